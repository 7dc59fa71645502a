package docket.pos.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import docket.client.HttpDocketClient;
import docket.client.MenuCalls;
import docket.model.CommandId;
import docket.model.Money;
import docket.model.OrderType;
import docket.model.Reason;
import docket.model.Refusal;
import docket.model.menu.ArrangeCategories;
import docket.model.menu.ArrangeItems;
import docket.model.menu.Category;
import docket.model.menu.CategoryId;
import docket.model.menu.ItemId;
import docket.model.menu.Menu;
import docket.model.menu.MenuItem;
import docket.model.menu.RouteRule;
import docket.model.menu.Routing;
import docket.model.menu.SetCategory;
import docket.model.menu.SetItem;
import docket.model.menu.SetRouting;
import docket.model.menu.StationId;
import docket.model.menu.TileColour;
import docket.model.order.LineId;
import docket.model.order.NewLine;
import docket.model.order.NewOrder;
import docket.model.order.Order;
import docket.model.order.OrderId;
import docket.pos.server.JsonHttp.Answer;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/// What whoever edits the menu does over the wire. Each test makes an item or category of its own.
final class EditingWireTest extends WireTest {
    private static final ItemId ITEM = new ItemId("cola");
    private static final StationId GRILL = new StationId("grill");
    private static final StationId FRY = new StationId("fry");

    private JsonHttp manager;

    @SuppressWarnings("NullAway.Init")
    EditingWireTest() {}

    @BeforeAll
    void come() {
        manager = new JsonHttp(server.address(), server.tokenOf("Jun"));
    }

    @AfterAll
    void leave() {
        manager.close();
    }

    private static String item(String category, int price, int seen) {
        return """
        {"categoryId":"%s","name":"고구마튀김","names":{"en":"Sweet potato"},"price":%d,
         "stationIds":["fry"],"kitchenName":{"name":"고구마"},"allergens":["GLUTEN"],
         "expectedVersion":%d}
        """
                .formatted(category, price, seen);
    }

    private static String category(String name, int seen) {
        return "{\"name\":\"%s\",\"colour\":\"GREEN\",\"expectedVersion\":%d}"
                .formatted(name, seen);
    }

    private Answer setItem(String id, String body, String... headers) {
        return manager.send("PUT", "/api/menu/items/" + id, body, headers);
    }

    private Answer setCategory(String id, String body) {
        return manager.send("PUT", "/api/menu/categories/" + id, body);
    }

    private String anyCategory() {
        return http.get("/api/menu").json().path("categories").path(0).path("id").asString();
    }

    private Stream<JsonNode> items() {
        return http.get("/api/menu").json().path("items").valueStream();
    }

    private List<String> itemsOf(String category) {
        return items().filter(item -> item.path("categoryId").asString().equals(category))
                .map(item -> item.path("id").asString())
                .toList();
    }

    private String told() {
        JsonNode last = manager.get("/api/audit?limit=1").json().path("entries").path(0);
        return "%s %s %s > %s by %s"
                .formatted(
                        last.at("/change/action").asString(),
                        last.at("/change/subject").asString(),
                        last.at("/change/before/price").asString("-"),
                        last.at("/change/after/price").asString("-"),
                        last.at("/by/person").asString());
    }

    @Test
    void aNewItemIsSoldAtOnceAndCooksReadTheirName() {
        Answer made = setItem("sweet-1", item(anyCategory(), 5000, 0));
        String id = uuid();
        JsonNode order = place(id, order("sweet-1")).json();

        assertThat(made.status()).isEqualTo(201);
        assertThat(made.json().path("version").asInt()).isEqualTo(1);
        assertThat(order.at("/lines/0/name").asString()).isEqualTo("고구마튀김");
        assertThat(order.path("total").asLong()).isEqualTo(10_000);
        assertThat(ticketOf(id).at("/lines/0/name").asString()).isEqualTo("고구마");
        assertThat(itemsOf(anyCategory())).contains("sweet-1");
    }

    @Test
    void aChangedPriceIsThatOfTheNextOrderAndNotOfTheLast() {
        setItem("sweet-2", item(anyCategory(), 5000, 0));
        String sold = uuid();
        place(sold, order("sweet-2"));

        Answer changed = setItem("sweet-2", item(anyCategory(), 5500, 1));

        assertThat(changed.status()).isEqualTo(200);
        assertThat(told()).isEqualTo("ITEM_CHANGED 고구마튀김 5000 > 5500 by Jun");
        assertThat(http.get("/api/orders/" + sold).json().path("total").asLong()).isEqualTo(10_000);
        assertThat(place(uuid(), order("sweet-2")).json().path("total").asLong()).isEqualTo(11_000);
    }

    @Test
    void ofTwoWhoChangeAnItemTheSecondIsToldWhatItIs() {
        setItem("sweet-3", item(anyCategory(), 5000, 0));
        setItem("sweet-3", item(anyCategory(), 5500, 1));

        Answer late = setItem("sweet-3", item(anyCategory(), 6000, 1));

        assertThat(late.status()).isEqualTo(409);
        assertThat(late.problem()).isEqualTo("stale-version");
        assertThat(late.json().path("currentVersion").asInt()).isEqualTo(2);
        assertThat(late.json().at("/item/price").asLong()).isEqualTo(5500);
    }

    @Test
    void theSameCommandIsCarriedOutOnce() {
        String key = "sweet 4";
        String body = item(anyCategory(), 5000, 0);

        Answer first = setItem("sweet-4", body, "Idempotency-Key", key);
        Answer again = setItem("sweet-4", body, "Idempotency-Key", key);
        Answer other = setItem("sweet-4", item(anyCategory(), 1, 0), "Idempotency-Key", key);

        assertThat(first.status()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(other.problem()).isEqualTo("id-reused");
    }

    @Test
    void anItemThatIsRemovedIsGoneAndWhatWasSoldStays() {
        setItem("sweet-5", item(anyCategory(), 5000, 0));
        String sold = uuid();
        place(sold, order("sweet-5"));

        assertThat(manager.send("DELETE", "/api/menu/items/sweet-5", "").status()).isEqualTo(400);
        assertThat(remove("items/sweet-5", 2).problem()).isEqualTo("stale-version");
        assertThat(remove("items/sweet-5", 1).status()).isEqualTo(204);
        assertThat(remove("items/sweet-5", 1).problem()).isEqualTo("item-unknown");
        assertThat(told()).isEqualTo("ITEM_REMOVED 고구마튀김 5000 > - by Jun");
        assertThat(place(uuid(), order("sweet-5")).problem()).isEqualTo("item-unknown");
        assertThat(http.get("/api/orders/" + sold).json().at("/lines/0/name").asString())
                .isEqualTo("고구마튀김");
    }

    private Answer remove(String what, int seen) {
        return manager.send("DELETE", "/api/menu/%s?expectedVersion=%d".formatted(what, seen), "");
    }

    @Test
    void aCategoryIsRemovedWhenItIsEmptyAndNotBefore() {
        assertThat(setCategory("autumn", category("가을", 0)).status()).isEqualTo(201);
        assertThat(setCategory("autumn", category("늦가을", 1)).json().path("version").asInt())
                .isEqualTo(2);
        setItem("sweet-6", item("autumn", 5000, 0));

        assertThat(remove("categories/autumn", 2).problem()).isEqualTo("category-not-empty");
        setItem("sweet-6", item(anyCategory(), 5000, 1));
        assertThat(remove("categories/autumn", 1).problem()).isEqualTo("stale-version");
        assertThat(remove("categories/autumn", 2).status()).isEqualTo(204);

        assertThat(told()).isEqualTo("CATEGORY_REMOVED 늦가을 - > - by Jun");
        assertThat(setItem("sweet-7", item("autumn", 5000, 0)).problem())
                .isEqualTo("category-unknown");
    }

    @Test
    void itemsAndCategoriesArePutInOrder() {
        setCategory("winter", category("겨울", 0));
        setItem("snow-1", item("winter", 1, 0));
        setItem("snow-2", item("winter", 2, 0));
        setItem("snow-3", item("winter", 3, 0));
        String path = "/api/menu/categories/winter/order";

        Answer put = manager.send("PUT", path, "{\"items\":[\"snow-3\",\"snow-1\",\"snow-2\"]}");
        Answer part = manager.send("PUT", path, "{\"items\":[\"snow-3\",\"snow-1\"]}");
        remove("items/snow-1", 1);

        assertThat(put.status()).isEqualTo(200);
        assertThat(part.problem()).isEqualTo("stale-version");
        assertThat(itemsOf("winter")).containsExactly("snow-3", "snow-2");

        List<String> before = categories();
        assertThat(manager.send("PUT", "/api/menu/order", order(before.reversed())).status())
                .isEqualTo(200);
        assertThat(categories()).isEqualTo(before.reversed());
        manager.send("PUT", "/api/menu/order", order(before));
    }

    private List<String> categories() {
        return http.get("/api/menu")
                .json()
                .path("categories")
                .valueStream()
                .map(category -> category.path("id").asString())
                .toList();
    }

    private static String order(List<String> categories) {
        return "{\"categories\":[\"%s\"]}".formatted(String.join("\",\"", categories));
    }

    @Test
    void aCashierDoesItWithTheApprovalOfSomebodyWhoMay() {
        try (var cashier = new JsonHttp(server.address(), server.tokenOf("Sora"))) {
            Answer no = cashier.send("PUT", "/api/menu/items/x", item(anyCategory(), 1, 0));

            assertThat(no.status()).isEqualTo(403);
            assertThat(no.json().path("permission").asString()).isEqualTo("EDIT_MENU");
        }
    }

    @Test
    void theClientOfTheScreensSaysAllOfIt() {
        String owner = server.tokenOf("Mina");
        var spring = new CategoryId("spring");
        var herbs = new ItemId("herbs");
        var greens = new ItemId("greens");
        try (var client = new HttpDocketClient(server.address(), () -> owner, Clock.systemUTC())) {
            MenuCalls editing = client.editing();
            editing.set(fresh(), spring, new SetCategory("봄", null, TileColour.GREEN, 0));
            editing.set(fresh(), herbs, plain(spring, "봄나물"));
            MenuItem last = editing.set(fresh(), greens, plain(spring, "쑥"));

            editing.arrange(fresh(), spring, new ArrangeItems(List.of(greens, herbs)));
            assertThat(itemsOf("spring")).containsExactly("greens", "herbs");
            editing.remove(fresh(), greens, last.version());
            editing.remove(fresh(), herbs, 1);
            editing.arrange(fresh(), new ArrangeCategories(reversed(client.menu().menu())));
            assertThat(categories()).startsWith("spring");
            editing.remove(fresh(), spring, 1);

            assertThat(client.menu().menu().findCategory(spring)).isEmpty();
            editing.arrange(fresh(), new ArrangeCategories(reversed(client.menu().menu())));
        }
    }

    @Test
    void whereThingsAreMadeIsSaidAndCountsForWhatComes() {
        String owner = server.tokenOf("Mina");
        var terrace = new RouteRule(ITEM, null, OrderType.TAKEAWAY, null, List.of(FRY));
        try (var client = new HttpDocketClient(server.address(), () -> owner, Clock.systemUTC())) {
            int before = client.menu().menu().routes().version();
            var wanted = new SetRouting(List.of(terrace), Map.of(GRILL, FRY), before);

            Routing routing = client.editing().set(fresh(), wanted);

            assertThat(routing).isEqualTo(new Routing(List.of(terrace), before + 1));
            assertThat(client.menu().menu().routing()).isEqualTo(routing);
            assertThat(client.menu().menu().requireStation(GRILL).backup()).isEqualTo(FRY);
            assertThat(sentTo(client, OrderType.TAKEAWAY)).containsExactly(FRY);
            assertThat(sentTo(client, OrderType.DINE_IN)).doesNotContain(FRY);
            assertThatThrownBy(() -> client.editing().set(fresh(), wanted))
                    .isInstanceOfSatisfying(
                            Refusal.class,
                            no -> assertThat(no.reason()).isEqualTo(Reason.STALE_VERSION));
            client.editing().set(fresh(), new SetRouting(List.of(), Map.of(), before + 1));
            assertThat(client.menu().menu().requireStation(GRILL).backup()).isNull();
            assertThat(sentTo(client, OrderType.TAKEAWAY)).doesNotContain(FRY);
        }
    }

    private static List<StationId> sentTo(HttpDocketClient client, OrderType type) {
        var line = new NewLine(new LineId(UUID.randomUUID()), ITEM, 1, List.of(), null);
        Order placed =
                client.place(
                        new OrderId(UUID.randomUUID()),
                        new NewOrder(type, "", 0, "", List.of(line)));
        return placed.lines().getFirst().stationIds();
    }

    @Test
    void aRouteToNowhereIsRefused() {
        Answer unknown =
                manager.send(
                        "PUT",
                        "/api/menu/routing",
                        "{\"rules\":[{\"orderType\":\"TAKEAWAY\",\"stationIds\":[\"moon\"]}],"
                                + "\"backups\":{},\"expectedVersion\":%d}".formatted(version()));
        Answer empty =
                manager.send(
                        "PUT",
                        "/api/menu/routing",
                        "{\"rules\":[{\"stationIds\":[\"fry\"]}],\"backups\":{},\"expectedVersion\":0}");

        assertThat(unknown.status()).isEqualTo(404);
        assertThat(empty.status()).isEqualTo(400);
    }

    private int version() {
        return manager.get("/api/menu").json().path("routing").path("version").asInt(0);
    }

    private static CommandId fresh() {
        return new CommandId(UUID.randomUUID());
    }

    private static SetItem plain(CategoryId category, String name) {
        return new SetItem(
                category, name, null, new Money(1), null, null, null, null, null, null, 0);
    }

    private static List<CategoryId> reversed(Menu menu) {
        return menu.categories().stream().map(Category::id).toList().reversed();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"name\":\" \",\"categoryId\":\"x\",\"price\":1,\"expectedVersion\":0} | name",
                "{\"name\":\"a\",\"categoryId\":\"x\",\"price\":-1,\"expectedVersion\":0} | price",
                "{\"name\":\"a\",\"categoryId\":\"x\",\"price\":1,\"expectedVersion\":-1}"
                        + " | expectedVersion",
                "{\"name\":\"a\",\"categoryId\":\"x\",\"price\":1,\"expectedVersion\":0,"
                        + "\"allergens\":[\"STONE\"]} | allergens"
            })
    void whatMakesNoSenseIsSaid(String body, String member) {
        Answer no = setItem("nonsense", body);

        assertThat(no.status()).isEqualTo(400);
        assertThat(no.json().path("detail").asString()).contains(member);
    }
}
