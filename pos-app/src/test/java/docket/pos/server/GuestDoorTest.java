package docket.pos.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import docket.pos.RunningServer;
import docket.pos.server.RawHttp.Answer;
import docket.wire.GuestDoorPage;
import docket.wire.Json;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the network gets by plain HTTP: what guests may see, and nothing else, whoever they say
/// they are.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class GuestDoorTest {
    private static final List<String> METHODS =
            List.of("GET", "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "CONNECT", "FOO");
    private static final String NO_BODY = "Content-Length: 0";
    private static final String SOME_ID = "00000001-0000-4000-8000-000000000001";

    private RunningServer server;
    private JsonHttp owner;

    @SuppressWarnings("NullAway.Init")
    GuestDoorTest() {}

    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
        server = on(folder, Map.of());
        owner = new JsonHttp(server.address(), server.tokenOf("Mina"));
        assertThat(page(owner, "GET", "").state()).isEqualTo(GuestDoorPage.State.CLOSED);
        assertThat(open(owner).state()).isEqualTo(GuestDoorPage.State.OPEN);
    }

    private static RunningServer on(Path folder, Map<String, String> more) throws IOException {
        var settings = new HashMap<>(Map.of("server.lan", "on"));
        settings.putAll(more);
        return RunningServer.on(folder, 0, settings);
    }

    private static GuestDoorPage open(JsonHttp owner) {
        return page(owner, "PUT", "{\"open\":true}");
    }

    private static GuestDoorPage page(JsonHttp http, String method, String body) {
        JsonHttp.Answer answer = http.send(method, "/api/guest-door", body);
        assertThat(answer.status()).isEqualTo(200);
        return Json.MAPPER.readValue(answer.body(), GuestDoorPage.class);
    }

    @AfterAll
    void stop() {
        owner.close();
        server.close();
    }

    private static int port(GuestDoorPage page) {
        return Objects.requireNonNull(page.port());
    }

    private RawHttp guest() {
        return guest(server, "");
    }

    private static RawHttp guest(RunningServer server, String token) {
        return new RawHttp(door(server), token);
    }

    private static URI door(RunningServer server) {
        return URI.create("http://127.0.0.1:" + port(server.guestDoor().page()));
    }

    private static String line(String method, String path) {
        return method + " " + path.replaceAll("\\{[a-zA-Z]+}", SOME_ID);
    }

    @Test
    void guestsGetThePageAndItsBoard() throws IOException {
        assertThat(guest().request("GET /ready").status()).isEqualTo(200);
        assertThat(guest().request("GET /ready/ready.js").status()).isEqualTo(200);
        assertThat(guest().request("GET /ready/ready.css").status()).isEqualTo(200);
        assertThat(guest().request("GET /api/ready").status()).isEqualTo(200);
        try (var stream = EventStream.open(guest())) {
            assertThat(stream.head()).contains("HTTP/1.1 200 OK");
            assertThat(stream.board().preparing()).isEmpty();
        }
    }

    @Test
    void nothingElseIsThereForNobodyAndForWhoeverHasAToken() {
        int asked = 0;
        for (String token : List.of("", server.token(), server.tokenOf("Mina"))) {
            for (Route route : server.routes()) {
                for (String method : METHODS) {
                    boolean isThere =
                            route.callers().contains(Access.GUESTS)
                                    && method.equals(route.method());
                    if (!isThere) {
                        // No address asks so often that it would be told to wait.
                        String from = "127.0.1." + (1 + asked++ / 90);
                        assertNotThere(
                                RawHttp.from(from, door(server), token),
                                line(method, route.path()));
                    }
                }
            }
        }
    }

    private static void assertNotThere(RawHttp guest, String line) {
        Answer answer = guest.request(line, NO_BODY);

        if (line.matches("(GET|POST|PUT|DELETE|PATCH|OPTIONS) .*")) {
            assertThat(answer.problem()).as(line).isEqualTo("not-found");
        }
        assertThat(answer.status()).as(line).isIn(400, 404, 405, 501);
        assertThat(answer.headers())
                .as(line)
                .doesNotContainKeys("allow", "www-authenticate", "server");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/health",
                "/api/menu",
                "/api/guest-door",
                "/api/orders",
                "/ready/..%2f..%2fapi%2fmenu",
                "/ready/../api/menu",
                "/ready/%2e%2e/api/menu",
                "//api/menu",
                "/api/ready/../menu",
                "/api/ready;/menu",
                "/"
            })
    void noWayAroundLeadsFurther(String path) {
        Answer answer = guest(server, server.token()).request("GET " + path);

        assertThat(answer.status()).as(path).isIn(400, 404);
        assertThat(answer.body()).doesNotContain("seq", "categories", "orders");
    }

    @Test
    void thereIsNoFeedAndNoHead() {
        String token = server.token();

        assertThat(guest(server, token).upgrade("/api/events").problem()).isEqualTo("not-found");
        assertThat(guest(server, token).upgrade("/ready").problem()).isEqualTo("not-found");
        assertThat(guest().request("HEAD /ready").status()).isEqualTo(404);
    }

    @Test
    void aTokenThatComesByPlainHttpIsNotLookedAt() {
        String token = server.token();

        Answer known = guest(server, token).request("GET /api/menu");
        Answer forged = guest(server, token + "x").request("GET /api/menu");

        assertThat(known.status()).isEqualTo(404);
        assertThat(known.body()).isEqualTo(forged.body());
        assertThat(guest(server, token + "x").request("GET /api/ready").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil.test",
                "docket.local",
                "10.1.2.3",
                "127.0.0.1:1",
                "127.0.0.1.evil.test"
            })
    void aPageOfAnotherNameReadsNothing(String name) {
        RawHttp guest = guest();
        String host = name.contains(":") ? name : name + ":" + guest.port();

        Answer answer =
                guest.send(
                        "GET /api/ready HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n\r\n"
                                .formatted(host));

        assertThat(answer.problem()).isEqualTo("misdirected");
        assertThat(guest.request("GET /api/ready", "Origin: http://evil.test").problem())
                .isEqualTo("origin-refused");
    }

    @Test
    void aLongBodyIsNotTakenAndLongHeadersAreRefused() {
        assertThat(guest().request("PUT /api/guest-door", "Content-Length: 70000").problem())
                .isEqualTo("not-found");
        assertThat(guest().request("GET /api/ready", "X: " + "x".repeat(9000)).problem())
                .isEqualTo("headers-too-large");
    }

    @Test
    void aFloodIsToldToWaitAndThisPcIsNot(@TempDir Path folder) throws IOException {
        try (RunningServer other = on(folder, Map.of());
                var till = new JsonHttp(other.address(), other.tokenOf("Mina"))) {
            open(till);
            RawHttp guest = guest(other, "");

            List<Integer> told =
                    IntStream.range(0, 200)
                            .mapToObj(i -> guest.request("GET /api/nothing").status())
                            .distinct()
                            .toList();

            assertThat(told).containsExactly(404, 429);
            assertThat(till.get("/api/health").status()).isEqualTo(200);
        }
    }

    @Test
    void oneAddressHasItsShareOfConnections() throws IOException {
        var crowd = new ArrayList<Socket>();
        try {
            for (int i = 0; i < CrowdedAddresses.EACH + 20; i++) {
                crowd.add(guest().open());
            }
            await().untilAsserted(
                            () ->
                                    assertThat(crowd)
                                            .filteredOn(GuestDoorTest::isClosed)
                                            .hasSizeGreaterThanOrEqualTo(20));
        } finally {
            for (Socket socket : crowd) {
                socket.close();
            }
        }
        await().untilAsserted(
                        () -> assertThat(guest().request("GET /ready").status()).isEqualTo(200));
    }

    private static boolean isClosed(Socket socket) {
        try {
            socket.setSoTimeout(20);
            return socket.getInputStream().read() < 0;
        } catch (SocketTimeoutException open) {
            return false;
        } catch (IOException reset) {
            return true;
        }
    }

    @Test
    void oneMoreStreamOfAnAddressEndsItsOldest() throws IOException {
        var streams = new ArrayList<EventStream>();
        try {
            for (int i = 0; i <= 10; i++) {
                var stream = EventStream.open(guest());
                streams.add(stream);
                stream.head();
                stream.board();
            }

            await().until(() -> streams.getFirst().isEnded());
            streams.getLast().awaitLive();
        } finally {
            for (EventStream stream : streams) {
                stream.close();
            }
        }
    }

    @Test
    void theSameIsThereOnThisPcAndByTls() {
        assertThat(new RawHttp(server.address()).request("GET /ready").status()).isEqualTo(200);
        assertThat(RawHttp.ofNetwork(server, "", "127.0.0.1").request("GET /ready").status())
                .isEqualTo(200);
        assertThat(RawHttp.ofNetwork(server, "", "127.0.0.1").request("GET /api/ready").status())
                .isEqualTo(200);
    }

    @Test
    void theOwnerClosesItAndItStaysSoAndTheAuditLogTells(@TempDir Path folder) throws IOException {
        int port;
        try (RunningServer first = on(folder, Map.of());
                var till = new JsonHttp(first.address(), first.tokenOf("Mina"))) {
            port = port(open(till));
            open(till);
            assertThat(till.get("/api/audit?action=SETTINGS_CHANGED").json().path("entries"))
                    .hasSize(1);
        }
        try (RunningServer again = on(folder, Map.of("server.guest-port", "" + port));
                var till = new JsonHttp(again.address(), again.tokenOf("Mina"));
                var stream = EventStream.open(guest(again, ""))) {
            stream.head();
            assertThat(guest(again, "").port()).isEqualTo(port);

            GuestDoorPage closed = page(till, "PUT", "{\"open\":false}");

            assertThat(closed.state()).isEqualTo(GuestDoorPage.State.CLOSED);
            assertThat(closed.ready()).isEmpty();
            await().until(stream::isEnded);
            try (var free = new ServerSocket(port)) {
                assertThat(free.isBound()).isTrue();
            }
            assertThat(port(open(till))).isEqualTo(port);
            assertThat(guest(again, "").request("GET /ready").status()).isEqualTo(200);
        }
    }

    @Test
    void aTakenPortIsSaidAndTriedAgainAndNobodyElseSuffers(@TempDir Path folder)
            throws IOException {
        var taken = new ServerSocket(0);
        var settings = Map.of("server.guest-port", "" + taken.getLocalPort());
        try (taken;
                RunningServer other = on(folder, settings);
                var till = new JsonHttp(other.address(), other.tokenOf("Mina"))) {
            GuestDoorPage page = open(till);

            assertThat(page.state()).isEqualTo(GuestDoorPage.State.PORT_TAKEN);
            assertThat(page.port()).isEqualTo(taken.getLocalPort());
            assertThat(till.get("/api/menu").status()).isEqualTo(200);

            taken.close();
            other.guestDoor().keep();
            assertThat(page(till, "GET", "").state()).isEqualTo(GuestDoorPage.State.OPEN);
            assertThat(guest(other, "").request("GET /ready").status()).isEqualTo(200);
        }
    }

    @Test
    void whereTheSettingsAllowNoneThereIsNone(@TempDir Path folder) throws IOException {
        try (RunningServer other = on(folder, Map.of("server.guest-port", "off"));
                var till = new JsonHttp(other.address(), other.tokenOf("Mina"))) {
            assertThat(open(till))
                    .isEqualTo(new GuestDoorPage(GuestDoorPage.State.OFF, null, List.of()));
        }
    }

    @Test
    void onlyWhoMayChangeSettingsOpensIt() {
        try (var cashier = new JsonHttp(server.address(), server.tokenOf("Sora"))) {
            assertThat(cashier.send("PUT", "/api/guest-door", "{\"open\":false}").problem())
                    .isEqualTo("not-permitted");
            assertThat(page(cashier, "GET", "").state()).isEqualTo(GuestDoorPage.State.OPEN);
            assertThat(owner.send("PUT", "/api/guest-door", "{}").problem())
                    .isEqualTo("invalid-request");
        }
    }
}
