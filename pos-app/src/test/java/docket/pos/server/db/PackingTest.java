package docket.pos.server.db;

import static org.assertj.core.api.Assertions.assertThat;

import docket.Reliability;
import docket.kept.Holdings;
import docket.model.MovableClock;
import docket.pos.server.db.PowerCuts.Setting;
import docket.pos.server.db.power.PowerDisk;
import docket.pos.server.db.power.Survival;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The store is packed as the business day turns: it gets smaller, and whatever happens to the disk
/// meanwhile costs nothing that was answered.
final class PackingTest {
    /// So many orders that there is something to take out.
    private static final int ORDERS = 150;

    private static final int READERS = 6;

    private static final String SETTINGS =
            "select setting_name || ' ' || setting_value from information_schema.settings"
                    + " where setting_name in ('MAX_COMPACT_TIME', 'WRITE_DELAY', 'info.PAGE_SIZE')"
                    + " order by 1";

    @TempDir Path folder = Path.of("");

    private final Random lots = Reliability.lots("packing");
    private final MovableClock clock = new MovableClock(Clock.systemUTC().instant());
    private final Clients clients = new Clients(Reliability.seed());
    private Path day = Path.of("");

    @BeforeEach
    void serve() throws IOException {
        day = Files.createDirectories(folder.resolve("day"));
        try (var restaurant = new SmallRestaurant(day, Durability.FULL, clock)) {
            clients.work(
                    restaurant, () -> false, () -> clients.promises().answered().size() >= ORDERS);
        }
    }

    @Test
    void aPackedStoreIsSmallerAndHoldsTheSame() throws IOException {
        try (var restaurant = new SmallRestaurant(day, Durability.FULL, clock)) {
            long before = size(day);

            turnTheDay(restaurant);

            assertThat(size(day)).isLessThan(before / 2);
            assertHolds("packing", restaurant);
            restaurant.letIn("a display after packing");
        }
        assertThat(day.resolve("packing")).doesNotExist();
    }

    /// Some count only for whoever opens it.
    @Test
    void aPackedStoreIsOpenedWithTheSameSettings() throws IOException {
        try (var restaurant = new SmallRestaurant(day, Durability.FULL, clock)) {
            List<String> before = restaurant.texts(SETTINGS);
            assertThat(before)
                    .contains("MAX_COMPACT_TIME 0", "WRITE_DELAY 0", "info.PAGE_SIZE 8192");

            turnTheDay(restaurant);

            assertThat(restaurant.texts(SETTINGS)).isEqualTo(before);
        }
    }

    @Test
    void whoReadsMeanwhileOnlyWaits() throws Exception {
        var over = new AtomicBoolean();
        try (var restaurant = new SmallRestaurant(day, Durability.FULL, clock);
                var threads = Executors.newFixedThreadPool(READERS)) {
            Callable<Integer> reading =
                    () -> {
                        int read = 0;
                        while (!over.get()) {
                            read += restaurant.texts("select 1 from store").size();
                        }
                        return read;
                    };
            List<Future<Integer>> readers =
                    IntStream.range(0, READERS).mapToObj(i -> threads.submit(reading)).toList();
            try {
                for (int i = 0; i < Reliability.of(10, 500); i++) {
                    turnTheDay(restaurant);
                    clock.move(Duration.ofDays(1));
                }
            } finally {
                over.set(true);
            }
            for (Future<Integer> reader : readers) {
                assertThat(reader.get()).isPositive();
            }
        }
    }

    @Test
    void wherePowerGoesTheNextStartHasAll() throws IOException {
        assertThat(replacedAfterCuts(file -> false, Survival::of)).isEmpty();
    }

    /// So the test above would notice.
    @Test
    void aPackedStoreThatIsNotOnDiskHasToBeReplaced() throws IOException {
        assertThat(
                        replacedAfterCuts(
                                file -> file.toString().contains("packing"),
                                moment -> Survival.NOTHING))
                .isNotEmpty();
    }

    /// Cuts the power at one operation of packing after another. What was answered is there after
    /// each, if need be from the journal.
    ///
    /// @return after which of them the store itself was not whole
    private List<Integer> replacedAfterCuts(Predicate<Path> lies, IntFunction<Survival> survival)
            throws IOException {
        var replaced = new ArrayList<Integer>();
        boolean whole = false;
        for (int moment = 1; !whole; moment++) {
            Path store = copy("cut-" + moment);
            Path left = folder.resolve("left-" + moment);
            try (PowerDisk disk = PowerDisk.under(store)) {
                disk.lieAbout(lies);
                try (var restaurant = new SmallRestaurant(store, Setting.FULL.on(disk), clock)) {
                    disk.cutAt(moment);
                    turnTheDay(restaurant);
                    whole = !disk.isOff();
                    disk.cut();
                } catch (RuntimeException e) {
                    if (!disk.isOff()) {
                        throw e;
                    }
                }
                disk.restore(left, survival.apply(moment), lots);
            }
            try (var again = new SmallRestaurant(left, Durability.FULL, clock)) {
                assertHolds("the power went at operation %d".formatted(moment), again);
                if (again.database().recovery().isPresent()) {
                    replaced.add(moment);
                }
            }
            assertThat(left.resolve("packing")).doesNotExist();
        }
        return replaced;
    }

    @Test
    @Timeout(value = 4, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void aDiskThatFailsStopsNothingForLong() throws IOException {
        boolean whole = false;

        for (int moment = 1; !whole; moment++) {
            Path store = copy("failing-" + moment);
            try (PowerDisk disk = PowerDisk.under(store);
                    var restaurant = new SmallRestaurant(store, Setting.FULL.on(disk), clock)) {
                disk.fail(moment, moment % 2 == 0 ? 1 : Integer.MAX_VALUE);
                turnTheDay(restaurant);
                whole = !disk.isFailing();
                disk.heal();

                restaurant.awaitService();
                assertHolds("the disk failed at operation %d".formatted(moment), restaurant);
                restaurant.letIn("a display after operation " + moment);
            }
        }
    }

    private void turnTheDay(SmallRestaurant restaurant) {
        clock.move(Duration.ofDays(1));
        restaurant.keepHouse();
        clock.move(Duration.ofDays(-1));
    }

    private void assertHolds(String when, SmallRestaurant restaurant) {
        Holdings rows = restaurant.holdings();
        assertThat(rows.lost(clients.promises())).as("lost when %s", when).isEmpty();
        assertThat(rows.lostDevices(clients.promises())).as("lost when %s", when).isEmpty();
        assertThat(rows.tornRows()).as("torn when %s", when).isEmpty();
    }

    private static long size(Path folder) throws IOException {
        return Files.size(folder.resolve("docket.mv.db"));
    }

    private Path copy(String name) throws IOException {
        Path copy = folder.resolve(name);
        DataCopy.of(day, copy);
        return copy;
    }
}
