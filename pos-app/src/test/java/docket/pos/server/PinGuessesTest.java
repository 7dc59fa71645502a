package docket.pos.server;

import static org.assertj.core.api.Assertions.assertThat;

import docket.model.MovableClock;
import docket.pos.RunningServer;
import docket.wire.Json;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// Somebody at a stolen counter goes through all PINs of one person, a guess a second.
final class PinGuessesTest {
    private static final int GUESSES = 10_000;

    /// All that are looked at in so many seconds: five at once, five while the wait doubles from
    /// half a minute, and then one in a quarter of an hour.
    private static long most(long seconds) {
        return 5 + 5 + seconds / 900 + 1;
    }

    @TempDir private Path folder = Path.of("");
    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-21T00:00:00Z"));

    private RunningServer start() throws IOException {
        return RunningServer.on(folder, 0, Map.of(), clock);
    }

    private static String person(RunningServer server, String till, String name) {
        RawHttp.Answer roster =
                new RawHttp(server.address(), till).request("GET /api/staff/roster");
        for (JsonNode one : Json.MAPPER.readTree(roster.body()).path("people")) {
            if (one.path("name").asString().equals(name)) {
                return one.path("id").asString();
            }
        }
        throw new AssertionError("nobody is called " + name);
    }

    private static RawHttp.Answer guess(KeptOpen line, String person, String pin)
            throws IOException {
        return line.ask(
                "POST /api/staff/sessions",
                "{\"personId\":\"%s\",\"pin\":\"%s\"}".formatted(person, pin));
    }

    private int guess(RunningServer server, String till, String person, List<Integer> pins)
            throws IOException {
        int looked = 0;
        try (var line = new KeptOpen(new RawHttp(server.address(), till))) {
            for (int pin : pins) {
                String problem = guess(line, person, "%04d".formatted(pin)).problem();
                assertThat(problem).isIn("pin-wrong", "pin-locked");
                looked += problem.equals("pin-wrong") ? 1 : 0;
                clock.move(Duration.ofSeconds(1));
            }
        }
        return looked;
    }

    @Test
    void fewGuessesAreLookedAtAlsoAcrossARestart() throws IOException {
        List<Integer> pins =
                IntStream.range(0, Thoroughness.of(400, GUESSES))
                        .filter(pin -> pin != 1234)
                        .boxed()
                        .toList();
        int half = pins.size() / 2;
        String stolen;
        String sora;
        int looked;
        try (RunningServer server = start()) {
            stolen = server.tokenOfTill();
            sora = person(server, stolen, "Sora");
            looked = guess(server, stolen, sora, pins.subList(0, half));
        }
        try (RunningServer server = start()) {
            looked += guess(server, stolen, sora, pins.subList(half, pins.size()));

            assertThat(looked).isBetween(5, Math.toIntExact(most(pins.size())));
            // The others are as free as ever, on every counter but the stolen one.
            assertThat(server.tokenOf("Jun")).isNotEmpty();
            try (var line = new KeptOpen(new RawHttp(server.address(), server.tokenOfTill()))) {
                assertThat(guess(line, sora, "1234").problem()).isEqualTo("pin-locked");
                clock.move(Duration.ofMinutes(15));
                assertThat(guess(line, sora, "1234").status()).isEqualTo(201);
            }
        }
    }
}
