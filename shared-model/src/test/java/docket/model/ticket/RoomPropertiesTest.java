package docket.model.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import docket.model.ModelSamples;
import docket.model.event.Floor;
import docket.model.order.LineId;
import docket.model.order.Order;
import docket.model.order.OrderId;
import docket.model.order.OrderLine;
import docket.model.table.Visit;
import docket.model.table.VisitId;
import docket.model.table.VisitStatus;
import docket.model.ticket.Room.Step;
import docket.model.ticket.Room.Verb;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class RoomPropertiesTest {
    private static final int TABLES = 4;

    @Provide
    Arbitrary<List<Step>> evenings() {
        Arbitrary<Integer> tables = Arbitraries.integers().between(1, TABLES);
        Arbitrary<Step> step =
                Combinators.combine(
                                Arbitraries.of(Verb.class),
                                tables,
                                tables,
                                Arbitraries.integers().between(0, 7))
                        .as(Step::new);
        return step.list().ofMinSize(20).ofMaxSize(100);
    }

    @Property(tries = 400)
    void everyOpenOrderIsInOneVisitAtItsTable(@ForAll("evenings") List<Step> steps) {
        var room = new Room();
        for (Step step : steps) {
            List<OrderId> before = room.orders().stream().map(FiredOrder::id).toList();
            room.run(step);

            assertThat(room.orders().stream().map(FiredOrder::id)).containsAll(before);
            for (FiredOrder fired : room.orders()) {
                if (fired.order().isOpen()) {
                    Visit visit = room.visit(visitOf(fired.order()));
                    assertThat(visit.isOpen()).isTrue();
                    assertThat(visit.isMerged()).isFalse();
                    assertThat(visit.table()).isEqualTo(fired.order().table());
                }
            }
            for (int table = 1; table <= TABLES; table++) {
                String label = String.valueOf(table);
                assertThat(room.visits())
                        .filteredOn(visit -> visit.isOpen() && visit.table().equals(label))
                        .hasSizeLessThanOrEqualTo(1);
            }
            for (Visit visit : room.visits()) {
                VisitId host = visit.mergedInto();
                if (host != null && visit.isOpen()) {
                    assertThat(room.visit(host).isOpen()).isTrue();
                    assertThat(room.visit(host).isMerged()).isFalse();
                }
            }
        }
    }

    @Property(tries = 400)
    void eachPieceIsFiredExactlyOnce(@ForAll("evenings") List<Step> steps) {
        var room = new Room();
        var kitchen = new Kitchen();
        steps.forEach(step -> room.run(step).ifPresent(kitchen::hear));

        int pieces = 0;
        var seen = new ArrayList<LineId>();
        for (FiredOrder fired : room.orders()) {
            for (OrderLine line : fired.order().lines()) {
                int made = line.stationIds().size() * line.quantity();
                assertThat(kitchen.fired(line.id())).isEqualTo(made);
                seen.add(line.id());
                pieces += made;
            }
            assertThat(fired.tickets().stream().flatMap(t -> t.lines().stream()))
                    .allMatch(line -> hasLine(fired, line));
        }
        assertThat(seen).doesNotHaveDuplicates();
        assertThat(kitchen.told()).isEqualTo(pieces);
    }

    private static boolean hasLine(FiredOrder fired, TicketLine line) {
        OrderLine own = fired.order().line(line.id());
        return own.quantity() == line.quantity() && own.batch() == line.batch();
    }

    @Property(tries = 400)
    void partingPutsBackExactlyWhatCame(@ForAll("evenings") List<Step> steps) {
        var room = new Room();
        Map<VisitId, List<OrderId>> came = new HashMap<>();
        for (Step step : steps) {
            Optional<Visit> here = room.at(String.valueOf(step.table())).open();
            List<OrderId> own = here.map(visit -> ids(room.openOf(visit.id()))).orElse(List.of());
            List<OrderId> withOthers = withOthers(room, own);
            boolean isDone = room.run(step).isPresent();
            if (isDone && step.verb() == Verb.MERGE) {
                var brought = new ArrayList<>(own);
                brought.removeAll(withOthers);
                came.put(here.orElseThrow().id(), brought);
            }
            if (isDone && step.verb() == Verb.BRING) {
                came.values().forEach(ids -> ids.removeIf(id -> home(room, id).isEmpty()));
            }
            if (isDone && step.verb() == Verb.PART) {
                VisitId parted = here.orElseThrow().id();
                var open = new ArrayList<>(came.getOrDefault(parted, List.of()));
                open.removeIf(id -> !orderOf(room, id).isOpen());
                assertThat(ids(room.openOf(parted))).containsExactlyInAnyOrderElementsOf(open);
            }
        }
    }

    /// Those of these orders that came with guests who had joined before.
    private static List<OrderId> withOthers(Room room, List<OrderId> orders) {
        return orders.stream()
                .filter(id -> home(room, id).filter(home -> room.visit(home).isOpen()).isPresent())
                .toList();
    }

    private static Optional<VisitId> home(Room room, OrderId id) {
        return Optional.ofNullable(orderOf(room, id).homeVisitId());
    }

    private static Order orderOf(Room room, OrderId id) {
        return room.orders().stream()
                .filter(fired -> fired.id().equals(id))
                .map(FiredOrder::order)
                .findFirst()
                .orElseThrow();
    }

    private static List<OrderId> ids(List<FiredOrder> orders) {
        return orders.stream().map(FiredOrder::id).toList();
    }

    @Property(tries = 200)
    void everyFoldOfTheFactsIsTheState(@ForAll("evenings") List<Step> steps) {
        var room = new Room();
        var floor = new Floor(ModelSamples.snapshot());
        steps.forEach(
                step ->
                        room.run(step)
                                .ifPresent(
                                        fact -> {
                                            floor.apply(fact);
                                            floor.apply(fact);
                                        }));

        List<FiredOrder> open =
                room.orders().stream().filter(fired -> fired.order().isOpen()).toList();
        assertThat(floor.orders())
                .containsExactlyInAnyOrderElementsOf(open.stream().map(FiredOrder::order).toList());
        assertThat(floor.tickets())
                .containsAll(open.stream().flatMap(fired -> fired.tickets().stream()).toList());
        assertThat(floor.visits())
                .containsExactlyInAnyOrderElementsOf(
                        room.visits().stream()
                                .filter(visit -> visit.status() != VisitStatus.OVER)
                                .toList());
    }

    private static VisitId visitOf(Order order) {
        VisitId visit = order.visitId();
        assertThat(visit).isNotNull();
        return Objects.requireNonNull(visit);
    }
}
