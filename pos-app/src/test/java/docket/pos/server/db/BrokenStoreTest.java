package docket.pos.server.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import docket.Reliability;
import docket.client.HttpDocketClient;
import docket.model.MovableClock;
import docket.model.order.Order;
import docket.pos.RunningServer;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A store that is broken at the start: nothing that was answered is missing afterwards, it is
/// never an empty one, and somebody is told.
final class BrokenStoreTest {
    @TempDir Path folder = Path.of("");

    private final List<Order> answered = new ArrayList<>();
    private String token = "";
    private Map<String, List<String>> rows = Map.of();

    /// What happens to the file.
    enum Damage {
        TRUNCATED {
            @Override
            void happenTo(Path store) throws IOException {
                try (FileChannel bytes = FileChannel.open(store, StandardOpenOption.WRITE)) {
                    bytes.truncate(bytes.size() / 2);
                }
            }
        },
        EMPTY {
            @Override
            void happenTo(Path store) throws IOException {
                Files.write(store, new byte[0]);
            }
        },
        MISSING {
            @Override
            void happenTo(Path store) throws IOException {
                Files.delete(store);
            }
        },
        OLDER {
            @Override
            void happenTo(Path store) throws IOException {
                Files.copy(
                        store.resolveSibling("old.copy"),
                        store,
                        StandardCopyOption.REPLACE_EXISTING);
            }
        },
        SOMETHING_ELSE {
            @Override
            void happenTo(Path store) throws IOException {
                Files.writeString(store, "no store at all".repeat(4000));
            }
        };

        abstract void happenTo(Path store) throws IOException;
    }

    /// An evening: orders, a backup, more orders and a device that is let in.
    @BeforeEach
    void trade() throws Exception {
        try (RunningServer server = RunningServer.on(folder)) {
            assertThat(server.address()).isNotNull();
        }
        Files.copy(store(), folder.resolve("old.copy"));
        try (RunningServer server = RunningServer.on(folder);
                HttpDocketClient client = server.client()) {
            place(client, 3);
            assertThat(server.backups().backUpNow().file()).exists();
            place(client, 3);
            token = server.token();
        }
        rows = Rows.of(folder);
    }

    @ParameterizedTest
    @EnumSource(Damage.class)
    void isReplacedByTheNewestBackupAndTheJournalBringsBackTheRest(Damage damage) throws Exception {
        damage.happenTo(store());

        RunningServer.on(folder).close();

        assertThat(Rows.of(folder)).isEqualTo(rows);
        assertServes();
    }

    @Test
    void isToldWithTimesAndKeptAside() throws Exception {
        Damage.TRUNCATED.happenTo(store());

        try (RunningServer server = RunningServer.on(folder)) {
            assertThat(server.recovery().orElseThrow())
                    .matches(
                            "The store was not whole \\((its file is not as it was closed|it cannot be opened)\\); the backup of "
                                    + "\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d took its place, \\d+ entries after that, up to "
                                    + "\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d, came back from the journal, and nothing that "
                                    + "was answered is missing; what was there before is kept as .*mv\\.db\\.");
        }
        try (Stream<Path> aside = Files.list(folder.resolve("aside"))) {
            assertThat(aside).hasSize(1).allMatch(file -> file.toString().endsWith(".mv.db"));
        }
        try (RunningServer again = RunningServer.on(folder)) {
            assertThat(again.recovery()).isEmpty();
        }
    }

    /// As on a PC whose clock stands.
    @Test
    void whatBreaksOnceMoreAtTheSameTimeIsKeptBesideTheOther() throws Exception {
        var clock = new MovableClock(Instant.now());
        for (int i = 0; i < 2; i++) {
            Damage.TRUNCATED.happenTo(store());
            SmallRestaurant.open(folder, clock).close();
        }

        try (Stream<Path> aside = Files.list(folder.resolve("aside"))) {
            assertThat(aside).hasSize(2).allMatch(file -> file.toString().endsWith(".mv.db"));
        }
        assertThat(Rows.of(folder)).isEqualTo(rows);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void oneKibibyteOfItWasOverwritten(long seed) throws Exception {
        var random = new Random(seed);
        for (int i = 0; i < 5; i++) {
            flip(random);

            RunningServer.on(folder).close();

            assertThat(Rows.of(folder)).as("seed %d, round %d", seed, i).isEqualTo(rows);
        }
        assertServes();
    }

    /// With an order after each start, and a backup after some.
    @Test
    void itIsBrokenAgainAndAgain() throws Exception {
        Random lots = Reliability.lots("broken starts");
        for (int i = 0; i < Reliability.of(5, 100); i++) {
            String what = "start %d of seed %d, %s".formatted(i, Reliability.seed(), harm(lots));
            try (RunningServer server = RunningServer.on(folder);
                    HttpDocketClient client = till(server)) {
                assertThat(server.recovery()).as(what).isPresent();
                assertThat(client.openOrders().orders())
                        .as(what)
                        .containsExactlyInAnyOrderElementsOf(answered);
                place(client, 1);
                if (lots.nextInt(4) == 0) {
                    assertThat(server.backups().backUpNow().file()).exists();
                }
            }
        }
    }

    /// @return what happened
    private String harm(Random lots) throws IOException {
        int which = lots.nextInt(Damage.values().length + 1);
        if (which == Damage.values().length) {
            flip(lots);
            return "1 KiB overwritten";
        }
        Damage damage = Damage.values()[which];
        damage.happenTo(store());
        return damage.name();
    }

    @ParameterizedTest
    @EnumSource(Damage.class)
    void withoutABackupTheJournalOfAllDaysIsEnough(Damage damage) throws Exception {
        DataFolder.drop(folder.resolve("backups"));
        damage.happenTo(store());

        RunningServer.on(folder).close();

        assertThat(Rows.of(folder)).isEqualTo(rows);
        assertServes();
    }

    @Test
    void aBackupThatIsBrokenItselfIsPassedOver() throws Exception {
        try (RunningServer server = RunningServer.on(folder)) {
            Path newest = server.backups().backUpNow().file();
            Files.write(newest, new byte[100]);
        }
        rows = Rows.of(folder);
        Damage.EMPTY.happenTo(store());

        RunningServer.on(folder).close();

        assertThat(Rows.of(folder)).isEqualTo(rows);
    }

    @Test
    void thePasswordsComeBackWithIt() throws Exception {
        Files.delete(folder.resolve("writer.secret"));
        Files.delete(folder.resolve("reader.secret"));

        RunningServer.on(folder).close();

        assertThat(Rows.of(folder)).isEqualTo(rows);
        assertServes();
    }

    @Test
    void aPasswordOfAnotherStoreIsPutRight() throws Exception {
        Files.writeString(folder.resolve("writer.secret"), DataFolder.freshSecret());

        RunningServer.on(folder).close();

        assertThat(Rows.of(folder)).isEqualTo(rows);
        assertServes();
    }

    @Test
    void whereNothingCanTakeItsPlaceItStaysAndNoEmptyOneIsMade() throws Exception {
        DataFolder.drop(folder.resolve("backups"));
        DataFolder.drop(folder.resolve("journal"));
        Damage.SOMETHING_ELSE.happenTo(store());

        assertThatThrownBy(() -> RunningServer.on(folder))
                .isInstanceOf(StoreFailure.class)
                .hasMessageContaining("is not whole (it cannot be opened)")
                .hasMessageContaining("give a backup to docket-pos restore");
        assertThat(store()).content().startsWith("no store at all");
    }

    private void assertServes() throws Exception {
        try (RunningServer server = RunningServer.on(folder);
                HttpDocketClient client = till(server)) {
            assertThat(client.openOrders().orders()).containsExactlyInAnyOrderElementsOf(answered);
            assertThat(place(client).number()).isEqualTo("A-007");
        }
    }

    private HttpDocketClient till(RunningServer server) {
        return new HttpDocketClient(server.address(), () -> token, Clock.systemUTC());
    }

    private void flip(Random random) throws IOException {
        byte[] noise = new byte[1024];
        random.nextBytes(noise);
        try (FileChannel bytes = FileChannel.open(store(), StandardOpenOption.WRITE)) {
            bytes.write(ByteBuffer.wrap(noise), random.nextLong(Math.max(1, bytes.size() - 1024)));
        }
    }

    private void place(HttpDocketClient client, int many) {
        for (int i = 0; i < many; i++) {
            answered.add(place(client));
        }
    }

    private static Order place(HttpDocketClient client) {
        return client.place(
                RunningServer.freshOrder(),
                RunningServer.takeaway(RunningServer.line("americano", 2)));
    }

    private Path store() {
        return folder.resolve("docket.mv.db");
    }
}
