package docket.pos.server;

import static org.assertj.core.api.Assertions.assertThat;

import docket.client.Pairing;
import docket.model.MovableClock;
import docket.pos.RunningServer;
import docket.pos.admin.AdminClient;
import docket.pos.admin.Ask;
import docket.wire.Json;
import docket.wire.device.PairingCode;
import docket.wire.device.PairingKind;
import docket.wire.device.PairingProof;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Fifty addresses guess how to be let in, while a station works and a real display waits.
final class PairingGuessesTest {
    private static final int ADDRESSES = 50;
    private static final int GUESSES = 100_000;
    private static final int STARTS_A_MINUTE = 30;
    private static final long STATION_MILLIS = 200;

    @TempDir private Path folder = Path.of("");
    private final SecureRandom random = new SecureRandom();

    /// How often each answer came, by status.
    private record Guesser(RunningServer server, UUID victim, SecureRandom random) {
        Map<Integer, Integer> guess(String from, int times) throws IOException {
            var counts = new HashMap<Integer, Integer>();
            var proof =
                    new PairingProof(
                            PairingCode.freshNonce(random), PairingCode.freshNonce(random));
            try (var line = new KeptOpen(RawHttp.ofNetwork(server, "", from))) {
                for (int i = 0; i < times; i++) {
                    RawHttp.Answer answer =
                            switch (i % 4) {
                                case 0 -> line.ask("POST /api/pairings", wish());
                                case 1 ->
                                        line.ask(
                                                "PUT /api/pairings/%s/proof".formatted(victim),
                                                Json.MAPPER.writeValueAsString(proof));
                                case 2 -> line.ask("GET /api/pairings/" + UUID.randomUUID(), "");
                                default ->
                                        line.ask(
                                                "POST /api/pairings/%s/acceptance"
                                                        .formatted(victim),
                                                "{\"role\":\"COUNTER\"}");
                            };
                    counts.merge(answer.status(), 1, Integer::sum);
                }
            }
            return counts;
        }

        private String wish() {
            return """
            {"name":"Till","kind":"counter","version":"1","protocol":1,"commitment":"%s"}\
            """
                    .formatted(PairingCode.freshNonce(random));
        }
    }

    private static int devices(Path folder) throws IOException {
        return AdminClient.ask(folder, new Ask.ListDevices()).orElseThrow().size();
    }

    private static int tickets(KeptOpen line) {
        try {
            return line.ask("GET /api/tickets?station=all", "").status();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void nobodyGuessesTheirWayIn() throws Exception {
        // The clock stands still, so that all happens within one minute.
        var clock = new MovableClock(Instant.now());
        int each = Thoroughness.of(1_000, GUESSES) / ADDRESSES;
        try (var server = RunningServer.on(folder, 0, Map.of("server.lan", "on"), clock);
                ExecutorService crowd = Executors.newFixedThreadPool(8);
                var line = new KeptOpen(RawHttp.ofNetwork(server, server.token(), "127.0.9.9"));
                var station = new Paced(() -> assertThat(tickets(line)).isEqualTo(200))) {
            var address = URI.create("https://127.0.0.1:" + server.lan().port());
            var real = new Pairing(address, new Pairing.Who("Grill", PairingKind.KITCHEN));
            real.begin();
            List<String> waiting = AdminClient.ask(folder, new Ask.ListRequests()).orElseThrow();
            int before = devices(folder);
            var guesser = new Guesser(server, UUID.randomUUID(), random);

            List<Future<Map<Integer, Integer>>> guesses = new ArrayList<>();
            for (int i = 1; i <= ADDRESSES; i++) {
                String from = "127.0.8." + i;
                guesses.add(crowd.submit(() -> guesser.guess(from, each)));
            }
            var counts = new HashMap<Integer, Integer>();
            for (Future<Map<Integer, Integer>> one : guesses) {
                one.get().forEach((status, times) -> counts.merge(status, times, Integer::sum));
            }
            station.stop();
            assertThat(station.answered()).isPositive();
            assertThat(counts.keySet()).isSubsetOf(201, 401, 404, 429);
            assertThat(counts.getOrDefault(201, 0)).isLessThanOrEqualTo(STARTS_A_MINUTE - 1);
            assertThat(devices(folder)).isEqualTo(before);
            assertThat(AdminClient.ask(folder, new Ask.ListRequests()).orElseThrow())
                    .isEqualTo(waiting);
            if (Thoroughness.isFull()) {
                assertThat(station.p99Millis())
                        .as("milliseconds of a station, p99 of %d", station.answered())
                        .isLessThan(STATION_MILLIS);
            }
            real.close();
        }
    }
}
