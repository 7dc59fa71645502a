package docket.pos.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import docket.client.HttpDocketClient;
import docket.model.Reason;
import docket.model.Refusal;
import docket.pos.RunningServer;
import docket.time.Watch;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What lasts for a while lasts as long as it should where somebody sets the PC's clock meanwhile.
final class ClockJumpTest {
    private static final String ADDRESS = "192.168.0.7";
    private static final Duration SESSION = Duration.ofHours(2);

    @TempDir Path folder = Path.of("");

    private final Watch pc = new Watch(Instant.parse("2026-11-20T12:00:00Z"));

    @ParameterizedTest
    @ValueSource(strings = {"PT3H", "PT-3H"})
    void aSessionLastsItsHours(Duration by) throws Exception {
        Map<String, String> settings =
                Map.of("staff.session-hours", String.valueOf(SESSION.toHours()));
        try (RunningServer server = RunningServer.on(folder, 0, settings, pc.steady())) {
            orderForTheKitchen(server);
            String session = server.tokenOf("Mina");
            try (var signedIn =
                    new HttpDocketClient(server.address(), () -> session, Clock.systemUTC())) {
                pc.set(by);
                pc.pass(SESSION.minusMinutes(1));
                assertThat(signedIn.menu().items()).isNotEmpty();

                pc.pass(Duration.ofMinutes(2));
                assertThatExceptionOfType(Refusal.class)
                        .isThrownBy(signedIn::menu)
                        .extracting(Refusal::reason)
                        .isEqualTo(Reason.SESSION_ENDED);
            }
        }
    }

    /// While a ticket waits in the kitchen the server does not take the PC's time on.
    private static void orderForTheKitchen(RunningServer server) {
        try (HttpDocketClient till = server.client()) {
            var order = RunningServer.takeaway(RunningServer.line("americano", 1));
            assertThat(till.place(RunningServer.freshOrder(), order).isOpen()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT1H", "PT-1H"})
    void theTicketOfAStreamIsGoodForItsHalfMinute(Duration by) {
        var tickets = new StreamTickets(pc.steady(), new SecureRandom());
        String used = tickets.issue("token", ADDRESS).ticket();
        String late = tickets.issue("token", ADDRESS).ticket();

        pc.set(by);
        pc.pass(Duration.ofSeconds(29));
        assertThat(tickets.redeem(used, ADDRESS)).contains("token");

        pc.pass(Duration.ofSeconds(1));
        assertThat(tickets.redeem(late, ADDRESS)).isEmpty();
    }
}
