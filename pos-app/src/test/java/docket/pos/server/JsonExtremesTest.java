package docket.pos.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.SocketException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// JSON that is meant to cost the server more than its sender.
final class JsonExtremesTest extends RawServerTest {
    private static final String ID = "00000008-0000-4000-8000-000000000001";
    private static final int ROUNDS = 5;

    /// A body that is longer than this is not waited for; see [UnreadBody].
    private static final int READ_AND_FORGOTTEN = 1 << 20;

    private static final long LIMIT_MILLIS = 50;

    private static Map<String, String> extremes() {
        var all = new LinkedHashMap<String, String>();
        all.put("deep arrays", "[".repeat(60_000));
        all.put("deep objects", "{\"a\":".repeat(12_000));
        all.put("deep notes", order("\"note\":" + "[".repeat(30_000) + "]".repeat(30_000)));
        all.put("deeper than the limit", "[".repeat(100_000) + "]".repeat(100_000));
        all.put("a text of a megabyte", order("\"note\":\"" + "x".repeat(1_000_000) + "\""));
        all.put("a text of a body", order("\"note\":\"" + "x".repeat(60_000) + "\""));
        all.put("a million members", members(1_000_000, i -> "m" + i));
        all.put("a body of members", members(6_000, i -> "m" + i));
        all.put("members of one hash", members(4_096, JsonExtremesTest::sameHash));
        all.put("a number of 60,000 digits", order("\"guests\":" + "9".repeat(60_000)));
        all.put("a number of 100,000 digits", order("\"guests\":" + "9".repeat(100_000)));
        all.put("a fraction of 60,000 digits", order("\"guests\":0." + "1".repeat(60_000)));
        all.put("an endless exponent", order("\"guests\":1e" + "9".repeat(1_000)));
        all.put("escapes alone", order("\"note\":\"" + "\\u0041".repeat(10_000) + "\""));
        all.put("spaces alone", " ".repeat(65_000));
        return all;
    }

    private static String order(String more) {
        return "{\"type\":\"DINE_IN\",%s,\"lines\":[]}".formatted(more);
    }

    private static String members(int many, IntFunction<String> name) {
        return IntStream.range(0, many)
                .mapToObj(i -> "\"" + name.apply(i) + "\":0")
                .collect(Collectors.joining(",", "{", "}"));
    }

    /// Texts that Java gives the same hash: `Aa` and `BB` have one.
    private static String sameHash(int number) {
        return IntStream.range(0, 12)
                .mapToObj(bit -> (number >> bit & 1) == 0 ? "Aa" : "BB")
                .collect(Collectors.joining())
                .substring(0, 12 * 2);
    }

    /// How many nanoseconds it takes to be refused.
    private long refused(String what, byte[] body) throws IOException {
        try (var line = new KeptOpen(http)) {
            line.ask("GET /api/health", "");
            long begun = System.nanoTime();
            try {
                RawHttp.Answer answer = line.ask("PUT /api/orders/" + ID, body);
                assertThat(answer.status()).as(what).isIn(400, 413);
            } catch (SocketException hungUp) {
                assertThat(body.length).as(what).isGreaterThan(READ_AND_FORGOTTEN);
            }
            return System.nanoTime() - begun;
        }
    }

    @Test
    void itIsRefusedAtOnce() throws IOException {
        for (Map.Entry<String, String> extreme : extremes().entrySet()) {
            byte[] body = extreme.getValue().getBytes(UTF_8);
            long best = Long.MAX_VALUE;
            for (int i = 0; i < Thoroughness.of(1, ROUNDS); i++) {
                best = Math.min(best, refused(extreme.getKey(), body));
            }
            if (Thoroughness.isFull()) {
                assertThat(best / 1_000_000)
                        .as("%s: milliseconds", extreme.getKey())
                        .isLessThan(LIMIT_MILLIS);
            }
        }
    }
}
