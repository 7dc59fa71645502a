package docket.pos.rush;

import docket.model.menu.StationId;
import docket.model.order.LineId;
import docket.model.order.LineStatus;
import docket.model.ticket.Ticket;
import docket.model.ticket.TicketId;
import docket.model.ticket.TicketLine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Cooks who take the oldest line first, and have two hands: each station makes only so many lines
/// at once. It decides what they tap next, and asks nobody. Confined to the player's thread.
final class Cooks {
    /// Lines that a station makes at once.
    static final int HANDS = 4;

    private final CookTimes times;
    private final Map<Work, Duration> underway = new HashMap<>();

    /// A line at a station.
    ///
    /// @param ticket of the station
    record Work(TicketId ticket, LineId line) {}

    /// What a cook taps.
    ///
    /// @param version of the ticket that was seen
    record Tap(Work work, LineStatus status, int version) {}

    Cooks(CookTimes times) {
        this.times = times;
    }

    /// What is tapped now; what is begun is known to be from then on.
    ///
    /// @param open the tickets of all stations that are not done
    List<Tap> taps(List<Ticket> open, Duration now) {
        var taps = new ArrayList<Tap>();
        forget(open);
        for (Ticket ticket : open) {
            for (TicketLine line : ticket.lines()) {
                var work = new Work(ticket.id(), line.id());
                if (line.status() == LineStatus.VOIDED) {
                    taps.add(new Tap(work, LineStatus.SEEN, ticket.version()));
                } else if (isOver(work, now)) {
                    taps.add(new Tap(work, LineStatus.DONE, ticket.version()));
                }
            }
        }
        open.stream()
                .map(Ticket::stationId)
                .distinct()
                .forEach(station -> begin(station, open, now, taps));
        return taps;
    }

    private boolean isOver(Work work, Duration now) {
        Duration end = underway.get(work);
        return end != null && end.compareTo(now) <= 0;
    }

    /// What is not on a board any more takes nobody's hands.
    private void forget(List<Ticket> open) {
        Set<Work> there = new HashSet<>();
        open.forEach(
                ticket ->
                        ticket.lines().stream()
                                .filter(line -> isToMake(line))
                                .forEach(line -> there.add(new Work(ticket.id(), line.id()))));
        underway.keySet().retainAll(there);
    }

    private static boolean isToMake(TicketLine line) {
        return line.status() == LineStatus.FIRED || line.status() == LineStatus.STARTED;
    }

    private void begin(StationId station, List<Ticket> open, Duration now, List<Tap> taps) {
        List<Ticket> here =
                open.stream().filter(ticket -> ticket.stationId().equals(station)).toList();
        long busy =
                here.stream()
                        .flatMap(t -> t.lines().stream().map(l -> new Work(t.id(), l.id())))
                        .filter(underway::containsKey)
                        .filter(work -> !isOver(work, now))
                        .count();
        here.stream()
                .flatMap(ticket -> ticket.lines().stream().map(line -> new Next(ticket, line)))
                .filter(next -> isToMake(next.line()) && !underway.containsKey(next.work()))
                .sorted(Comparator.comparing(next -> next.line().firedAt()))
                .limit(Math.max(0, HANDS - busy))
                .forEach(
                        next -> {
                            underway.put(next.work(), now.plus(next.time(times)));
                            if (next.line().status() == LineStatus.FIRED) {
                                taps.add(
                                        new Tap(
                                                next.work(),
                                                LineStatus.STARTED,
                                                next.ticket().version()));
                            }
                        });
    }

    private record Next(Ticket ticket, TicketLine line) {
        Work work() {
            return new Work(ticket.id(), line.id());
        }

        Duration time(CookTimes times) {
            return times.of(
                    line.itemId(), line.quantity(), line.id().value().getLeastSignificantBits());
        }
    }
}
