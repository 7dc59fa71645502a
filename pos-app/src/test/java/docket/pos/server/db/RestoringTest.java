package docket.pos.server.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import docket.client.HttpDocketClient;
import docket.pos.RunningServer;
import docket.pos.server.archive.BadBackup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A wish for a backup is fulfilled once, wherever the power is cut meanwhile, and nothing of what
/// was there before is deleted.
final class RestoringTest {
    private static final int IN_THE_BACKUP = 3;
    private static final int IN_ALL = 6;

    @TempDir Path tests = Path.of("");

    private Path folder = Path.of("");
    private Path wanted = Path.of("");

    /// The power is gone.
    private static final class Cut extends RuntimeException {
        private static final long serialVersionUID = 1;

        Cut(String step) {
            super(step);
        }
    }

    /// An evening: orders, the backup that is wanted later, more orders, a newer backup, more.
    @BeforeEach
    void trade() throws Exception {
        folder = Files.createDirectory(tests.resolve("pos"));
        try (RunningServer server = RunningServer.on(folder);
                HttpDocketClient client = server.client()) {
            place(client, IN_THE_BACKUP);
            wanted = server.backups().backUpNow().file();
            place(client, 2);
            assertThat(server.backups().backUpNow().file()).isNotEqualTo(wanted);
            place(client, 1);
        }
    }

    private static void place(HttpDocketClient client, int many) {
        for (int i = 0; i < many; i++) {
            assertThat(
                            client.place(
                                            RunningServer.freshOrder(),
                                            RunningServer.takeaway(
                                                    RunningServer.line("americano", 2)))
                                    .lines())
                    .hasSize(1);
        }
    }

    /// The same folder once more.
    private Path copy(String name) throws IOException {
        Path copy = tests.resolve(name);
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path one : all.toList()) {
                Files.copy(one, copy.resolve(folder.relativize(one).toString()));
            }
        }
        return copy;
    }

    private static Restoring restoring(DataFolder data, Consumer<String> steps) {
        return new Restoring(
                data, new Backups(data, "1", Clock.systemUTC()), Clock.systemUTC(), steps);
    }

    private void wish(DataFolder data, boolean isAlone) throws IOException {
        assertThat(restoring(data, step -> {}).keep(wanted, isAlone).isAlone()).isEqualTo(isAlone);
    }

    /// What a start does before it opens the store.
    private static Opening.Outcome prepare(DataFolder data) {
        var backups = new Backups(data, "1", Clock.systemUTC());
        return new Opening(
                        data,
                        backups,
                        restoring(data, step -> {}),
                        Clock.systemUTC(),
                        Durability.FULL.files())
                .prepare();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void wherePowerIsCutTheNextStartGoesOn(boolean isAlone) throws Exception {
        byte[] before = Files.readAllBytes(folder.resolve("docket.mv.db"));
        var steps = new ArrayList<String>();
        Path whole = copy("whole");
        try (DataFolder data = DataFolder.take(whole)) {
            wish(data, isAlone);
            restoring(data, steps::add).fulfil();
        }
        Map<String, List<String>> rows = Rows.of(whole);
        assertThat(rows.get("ORDERS")).hasSize(IN_THE_BACKUP);
        assertThat(steps).hasSizeGreaterThan(6).doesNotHaveDuplicates();

        for (String cut : steps) {
            Path copy = copy("cut" + steps.indexOf(cut));
            try (DataFolder data = DataFolder.take(copy)) {
                wish(data, isAlone);
                assertThatThrownBy(
                                () ->
                                        restoring(
                                                        data,
                                                        step -> {
                                                            if (step.equals(cut)) {
                                                                throw new Cut(step);
                                                            }
                                                        })
                                                .fulfil())
                        .isInstanceOf(Cut.class);

                Restored restored = Objects.requireNonNull(prepare(data).restored(), cut);

                assertThat(restored.isAlone()).isEqualTo(isAlone);
                assertThat(restored.fault()).isNull();
                assertThat(Path.of(String.valueOf(restored.aside()))).hasBinaryContent(before);
                assertThat(prepare(data).restored()).isEqualTo(restored);
            }
            assertThat(Rows.of(copy)).as(cut).isEqualTo(rows);
            assertNothingIsLeft(copy);
            assertThat(names(copy.resolve("journal")))
                    .as(cut)
                    .allSatisfy(name -> assertThat(name.contains(".before-")).isEqualTo(isAlone));
            assertThat(names(copy.resolve("aside"))).as(cut).hasSize(1);
        }
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(one -> String.valueOf(one.getFileName())).toList();
        }
    }

    private static void assertNothingIsLeft(Path data) throws IOException {
        assertThat(names(data)).noneMatch(name -> name.startsWith("restoring"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theNextStartHasTheBackupAloneOrAllThatWasEnteredSince(boolean isAlone) throws Exception {
        try (DataFolder data = DataFolder.take(folder)) {
            wish(data, isAlone);
            Files.delete(wanted);
        }

        try (RunningServer server = RunningServer.on(folder);
                HttpDocketClient client = server.client()) {
            assertThat(client.openOrders().orders()).hasSize(isAlone ? IN_THE_BACKUP : IN_ALL);
            assertThat(server.recovery().orElseThrow()).contains("was restored");
        }
        try (RunningServer again = RunningServer.on(folder)) {
            assertThat(again.recovery()).isEmpty();
        }
        assertNothingIsLeft(folder);
    }

    @Test
    void aBackupThatIsSpoiltMeanwhileLeavesTheStoreAndIsTold() throws Exception {
        Path copy = folder.resolve("restoring.zip");
        try (DataFolder data = DataFolder.take(folder)) {
            wish(data, true);
            Files.write(copy, new byte[100]);
        }

        try (RunningServer server = RunningServer.on(folder);
                HttpDocketClient client = server.client()) {
            assertThat(client.openOrders().orders()).hasSize(IN_ALL);
            assertThat(server.recovery().orElseThrow())
                    .startsWith("The backup that was to be restored could not be used (")
                    .contains("so the store was left as it is", "nothing that was answered is")
                    .matches(".*; the backup is kept as .*restoring\\.zip\\.");
        }
        assertNothingIsLeft(folder);
    }

    @Test
    void aWishThatCannotBeReadLeavesTheStoreAndIsTold() throws Exception {
        try (DataFolder data = DataFolder.take(folder)) {
            wish(data, true);
            Files.writeString(folder.resolve("restoring.json"), "{\"name\":");

            Opening.Outcome outcome = prepare(data);

            assertThat(outcome.restored()).isNull();
            assertThat(outcome.unusable()).isNotNull();
        }
        assertThat(Rows.of(folder).get("ORDERS")).hasSize(IN_ALL);
        assertNothingIsLeft(folder);
    }

    @Test
    void whatIsNoBackupIsNotWishedForAndALaterWishTakesThePlaceOfAnother() throws Exception {
        Path none = Files.writeString(folder.resolve("holiday.zip"), "photos");
        try (DataFolder data = DataFolder.take(folder)) {
            wish(data, true);
            var wishes = restoring(data, step -> {});

            assertThatThrownBy(() -> wishes.keep(none, false)).isInstanceOf(BadBackup.class);
            assertThat(wishes.wish().orElseThrow().isAlone()).isTrue();

            wish(data, false);
            assertThat(wishes.wish().orElseThrow().isAlone()).isFalse();
            wishes.forget();
            assertThat(wishes.wish()).isEmpty();
        }
        assertNothingIsLeft(folder);
    }
}
