package docket.pos.specification;

import static org.assertj.core.api.Assertions.assertThat;

import docket.model.InvalidValue;
import docket.model.Reason;
import docket.model.Refusal;
import docket.model.order.OrderTarget;
import docket.model.ticket.TicketStatus;
import docket.pos.specification.Step.Verb;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Carries each step out by the specification and by the services: both do it, or both refuse for
/// the same reason, and what can be seen afterwards is the same.
final class Trial {
    private static final String DONE = "done";
    /// None, for what is taken away.
    private static final List<String> TABLES = List.of("", "1", "2");

    private static final String BECAUSE = "because";

    private final Specification wanted;
    private final House house;
    private final Till till;
    private final Stove stove;
    private final Onlooker onlooker;
    private final List<String> story = new ArrayList<>();
    private final Entered entered = new Entered();

    Trial(Specification wanted, House house) {
        this.wanted = wanted;
        this.house = house;
        till = new Till(house);
        stove = new Stove(house);
        onlooker = new Onlooker(house);
        house.beginAnew();
    }

    void run(Step step) throws IOException {
        story.add(step.toString());
        if (step.verb() == Verb.PLACE) {
            place(step);
        } else if (isFault(step.verb())) {
            befall(step);
        } else if (!wanted.orders.isEmpty()) {
            int number = step.order() % wanted.orders.size();
            Order order = wanted.orders.get(number);
            // One whose lines have all gone to another is off, and has none to try anything with.
            if (!order.lines.isEmpty()) {
                act(step, number, order);
            }
        }
        assertThat(onlooker.seen()).as("after %s", story).isEqualTo(wanted.seen());
    }

    private static boolean isFault(Verb verb) {
        return verb.compareTo(Verb.SEND_AGAIN) >= 0;
    }

    private void befall(Step step) throws IOException {
        switch (step.verb()) {
            case SEND_AGAIN -> assertThat(house.sendAgain()).as("after %s", story).isTrue();
            case SEND_OTHERWISE -> sendOtherwise();
            case NEXT_DAY -> {
                wanted.nextDay();
                house.nextDay();
            }
            case RESTART -> house.restart();
            default -> house.kill();
        }
    }

    private void sendOtherwise() {
        String answer = outcome(house::sendOtherwise);
        if (!wanted.orders.isEmpty()) {
            assertThat(answer).as("after %s", story).isEqualTo(Reason.ID_REUSED.name());
        }
    }

    private void place(Step step) {
        List<Line> first = entered.lines(step.pick());
        Set<Integer> held = Entered.held(first, step.pick());
        String table = TABLES.get(step.order());
        both(() -> wanted.place(table, first, held), () -> till.place(table, first, held));
    }

    private void act(Step step, int number, Order order) {
        Line line = order.lines.get(step.pick() % order.lines.size());
        switch (step.verb()) {
            case ADD -> {
                List<Line> more = entered.lines(step.pick());
                Set<Integer> held = Entered.held(more, step.pick());
                both(() -> wanted.add(order, more, held), () -> till.add(number, more, held));
            }
            case FIRE -> both(() -> wanted.fire(order, line), () -> till.fire(number, line.number));
            case REMOVE ->
                    both(() -> wanted.remove(order, line), () -> till.remove(number, line.number));
            case VOID ->
                    both(
                            () -> wanted.voidLine(order, line, "wrong"),
                            () -> till.voidLine(number, line.number, "wrong"));
            case COMP -> {
                String why = step.pick() % 2 == 0 ? "late" : "cold";
                both(
                        () -> wanted.comp(order, line, why),
                        () -> till.comp(number, line.number, why));
            }
            case CHARGE ->
                    both(
                            () -> wanted.charge(order, line),
                            () -> till.comp(number, line.number, null));
            case REMAKE -> remake(step, number, order, line);
            case MOVE -> {
                String table = TABLES.get(1 + step.pick() % 2);
                int seen = order.version;
                both(() -> wanted.move(order, table), () -> till.move(number, table, seen));
            }
            case TRANSFER -> transfer(step, number, order, line);
            case START -> cook(step, number, order, Kitchen.START, TicketStatus.STARTED);
            case BUMP -> cook(step, number, order, Kitchen.BUMP, TicketStatus.DONE);
            case RECALL -> cook(step, number, order, Kitchen.RECALL, TicketStatus.FIRED);
            case MAKE_LINE -> make(step, number, order);
            case SERVE -> change(number, order, OrderTarget.SERVED, () -> wanted.serve(order));
            case PAY_SOME -> pay(number, order, Math.max(1, wanted.books.due(order) / 3));
            case PAY_ALL -> pay(number, order, Math.max(1, wanted.books.due(order)));
            case PAY_TOO_MUCH -> pay(number, order, Math.max(1, wanted.books.due(order) + 1));
            case CLOSE -> change(number, order, OrderTarget.CLOSED, () -> wanted.close(order));
            case REOPEN -> change(number, order, OrderTarget.OPEN, () -> wanted.reopen(order));
            case CANCEL ->
                    change(
                            number,
                            order,
                            OrderTarget.CANCELLED,
                            () -> wanted.cancel(order, BECAUSE));
            case SERVE_WHAT_HAS_CHANGED ->
                    refused(
                            Reason.STALE_VERSION,
                            () ->
                                    till.change(
                                            number,
                                            OrderTarget.SERVED,
                                            BECAUSE,
                                            order.version - 1));
            case BUMP_WHAT_HAS_CHANGED ->
                    order.tickets.forEach(
                            (station, version) ->
                                    refused(
                                            Reason.STALE_VERSION,
                                            () ->
                                                    stove.cook(
                                                            number,
                                                            station,
                                                            TicketStatus.DONE,
                                                            version + 1)));
            default ->
                    assertThat(outcome(() -> till.addWhatNobodySells(number)))
                            .as("after %s", story)
                            .isNotEqualTo(DONE);
        }
    }

    /// All of it, one piece, or more pieces than there are; mostly of what the kitchen has begun.
    private void remake(Step step, int number, Order order, Line any) {
        List<Line> begun = order.that(State.STARTED, State.DONE, State.SERVED);
        boolean isAny = begun.isEmpty() || step.pick() % 4 == 0;
        Line line = isAny ? any : begun.get(step.pick() % begun.size());
        int pieces = pieces(step, line);
        var again = entered.again(line, pieces);
        Integer said = pieces == line.quantity ? null : pieces;
        both(
                () -> wanted.remake(order, line, again, "burnt"),
                () -> till.remake(number, line.number, again.number, said, "burnt"));
    }

    private static int pieces(Step step, Line line) {
        return List.of(line.quantity, 1, line.quantity + 1).get(step.pick() / 4);
    }

    /// All of it, one piece, or more pieces than there are, to an order that is there or to a new
    /// one, at a table or at none.
    private void transfer(Step step, int number, Order from, Line line) {
        Line part = entered.part(line, pieces(step, line));
        int seen = from.version;
        if (step.other() == Step.NEW) {
            String table = TABLES.get(step.pick() % TABLES.size());
            both(
                    () -> wanted.transferToNew(from, table, line, part),
                    () -> till.transferToNew(number, table, line, part, seen));
        } else {
            int other = step.other() % wanted.orders.size();
            both(
                    () -> wanted.transfer(from, wanted.orders.get(other), line, part),
                    () -> till.transfer(number, other, line, part, seen));
        }
    }

    private void cook(
            Step step, int number, Order order, Map<State, State> moves, TicketStatus to) {
        if (!order.tickets.isEmpty()) {
            String station = station(step, order);
            int seen = order.tickets.getOrDefault(station, 0);
            both(
                    () -> wanted.cook(order, station, moves),
                    () -> stove.cook(number, station, to, seen));
        }
    }

    private void make(Step step, int number, Order order) {
        if (!order.tickets.isEmpty()) {
            String station = station(step, order);
            List<Line> there = order.on(station).toList();
            Line line = there.get(step.pick() % there.size());
            int seen = order.tickets.getOrDefault(station, 0);
            both(
                    () -> wanted.make(order, station, line),
                    () -> stove.make(number, station, line.number, seen));
        }
    }

    private static String station(Step step, Order order) {
        List<String> stations = List.copyOf(order.tickets.keySet());
        return stations.get(step.pick() % stations.size());
    }

    private void change(int number, Order order, OrderTarget to, Runnable change) {
        int seen = order.version;
        both(change, () -> till.change(number, to, BECAUSE, seen));
    }

    private void pay(int number, Order order, long amount) {
        both(() -> wanted.pay(order, amount), () -> till.pay(number, amount));
    }

    private void both(Runnable asSpecified, Runnable asDone) {
        String specified = outcome(asSpecified);
        assertThat(outcome(asDone)).as("after %s", story).isEqualTo(specified);
    }

    private void refused(Reason why, Runnable asDone) {
        assertThat(outcome(asDone)).as("after %s", story).isEqualTo(why.name());
    }

    /// @return why not, or that it is done
    private static String outcome(Runnable command) {
        try {
            command.run();
            return DONE;
        } catch (Refused no) {
            return no.reason.name();
        } catch (Refusal no) {
            return no.reason().name();
        } catch (InvalidValue no) {
            return Reason.INVALID.name();
        }
    }
}
