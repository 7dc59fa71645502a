package docket.pos.server.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import docket.Reliability;
import docket.pos.server.db.PowerCuts.Setting;
import docket.pos.server.db.power.PowerDisk;
import docket.pos.server.db.power.Survival;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Random;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The power goes while a restaurant is set up, or while a new version changes the tables of an
/// earlier one, at one operation of the disk after another: the next start does it again, with all
/// that was there.
final class SettingUpCutTest {
    private static final int STRIDE = Reliability.of(25, 1);
    private static final String SECRET = "0123456789abcdef".repeat(4);

    @TempDir Path folder = Path.of("");

    private final Random lots = Reliability.lots("setting up");

    @Test
    void theFirstStartIsDoneAgain() throws IOException {
        boolean whole = false;

        for (int moment = 1; !whole; moment += STRIDE) {
            Path store = Files.createDirectories(folder.resolve("new-" + moment));
            Path left = folder.resolve("left-" + moment);
            whole = startAndCut(store, left, moment);

            assertThatCode(() -> open(left))
                    .as("cut at operation %d", moment)
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void aMigrationIsDoneAgainAndLosesNothing() throws IOException, SQLException {
        Path old = Files.createDirectories(folder.resolve("old"));
        makeAnEarlierVersion(old);
        boolean whole = false;

        for (int moment = 1; !whole; moment += STRIDE) {
            Path store = Files.createDirectories(folder.resolve("new-" + moment));
            for (String name : new String[] {"docket.mv.db", "writer.secret"}) {
                Files.copy(old.resolve(name), store.resolve(name));
            }
            Path left = folder.resolve("left-" + moment);
            whole = startAndCut(store, left, moment);

            assertThat(devicesAfterOpening(left))
                    .as("cut at operation %d", moment)
                    .isEqualTo("the grill of old");
        }
    }

    /// Starts a restaurant and cuts its power.
    ///
    /// @return whether it was done before the power went
    private boolean startAndCut(Path store, Path left, int moment) throws IOException {
        boolean whole = false;
        try (PowerDisk disk = PowerDisk.under(store)) {
            disk.cutAt(moment);
            try (var restaurant = new SmallRestaurant(store, Setting.FULL.on(disk))) {
                whole = !disk.isOff() && restaurant.database().isHealthy();
                disk.cut();
            } catch (RuntimeException e) {
                if (!disk.isOff()) {
                    throw e;
                }
            }
            disk.restore(left, Survival.of(moment), lots);
        }
        return whole;
    }

    private static void open(Path left) {
        new SmallRestaurant(left, Durability.FULL).close();
    }

    private static String devicesAfterOpening(Path left) {
        try (var restaurant = new SmallRestaurant(left, Durability.FULL)) {
            return String.join(",", restaurant.holdings().devices());
        }
    }

    private static void makeAnEarlierVersion(Path store) throws IOException, SQLException {
        Files.writeString(store.resolve("writer.secret"), SECRET);
        String url = "jdbc:h2:file:" + store.resolve("docket") + Durability.FULL.settings();
        try (Connection writer = DriverManager.getConnection(url, "WRITER", SECRET);
                Statement statement = writer.createStatement()) {
            Flyway.configure()
                    .dataSource(url, "WRITER", SECRET)
                    .locations("classpath:docket/pos/server/db")
                    .target("5")
                    .load()
                    .migrate();
            statement.execute(
                    """
                    insert into device (id, name, role, kind, token_hash, added_at)
                    values (random_uuid(), 'the grill of old', 'KITCHEN', 'PROGRAM', 'x', now())
                    """);
            statement.execute("shutdown");
        }
    }
}
