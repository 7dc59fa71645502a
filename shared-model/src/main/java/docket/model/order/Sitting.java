package docket.model.order;

import docket.model.table.TableVisits;
import docket.model.table.Visit;
import docket.model.table.VisitId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What an order and the visits at its table have to do with each other: its first order opens a
/// visit, and the visit ends with its last. Pure.
///
/// @param table the visits that are not over at the order's table, or, where its guests have gone,
///     at the one that they had last
/// @param own the order's visit, over or not; null: it has none
/// @param othersAreOpen whether the visit has other orders that are open
/// @param joined the visits whose guests have joined the order's
/// @param isCleaned whether a table is on the floor plan, so that somebody cleans it
public record Sitting(
        TableVisits table,
        @Nullable Visit own,
        boolean othersAreOpen,
        List<Visit> joined,
        Predicate<String> isCleaned) {
    public Sitting {
        joined = List.copyOf(joined);
    }

    /// A new order as one of the visit at its table.
    public Order welcome(Order placed) {
        if (placed.table().isEmpty()) {
            return placed;
        }
        return placed.during(
                table.open().map(Visit::id).orElse(VisitId.openedBy(placed.id().value())),
                table.open().map(Visit::table).orElse(placed.table()));
    }

    /// The visits that changed with an order.
    ///
    /// @param before null where the order was placed just now
    public List<Visit> after(@Nullable Order before, Order after, Instant at) {
        VisitId visit = after.visitId();
        if (visit == null) {
            return List.of();
        }
        if (before == null) {
            return begun(visit, after, at);
        }
        Optional<Visit> known = Optional.ofNullable(own);
        if (before.isOpen() && !after.isOpen()) {
            return known.filter(open -> open.isOpen() && !open.isMerged() && !othersAreOpen)
                    .map(open -> ended(open, at))
                    .orElse(List.of());
        }
        if (!before.isOpen() && after.isOpen()) {
            return known.filter(gone -> !gone.isOpen()).map(this::back).orElse(List.of());
        }
        return after.lines().size() > before.lines().size() ? atEase(known) : List.of();
    }

    private List<Visit> begun(VisitId visit, Order first, Instant at) {
        Optional<Visit> open = table.open();
        if (open.isEmpty()) {
            return table.with(
                    Visit.open(visit, first.table(), first.guests(), first.businessDay(), at), at);
        }
        if (open.get().guests() == 0 && first.guests() > 0 && open.get().billAskedAt() == null) {
            return List.of(open.get().counted(first.guests()));
        }
        return atEase(open);
    }

    /// Who orders more does not want to pay yet.
    private static List<Visit> atEase(Optional<Visit> visit) {
        return visit.filter(open -> open.isOpen() && open.billAskedAt() != null)
                .map(open -> List.of(open.takeBillBack()))
                .orElse(List.of());
    }

    /// With them go those who had joined them.
    private List<Visit> ended(Visit open, Instant at) {
        return Stream.concat(Stream.of(open), joined.stream().filter(Visit::isOpen))
                .map(gone -> isCleaned.test(gone.table()) ? gone.close(at) : gone.clean(at))
                .toList();
    }

    /// The visits after one order of it went to another table: guests who came with that order
    /// alone are none any more.
    public List<Visit> without(Order gone, Instant at) {
        return Optional.ofNullable(own)
                .filter(open -> open.isOpen() && !othersAreOpen && joined.isEmpty())
                .filter(open -> open.id().isOpenedBy(gone.id().value(), gone.version()))
                .map(open -> List.of(open.clean(at)))
                .orElse(List.of());
    }

    /// Where others sit by now, the order comes back alone.
    private List<Visit> back(Visit gone) {
        return table.open().isPresent() ? List.of() : List.of(gone.reopen());
    }
}
