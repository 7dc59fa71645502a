package docket.pos.server.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import docket.Reliability;
import docket.kept.Holdings;
import docket.model.Reason;
import docket.model.Refusal;
import docket.pos.server.db.PowerCuts.Setting;
import docket.pos.server.db.power.PowerDisk;
import docket.pos.server.db.power.Survival;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The disk fails at one of its operations after another, once or until it is mended: what is not
/// kept is not answered, nothing that was answered is gone, and service goes on, without a restart,
/// as soon as the disk takes something again.
final class FailingDiskTest {
    /// Operations after which the disk fails at the latest.
    private static final int OPERATIONS = 40;

    @TempDir Path folder = Path.of("");

    private final Random lots = Reliability.lots("failing disk");
    private Path store = Path.of("");

    @BeforeEach
    void makeTheFolder() throws IOException {
        store = Files.createDirectories(folder.resolve("store"));
    }

    @Test
    void aDiskThatIsFullForAWhileCostsNothing() throws IOException {
        fail(Reliability.of(25, 200), Integer.MAX_VALUE);
    }

    @Test
    void aFewFailuresCostNothing() throws IOException {
        fail(Reliability.of(25, 200), 3);
    }

    /// Orders that are refused then wait at the counters; see `DiskFloorTest`.
    @Test
    void aDiskThatCanOnlyBeReadForAWhileTakesNoOrderAndCostsNone() throws IOException {
        try (var disk = PowerDisk.under(store);
                var clients = new Clients(Reliability.seed());
                var restaurant = new SmallRestaurant(store, Setting.FULL.on(disk))) {
            for (int i = 0; i < Reliability.of(3, 50); i++) {
                int more = clients.promises().answered().size() + 20 + lots.nextInt(20);
                clients.work(
                        restaurant,
                        disk::isReadOnly,
                        () -> {
                            if (clients.promises().answered().size() >= more) {
                                disk.allowOnlyReading();
                            }
                            return false;
                        });

                int kept = clients.promises().answered().size();
                clients.work(restaurant, disk::isReadOnly);
                assertThat(clients.promises().answered()).hasSize(kept);
                assertThatExceptionOfType(Refusal.class)
                        .isThrownBy(() -> restaurant.letIn("nobody"))
                        .extracting(Refusal::reason)
                        .isEqualTo(Reason.STORE_UNAVAILABLE);
                disk.heal();
                restaurant.awaitService();
                assertWhole("failure %d".formatted(i), restaurant.holdings(), clients);
            }
        }
    }

    @Test
    @Timeout(value = 1, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void aStoreClosesOnADiskThatTakesNothing() {
        try (var disk = PowerDisk.under(store);
                var restaurant = new SmallRestaurant(store, Setting.FULL.on(disk))) {
            restaurant.letIn("the grill");
            disk.fail(1, Integer.MAX_VALUE);
        }

        try (var again = new SmallRestaurant(store, Durability.FULL)) {
            assertThat(again.holdings().devices()).containsExactly("the grill");
        }
    }

    /// @param most how often it fails in a row, at most
    private void fail(int times, int most) throws IOException {
        Path left = folder.resolve("left");
        try (var disk = PowerDisk.under(store);
                var clients = new Clients(Reliability.seed())) {
            try (var restaurant = new SmallRestaurant(store, Setting.FULL.on(disk))) {
                for (int i = 0; i < times; i++) {
                    disk.fail(1 + lots.nextInt(OPERATIONS), 1 + lots.nextInt(most));
                    clients.work(restaurant, disk::isFailing, disk::hasFailed);
                    disk.heal();
                    restaurant.awaitService();
                    if (i % 10 == 0) {
                        assertWhole("failure %d".formatted(i), restaurant.holdings(), clients);
                    }
                }
                assertWhole("all failures", restaurant.holdings(), clients);
            }
            disk.restore(left, Survival.NOTHING, lots);
            try (var again = new SmallRestaurant(left, Durability.FULL)) {
                assertWhole("the power cut", again.holdings(), clients);
            }
            assertThat(clients.promises().answered()).isNotEmpty();
        }
    }

    private void assertWhole(String when, Holdings rows, Clients clients) throws IOException {
        Holdings lines = Holdings.ofJournal(store.resolve("journal"));
        assertThat(lines.lost(clients.promises()))
                .as("not in the journal after %s", when)
                .isEmpty();
        assertThat(lines.torn()).as("torn in the journal after %s", when).isEmpty();
        assertThat(rows.lost(clients.promises())).as("lost after %s", when).isEmpty();
        assertThat(rows.lostDevices(clients.promises())).as("lost after %s", when).isEmpty();
        assertThat(rows.tornRows()).as("torn after %s", when).isEmpty();
    }
}
