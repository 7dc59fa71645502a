package docket.pos.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import docket.client.HttpDocketClient;
import docket.client.MenuListCalls;
import docket.model.CommandId;
import docket.model.Reason;
import docket.model.Refusal;
import docket.model.menu.ItemId;
import docket.model.menu.Menu;
import docket.model.menu.MenuItem;
import docket.model.menu.list.ListMode;
import docket.model.menu.list.MenuChange;
import docket.pos.server.JsonHttp.Answer;
import docket.wire.Json;
import docket.wire.MenuFormat;
import docket.wire.MenuPreview;
import java.nio.charset.Charset;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// The menu as a file over the wire.
final class MenuListWireTest extends WireTest {
    private static final String FILE = "application/octet-stream";

    private HttpDocketClient owner;
    private MenuListCalls lists;

    @SuppressWarnings("NullAway.Init")
    MenuListWireTest() {}

    @BeforeAll
    void come() {
        owner = server.ownWindow();
        lists = owner.menuList();
    }

    @AfterAll
    void leave() {
        owner.close();
    }

    private static CommandId fresh() {
        return new CommandId(UUID.randomUUID());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }

    private Menu menu() {
        return owner.menu().menu();
    }

    private MenuItem item(String id) {
        return menu().item(new ItemId(id));
    }

    private void bring(String list) {
        byte[] file = bytes(list);
        String basis = lists.preview(file, ListMode.MERGE).basis();
        lists.bringIn(fresh(), file, ListMode.MERGE, basis);
    }

    private static void isRefused(Reason reason, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.reason()).isEqualTo(reason));
    }

    @Test
    void whatIsWrittenOutChangesNothingWhenItIsBroughtIn() {
        for (MenuFormat format : MenuFormat.values()) {
            byte[] file = lists.export(format);

            MenuPreview preview = lists.preview(file, ListMode.REPLACE);
            assertThat(preview.wrong()).isEmpty();
            assertThat(preview.changes()).isEmpty();
            assertThat(preview.items()).isEqualTo(menu().items().size());
        }
    }

    @Test
    void aListIsLookedAtAndThenBroughtInAndEveryFeedHearsOfIt() throws Exception {
        byte[] file = "이름,가격,분류\n청귤 특선,5500,계절\n".getBytes(Charset.forName("MS949"));
        MenuPreview preview = lists.preview(file, ListMode.MERGE);
        assertThat(preview.encoding()).isEqualTo("CP949");
        assertThat(preview.applicable()).isTrue();
        assertThat(preview.changes())
                .extracting(MenuChange::kind)
                .containsOnly(MenuChange.Kind.ADDED);
        assertThat(menu().items()).noneMatch(item -> item.name().equals("청귤 특선"));

        var screen = new RawHttp(server.address(), server.token());
        try (RawFeed feed = RawFeed.open(screen, "?since=" + owner.health().seq())) {
            var done = lists.bringIn(fresh(), file, ListMode.MERGE, preview.basis());
            JsonNode fact = Json.MAPPER.readTree(feed.text());
            assertThat(fact.path("type").asString()).isEqualTo("menu-imported");
            assertThat(fact.path("seq").asLong()).isEqualTo(done.asOf());
            assertThat(fact.path("data").path("menu").path("items").size()).isEqualTo(done.items());
        }
        assertThat(menu().items()).extracting(MenuItem::name).contains("청귤 특선");
    }

    @Test
    void itComesOnceThoughItIsSentTwice() {
        byte[] file = bytes("id,price\ncold-brew,5100\n");
        MenuPreview preview = lists.preview(file, ListMode.MERGE);
        CommandId command = fresh();

        var first = lists.bringIn(command, file, ListMode.MERGE, preview.basis());
        assertThat(lists.bringIn(command, file, ListMode.MERGE, preview.basis())).isEqualTo(first);
        isRefused(
                Reason.ID_REUSED,
                () ->
                        lists.bringIn(
                                command,
                                bytes("id,price\ncold-brew,1\n"),
                                ListMode.MERGE,
                                preview.basis()));
        assertThat(item("cold-brew").price().minor()).isEqualTo(5100);
    }

    @Test
    void aMenuThatWasChangedMeanwhileIsLeftAlone() {
        byte[] file = bytes("id,price\nfries,4900\n");
        MenuPreview preview = lists.preview(file, ListMode.MERGE);
        bring("id,price\ncola,2600\n");

        isRefused(
                Reason.STALE_VERSION,
                () -> lists.bringIn(fresh(), file, ListMode.MERGE, preview.basis()));
        assertThat(item("fries").price().minor()).isNotEqualTo(4900);
    }

    @Test
    void whatSoldOutMeanwhileIsNoOtherMenuAndStaysSoldOut() {
        byte[] file = bytes("id,price\nfries,4800\n");
        MenuPreview preview = lists.preview(file, ListMode.MERGE);
        http.send("PUT", "/api/menu/items/fries/availability", "{\"status\":\"SOLD_OUT\"}");

        lists.bringIn(fresh(), file, ListMode.MERGE, preview.basis());
        assertThat(item("fries").price().minor()).isEqualTo(4800);
        assertThat(item("fries").available()).isFalse();
    }

    @Test
    void oneWrongLineChangesNothing() {
        Menu before = menu();
        byte[] file = bytes("id,price\ncold-brew,9999\ncola,-1\n");
        MenuPreview preview = lists.preview(file, ListMode.MERGE);

        assertThat(preview.applicable()).isFalse();
        assertThat(preview.wrong().getFirst().line()).isEqualTo(3);
        assertThatThrownBy(() -> lists.bringIn(fresh(), file, ListMode.MERGE, preview.basis()))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        no -> {
                            assertThat(no.reason()).isEqualTo(Reason.INVALID);
                            assertThat(no.detail())
                                    .isEqualTo(
                                            "Nothing was changed. Line 3: -1 is less than zero.");
                        });
        assertThat(menu()).isEqualTo(before);
    }

    @Test
    void anOrderThatWasSoldStaysAsItWas() {
        String order = uuid();
        JsonNode sold = place(order, order("americano")).json();
        long price = item("americano").price().minor();
        bring("id,name,price\namericano,Other,%d\n".formatted(price + 500));

        assertThat(http.get("/api/orders/" + order).json()).isEqualTo(sold);
        assertThat(sold.path("lines").path(0).path("name").asString()).isNotEqualTo("Other");
    }

    @Test
    void theAuditLogTellsWhoBroughtItInAndHowMuchItChanged() {
        bring("name,price,category\nA,1,B\n");

        try (var asking = new JsonHttp(server.address(), server.tokenOf("Mina"))) {
            JsonNode entry =
                    asking.get("/api/audit?limit=1&action=MENU_IMPORTED")
                            .json()
                            .path("entries")
                            .path(0);
            assertThat(entry.path("by").path("person").asString()).isEqualTo("Mina");
            assertThat(entry.path("change").path("after").path("added").asString()).isEqualTo("1");
        }
    }

    @Test
    void aManagerMayAndACashierMayNot() {
        try (var manager = new JsonHttp(server.address(), server.tokenOf("Jun"));
                var cashier = new JsonHttp(server.address(), server.tokenOf("Sora"))) {
            assertThat(manager.get("/api/menu/list").status()).isEqualTo(200);
            Answer no = cashier.get("/api/menu/list");
            assertThat(no.json().path("permission").asString()).isEqualTo("EDIT_MENU");
        }
    }

    @Test
    void aFileIsSentAsOneAndHasItsOwnLimit() {
        try (var asking = new JsonHttp(server.address(), server.tokenOf("Mina"))) {
            String path = "/api/menu/list/preview";
            assertThat(asking.send("POST", path, "{}").problem())
                    .isEqualTo("unsupported-media-type");
            assertThat(asking.get("/api/menu/list?format=XML").status()).isEqualTo(400);
        }
        var raw = new RawHttp(server.address(), server.tokenOf("Mina"));
        String type = "Content-Type: " + FILE;
        assertThat(
                        raw.request("POST /api/menu/list/preview", type, "Content-Length: 2097153")
                                .problem())
                .isEqualTo("body-too-large");
        assertThat(raw.request("PUT /api/menu/list", type, "Content-Length: 0").problem())
                .isEqualTo("invalid-request");
        MenuPreview large = lists.preview(new byte[(int) Edge.FILE], ListMode.MERGE);
        assertThat(large.wrongCount()).isEqualTo(1);
    }

    @Test
    void aListOfFiveThousandItemsIsLookedAt() {
        var text = new StringBuilder("name,price,category\n");
        for (int i = 0; i < 5_000; i++) {
            text.append("dish number ")
                    .append(i)
                    .append(",1000,group ")
                    .append(i % 40)
                    .append('\n');
        }

        MenuPreview preview = lists.preview(bytes(text.toString()), ListMode.MERGE);
        assertThat(preview.applicable()).isTrue();
        assertThat(preview.changes()).hasSize(5_040);
    }
}
