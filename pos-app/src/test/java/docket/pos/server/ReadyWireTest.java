package docket.pos.server;

import static org.assertj.core.api.Assertions.assertThat;

import docket.model.ready.Called;
import docket.pos.RunningServer;
import docket.pos.server.JsonHttp.Answer;
import docket.wire.Json;
import docket.wire.ReadyPage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// The board of orders that are ready as browsers get it.
final class ReadyWireTest {
    private static final String EVIL = "<img src=x onerror=alert(1)>";

    @TempDir private Path folder = Path.of("");
    private RunningServer server;
    private JsonHttp http;
    private RawHttp anybody;

    @SuppressWarnings("NullAway.Init")
    ReadyWireTest() {}

    @BeforeEach
    void start() throws IOException {
        begin(0);
    }

    private void begin(int port) throws IOException {
        server = RunningServer.on(folder, port);
        http = new JsonHttp(server.address(), server.token());
        anybody = new RawHttp(server.address());
    }

    @AfterEach
    void stop() {
        http.close();
        server.close();
    }

    private String take(String more) {
        String id = WireTest.uuid();
        Answer placed =
                http.send(
                        "PUT",
                        "/api/orders/" + id,
                        "{\"type\":\"TAKEAWAY\"%s,\"lines\":[{\"id\":\"%s\",\"itemId\":\"fries\",\"quantity\":1}]}"
                                .formatted(more, WireTest.uuid()));
        assertThat(placed.status()).isEqualTo(201);
        return id;
    }

    private void finish(String order) {
        for (JsonNode ticket : http.get("/api/tickets?station=all").json().path("tickets")) {
            if (ticket.path("orderId").asString().equals(order)) {
                http.send(
                        "PUT",
                        "/api/tickets/%s/status".formatted(ticket.path("id").asString()),
                        "{\"status\":\"DONE\",\"expectedVersion\":%d}"
                                .formatted(ticket.path("version").asInt()));
            }
        }
    }

    private static List<String> numbers(List<Called> orders) {
        return orders.stream().map(Called::number).toList();
    }

    @Test
    void allMaySeeNumbersAndNamesAndNothingElse() {
        take(",\"guestName\":\"Kim\",\"note\":\"call 010-1234-5678\"");
        finish(take(""));
        http.send("PUT", "/api/orders/" + WireTest.uuid(), WireTest.order("cola"));

        JsonNode board = Json.MAPPER.readTree(anybody.request("GET /api/ready").body());

        long seq = http.get("/api/health").json().path("seq").asLong();
        assertThat(board)
                .isEqualTo(
                        Json.MAPPER.readTree(
                                "{\"asOf\":%d,\"shop\":\"Docket\",\"language\":\"ko\",\"preparing\":[{\"number\":\"A-001\",\"name\":\"Kim\"}],\"ready\":[{\"number\":\"A-002\"}]}"
                                        .formatted(seq)));
    }

    @Test
    void whoFollowsIsToldAtOnceAndWheneverTheBoardIsAnother() throws IOException {
        try (var stream = EventStream.open(anybody)) {
            assertThat(stream.head())
                    .contains(
                            "HTTP/1.1 200 OK",
                            "Content-Type: text/event-stream",
                            "Cache-Control: no-store",
                            "X-Content-Type-Options: nosniff");
            assertThat(stream.any()).containsExactly("retry: 1000");
            assertThat(stream.board().preparing()).isEmpty();

            String order = take("");
            assertThat(numbers(stream.board().preparing())).containsExactly("A-001");
            http.send("PUT", "/api/orders/" + WireTest.uuid(), WireTest.order("cola"));
            finish(order);

            ReadyPage done = stream.board();
            assertThat(done.preparing()).isEmpty();
            assertThat(numbers(done.ready())).containsExactly("A-001");
        }
    }

    @Test
    void whoLooksAfterAWhileInWhichNobodyDidSeesWhatHappenedMeanwhile() {
        for (int i = 1; i <= 3; i++) {
            finish(take(""));
            take("");

            ReadyPage page =
                    Json.MAPPER.readValue(
                            anybody.request("GET /api/ready").body(), ReadyPage.class);

            assertThat(page.ready()).hasSize(i);
            assertThat(page.preparing()).hasSize(i);
        }
    }

    @Test
    void aSignOfLifeComesWhereNothingChanges() throws IOException {
        try (var stream = EventStream.open(anybody)) {
            ReadyPage board = stream.board();

            stream.awaitLive();
            stream.awaitLive();

            assertThat(board.preparing()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "999999", "-1", "x"})
    void whoComesAgainGetsTheBoardAsItIsWhateverTheySawLast(String last) throws IOException {
        finish(take(""));

        try (var stream = EventStream.open(anybody, "Last-Event-ID: " + last)) {
            stream.head();
            assertThat(numbers(stream.board().ready())).containsExactly("A-001");
        }
    }

    @Test
    void theBoardIsThereAgainAfterARestart() throws IOException {
        finish(take(",\"guestName\":\"호출벨 7\""));
        int port = server.address().getPort();
        try (var stream = EventStream.open(anybody)) {
            stream.head();
            ReadyPage before = stream.board();
            http.close();
            server.close();
            assertThat(Stream.generate(stream::isEnded).limit(100).anyMatch(ended -> ended))
                    .isTrue();

            begin(port);

            try (var again = EventStream.open(anybody, "Last-Event-ID: " + before.asOf())) {
                again.head();
                assertThat(again.board().ready()).containsExactly(new Called("A-001", "호출벨 7"));
            }
        }
    }

    @Test
    void theShopsNewNameIsToldAtOnce() throws IOException {
        try (var owner = new JsonHttp(server.address(), server.tokenOf("Mina"));
                var stream = EventStream.open(anybody)) {
            stream.head();
            stream.board();

            owner.send(
                    "PUT",
                    "/api/shop",
                    "{\"name\":\"Cafe Mina\",\"language\":\"en\",\"tax\":\"ON_TOP\"}");

            assertThat(stream.board())
                    .extracting(ReadyPage::shop, ReadyPage::language)
                    .containsExactly("Cafe Mina", "en");
        }
    }

    @Test
    void thePageRunsNothingButItsOwnFiles() {
        for (String path : List.of("/ready", "/ready?lang=ko", "/ready?lang=en&theme=dark")) {
            RawHttp.Answer page = anybody.request("GET " + path);

            assertThat(page.status()).isEqualTo(200);
            assertThat(page.headers())
                    .containsEntry("content-type", "text/html;charset=utf-8")
                    .containsEntry(
                            "content-security-policy",
                            "default-src 'none'; script-src 'self'; style-src 'self'; connect-src"
                                    + " 'self'; base-uri 'none'; form-action 'none';"
                                    + " frame-ancestors 'none'")
                    .containsEntry("x-frame-options", "DENY")
                    .containsEntry("x-content-type-options", "nosniff")
                    .containsEntry("referrer-policy", "no-referrer")
                    .containsEntry("cache-control", "no-store")
                    .doesNotContainKeys("set-cookie", "server", "access-control-allow-origin");
            assertThat(page.body())
                    .contains("준비 중", "Preparing", "준비 완료", "Ready")
                    .doesNotContainPattern("(?i)\\sstyle=|\\son[a-z]+=|<style|javascript:|https?:")
                    .doesNotContainPattern("<script(?! src=\"/ready/ready.js\" defer></script>)")
                    .doesNotContain("docket-device-", "Bearer");
        }
    }

    @Test
    void whatAGuestIsCalledIsTextAndNeverPartOfThePage() {
        take(",\"guestName\":\"%s\"".formatted(EVIL));

        RawHttp.Answer script = anybody.request("GET /ready/ready.js");
        RawHttp.Answer board = anybody.request("GET /api/ready");

        assertThat(board.headers()).containsEntry("content-type", "application/json");
        assertThat(Json.MAPPER.readTree(board.body()).at("/preparing/0/name").asString())
                .isEqualTo(EVIL);
        assertThat(script.headers())
                .containsEntry("content-type", "text/javascript; charset=utf-8");
        assertThat(script.body())
                .contains("textContent")
                .doesNotContainPattern(
                        "innerHTML|outerHTML|insertAdjacent|document\\.write|eval\\(|new Function");
        assertThat(anybody.request("GET /ready/ready.css").headers())
                .containsEntry("content-type", "text/css; charset=utf-8");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/ready/ready.html.bak",
                "/ready/ReadyRoutes.class",
                "/ready/..%2f..%2fopenapi.yaml",
                "/ready/%2e%2e/db/V1__orders_tickets_and_the_log.sql",
                "/ready/",
                "/ready/x/y"
            })
    void noOtherFileIsThere(String path) {
        assertThat(anybody.request("GET " + path).status()).isIn(200, 400, 404);
        assertThat(anybody.request("GET " + path).body())
                .doesNotContain("create table", "openapi:", "\u00CA\u00FE");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/ready?lang=fr",
                "/ready?theme=pink",
                "/ready?x=y",
                "/api/ready?x=y",
                "/api/ready/events?since=1",
                "/ready/ready.css?v=2"
            })
    void whatIsAskedForIsReadStrictly(String path) {
        assertThat(anybody.request("GET " + path).problem()).isEqualTo("invalid-request");
    }
}
