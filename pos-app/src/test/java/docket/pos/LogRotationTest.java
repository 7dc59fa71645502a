package docket.pos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The log of the packaged program, by its own settings: what is old or too much goes.
final class LogRotationTest {
    private static final long MEGABYTE = 1 << 20;

    @TempDir Path folder = Path.of("");

    private final LoggerContext log = new LoggerContext();

    @AfterEach
    void stop() {
        log.stop();
    }

    @Test
    void thirtyDaysAreKeptAndTwoHundredMegabytesAtMost() throws Exception {
        LocalDate today = LocalDate.now(ZoneId.systemDefault());
        for (int day = 1; day <= 29; day++) {
            full(name(today.minusDays(day)));
        }
        Path tooOld = full(name(today.minusDays(32)));
        Path youngest = folder.resolve(name(today.minusDays(1)));
        Path current = full("docket-pos.log");
        open();

        await().untilAsserted(
                        () -> {
                            log.getLogger("docket").info("one more line");
                            assertThat(current.toFile().length()).isLessThan(MEGABYTE);
                        });

        await().untilAsserted(() -> assertThat(bytes()).isLessThanOrEqualTo(200 * MEGABYTE));
        assertThat(tooOld).doesNotExist();
        assertThat(youngest).exists();
        assertThat(folder.resolve(name(today))).exists();
    }

    /// Logs as the program does.
    private void open() throws Exception {
        log.putProperty(LogFolder.PROPERTY, folder.toString());
        var settings = new JoranConfigurator();
        settings.setContext(log);
        settings.doConfigure(
                Objects.requireNonNull(Main.class.getClassLoader().getResource("logback.xml")));
    }

    private static String name(LocalDate day) {
        return "docket-pos.%s.0.log".formatted(day);
    }

    /// A file of ten megabytes, which take no room on the disk.
    private Path full(String name) throws IOException {
        Path file = folder.resolve(name);
        try (var log = new RandomAccessFile(file.toFile(), "rw")) {
            log.setLength(10 * MEGABYTE);
        }
        return file;
    }

    private long bytes() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
