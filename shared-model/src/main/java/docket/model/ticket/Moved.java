package docket.model.ticket;

import docket.model.OrderType;
import docket.model.Reason;
import docket.model.Refusal;
import docket.model.order.MoveOrder;
import docket.model.order.Order;
import docket.model.order.Sitting;
import docket.model.table.TableVisits;
import docket.model.table.Visit;
import docket.model.table.VisitId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Visits, and the orders that they took along: what changes as one where guests move, join others
/// or part from them. Nothing is fired by it. Pure.
///
/// @param visits those that changed, the one that it is about first
/// @param fired the open orders that changed, with their tickets
public record Moved(List<Visit> visits, List<FiredOrder> fired) {
    public Moved {
        visits = List.copyOf(visits);
        fired = List.copyOf(fired);
    }

    /// Guests who sit at another table now.
    ///
    /// @param visits the one that moved first
    /// @param orders its open ones
    public static Moved along(List<Visit> visits, List<FiredOrder> orders) {
        String table = visits.getFirst().table();
        return new Moved(visits, orders.stream().map(order -> order.movedTo(table)).toList());
    }

    /// Guests who are with others now: their orders know from where they came.
    ///
    /// @param visits the one that joined first, then the one that it joined, then those that had
    ///     joined the first, to which what they came with belongs still
    /// @param orders the open ones of the visit that joined
    public static Moved joining(List<Visit> visits, List<FiredOrder> orders) {
        Visit joined = visits.getFirst();
        Visit host = visits.get(1);
        Set<VisitId> homes =
                visits.stream().skip(2).map(Visit::id).collect(Collectors.toUnmodifiableSet());
        return new Moved(
                visits,
                orders.stream()
                        .map(
                                fired -> {
                                    VisitId home = fired.order().homeVisitId();
                                    boolean isKept = home != null && homes.contains(home);
                                    return fired.broughtTo(host, isKept ? home : joined.id());
                                })
                        .toList());
    }

    /// Guests who are on their own again: the orders that they came with go with them.
    ///
    /// @param visits the one that is on its own again first
    /// @param orders the open ones of those whom they had joined
    public static Moved parting(List<Visit> visits, List<FiredOrder> orders) {
        Visit own = visits.getFirst();
        return new Moved(
                visits,
                orders.stream()
                        .filter(fired -> Objects.equals(fired.order().homeVisitId(), own.id()))
                        .map(fired -> fired.broughtTo(own, null))
                        .toList());
    }

    /// One order that goes to another table by itself.
    ///
    /// @param there those of the table where it goes, or of the guests whom those there have joined
    /// @param here what it leaves
    public static Moved alone(
            FiredOrder fired, MoveOrder wanted, TableVisits there, Sitting here, Instant at) {
        Order order = fired.order();
        order.expect(wanted.expectedVersion());
        Optional<Visit> guests = there.open();
        String table = guests.map(Visit::table).orElse(wanted.table());
        if (order.type() == OrderType.TAKEAWAY || order.table().equals(table)) {
            throw new Refusal(
                    Reason.ILLEGAL_TRANSITION,
                    order.type() == OrderType.TAKEAWAY
                            ? "A take-away order has no table."
                            : "Order %s is at table %s already.".formatted(order.number(), table),
                    Map.of("currentStatus", order.status().name()));
        }
        Visit visit =
                guests.orElseGet(
                        () ->
                                Visit.open(
                                        VisitId.openedBy(order.id().value(), order.version() + 1),
                                        table,
                                        order.guests(),
                                        order.businessDay(),
                                        at));
        var visits = new ArrayList<Visit>();
        if (guests.isEmpty()) {
            visits.addAll(there.with(visit, at));
        }
        visits.addAll(here.without(order, at));
        return new Moved(visits, List.of(fired.broughtTo(visit, null)));
    }

    public List<Order> orders() {
        return fired.stream().map(FiredOrder::order).toList();
    }

    public List<Ticket> tickets() {
        return fired.stream().flatMap(order -> order.tickets().stream()).toList();
    }
}
