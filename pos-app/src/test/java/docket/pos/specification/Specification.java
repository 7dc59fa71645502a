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
        Order order = begin(table, table.isEmpty());
        change(order, () -> send(order, lines, held));
    }

    private Order begin(String table, boolean isTakeaway) {
        String format = table.isEmpty() ? "A-%03d" : "T" + table + "-%03d";
        var order = new Order(day, format.formatted(nextNumber()), table, isTakeaway);
        orders.add(order);
        return order;
    }

    void add(Order order, List<Line> lines, Set<Integer> held) {
        order.requireOpen();
        change(order, () -> send(order, lines, held));
    }

    private void send(Order order, List<Line> lines, Set<Integer> held) {
        for (Line line : lines) {
            order.lines.add(line);
            if (!held.contains(line.number)) {
                kitchen.fire(order, line);
            }
        }
    }

    void fire(Order order, Line line) {
        order.requireOpen();
        Refused.unless(line.is(HELD), Reason.ILLEGAL_TRANSITION);
        change(order, () -> kitchen.fire(order, line));
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
        Refused.unless(!order.isTakeaway && !order.table.equals(table), Reason.ILLEGAL_TRANSITION);
        books.write("ORDER_MOVED");
        change(order, () -> order.table = table);
    }

    // Lines that go to another order are as far as they were, and what was made again goes with
    // what it was made for. Of what somebody paid nothing goes, and an order of which nothing is
    // left is called off.

    /// @param part all of the line, or some of its pieces
    void transfer(Order from, Order to, Line line, Line part) {
        from.requireOpen();
        to.requireOpen();
        Refused.unless(from != to, Reason.INVALID);
        List<Line> going = going(from, line, part);
        handOn(from, to, line, going);
        if (from.live().isEmpty()) {
            from.callOff();
        }
    }

    void transferToNew(Order from, String table, Line line, Line part) {
        Refused.unless(table.isEmpty() || !from.isTakeaway, Reason.INVALID);
        from.requireOpen();
        List<Line> going = going(from, line, part);
        Refused.unless(!going.containsAll(from.live()), Reason.INVALID);
        handOn(from, begin(table, from.isTakeaway), line, going);
    }

    private List<Line> going(Order from, Line line, Line part) {
        Refused.unless(!line.isOff(), Reason.ILLEGAL_TRANSITION);
        Refused.unless(part.quantity <= line.quantity, Reason.INVALID);
        List<Line> going = part == line ? from.with(line).toList() : List.of(part);
        Refused.unless(books.due(from) >= books.price(going), Reason.PAID_ALREADY);
        return going;
    }

    private void handOn(Order from, Order to, Line line, List<Line> going) {
        books.write("LINES_TRANSFERRED");
        change(
                from,
                () -> {
                    from.lines.removeAll(going);
                    if (from.lines.contains(line)) {
                        line.quantity -= going.getFirst().quantity;
                    }
                });
        change(to, () -> arrive(to, going));
    }

    void arrive(Order to, List<Line> coming) {
        to.lines.addAll(coming);
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
                    order.callOff();
                    order.that(HELD).forEach(line -> line.state = REMOVED);
                    order.that(FIRED, STARTED, DONE).forEach(line -> kitchen.strike(line, why));
                });
    }

    // A version counts changes: of the order every one, of a ticket those that the cook sees. That
    // of a new ticket is the order's, so that none comes again where a station gets another one.

    private static void change(Order order, Runnable change) {
        Map<String, String> before = Kitchen.read(order);
        change.run();
        order.version++;
        Map<String, String> after = Kitchen.read(order);
        order.tickets.keySet().retainAll(after.keySet());
        order.firstTables.keySet().retainAll(after.keySet());
        after.forEach(
                (station, read) -> {
                    order.firstTables.putIfAbsent(station, order.table);
                    if (!read.equals(before.get(station))) {
                        order.tickets.compute(
                                station,
                                (s, version) -> version == null ? order.version : version + 1);
                    }
                });
    }

    /// Where the guests sat first, if they sit elsewhere now.
    private static @Nullable String from(Order order, String station) {
        String first = order.firstTables.get(station);
        return order.table.equals(first) || "".equals(first) ? null : first;
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
