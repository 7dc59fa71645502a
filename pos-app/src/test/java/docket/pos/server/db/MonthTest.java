package docket.pos.server.db;

import static org.assertj.core.api.Assertions.assertThat;

import docket.Reliability;
import docket.model.MovableClock;
import docket.pos.server.archive.BackupKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A month of a busy restaurant, and half a day more: a start puts right a power cut and a store
/// that is broken in less than half a minute, and one without any backup all the same.
@EnabledIfSystemProperty(named = Reliability.PROFILE, matches = "true")
final class MonthTest {
    private static final Logger LOG = LoggerFactory.getLogger(MonthTest.class);

    private static final int DAYS = 30;
    private static final int ORDERS_A_DAY = 400;
    private static final int ORDERS_SINCE = 200;
    private static final int ORDERS = DAYS * ORDERS_A_DAY + ORDERS_SINCE;
    private static final Duration PASSES = Duration.ofSeconds(30);
    private static final Duration PASSES_WITHOUT_A_BACKUP = Duration.ofMinutes(2);

    @TempDir Path folder = Path.of("");

    private final MovableClock clock = new MovableClock(Instant.parse("2026-10-20T10:00:00Z"));

    @Test
    void isPutRightByAStart() throws IOException {
        Path left = folder.resolve("left");
        trade(folder.resolve("month"), left);
        LOG.info(
                "{} orders: a store of {} MB, a journal of {} MB",
                ORDERS,
                megabytes(left.resolve("docket.mv.db")),
                megabytes(left.resolve("journal")));

        assertThat(recovered("a power cut", left, PASSES)).isFalse();

        Files.write(left.resolve("docket.mv.db"), new byte[4096]);
        assertThat(recovered("a broken store", left, PASSES)).isTrue();

        Files.write(left.resolve("docket.mv.db"), new byte[4096]);
        DataFolder.drop(left.resolve("backups"));
        assertThat(recovered("a broken store without a backup", left, PASSES_WITHOUT_A_BACKUP))
                .isTrue();
    }

    /// @param left becomes what a power cut leaves of it
    private void trade(Path month, Path left) throws IOException {
        var lives = new OrderLives(clock);
        Files.createDirectories(month);
        try (var restaurant = SmallRestaurant.open(month, clock)) {
            Instant opens = clock.instant();
            for (int day = 1; day <= DAYS; day++) {
                lives.live(restaurant, ORDERS_A_DAY);
                clock.move(Duration.between(clock.instant(), opens.plus(Duration.ofDays(day))));
                assertThat(restaurant.database().backUp(BackupKind.DAY).seq()).isPositive();
                restaurant.keepHouse();
            }
            lives.live(restaurant, ORDERS_SINCE);
            DataCopy.of(month, left);
        }
    }

    /// Starts on it, and looks for every order.
    ///
    /// @return whether the start had to do something
    private boolean recovered(String what, Path left, Duration atMost) {
        long from = System.nanoTime();
        try (var again = SmallRestaurant.open(left, clock)) {
            Duration took = Duration.ofNanos(System.nanoTime() - from);
            LOG.info("The start after {} took {} ms", what, took.toMillis());
            assertThat(again.texts("select count(*) from orders"))
                    .as(what)
                    .containsExactly(String.valueOf(ORDERS));
            assertThat(took).as(what).isLessThan(atMost);
            return again.database().recovery().isPresent();
        }
    }

    private static long megabytes(Path path) throws IOException {
        try (Stream<Path> all = Files.walk(path)) {
            return all.mapToLong(file -> file.toFile().length()).sum() / 1_000_000;
        }
    }
}
