package docket.model.menu;

import static docket.model.ModelSamples.BAR;
import static docket.model.ModelSamples.COLD;
import static docket.model.ModelSamples.DAY;
import static docket.model.ModelSamples.FRY;
import static docket.model.ModelSamples.GRILL;
import static docket.model.ModelSamples.NOON;
import static docket.model.ModelSamples.menu;
import static docket.model.ModelSamples.order;
import static docket.model.ModelSamples.plan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import docket.model.InvalidValue;
import docket.model.OrderType;
import docket.model.Reason;
import docket.model.Refusal;
import docket.model.order.Order;
import docket.model.table.AreaId;
import docket.model.ticket.FiredOrder;
import docket.wire.Json;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RoutingTest {
    private static final ItemId COFFEE = new ItemId("americano");
    private static final AreaId TERRACE = new AreaId("terrace");

    private static boolean everywhere(StationId station) {
        return !station.value().isEmpty();
    }

    private static Menu with(RouteRule... rules) {
        return menu().routedBy(menu().stations(), new Routing(List.of(rules), 1));
    }

    private static RouteRule rule(
            @Nullable ItemId item,
            @Nullable CategoryId category,
            @Nullable OrderType type,
            @Nullable AreaId area,
            StationId... stations) {
        return new RouteRule(item, category, type, area, List.of(stations));
    }

    private static List<StationId> of(Menu menu, OrderType type, @Nullable AreaId area) {
        return menu.routed(type, area, RoutingTest::everywhere).item(COFFEE).stationIds();
    }

    @Test
    void withoutARuleAnItemGoesWhereItSays() {
        assertThat(of(menu(), OrderType.DINE_IN, null)).containsExactly(BAR);
        assertThat(menu().routing()).isNull();
    }

    @Test
    void theFirstRuleThatFitsCounts() {
        CategoryId coffee = menu().item(COFFEE).categoryId();
        Menu menu =
                with(
                        rule(COFFEE, null, null, TERRACE, COLD),
                        rule(null, coffee, OrderType.TAKEAWAY, null, FRY, BAR),
                        rule(null, coffee, null, null, GRILL));

        assertThat(of(menu, OrderType.DINE_IN, TERRACE)).containsExactly(COLD);
        assertThat(of(menu, OrderType.TAKEAWAY, null)).containsExactly(FRY, BAR);
        assertThat(of(menu, OrderType.DINE_IN, new AreaId("hall"))).containsExactly(GRILL);
    }

    @Test
    void linesGoWhereTheRulesSayWhenTheyArePlacedAndStayThere() {
        Menu menu = with(rule(COFFEE, null, OrderType.DINE_IN, null, COLD));
        FiredOrder placed =
                FiredOrder.place(
                        Order.place(
                                order().id(),
                                "001",
                                DAY,
                                order().at("4").with("americano", 1).command(),
                                menu.routed(OrderType.DINE_IN, null, RoutingTest::everywhere),
                                NOON));

        assertThat(placed.tickets()).singleElement().matches(t -> t.stationId().equals(COLD));
        assertThat(placed.movedTo("7").tickets()).allMatch(t -> t.stationId().equals(COLD));
    }

    @Test
    void whatReachesNoScreenGoesToTheCatchAllWhereThatHasOne() {
        Menu menu = with(rule(COFFEE, null, null, null, BAR, COLD));

        assertThat(menu.routed(OrderType.DINE_IN, null, Set.of(GRILL, COLD)::contains).item(COFFEE))
                .returns(List.of(GRILL, COLD), MenuItem::stationIds);
        assertThat(menu.routed(OrderType.DINE_IN, null, Set.of(FRY)::contains).item(COFFEE))
                .returns(List.of(BAR, COLD), MenuItem::stationIds);
    }

    @Test
    void aRuleSaysWhenItCountsAndWhereItLeads() {
        assertThatThrownBy(() -> rule(null, null, null, null, BAR))
                .isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> rule(COFFEE, null, null, null)).isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> rule(COFFEE, new CategoryId("coffee"), null, null, BAR))
                .isInstanceOf(InvalidValue.class);
    }

    @Test
    void whoSawOtherRulesIsToldSo() {
        var change = new SetRouting(List.of(), Map.of(GRILL, FRY), 0);

        assertThat(change.stations(menu()).getFirst().backup()).isEqualTo(FRY);
        assertThat(change.on(menu()).version()).isEqualTo(1);
        assertThatThrownBy(() -> change.on(with()))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        no -> assertThat(no.reason()).isEqualTo(Reason.STALE_VERSION));
        assertThatThrownBy(
                        () ->
                                new SetRouting(List.of(), Map.of(GRILL, new StationId("moon")), 0)
                                        .on(menu()))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        no -> assertThat(no.reason()).isEqualTo(Reason.STATION_UNKNOWN));
    }

    @Test
    void theCheckTellsWhatNoScreenShows() {
        assertThat(RouteCheck.of(menu(), plan(), RoutingTest::everywhere).isClear()).isTrue();

        RouteCheck noBar = RouteCheck.of(menu(), plan(), station -> !station.equals(BAR));
        assertThat(noBar.dark()).containsOnlyKeys(BAR);
        assertThat(noBar.lost()).isEmpty();

        RouteCheck nothing = RouteCheck.of(menu(), plan(), station -> false);
        assertThat(nothing.dark().keySet()).contains(GRILL, BAR);
        assertThat(nothing.lost()).contains(COFFEE);
    }

    @Provide
    Arbitrary<List<RouteRule>> rules() {
        var stations = Arbitraries.of(GRILL, FRY, COLD, BAR);
        var items =
                Arbitraries.of(menu().items().stream().map(MenuItem::id).toList()).injectNull(0.5);
        var types = Arbitraries.of(OrderType.class).injectNull(0.4);
        var areas =
                Arbitraries.of(plan().areas().stream().map(area -> area.id()).toList())
                        .injectNull(0.6);
        return Combinators.combine(items, types, areas, stations.list().ofMinSize(1).ofMaxSize(4))
                .as(
                        (item, type, area, to) ->
                                new RouteRule(
                                        item,
                                        null,
                                        type == null && item == null && area == null
                                                ? OrderType.DINE_IN
                                                : type,
                                        area,
                                        to == null ? List.of(BAR) : to))
                .list()
                .ofMaxSize(6);
    }

    @Provide
    Arbitrary<Set<StationId>> screens() {
        return Arbitraries.of(GRILL, FRY, COLD, BAR).set();
    }

    @Property(tries = 200)
    void whateverTheRulesEachDishGoesSomewhereAndToAScreenIfTheCatchAllHasOne(
            @ForAll("rules") List<RouteRule> rules, @ForAll("screens") Set<StationId> screens) {
        Menu menu = menu().routedBy(menu().stations(), new Routing(rules, 1));

        for (MenuItem item : menu.items()) {
            for (RouteCheck.Way way : RouteCheck.ways(menu, plan(), item, screens::contains)) {
                assertThat(way.stations().isEmpty()).isEqualTo(item.isCombo());
                assertThat(way.stations()).doesNotHaveDuplicates();
                if (screens.contains(GRILL)) {
                    assertThat(screens).containsAll(way.stations());
                }
                assertThat(
                                menu.routed(way.type(), way.area(), screens::contains)
                                        .item(item.id())
                                        .stationIds())
                        .isEqualTo(way.stations());
            }
        }
    }

    @Property(tries = 100)
    void aMenuWithRulesIsReadAsItWasWritten(@ForAll("rules") List<RouteRule> rules) {
        Menu menu = menu().routedBy(menu().stations(), new Routing(rules, 3));

        assertThat(Json.MAPPER.readValue(Json.MAPPER.writeValueAsString(menu), Menu.class))
                .isEqualTo(menu);
    }
}
