package docket.model.ticket;

import docket.model.menu.StationId;
import docket.model.order.LineId;
import docket.model.order.Transfer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Two orders with their tickets after lines went from one to the other: what the cooks have of
/// those lines goes along. Pure.
///
/// @param gone the tickets of which no line is left
public record Transferred(FiredOrder from, FiredOrder to, List<TicketId> gone) {
    public Transferred {
        gone = List.copyOf(gone);
    }

    public static Transferred of(FiredOrder from, FiredOrder to, Transfer lines) {
        List<Ticket> left =
                from.tickets().stream().flatMap(ticket -> ticket.leftOver(lines).stream()).toList();
        Set<TicketId> still = new LinkedHashSet<>(left.stream().map(Ticket::id).toList());
        return new Transferred(
                new FiredOrder(lines.from(), left).settled(),
                new FiredOrder(lines.to(), joined(from, to, lines)).settled(),
                from.tickets().stream()
                        .map(Ticket::id)
                        .filter(ticket -> !still.contains(ticket))
                        .toList());
    }

    private static List<Ticket> joined(FiredOrder from, FiredOrder to, Transfer lines) {
        Set<StationId> stations = new LinkedHashSet<>();
        lines.to().lines().forEach(line -> stations.addAll(line.stationIds()));
        var all = new ArrayList<Ticket>();
        for (StationId station : stations) {
            List<TicketLine> more = arriving(from, lines, station);
            Optional<Ticket> known =
                    to.tickets().stream()
                            .filter(ticket -> ticket.stationId().equals(station))
                            .findFirst();
            if (known.isPresent()) {
                all.add(known.get().taking(more, lines.to()));
            } else if (!more.isEmpty()) {
                all.add(Ticket.begun(station, more, lines.to()));
            }
        }
        return all;
    }

    /// The lines that arrive at a station's ticket, by what they are called there.
    private static List<TicketLine> arriving(FiredOrder from, Transfer lines, StationId station) {
        var more = new ArrayList<TicketLine>();
        for (var line : lines.to().lines()) {
            LineId before = lines.names().get(line.id());
            if (before != null) {
                from.tickets().stream()
                        .filter(ticket -> ticket.stationId().equals(station))
                        .flatMap(ticket -> ticket.line(before).stream())
                        .map(known -> known.movedTo(line, from.order(), lines))
                        .forEach(more::add);
            }
        }
        return more;
    }

    /// The tickets that the cooks see otherwise now.
    public List<Ticket> changedSince(FiredOrder fromBefore, FiredOrder toBefore) {
        var changed = new ArrayList<>(from.changedSince(fromBefore));
        changed.addAll(to.changedSince(toBefore));
        return List.copyOf(changed);
    }
}
