package docket.pos.server.db;

import static org.assertj.core.api.Assertions.assertThat;

import docket.model.MovableClock;
import docket.model.order.Order;
import docket.pos.server.archive.BackupKind;
import docket.pos.server.archive.Shelf;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The journal keeps five weeks, and what a backup may need.
final class TrimmingTest {
    private static final Duration BETWEEN = Duration.ofDays(10);
    private static final int WITHOUT = -1;

    @TempDir Path folder = Path.of("");

    private final MovableClock clock = new MovableClock(Instant.parse("2026-03-02T12:00:00Z"));
    private final Random lots = new Random(1);
    private final List<Order> placed = new ArrayList<>();

    @Test
    void daysOlderThanFiveWeeksGo() throws IOException {
        List<LocalDate> days = trade(8, WITHOUT);

        // The eighth day is 70 days after the first, so all up to the fourth are older.
        assertThat(journal()).isEqualTo(days.subList(4, 8));
        assertThat(Journal.isWhole(folder.resolve("journal"))).isFalse();
        assertHasAll();
    }

    @Test
    void nothingGoesWithoutTwoGoodBackupsThatHaveIt() throws IOException {
        List<LocalDate> days = trade(8, 1);

        assertThat(journal()).isEqualTo(days);
        assertThat(Journal.isWhole(folder.resolve("journal"))).isTrue();
    }

    @Test
    void whatTheSecondBackupNeedsStaysHoweverOldItIs() throws IOException {
        List<LocalDate> days = trade(8, 2);

        // The second day's backup has what the first had, and what the second had up to then.
        assertThat(journal()).isEqualTo(days.subList(1, 8));
    }

    @Test
    void aBackupThatIsNoLongerGoodDoesNotCount() throws IOException {
        List<LocalDate> days = trade(3, 2);
        for (Shelf.Kept one : backups().subList(0, 1)) {
            byte[] bytes = Files.readAllBytes(one.file());
            bytes[bytes.length / 2]++;
            Files.write(one.file(), bytes);
        }
        var all = new ArrayList<>(days);
        all.addAll(trade(5, 0));

        assertThat(journal()).isEqualTo(all);
    }

    @Test
    void aClockThatIsSetByAYearThrowsNothingYoungAway() throws IOException {
        List<LocalDate> days = trade(3, WITHOUT);
        for (int year : new int[] {-365, 365}) {
            clock.move(Duration.ofDays(year));
            try (var restaurant = open()) {
                clock.move(Duration.ofDays(1));
                restaurant.keepHouse();
            }
            clock.move(Duration.ofDays(-year));
        }

        assertThat(journal()).isEqualTo(days);
    }

    @Test
    void theOldestBackupOfTheFiveWeeksComesBackWithAllThatFollowed() throws IOException {
        List<LocalDate> days = trade(8, WITHOUT);
        Instant young = clock.instant().minus(Duration.ofDays(Trimming.DAYS));
        Shelf.Kept oldest =
                backups().stream()
                        .filter(one -> one.at().isAfter(young))
                        .reduce((newer, older) -> older)
                        .orElseThrow();
        assertThat(journal().getFirst()).isBeforeOrEqualTo(days.get(5));

        restore(oldest.file());

        try (var restaurant = open()) {
            Recovery told = restaurant.database().recovery().orElseThrow();
            assertThat(told.missing()).isZero();
            assertThat(told.isInDoubt()).isFalse();
        }
        assertHasAll();
    }

    @Test
    void anOlderBackupComesBackAndSaysWhatIsMissing() throws IOException {
        trade(8, WITHOUT);

        restore(backups().getLast().file());

        try (var restaurant = open()) {
            Recovery told = restaurant.database().recovery().orElseThrow();
            assertThat(told.missing()).isPositive();
        }
    }

    /// Days go one by one, so a cut leaves some of those that should go, and no gap.
    @Test
    void aCutInTheMiddleLeavesNoGap() throws IOException {
        List<LocalDate> days = trade(8, WITHOUT);
        Path journal = folder.resolve("journal");
        Path kept = Files.createDirectories(folder.resolve("kept"));
        DataCopy.of(journal, kept);
        trade(3, WITHOUT);
        List<LocalDate> trimmed = journal();
        assertThat(trimmed.getFirst()).isEqualTo(days.get(7));
        for (LocalDate day : days.subList(4, 7).reversed()) {
            // Another of those that went is still there.
            Files.copy(kept.resolve(day + ".jsonl"), journal.resolve(day + ".jsonl"));
            try (var restaurant = open()) {
                assertThat(restaurant.database().recovery()).isEmpty();
            }
            assertHasAll();
        }

        trade(1, WITHOUT);

        assertThat(journal().getFirst()).isAfter(days.get(7));
        assertHasAll();
    }

    /// A restaurant that is open every tenth day, packs and backs up at its end.
    ///
    /// @param backups how many of the days end with one; all where it is [#WITHOUT] a limit
    /// @return the days
    private List<LocalDate> trade(int days, int backups) throws IOException {
        var open = new ArrayList<LocalDate>();
        try (var restaurant = open()) {
            for (int day : IntStream.range(0, days).toArray()) {
                open.add(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
                placed.add(restaurant.carryOut(Wish.next(null, lots)));
                restaurant.letIn("display of " + clock.instant());
                if (backups == WITHOUT || day < backups) {
                    restaurant.database().backUp(BackupKind.DAY);
                }
                clock.move(BETWEEN);
                restaurant.keepHouse();
            }
        }
        return open;
    }

    private SmallRestaurant open() {
        return SmallRestaurant.open(folder, clock);
    }

    private void restore(Path backup) throws IOException {
        try (DataFolder data = DataFolder.take(folder)) {
            Database.restore(data, backup, false, "1", clock);
        }
    }

    private void assertHasAll() {
        try (var restaurant = open()) {
            assertThat(restaurant.texts("select id from orders order by id"))
                    .containsExactlyElementsOf(
                            placed.stream()
                                    .map(order -> order.id().value().toString())
                                    .sorted()
                                    .toList());
        }
    }

    private List<Shelf.Kept> backups() throws IOException {
        return new Shelf(folder.resolve("backups"), "").list();
    }

    private List<LocalDate> journal() throws IOException {
        return Journal.days(folder.resolve("journal"));
    }
}
