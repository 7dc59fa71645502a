package docket.pos.specification;

import static docket.pos.specification.Specification.State.DONE;
import static docket.pos.specification.Specification.State.FIRED;
import static docket.pos.specification.Specification.State.HELD;
import static docket.pos.specification.Specification.State.REMOVED;
import static docket.pos.specification.Specification.State.SEEN;
import static docket.pos.specification.Specification.State.SERVED;
import static docket.pos.specification.Specification.State.STARTED;
import static docket.pos.specification.Specification.State.VOIDED;

import docket.model.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/// What an order, a ticket, a total and a number are. It knows nothing of how Docket does it: no
/// class of the model but the reasons for which it refuses.
class Specification {
    /// How far a line is, at a station or on the whole.
    enum State {
        HELD,
        FIRED,
        STARTED,
        DONE,
        SERVED,
        REMOVED,
        VOIDED,
        SEEN
    }

    /// What is sold, at which price, and who makes it.
    record Item(String id, long price, Set<String> stations) {}

    static final List<Item> ITEMS =
            List.of(
                    new Item("americano", 4500, Set.of("bar")),
                    new Item("cheeseburger", 8500, Set.of("grill")),
                    new Item("bulgogi-set", 12_900, Set.of("grill", "fry")),
                    new Item("fries", 4500, Set.of("fry")));

    static final class Line {
        final int number;
        final Item item;
        final int quantity;
        final Map<String, State> stations = new TreeMap<>();
        State state = HELD;

        Line(int number, Item item, int quantity) {
            this.number = number;
            this.item = item;
            this.quantity = quantity;
        }

        boolean is(State... any) {
            return Set.of(any).contains(state);
        }
    }

    static final class Order {
        final int day;
        final String number;
        final List<Line> lines = new ArrayList<>();
        final List<Long> payments = new ArrayList<>();
        final Map<String, Integer> tickets = new TreeMap<>();
        String status = "OPEN";
        boolean isPaidBack;
        int version;

        Order(int day, String number) {
            this.day = day;
            this.number = number;
        }
    }

    /// Something is not done, and nothing has changed.
    static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1;

        final transient Reason reason;

        Refused(Reason reason) {
            super(reason.name());
            this.reason = reason;
        }
    }

    final List<Order> orders = new ArrayList<>();
    private int day;
    private int numbers;
    private long taken;
    private final Map<String, Integer> audited = new TreeMap<>();

    // An order's number is the next of its day, from 1.

    void nextDay() {
        day++;
        numbers = 0;
    }

    String nextNumber() {
        numbers++;
        return "A-%03d".formatted(numbers);
    }

    Order place(List<Line> lines, Set<Integer> held) {
        var order = new Order(day, nextNumber());
        orders.add(order);
        change(order, () -> send(order, lines, held));
        return order;
    }

    void add(Order order, List<Line> lines, Set<Integer> held) {
        requireOpen(order);
        change(order, () -> send(order, lines, held));
    }

    private static void send(Order order, List<Line> lines, Set<Integer> held) {
        for (Line line : lines) {
            order.lines.add(line);
            if (!held.contains(line.number)) {
                fire(line);
            }
        }
    }

    private static void fire(Line line) {
        line.state = FIRED;
        line.item.stations().forEach(station -> line.stations.put(station, FIRED));
    }

    void fire(Order order, Line line) {
        requireOpen(order);
        require(line.is(HELD), Reason.ILLEGAL_TRANSITION);
        change(order, () -> fire(line));
    }

    void remove(Order order, Line line) {
        requireOpen(order);
        require(line.is(HELD), Reason.ILLEGAL_TRANSITION);
        audit("LINE_REMOVED");
        change(order, () -> line.state = REMOVED);
    }

    void voidLine(Order order, Line line) {
        requireOpen(order);
        require(line.is(FIRED, STARTED, DONE), Reason.ILLEGAL_TRANSITION);
        audit("LINE_VOIDED");
        change(order, () -> strike(line));
    }

    void strike(Line line) {
        line.state = VOIDED;
        line.stations.replaceAll((station, state) -> VOIDED);
    }

    // A cook moves what is on the ticket, whatever has become of the order. A line is as far as the
    // least far of its stations.

    void cook(Order order, String station, Map<State, State> moves) {
        List<Line> moved =
                on(order, station)
                        .filter(line -> moves.containsKey(line.stations.get(station)))
                        .toList();
        require(!moved.isEmpty(), Reason.ILLEGAL_TRANSITION);
        change(
                order,
                () -> {
                    for (Line line : moved) {
                        line.stations.computeIfPresent(station, (s, state) -> moves.get(state));
                        line.state = onTheWhole(line);
                    }
                });
    }

    static final Map<State, State> START = Map.of(FIRED, STARTED);
    static final Map<State, State> BUMP = Map.of(FIRED, DONE, STARTED, DONE, VOIDED, SEEN);
    static final Map<State, State> RECALL = Map.of(DONE, FIRED);

    void make(Order order, String station, Line line) {
        State state = line.stations.get(station);
        require(state == FIRED || state == STARTED, Reason.ILLEGAL_TRANSITION);
        change(
                order,
                () -> {
                    line.stations.put(station, DONE);
                    line.state = onTheWhole(line);
                });
    }

    private static State onTheWhole(Line line) {
        List<State> all = List.copyOf(line.stations.values());
        if (line.is(VOIDED, SEEN)) {
            return all.stream().allMatch(s -> s == SEEN) ? SEEN : VOIDED;
        }
        if (all.stream().allMatch(s -> s == DONE || s == SERVED)) {
            return line.is(SERVED) ? SERVED : DONE;
        }
        return all.stream().allMatch(s -> s == FIRED) ? FIRED : STARTED;
    }

    void serve(Order order) {
        require(!order.status.equals("CANCELLED"), Reason.ILLEGAL_TRANSITION);
        require(order.lines.stream().anyMatch(l -> l.is(DONE)), Reason.ILLEGAL_TRANSITION);
        require(
                order.lines.stream().noneMatch(l -> l.is(FIRED, STARTED)),
                Reason.ILLEGAL_TRANSITION);
        change(
                order,
                () ->
                        order.lines.stream()
                                .filter(line -> line.is(DONE))
                                .forEach(
                                        line -> {
                                            line.state = SERVED;
                                            line.stations.replaceAll((s, state) -> SERVED);
                                        }));
    }

    // The total is what the guest still gets. What was paid stays paid until the order is called
    // off.

    long total(Order order) {
        return order.lines.stream()
                .filter(line -> !line.is(REMOVED, VOIDED, SEEN))
                .mapToLong(line -> line.item.price() * line.quantity)
                .sum();
    }

    long paid(Order order) {
        return order.isPaidBack ? 0 : order.payments.stream().mapToLong(Long::longValue).sum();
    }

    long due(Order order) {
        return total(order) - paid(order);
    }

    void pay(Order order, long amount) {
        requireOpen(order);
        require(amount <= due(order), Reason.OVERPAID);
        taken += amount;
        audit("PAYMENT_TAKEN");
        change(order, () -> order.payments.add(amount));
    }

    void close(Order order) {
        requireOpen(order);
        require(order.lines.stream().noneMatch(l -> l.is(HELD)), Reason.LINES_HELD);
        require(isPaid(order), Reason.NOT_PAID);
        change(order, () -> order.status = "CLOSED");
    }

    boolean isPaid(Order order) {
        return due(order) <= 0;
    }

    void reopen(Order order) {
        require(order.status.equals("CLOSED"), Reason.ILLEGAL_TRANSITION);
        audit("ORDER_REOPENED");
        change(order, () -> order.status = "OPEN");
    }

    void cancel(Order order) {
        requireOpen(order);
        audit("ORDER_CANCELLED");
        change(
                order,
                () -> {
                    order.status = "CANCELLED";
                    order.isPaidBack = true;
                    order.lines.stream().filter(l -> l.is(HELD)).forEach(l -> l.state = REMOVED);
                    order.lines.stream()
                            .filter(line -> line.is(FIRED, STARTED, DONE))
                            .forEach(this::strike);
                });
    }

    // A version counts changes: of the order every one, of a ticket those that the cook sees.

    void change(Order order, Runnable change) {
        Map<String, String> before = cooksSee(order);
        change.run();
        order.version++;
        cooksSee(order)
                .forEach(
                        (station, seen) -> {
                            if (!seen.equals(before.get(station))) {
                                order.tickets.merge(station, 1, Integer::sum);
                            }
                        });
    }

    static Map<String, String> cooksSee(Order order) {
        var seen = new TreeMap<String, String>();
        for (Line line : order.lines) {
            line.stations.forEach(
                    (station, state) ->
                            seen.merge(station, line.number + " " + state, (a, b) -> a + ", " + b));
        }
        return seen;
    }

    static Stream<Line> on(Order order, String station) {
        return order.lines.stream().filter(line -> line.stations.containsKey(station));
    }

    private void audit(String action) {
        audited.merge(action, 1, Integer::sum);
    }

    private static void requireOpen(Order order) {
        require(order.status.equals("OPEN"), Reason.ILLEGAL_TRANSITION);
    }

    private static void require(boolean isSo, Reason otherwise) {
        if (!isSo) {
            throw new Refused(otherwise);
        }
    }

    /// All that people can see of it, one thing a line.
    List<String> seen() {
        var seen = new ArrayList<String>();
        for (Order order : orders) {
            seen.add(
                    Seen.order(
                            order.number,
                            order.status,
                            order.version,
                            total(order),
                            paid(order),
                            order.lines.stream().map(l -> l.number + " " + l.state).toList()));
            cooksSee(order)
                    .forEach(
                            (station, lines) ->
                                    seen.add(
                                            Seen.ticket(
                                                    order.number,
                                                    station,
                                                    Optional.ofNullable(order.tickets.get(station))
                                                            .orElse(0),
                                                    lines)));
        }
        seen.add(Seen.audited(audited, taken));
        return seen;
    }
}
