package docket.model;

import docket.model.menu.ItemId;
import docket.model.menu.ModifierId;
import docket.model.order.AddLines;
import docket.model.order.ModifierChoice;
import docket.model.order.NewLine;
import docket.model.order.NewOrder;
import docket.model.order.Order;
import docket.model.order.OrderId;
import docket.model.ticket.FiredOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// An order of the sample restaurant as a test puts it together. Immutable: each step is a new one.
///
/// @param serial makes the ids of the order and of its lines
public record OrderSample(
        int serial, OrderType type, String table, int guests, String note, List<NewLine> lines) {
    static final OrderSample EMPTY = new OrderSample(1, OrderType.DINE_IN, "", 0, "", List.of());

    public OrderSample numbered(int other) {
        return new OrderSample(other, type, table, guests, note, lines);
    }

    public OrderSample at(String where) {
        return new OrderSample(serial, OrderType.DINE_IN, where, guests, note, lines);
    }

    public OrderSample takeAway() {
        return new OrderSample(serial, OrderType.TAKEAWAY, "", guests, note, lines);
    }

    public OrderSample guests(int count) {
        return new OrderSample(serial, type, table, count, note, lines);
    }

    public OrderSample noted(String text) {
        return new OrderSample(serial, type, table, guests, text, lines);
    }

    /// One more line, with one of each modifier. Give the order its number first.
    public OrderSample with(String item, int quantity, String... modifiers) {
        return choosing(
                item,
                quantity,
                Stream.of(modifiers)
                        .map(id -> new ModifierChoice(new ModifierId(id), null))
                        .toList());
    }

    /// One more line with these choices.
    public OrderSample choosing(String item, int quantity, List<ModifierChoice> choices) {
        var more = new ArrayList<>(lines);
        more.add(
                new NewLine(
                        ModelSamples.lineId(serial, lines.size() + 1),
                        new ItemId(item),
                        quantity,
                        choices,
                        null));
        return new OrderSample(serial, type, table, guests, note, more);
    }

    /// The last line, as one of a course.
    public OrderSample course(int number) {
        NewLine last = lines.getLast();
        return withLast(served(last, number, last.isHeld()));
    }

    /// The last line, held.
    public OrderSample held() {
        NewLine last = lines.getLast();
        return withLast(served(last, last.course(), true));
    }

    private static NewLine served(NewLine line, @Nullable Integer course, boolean held) {
        return new NewLine(
                line.id(),
                line.itemId(),
                line.quantity(),
                line.modifiers(),
                line.note(),
                course,
                line.seat(),
                held);
    }

    private OrderSample withLast(NewLine line) {
        var all = new ArrayList<>(lines.subList(0, lines.size() - 1));
        all.add(line);
        return new OrderSample(serial, type, table, guests, note, all);
    }

    public OrderId id() {
        return ModelSamples.orderId(serial);
    }

    /// The command that places it.
    public NewOrder command() {
        return new NewOrder(type, table, guests, note, lines);
    }

    /// The command that adds its lines from the given one on, counted from 1, to what is placed.
    public AddLines addedFrom(int first) {
        return new AddLines(lines.subList(first - 1, lines.size()), null);
    }

    public Order placed() {
        String number = table.isEmpty() ? "A-%03d" : "T" + table + "-%03d";
        return Order.place(
                id(),
                String.format(Locale.ROOT, number, serial),
                ModelSamples.DAY,
                command(),
                ModelSamples.menu(),
                ModelSamples.NOON);
    }

    /// Placed, with its tickets.
    public FiredOrder fired() {
        return FiredOrder.place(placed());
    }
}
