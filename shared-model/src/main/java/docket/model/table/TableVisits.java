package docket.model.table;

import docket.model.Reason;
import docket.model.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The visits of one table that are not over: one whose guests are there, and those after which it
/// is to be cleaned. Pure: what it returns are the visits that changed, the one it is about first.
public record TableVisits(List<Visit> visits) {
    public TableVisits {
        visits = List.copyOf(visits);
    }

    /// The visit whose guests are there.
    public Optional<Visit> open() {
        return visits.stream().filter(Visit::isOpen).findFirst();
    }

    /// Guests sit down. Whoever seats them has seen that the table is clean.
    ///
    /// @throws Refusal if others sit there
    public List<Visit> seat(VisitId id, SeatTable seat, LocalDate businessDay, Instant at) {
        Optional<Visit> others = open();
        if (others.isPresent()) {
            throw new Refusal(
                    Reason.TABLE_TAKEN,
                    "Others sit at table %s.".formatted(seat.table()),
                    Map.of("table", seat.table(), "visit", others.get()));
        }
        return with(Visit.open(id, seat.table(), seat.guests(), businessDay, at), at);
    }

    /// The visits after this one began.
    public List<Visit> with(Visit begun, Instant at) {
        var changed = new ArrayList<Visit>();
        changed.add(begun);
        visits.stream()
                .filter(visit -> !visit.isOpen())
                .forEach(gone -> changed.add(gone.clean(at)));
        return List.copyOf(changed);
    }
}
