package docket.pos.specification;

import docket.model.Reason;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What is to pay and what was paid, and what somebody may ask about later.
class Books {
    private final Map<String, Integer> entries = new TreeMap<>();
    private long taken;
    private long given;

    // The total is what the guest still gets and is not given. What was paid stays paid until the
    // order is called off.

    long total(Order order) {
        return price(order.lines);
    }

    long price(List<Line> lines) {
        return lines.stream().mapToLong(this::price).sum();
    }

    private long price(Line line) {
        return line.isOff() || isFree(line) ? 0 : worth(line);
    }

    boolean isFree(Line line) {
        return line.given != null;
    }

    /// What is made again is not sold again.
    long worth(Line line) {
        return line.madeFor == null ? line.item.price() * line.quantity : 0;
    }

    /// What the house pays of an order.
    long given(Order order) {
        return order.lines.stream()
                .filter(line -> line.given != null && !line.isOff())
                .mapToLong(this::worth)
                .sum();
    }

    long paid(Order order) {
        return order.isPaidBack ? 0 : order.payments.stream().mapToLong(Long::longValue).sum();
    }

    long due(Order order) {
        return total(order) - paid(order);
    }

    boolean isPaid(Order order) {
        return due(order) <= 0;
    }

    void take(Order order, long amount) {
        Refused.unless(amount <= due(order), Reason.OVERPAID);
        order.payments.add(amount);
        taken += amount;
        write("PAYMENT_TAKEN");
    }

    /// Gives a line to the guest.
    void give(Line line, String why) {
        changePrice(line, () -> line.given = why);
    }

    /// Charges a line, given or not.
    void charge(Line line) {
        changePrice(line, () -> line.given = null);
    }

    private void changePrice(Line line, Runnable change) {
        Refused.unless(!line.isOff(), Reason.ILLEGAL_TRANSITION);
        given += price(line);
        change.run();
        given -= price(line);
        write("LINE_COMPED");
    }

    void write(String entry) {
        entries.merge(entry, 1, Integer::sum);
    }

    String seen() {
        return Seen.books(entries, taken, given);
    }
}
