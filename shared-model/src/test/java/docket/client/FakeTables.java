package docket.client;

import docket.model.Reason;
import docket.model.Refusal;
import docket.model.order.Order;
import docket.model.order.Sitting;
import docket.model.table.FloorPlan;
import docket.model.table.TableVisits;
import docket.model.table.Visit;
import docket.model.table.VisitId;
import docket.model.table.VisitStatus;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The floor plan and the visits of a [FakeRestaurant], which guards them.
final class FakeTables {
    private final Map<VisitId, Visit> visits = new LinkedHashMap<>();
    private FloorPlan plan = FloorPlan.NONE;

    FloorPlan plan() {
        return plan;
    }

    void draw(FloorPlan drawn) {
        plan = drawn;
    }

    void put(List<Visit> changed) {
        changed.forEach(visit -> visits.put(visit.id(), visit));
    }

    /// All visits that there ever were, the last one first.
    List<Visit> all() {
        return new ArrayList<>(visits.values()).reversed();
    }

    List<Visit> current() {
        return visits.values().stream().filter(v -> v.status() != VisitStatus.OVER).toList();
    }

    TableVisits at(String table) {
        return new TableVisits(
                current().stream().filter(visit -> visit.table().equals(table)).toList());
    }

    Visit find(VisitId id) {
        Visit known = visits.get(id);
        if (known == null) {
            throw new Refusal(Reason.VISIT_UNKNOWN, "There is no such visit.");
        }
        return known;
    }

    boolean isKnown(VisitId id) {
        return visits.containsKey(id);
    }

    Sitting sitting(Order order, List<Order> all) {
        VisitId visit = order.visitId();
        return new Sitting(
                welcoming(order.table()),
                visit == null ? null : visits.get(visit),
                visit != null
                        && all.stream()
                                .filter(other -> !other.id().equals(order.id()))
                                .filter(Order::isOpen)
                                .anyMatch(other -> Objects.equals(other.visitId(), visit)),
                visit == null ? List.of() : joined(visit),
                plan::has);
    }

    /// The visits at a table, or at that of the guests whom those there have joined.
    TableVisits welcoming(String table) {
        return at(table)
                .open()
                .map(Visit::mergedInto)
                .map(host -> at(find(host).table()))
                .orElse(at(table));
    }

    /// The visit whose guests those of this one have joined; itself where they joined nobody.
    Visit hostOf(Visit visit) {
        VisitId host = visit.mergedInto();
        return host == null ? visit : find(host);
    }

    /// The visits whose guests have joined these.
    List<Visit> joined(VisitId host) {
        return current().stream().filter(visit -> host.equals(visit.mergedInto())).toList();
    }
}
