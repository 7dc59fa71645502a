package docket.pos.rush;

import static org.assertj.core.api.Assertions.assertThat;

import docket.client.HttpDocketClient;
import docket.model.order.LineStatus;
import docket.model.order.Order;
import docket.model.order.OrderSearch;
import docket.model.order.OrderStatus;
import docket.pos.RunningServer;
import docket.wire.Protocol;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An evening played against a whole server, in no time.
final class RushTest {
    @TempDir Path folder = Path.of("");

    private final List<String> told = new ArrayList<>();

    /// Passes as soon as it is waited for.
    private static final class NoTime implements Pace {
        private Duration now = Duration.ZERO;

        @Override
        public Duration now() {
            return now;
        }

        @Override
        public void waitUntil(Duration then) {
            now = then.compareTo(now) > 0 ? then : now;
        }
    }

    private Ended play(HttpDocketClient client, String run, Rush.Bumping bumping)
            throws InterruptedException {
        var wish = new Rush.Wish(run, 5, Duration.ofMinutes(20), bumping);
        return new Rush(client, wish, new NoTime(), told::add).play();
    }

    private static List<Order> all(HttpDocketClient client) {
        return client.history(new OrderSearch("", null, null, null), null, 200).orders();
    }

    @Test
    void everybodyIsServedPaysAndGoes() throws Exception {
        try (RunningServer server = RunningServer.on(folder);
                var client = server.client()) {
            Ended ended = play(client, "one", Rush.Bumping.COOKS);

            assertThat(ended.refused()).as("refused: %s", told).isZero();
            assertThat(ended.gone()).isZero();
            assertThat(ended.parties()).isEqualTo(12);
            assertThat(ended.closed()).isEqualTo(ended.orders()).isEqualTo(12);
            assertThat(all(client))
                    .hasSize(12)
                    .allSatisfy(order -> assertThat(order.status()).isEqualTo(OrderStatus.CLOSED));
            assertThat(client.openTickets(Protocol.ALL_STATIONS).tickets()).isEmpty();
            assertThat(all(client).stream().flatMap(order -> order.lines().stream()))
                    .allMatch(
                            line ->
                                    line.status() == LineStatus.SERVED
                                            || line.status() == LineStatus.SEEN);
        }
    }

    @Test
    void theSameEveningCanBePlayedAgain() throws Exception {
        try (RunningServer server = RunningServer.on(folder);
                var client = server.client()) {
            Ended first = play(client, "one", Rush.Bumping.COOKS);

            assertThat(play(client, "two", Rush.Bumping.COOKS)).isEqualTo(first);
            assertThat(all(client)).hasSize(24);
        }
    }

    @Test
    void whereNobodyBumpsGuestsGiveUpAndTheRushEnds() throws Exception {
        try (RunningServer server = RunningServer.on(folder);
                var client = server.client()) {
            Ended ended = play(client, "one", Rush.Bumping.PEOPLE);

            assertThat(ended.closed()).isZero();
            assertThat(ended.gone()).isEqualTo(12);
            assertThat(client.openOrders().orders()).hasSize(ended.orders());
        }
    }
}
