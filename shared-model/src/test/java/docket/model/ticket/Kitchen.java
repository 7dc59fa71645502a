package docket.model.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import docket.model.event.FloorEvent;
import docket.model.menu.StationId;
import docket.model.order.LineId;
import java.util.HashMap;
import java.util.Map;

/// What cooks are told of over an evening: a line is new to a station when its ticket brings it for
/// the first time, in a batch that it keeps.
final class Kitchen {
    private record Place(LineId line, StationId station) {}

    private final Map<Place, TicketLine> known = new HashMap<>();
    private int told;

    void hear(FloorEvent fact) {
        if (fact instanceof FloorEvent.OnOrder change) {
            change.tickets().forEach(this::hear);
        }
        if (fact instanceof FloorEvent.OnVisits change) {
            change.tickets().forEach(this::hearWhereItWent);
        }
    }

    private void hear(Ticket ticket) {
        for (TicketLine line : ticket.lines()) {
            TicketLine before = known.putIfAbsent(new Place(line.id(), ticket.stationId()), line);
            assertThat(line.status().isFired()).isTrue();
            if (before == null) {
                told += line.quantity();
            } else {
                assertThat(line.batch()).isEqualTo(before.batch());
                assertThat(line.quantity()).isEqualTo(before.quantity());
                assertThat(line.firedAt()).isEqualTo(before.firedAt());
            }
        }
    }

    /// What goes elsewhere is in another batch there, and may be some pieces of a line; it is no
    /// news.
    private void hearWhereItWent(Ticket ticket) {
        for (TicketLine line : ticket.lines()) {
            TicketLine before = known.put(new Place(line.id(), ticket.stationId()), line);
            if (before != null) {
                assertThat(line.firedAt()).isEqualTo(before.firedAt());
            }
        }
    }

    /// How many pieces the stations were told to make, in all.
    int told() {
        return told;
    }

    /// How many pieces of a line its stations were told to make, together.
    int fired(LineId line) {
        return known.entrySet().stream()
                .filter(entry -> entry.getKey().line().equals(line))
                .mapToInt(entry -> entry.getValue().quantity())
                .sum();
    }
}
