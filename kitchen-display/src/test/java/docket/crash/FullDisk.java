package docket.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import docket.Reliability;
import docket.benchmark.Packaged;
import docket.client.HttpDocketClient;
import docket.kept.Promises;
import docket.model.Reason;
import docket.model.Refusal;
import docket.model.device.DeviceRole;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/// The packaged server under load on a disk of its own that gets full, twice: what is answered is
/// kept, what cannot be kept is refused, and service goes on without a restart once there is room.
/// Whoever may not mount a disk cannot run it.
@EnabledIfSystemProperty(named = Reliability.PROFILE, matches = "true")
final class FullDisk {
    private static final Path POS = Path.of("../pos-app/target/docket-pos");
    private static final Path KITCHEN = Path.of("target/docket-kitchen");
    private static final int TILLS = 4;

    /// So many answers in between.
    private static final int ANSWERS = 60;

    @TempDir Path folder = Path.of("");

    private final Promises promises = new Promises();
    private final AtomicInteger answers = new AtomicInteger();
    private final AtomicBoolean isEvening = new AtomicBoolean(true);
    private Path disk = Path.of("");

    @BeforeEach
    void mount() throws Exception {
        assumeTrue(Files.isExecutable(POS.resolve("bin/docket-pos")), "mvn package comes first");
        disk = Files.createDirectory(folder.resolve("disk"));
        assumeTrue(
                run("mount", "-t", "tmpfs", "-o", "size=100m", "tmpfs", disk.toString()) == 0,
                "a disk can be mounted");
    }

    @AfterEach
    void unmount() throws Exception {
        run("umount", disk.toString());
    }

    @Test
    void refusesWhatItCannotKeepAndLosesNothing() throws Exception {
        var packaged =
                new Packaged(POS.toAbsolutePath(), KITCHEN.toAbsolutePath(), disk.toAbsolutePath());
        try (var server = new Victim(packaged);
                var copies = new Copies(packaged.pos(), server.data(), folder.resolve("copies"))) {
            server.start();
            fillTwiceUnderLoad(server);

            assertThat(server.isRunning()).isTrue();
            server.stop();
            server.awaitEnd();
            assertThat(copies.wrongInH2(promises)).isEmpty();
            assertThat(copies.wrongInJournal(promises)).isEmpty();
        }
    }

    private void fillTwiceUnderLoad(Victim server) throws IOException {
        String token = server.token("a till", DeviceRole.COUNTER);
        try (var counter = new HttpDocketClient(server.address(), () -> token, Clock.systemUTC());
                ExecutorService threads = Executors.newFixedThreadPool(TILLS)) {
            try {
                for (int i = 0; i < TILLS; i++) {
                    var lots = new Random(Reliability.seed() + i);
                    threads.execute(() -> work(server.address(), token, lots));
                }
                for (int i = 0; i < 2; i++) {
                    awaitAnswers();
                    Path filler = fill();
                    awaitRefusal(counter);
                    Files.delete(filler);
                }
                awaitAnswers();
            } finally {
                isEvening.set(false);
            }
        }
    }

    /// Sends, also again what was refused, until the evening is over.
    private void work(URI server, String token, Random lots) {
        try (var till = new Till(server, token, promises, answers, lots)) {
            while (isEvening.get()) {
                till.work(() -> true, isEvening::get);
            }
        }
    }

    private void awaitAnswers() {
        int enough = answers.get() + ANSWERS;
        Awaitility.await().until(() -> answers.get() >= enough);
    }

    private static void awaitRefusal(HttpDocketClient counter) {
        Awaitility.await()
                .untilAsserted(
                        () ->
                                assertThatExceptionOfType(Refusal.class)
                                        .isThrownBy(
                                                () ->
                                                        Wish.place(new Random())
                                                                .call()
                                                                .apply(counter))
                                        .extracting(Refusal::reason)
                                        .isEqualTo(Reason.STORE_UNAVAILABLE));
        Awaitility.await()
                .untilAsserted(() -> assertThat(counter.health().status()).isEqualTo("READ_ONLY"));
    }

    /// Writes until nothing more goes on the disk.
    private Path fill() throws IOException {
        Path filler = disk.resolve("filler");
        byte[] piece = new byte[64 << 10];
        try (OutputStream out = Files.newOutputStream(filler)) {
            while (true) {
                out.write(piece);
            }
        } catch (IOException full) {
            assertThat(full).hasMessageContaining("No space left");
            return filler;
        }
    }

    private static int run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(List.of(command)).inheritIO().start().waitFor();
    }
}
