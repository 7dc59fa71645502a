package docket.pos.server;

import static org.assertj.core.api.Assertions.assertThat;

import docket.model.MovableClock;
import docket.model.device.DeviceRole;
import docket.pos.RunningServer;
import docket.wire.Json;
import docket.wire.StreamTicket;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What opens the feed for a page that cannot show its token there.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class StreamTicketTest {
    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-21T03:00:00Z"));
    private RunningServer server;
    private RawHttp page;

    @SuppressWarnings("NullAway.Init")
    StreamTicketTest() {}

    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
        server = RunningServer.on(folder, 0, Map.of(), clock);
        page = new RawHttp(server.address());
    }

    @AfterAll
    void stop() {
        server.close();
    }

    private String ticketOf(String token) {
        return ticketOf(new RawHttp(server.address(), token));
    }

    private static String ticketOf(RawHttp caller) {
        RawHttp.Answer answer = caller.request("POST /api/events/tickets");
        assertThat(answer.status()).isEqualTo(201);
        return Json.MAPPER.readValue(answer.body(), StreamTicket.class).ticket();
    }

    private static String feed(String ticket) {
        return "/api/events?protocol=1&ticket=" + ticket;
    }

    private void assertRefused(String path, String... headers) {
        assertThat(page.upgrade(path, headers).problem()).isEqualTo("not-signed-in");
    }

    @Test
    void aTicketOpensTheFeedOnce() throws IOException {
        String ticket = ticketOf(server.token());

        try (RawFeed feed = RawFeed.open(page, "?protocol=1&ticket=" + ticket)) {
            assertThat(feed.text()).contains("\"snapshot\"");
        }
        assertRefused(feed(ticket));
    }

    @Test
    void aTicketRunsOutAfterThirtySeconds() {
        String early = ticketOf(server.token());
        String late = ticketOf(server.token());

        clock.move(Duration.ofMillis(29_999));
        assertThat(page.upgrade(feed(early)).status()).isEqualTo(101);
        clock.move(Duration.ofMillis(1));

        assertRefused(feed(late));
    }

    @Test
    void whoAskedMayDoTheSameByIt() {
        String bound = server.tokenOfStation("grill");

        assertThat(page.upgrade(feed(ticketOf(bound)) + "&station=grill").status()).isEqualTo(101);
        assertThat(page.upgrade(feed(ticketOf(bound)) + "&station=fry").problem())
                .isEqualTo("not-permitted");
    }

    @Test
    void aTicketIsAsGoodAsItsOwnersToken() {
        String token = server.token(DeviceRole.KITCHEN);
        String ticket = ticketOf(token);

        server.revoke(token);

        assertRefused(feed(ticket));
    }

    @Test
    void aTicketIsNobodyElses() {
        assertRefused(feed(ticketOf(server.token())), "Authorization: Bearer " + server.token());
        assertRefused(feed(ticketOf(server.token())), "Authorization: Basic eDp5");
    }

    @Test
    void aTicketIsGoodFromTheAddressThatAsked(@TempDir Path folder) throws IOException {
        try (var other = RunningServer.on(folder, 0, Map.of("server.lan", "on"))) {
            var page = RawHttp.ofNetwork(other, other.token(), "127.0.0.2");
            var neighbour = RawHttp.ofNetwork(other, "", "127.0.0.3");
            String stolen = ticketOf(page);

            assertThat(neighbour.upgrade(feed(stolen)).problem()).isEqualTo("not-signed-in");
            assertThat(page.upgrade(feed(ticketOf(page))).status()).isEqualTo(101);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "docket-ticket-",
                "docket-ticket-AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "%zz",
                "%00"
            })
    void aForgedTicketIsRefused(String ticket) {
        assertThat(page.upgrade(feed(ticket)).status()).isIn(400, 401);
    }

    @Test
    void aTokenInTheAddressCountsForNothing() {
        String device = server.token();
        String session = server.tokenOf("Mina");

        for (String token : new String[] {device, session}) {
            for (String name : new String[] {"ticket", "token", "access_token", "Authorization"}) {
                assertRefused("/api/events?protocol=1&" + name + "=" + token);
            }
            assertThat(page.request("GET /api/menu?ticket=" + token).problem())
                    .isEqualTo("not-signed-in");
        }
    }

    @Test
    void aTicketOpensNothingButTheFeed() {
        String ticket = ticketOf(server.token());

        assertThat(page.request("GET /api/menu?ticket=" + ticket).problem())
                .isEqualTo("not-signed-in");
        assertThat(page.request("GET /api/events?ticket=" + ticket).problem())
                .isEqualTo("not-signed-in");
        assertThat(page.request("GET /api/menu", "Authorization: Bearer " + ticket).problem())
                .isEqualTo("not-signed-in");
    }

    @Test
    void nobodyHoardsTickets() {
        String token = server.token();
        var hoarder = new RawHttp(server.address(), token);
        for (int i = 0; i < 16; i++) {
            ticketOf(token);
        }

        assertThat(hoarder.request("POST /api/events/tickets").problem())
                .isEqualTo("too-many-requests");
        clock.move(Duration.ofSeconds(30));
        assertThat(hoarder.request("POST /api/events/tickets").status()).isEqualTo(201);
    }
}
