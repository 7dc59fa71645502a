package docket.model.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import docket.model.ModelSamples;
import docket.model.Money;
import docket.model.event.Floor;
import docket.model.event.Snapshot;
import docket.model.menu.StationId;
import docket.model.order.LineStatus;
import docket.model.order.Order;
import docket.model.order.OrderLine;
import docket.model.ticket.Service.Step;
import docket.model.ticket.Service.Verb;
import docket.wire.Json;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class FiredOrderPropertiesTest {
    private static final int ORDERS = 3;

    @Provide
    Arbitrary<List<Step>> evenings() {
        Arbitrary<Step> step =
                Combinators.combine(
                                Arbitraries.of(Verb.class),
                                Arbitraries.integers().between(1, ORDERS),
                                Arbitraries.integers().between(0, 11))
                        .as(Step::new);
        return step.list().ofMinSize(20).ofMaxSize(120);
    }

    @Property(tries = 400)
    void counterAndKitchenStayInStep(@ForAll("evenings") List<Step> steps) {
        var service = new Service();
        for (Step step : steps) {
            Optional<FiredOrder> before = service.order(step.order());
            boolean carriedOut = service.run(step).isPresent();
            Optional<FiredOrder> after = service.order(step.order());
            if (carriedOut) {
                versionsGrowByOne(before, after.orElseThrow());
                after.ifPresent(FiredOrderPropertiesTest::agrees);
            } else {
                assertThat(after).isEqualTo(before);
            }
        }
    }

    @Property(tries = 400)
    void eachLineIsFiredExactlyOnceOrNever(@ForAll("evenings") List<Step> steps) {
        var service = new Service();
        var kitchen = new Kitchen();
        for (Step step : steps) {
            service.run(step).ifPresent(kitchen::hear);
        }

        for (FiredOrder fired : service.orders()) {
            for (OrderLine line : fired.order().lines()) {
                int times = line.status().isFired() ? line.stationIds().size() : 0;
                assertThat(kitchen.fired(line.id())).isEqualTo(times * line.quantity());
                assertThat(line.batch() > 0).isEqualTo(line.status().isFired());
                assertThat(line.firedAt() != null).isEqualTo(line.status().isFired());
            }
        }
    }

    @Property(tries = 400)
    void aComboStandsAndFallsWithItsParts(@ForAll("evenings") List<Step> steps) {
        var service = new Service();
        steps.forEach(service::run);

        for (FiredOrder fired : service.orders()) {
            Order order = fired.order();
            for (OrderLine line : order.lines()) {
                List<OrderLine> parts =
                        order.lines().stream().filter(part -> part.isPartOf(line.id())).toList();
                assertThat(line.isCombo()).isEqualTo(!parts.isEmpty());
                assertThat(line.partOf() == null || order.headOf(line).isPresent()).isTrue();
                if (line.isCombo()) {
                    boolean isLive = parts.stream().anyMatch(part -> part.status().isLive());
                    assertThat(line.status().isLive()).isEqualTo(isLive);
                    assertThat(line.partOf()).isNull();
                }
            }
            assertThat(order.together()).containsExactlyInAnyOrderElementsOf(order.lines());
        }
    }

    @Property(tries = 200)
    void everyFoldOfTheFactsIsTheState(
            @ForAll("evenings") List<Step> steps, @ForAll int randomCut) {
        var service = new Service();
        Floor sinceOpening = new Floor(ModelSamples.snapshot());
        Floor joinedLater = sinceOpening;
        int cut = Math.floorMod(randomCut, steps.size());

        for (int i = 0; i < steps.size(); i++) {
            if (i == cut) {
                joinedLater = new Floor(snapshot(service));
            }
            var fact = service.run(steps.get(i));
            fact.ifPresent(sinceOpening::apply);
            // A feed that was cut may bring a fact again.
            fact.ifPresent(sinceOpening::apply);
            if (joinedLater != sinceOpening) {
                fact.ifPresent(joinedLater::apply);
            }
        }

        Floor told = new Floor(snapshot(service));
        for (Floor floor : List.of(sinceOpening, joinedLater)) {
            assertThat(floor.orders()).isEqualTo(told.orders());
            assertThat(floor.tickets()).isEqualTo(told.tickets());
            assertThat(floor.ordersToday()).isEqualTo(told.ordersToday());
        }
    }

    @Property(tries = 50)
    void everyStateSurvivesTheWire(@ForAll("evenings") List<Step> steps) {
        var service = new Service();
        steps.forEach(service::run);

        for (FiredOrder fired : service.orders()) {
            String order = Json.MAPPER.writeValueAsString(fired.order());
            assertThat(Json.MAPPER.readValue(order, Order.class)).isEqualTo(fired.order());
            for (Ticket ticket : fired.tickets()) {
                String json = Json.MAPPER.writeValueAsString(ticket);
                assertThat(Json.MAPPER.readValue(json, Ticket.class)).isEqualTo(ticket);
            }
        }
    }

    private static Snapshot snapshot(Service service) {
        return ModelSamples.snapshot(service.orders().toArray(FiredOrder[]::new));
    }

    private static void versionsGrowByOne(Optional<FiredOrder> before, FiredOrder after) {
        int orderBefore = before.map(fired -> fired.order().version()).orElse(0);
        assertThat(after.order().version()).isEqualTo(orderBefore + 1);
        for (Ticket ticket : after.tickets()) {
            Optional<Ticket> known =
                    before.flatMap(
                            fired ->
                                    fired.tickets().stream()
                                            .filter(t -> t.id().equals(ticket.id()))
                                            .findFirst());
            boolean isSame =
                    known.filter(was -> isSame(was, ticket))
                            .filter(was -> isThere(before, after))
                            .isPresent();
            if (isSame) {
                assertThat(ticket).isEqualTo(known.orElseThrow());
            } else {
                assertThat(ticket.version())
                        .isEqualTo(
                                known.map(was -> was.version() + 1)
                                        .orElse(after.order().version()));
            }
        }
    }

    /// Whether the guests sit where they sat, as far as the change tells.
    private static boolean isThere(Optional<FiredOrder> before, FiredOrder after) {
        return before.map(fired -> fired.order().table().equals(after.order().table()))
                .orElse(true);
    }

    private static boolean isSame(Ticket before, Ticket after) {
        return before.lines().equals(after.lines())
                && before.note().equals(after.note())
                && before.isRush() == after.isRush();
    }

    private static void agrees(FiredOrder fired) {
        Order order = fired.order();
        long total = 0;
        for (OrderLine line : order.lines()) {
            List<LineStatus> stations = stations(fired, line);
            total += line.status().isLive() ? line.unitPrice().minor() * line.quantity() : 0;
            if (!line.status().isFired() || line.isCombo()) {
                assertThat(stations).isEmpty();
                continue;
            }
            assertThat(stations).hasSameSizeAs(line.stationIds());
            assertThat(stations).allMatch(s -> s.isLive() == line.status().isLive());
            assertThat(line.status()).isEqualTo(taken(stations));
        }
        for (Ticket ticket : fired.tickets()) {
            assertThat(ticket.table()).isEqualTo(order.table());
            assertThat(quantity(ticket)).isEqualTo(quantity(order, ticket.stationId()));
        }
        assertThat(order.total()).isEqualTo(new Money(total));
        assertThat(order.total().minor()).isNotNegative();
        assertThat(order.paid().minor()).isNotNegative();
    }

    /// The status of a line as the states at its stations say it.
    private static LineStatus taken(List<LineStatus> stations) {
        if (!stations.getFirst().isLive()) {
            return stations.contains(LineStatus.VOIDED) ? LineStatus.VOIDED : LineStatus.SEEN;
        }
        if (stations.stream().distinct().count() == 1) {
            return stations.getFirst();
        }
        return LineStatus.STARTED;
    }

    private static List<LineStatus> stations(FiredOrder fired, OrderLine line) {
        return fired.tickets().stream()
                .filter(ticket -> line.stationIds().contains(ticket.stationId()))
                .flatMap(ticket -> ticket.line(line.id()).stream())
                .map(TicketLine::status)
                .toList();
    }

    private static int quantity(Ticket ticket) {
        return ticket.lines().stream()
                .filter(line -> line.status().isLive())
                .mapToInt(TicketLine::quantity)
                .sum();
    }

    private static int quantity(Order order, StationId station) {
        return order.lines().stream()
                .filter(line -> line.status().isLive() && line.status().isFired())
                .filter(line -> line.stationIds().contains(station))
                .mapToInt(OrderLine::quantity)
                .sum();
    }
}
