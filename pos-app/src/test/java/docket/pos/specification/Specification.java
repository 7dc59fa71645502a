package docket.pos.specification;

import static docket.pos.specification.State.DONE;
import static docket.pos.specification.State.FIRED;
import static docket.pos.specification.State.HELD;
import static docket.pos.specification.State.REMOVED;
import static docket.pos.specification.State.STARTED;

import docket.model.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What an order, a ticket, a total and a number are. It knows nothing of how Docket does it: no
/// class of the model but the reasons for which it refuses. Whatever refuses does so first.
class Specification {
    final List<Order> orders = new ArrayList<>();
    final Kitchen kitchen;
    final Books books;
    private int day;
    private int numbers;

    Specification() {
        this(new Kitchen(), new Books());
    }

    Specification(Kitchen kitchen, Books books) {
        this.kitchen = kitchen;
        this.books = books;
    }

    // An order's number is the next of its day, from 1, and says at which table it began.

    void nextDay() {
        day++;
        numbers = 0;
    }

    int nextNumber() {
        numbers++;
        return numbers;
    }

    void place(String table, List<Line> lines, Set<Integer> held) {
        String format = table.isEmpty() ? "A-%03d" : "T" + table + "-%03d";
        var order = new Order(day, format.formatted(nextNumber()), table);
        orders.add(order);
        change(order, () -> send(order, lines, held));
    }

    void add(Order order, List<Line> lines, Set<Integer> held) {
        order.requireOpen();
        change(order, () -> send(order, lines, held));
    }

    private void send(Order order, List<Line> lines, Set<Integer> held) {
        for (Line line : lines) {
            order.lines.add(line);
            if (!held.contains(line.number)) {
                kitchen.fire(line);
            }
        }
    }

    void fire(Order order, Line line) {
        order.requireOpen();
        Refused.unless(line.is(HELD), Reason.ILLEGAL_TRANSITION);
        change(order, () -> kitchen.fire(line));
    }

    void remove(Order order, Line line) {
        order.requireOpen();
        Refused.unless(line.is(HELD), Reason.ILLEGAL_TRANSITION);
        books.write("LINE_REMOVED");
        change(order, () -> line.state = REMOVED);
    }

    void voidLine(Order order, Line line, String why) {
        order.requireOpen();
        Refused.unless(line.is(FIRED, STARTED, DONE), Reason.ILLEGAL_TRANSITION);
        books.write("LINE_VOIDED");
        change(order, () -> kitchen.strike(line, why));
    }

    // What is given is made and served all the same.

    void comp(Order order, Line line, String why) {
        order.requireOpen();
        change(order, () -> books.give(line, why));
    }

    void charge(Order order, Line line) {
        order.requireOpen();
        change(order, () -> books.charge(line));
    }

    void remake(Order order, Line line, Line again, String why) {
        order.requireOpen();
        kitchen.requireRemakable(line, again.quantity);
        books.write("LINE_REMADE");
        again.reason = why;
        change(order, () -> send(order, List.of(again), Set.of()));
    }

    // Guests take their order along: what is made goes to where they sit now, and keeps its number.

    void move(Order order, String table) {
        order.requireOpen();
        Refused.unless(
                !order.table.isEmpty() && !order.table.equals(table), Reason.ILLEGAL_TRANSITION);
        books.write("ORDER_MOVED");
        change(order, () -> order.table = table);
    }

    void cook(Order order, String station, Map<State, State> moves) {
        change(order, () -> kitchen.cook(order, station, moves));
    }

    void make(Order order, String station, Line line) {
        change(order, () -> kitchen.make(station, line));
    }

    void serve(Order order) {
        change(order, () -> kitchen.serve(order));
    }

    void pay(Order order, long amount) {
        order.requireOpen();
        change(order, () -> books.take(order, amount));
    }

    void close(Order order) {
        order.requireOpen();
        Refused.unless(order.that(HELD).isEmpty(), Reason.LINES_HELD);
        Refused.unless(books.isPaid(order), Reason.NOT_PAID);
        change(order, () -> order.status = "CLOSED");
    }

    void reopen(Order order) {
        Refused.unless(order.status.equals("CLOSED"), Reason.ILLEGAL_TRANSITION);
        books.write("ORDER_REOPENED");
        change(order, () -> order.status = "OPEN");
    }

    void cancel(Order order, String why) {
        order.requireOpen();
        books.write("ORDER_CANCELLED");
        change(
                order,
                () -> {
                    order.status = "CANCELLED";
                    order.isPaidBack = true;
                    order.that(HELD).forEach(line -> line.state = REMOVED);
                    order.that(FIRED, STARTED, DONE).forEach(line -> kitchen.strike(line, why));
                });
    }

    // A version counts changes: of the order every one, of a ticket those that the cook sees.

    private static void change(Order order, Runnable change) {
        Map<String, String> before = Kitchen.read(order);
        change.run();
        order.version++;
        Kitchen.read(order)
                .forEach(
                        (station, read) -> {
                            order.firstTables.putIfAbsent(station, order.table);
                            if (!read.equals(before.get(station))) {
                                order.tickets.merge(station, 1, Integer::sum);
                            }
                        });
    }

    /// Where the guests sat first, if they sit elsewhere now.
    private static @Nullable String from(Order order, String station) {
        String first = order.firstTables.get(station);
        return order.table.equals(first) ? null : first;
    }

    /// All that people can see of it, one thing a line.
    List<String> seen() {
        var seen = new ArrayList<String>();
        for (Order order : orders) {
            seen.add(
                    Seen.order(
                            order.number,
                            order.table,
                            order.status,
                            order.version,
                            books.total(order),
                            books.paid(order),
                            books.given(order)));
            order.lines.forEach(line -> seen.add(Seen.given(line.seen(line.state), line.given)));
            Kitchen.read(order)
                    .forEach(
                            (station, lines) ->
                                    seen.add(
                                            Seen.ticket(
                                                    order.number,
                                                    station,
                                                    order.tickets.getOrDefault(station, 0),
                                                    from(order, station),
                                                    lines)));
        }
        seen.add(books.seen());
        return seen;
    }
}
