package docket.pos.specification;

import static org.assertj.core.api.Assertions.assertThat;

import docket.model.InvalidValue;
import docket.model.Reason;
import docket.model.Refusal;
import docket.model.order.OrderTarget;
import docket.model.ticket.TicketStatus;
import docket.pos.specification.Specification.Line;
import docket.pos.specification.Specification.Order;
import docket.pos.specification.Specification.Refused;
import docket.pos.specification.Specification.State;
import docket.pos.specification.Step.Verb;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/// Carries each step out by the specification and by the services: both do it, or both refuse for
/// the same reason, and what can be seen afterwards is the same.
final class Trial {
    private static final String DONE = "done";

    private final Specification wanted;
    private final House house;
    private final List<String> story = new ArrayList<>();

    Trial(Specification wanted, House house) {
        this.wanted = wanted;
        this.house = house;
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
            act(step, number, wanted.orders.get(number));
        }
        assertThat(house.seen()).as("after %s", story).isEqualTo(wanted.seen());
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
        List<Line> lines = lines(1, step.pick());
        Set<Integer> held = held(lines, step.pick());
        both(() -> wanted.place(lines, held), () -> house.place(lines, held));
    }

    private static List<Line> lines(int first, int pick) {
        return IntStream.rangeClosed(0, pick % 3)
                .mapToObj(
                        i ->
                                new Line(
                                        first + i,
                                        Specification.ITEMS.get(
                                                (pick + i) % Specification.ITEMS.size()),
                                        1 + (pick + i) % 2))
                .toList();
    }

    /// The last of several lines, now and then.
    private static Set<Integer> held(List<Line> lines, int pick) {
        return lines.size() > 1 && pick % 2 == 0 ? Set.of(lines.getLast().number) : Set.of();
    }

    private void act(Step step, int number, Order order) {
        Line line = order.lines.get(step.pick() % order.lines.size());
        switch (step.verb()) {
            case ADD -> {
                List<Line> more = lines(order.lines.size() + 1, step.pick());
                Set<Integer> held = held(more, step.pick());
                both(() -> wanted.add(order, more, held), () -> house.add(number, more, held));
            }
            case FIRE ->
                    both(() -> wanted.fire(order, line), () -> house.fire(number, line.number));
            case REMOVE ->
                    both(() -> wanted.remove(order, line), () -> house.remove(number, line.number));
            case VOID ->
                    both(
                            () -> wanted.voidLine(order, line),
                            () -> house.voidLine(number, line.number));
            case START -> cook(step, number, order, Specification.START, TicketStatus.STARTED);
            case BUMP -> cook(step, number, order, Specification.BUMP, TicketStatus.DONE);
            case RECALL -> cook(step, number, order, Specification.RECALL, TicketStatus.FIRED);
            case MAKE_LINE -> make(step, number, order);
            case SERVE -> change(number, order, OrderTarget.SERVED, () -> wanted.serve(order));
            case PAY_SOME -> pay(number, order, Math.max(1, wanted.due(order) / 3));
            case PAY_ALL -> pay(number, order, Math.max(1, wanted.due(order)));
            case PAY_TOO_MUCH -> pay(number, order, Math.max(1, wanted.due(order) + 1));
            case CLOSE -> change(number, order, OrderTarget.CLOSED, () -> wanted.close(order));
            case REOPEN -> change(number, order, OrderTarget.OPEN, () -> wanted.reopen(order));
            case CANCEL -> change(number, order, OrderTarget.CANCELLED, () -> wanted.cancel(order));
            case SERVE_WHAT_HAS_CHANGED ->
                    refused(
                            Reason.STALE_VERSION,
                            () -> house.change(number, OrderTarget.SERVED, order.version - 1));
            case BUMP_WHAT_HAS_CHANGED ->
                    order.tickets.forEach(
                            (station, version) ->
                                    refused(
                                            Reason.STALE_VERSION,
                                            () ->
                                                    house.cook(
                                                            number,
                                                            station,
                                                            TicketStatus.DONE,
                                                            version + 1)));
            default ->
                    assertThat(outcome(() -> house.addWhatNobodySells(number)))
                            .as("after %s", story)
                            .isNotEqualTo(DONE);
        }
    }

    private void cook(
            Step step, int number, Order order, Map<State, State> moves, TicketStatus to) {
        if (!order.tickets.isEmpty()) {
            String station = station(step, order);
            int seen = order.tickets.getOrDefault(station, 0);
            both(
                    () -> wanted.cook(order, station, moves),
                    () -> house.cook(number, station, to, seen));
        }
    }

    private void make(Step step, int number, Order order) {
        if (!order.tickets.isEmpty()) {
            String station = station(step, order);
            List<Line> there = Specification.on(order, station).toList();
            Line line = there.get(step.pick() % there.size());
            int seen = order.tickets.getOrDefault(station, 0);
            both(
                    () -> wanted.make(order, station, line),
                    () -> house.make(number, station, line.number, seen));
        }
    }

    private static String station(Step step, Order order) {
        List<String> stations = List.copyOf(order.tickets.keySet());
        return stations.get(step.pick() % stations.size());
    }

    private void change(int number, Order order, OrderTarget to, Runnable change) {
        int seen = order.version;
        both(change, () -> house.change(number, to, seen));
    }

    private void pay(int number, Order order, long amount) {
        both(() -> wanted.pay(order, amount), () -> house.pay(number, amount));
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
