package docket.pos.specification;

import static docket.pos.specification.State.DONE;
import static docket.pos.specification.State.FIRED;
import static docket.pos.specification.State.SEEN;
import static docket.pos.specification.State.SERVED;
import static docket.pos.specification.State.STARTED;
import static docket.pos.specification.State.VOIDED;

import docket.model.Reason;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// How far lines get, at their stations and on the whole.
class Kitchen {
    static final Map<State, State> START = Map.of(FIRED, STARTED);
    static final Map<State, State> BUMP = Map.of(FIRED, DONE, STARTED, DONE, VOIDED, SEEN);
    static final Map<State, State> RECALL = Map.of(DONE, FIRED);

    void fire(Order order, Line line) {
        line.state = FIRED;
        line.firedFor = order.number;
        line.item.stations().forEach(station -> line.stations.put(station, FIRED));
    }

    void strike(Line line, String why) {
        line.state = VOIDED;
        line.reason = why;
        line.stations.replaceAll((station, state) -> VOIDED);
    }

    // A cook moves what is on the ticket, whatever has become of the order. A line is as far as the
    // least far of its stations.

    void cook(Order order, String station, Map<State, State> moves) {
        List<Line> moved =
                order.on(station)
                        .filter(line -> moves.containsKey(line.stations.get(station)))
                        .toList();
        Refused.unless(!moved.isEmpty(), Reason.ILLEGAL_TRANSITION);
        for (Line line : moved) {
            line.stations.computeIfPresent(station, (s, state) -> moves.get(state));
            line.state = onTheWhole(line);
        }
    }

    void make(String station, Line line) {
        State state = line.stations.get(station);
        Refused.unless(state == FIRED || state == STARTED, Reason.ILLEGAL_TRANSITION);
        line.stations.put(station, DONE);
        line.state = onTheWhole(line);
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
        Refused.unless(!order.status.equals("CANCELLED"), Reason.ILLEGAL_TRANSITION);
        Refused.unless(!order.that(DONE).isEmpty(), Reason.ILLEGAL_TRANSITION);
        Refused.unless(order.that(FIRED, STARTED).isEmpty(), Reason.ILLEGAL_TRANSITION);
        for (Line line : order.that(DONE)) {
            line.state = SERVED;
            line.stations.replaceAll((s, state) -> SERVED);
        }
    }

    // What the kitchen has begun can be made again, whoever has it by now: as another line, which
    // is fired at once.

    void requireRemakable(Line line, int pieces) {
        Refused.unless(pieces <= line.quantity, Reason.INVALID);
        Refused.unless(line.is(STARTED, DONE, SERVED), Reason.ILLEGAL_TRANSITION);
    }

    /// What each station reads of an order.
    static Map<String, String> read(Order order) {
        var read = new TreeMap<String, String>();
        order.lines.stream()
                .sorted(Comparator.comparingInt(line -> line.number))
                .forEach(
                        line ->
                                line.stations.forEach(
                                        (station, state) ->
                                                read.merge(
                                                        station,
                                                        read(order, line, state),
                                                        (a, b) -> a + ", " + b)));
        read.replaceAll((station, lines) -> Seen.forTable(order.table, lines));
        return read;
    }

    private static String read(Order order, Line line, State state) {
        return Seen.from(
                line.seen(state), order.number.equals(line.firedFor) ? null : line.firedFor);
    }
}
