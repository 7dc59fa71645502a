package docket.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import docket.Reliability;
import docket.benchmark.Packaged;
import docket.client.HttpDocketClient;
import docket.model.device.DeviceRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/// Before each answer of the packaged server the system was asked to flush the store and the
/// journal, after the command had come, and said that it had. Whoever has no `strace` cannot run
// it.
@EnabledIfSystemProperty(named = Reliability.PROFILE, matches = "true")
final class FlushedAnswers {
    private static final Path POS = Path.of("../pos-app/target/docket-pos");
    private static final Path KITCHEN = Path.of("target/docket-kitchen");
    private static final int COMMANDS = 500;
    private static final int READS = 100;

    @TempDir Path folder = Path.of("");

    /// From sending something to its answer.
    private record Asked(Instant from, Instant to) {}

    private static Asked asked(Runnable call) {
        Instant from = Instant.now();
        call.run();
        return new Asked(from, Instant.now());
    }

    @Test
    void eachCommandIsFlushedToStoreAndJournalBeforeItsAnswer() throws Exception {
        assumeTrue(Files.isExecutable(POS.resolve("bin/docket-pos")), "mvn package comes first");
        var packaged =
                new Packaged(
                        POS.toAbsolutePath(),
                        KITCHEN.toAbsolutePath(),
                        folder.resolve("store").toAbsolutePath());
        var reads = new ArrayList<Asked>();
        var commands = new ArrayList<Asked>();
        List<FlushTrace.Flush> flushes;
        try (var server = new Victim(packaged)) {
            server.start();
            String token = server.token("a till", DeviceRole.COUNTER);
            try (var till = new HttpDocketClient(server.address(), () -> token, Clock.systemUTC());
                    FlushTrace trace = watch(server)) {
                var lots = new Random(Reliability.seed());
                for (int i = 0; i < READS; i++) {
                    reads.add(asked(till::openOrders));
                }
                for (int i = 0; i < COMMANDS; i++) {
                    Wish wish = Wish.place(lots);
                    commands.add(asked(() -> assertThat(wish.call().apply(till)).isNotNull()));
                }
                flushes = trace.end();
            }
        }

        assertThat(commands).allMatch(one -> isFlushed(flushes, one, ".mv.db"), "in the store");
        assertThat(commands).allMatch(one -> isFlushed(flushes, one, ".jsonl"), "in the journal");
        // Else the server might just flush all the time.
        assertThat(reads).anyMatch(one -> !isFlushed(flushes, one, ""), "nothing to flush");
    }

    private FlushTrace watch(Victim server) {
        try {
            return new FlushTrace(server.process(), folder.resolve("strace.txt"));
        } catch (IOException no) {
            return abort("strace may not watch a program: " + no.getMessage());
        }
    }

    private static boolean isFlushed(List<FlushTrace.Flush> flushes, Asked one, String ending) {
        return flushes.stream()
                .filter(flush -> flush.file().toString().endsWith(ending))
                .anyMatch(flush -> flush.isWithin(one.from(), one.to()));
    }
}
