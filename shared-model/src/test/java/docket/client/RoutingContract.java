package docket.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import docket.model.CommandId;
import docket.model.OrderType;
import docket.model.Reason;
import docket.model.Refusal;
import docket.model.menu.Menu;
import docket.model.menu.MenuItem;
import docket.model.menu.RouteRule;
import docket.model.menu.Routing;
import docket.model.menu.SetRouting;
import docket.model.menu.Station;
import docket.model.menu.StationId;
import docket.model.order.LineId;
import docket.model.order.NewLine;
import docket.model.order.NewOrder;
import docket.model.order.Order;
import docket.model.order.OrderId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// What every client keeps of the rules that say where things are made. Each test goes by the rules
/// that it finds.
public interface RoutingContract {
    /// A client of somebody who edits the menu; whoever gives it closes it after the test.
    DocketClient editor();

    private static CommandId command() {
        return new CommandId(UUID.randomUUID());
    }

    /// Something that one station alone makes, and that is ordered without any choice.
    private static MenuItem item(Menu menu) {
        return menu.items().stream()
                .filter(MenuItem::available)
                .filter(item -> item.stationIds().size() == 1 && item.modifierGroups().isEmpty())
                .findFirst()
                .orElseThrow();
    }

    private static StationId otherStation(Menu menu, MenuItem item) {
        return menu.stations().stream()
                .map(Station::id)
                .filter(station -> !item.stationIds().contains(station))
                .findFirst()
                .orElseThrow();
    }

    private static SetRouting toGo(Menu menu, StationId station) {
        var rule = new RouteRule(item(menu).id(), null, OrderType.TAKEAWAY, null, List.of(station));
        return new SetRouting(List.of(rule), Map.of(), menu.routes().version());
    }

    private static List<StationId> stations(DocketClient client, MenuItem item, OrderType type) {
        var line = new NewLine(new LineId(UUID.randomUUID()), item.id(), 1, null, null);
        Order order =
                client.place(
                        new OrderId(UUID.randomUUID()),
                        new NewOrder(type, null, null, null, List.of(line)));
        return order.lines().getFirst().stationIds();
    }

    @Test
    default void whatARuleFitsIsMadeWhereItSays() {
        DocketClient client = editor();
        Menu menu = client.menu().menu();
        MenuItem item = item(menu);
        StationId other = otherStation(menu, item);

        Routing told = client.editing().set(command(), toGo(menu, other));

        assertThat(told.version()).isEqualTo(menu.routes().version() + 1);
        assertThat(client.menu().menu().routes()).isEqualTo(told);
        assertThat(stations(client, item, OrderType.TAKEAWAY)).containsExactly(other);
        assertThat(stations(client, item, OrderType.DINE_IN))
                .containsExactlyElementsOf(item.stationIds());
    }

    @Test
    default void rulesThatAreSentAgainAreSetOnce() {
        DocketClient client = editor();
        Menu menu = client.menu().menu();
        SetRouting wanted = toGo(menu, otherStation(menu, item(menu)));
        CommandId command = command();

        Routing first = client.editing().set(command, wanted);

        assertThat(client.editing().set(command, wanted)).isEqualTo(first);
        assertThat(client.menu().menu().routes()).isEqualTo(first);
    }

    @Test
    default void rulesOfAnOlderMenuAndOfNoStationAreRefused() {
        DocketClient client = editor();
        Menu menu = client.menu().menu();
        SetRouting wanted = toGo(menu, otherStation(menu, item(menu)));
        Routing kept = client.editing().set(command(), wanted);

        assertThat(
                        catchThrowableOfType(
                                        Refusal.class,
                                        () -> client.editing().set(command(), wanted))
                                .reason())
                .isEqualTo(Reason.STALE_VERSION);
        SetRouting nowhere = toGo(client.menu().menu(), new StationId("no-such-station"));
        assertThat(
                        catchThrowableOfType(
                                        Refusal.class,
                                        () -> client.editing().set(command(), nowhere))
                                .reason())
                .isEqualTo(Reason.STATION_UNKNOWN);
        assertThat(client.menu().menu().routes()).isEqualTo(kept);
    }
}
