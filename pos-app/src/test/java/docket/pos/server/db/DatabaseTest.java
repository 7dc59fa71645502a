package docket.pos.server.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import docket.model.CommandId;
import docket.model.MovableClock;
import docket.model.Reason;
import docket.model.Refusal;
import docket.model.event.FloorEvent;
import docket.model.menu.Menu;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the store does when a disk, a clock or a power supply fails it.
final class DatabaseTest {
    private static final UnitOfWork SOMETHING = (handle, at) -> fact();

    @TempDir Path folder = Path.of("");

    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-20T18:00:00Z"));
    private final List<Long> published = new CopyOnWriteArrayList<>();

    /// An open store.
    private final class Store implements AutoCloseable {
        private final DataFolder data = DataFolder.take(folder);
        private final Database database =
                Database.open(
                        data, new BusinessDay(ZoneOffset.UTC, LocalTime.of(5, 0)), "test", clock);

        Store() {
            database.start(List.of(), DatabaseTest.this::publish);
        }

        Written write(CommandId id) {
            return write(id, SOMETHING);
        }

        Written write(CommandId id, UnitOfWork unit) {
            return database.write(null, id, "print", unit);
        }

        void writeMany(int many) {
            LongStream.range(0, many).forEach(i -> write(fresh()));
        }

        @Override
        public void close() {
            database.close();
            data.close();
        }
    }

    private void publish(List<Committed> facts) {
        facts.forEach(fact -> published.add(fact.entry().seq()));
    }

    @Nested
    final class WhatIsNoFact {
        @Test
        void isThereAfterwardsAndMovesNoNumber() throws IOException {
            try (var store = new Store()) {
                store.write(fresh());

                UUID kept = store.database.keep(WhatIsNoFact::newLife);

                assertThat(store.database.life()).isEqualTo(kept);
                assertThat(store.database.seq()).isEqualTo(1);
                assertThat(published).containsExactly(1L);
                store.write(fresh());
            }
            assertThat(published).containsExactly(1L, 2L);
            assertThat(journalled()).containsExactly(1L, 2L);
        }

        @Test
        void leavesNothingWhereItIsRefused() {
            try (var store = new Store()) {
                UUID before = store.database.life();

                assertThatExceptionOfType(Refusal.class)
                        .isThrownBy(
                                () ->
                                        store.database.keep(
                                                handle -> {
                                                    newLife(handle);
                                                    throw new Refusal(Reason.INVALID, "No.");
                                                }));

                assertThat(store.database.life()).isEqualTo(before);
                assertThat(store.database.isHealthy()).isTrue();
            }
        }

        private static UUID newLife(Handle handle) {
            handle.execute("update store set life = random_uuid()");
            return handle.select("select life from store").mapTo(UUID.class).one();
        }
    }

    @Nested
    final class WhenTheClockIsSetBack {
        @Test
        void noFactHappensBeforeTheOneThatItFollows() {
            Instant first;
            try (var store = new Store()) {
                first = store.write(fresh()).entry().at();
                clock.move(Duration.ofHours(-1));

                assertThat(store.write(fresh()).entry().at()).isEqualTo(first);
            }
            try (var store = new Store()) {
                assertThat(store.write(fresh()).entry().at()).isEqualTo(first);
                assertThat(store.database.lastAt()).contains(first);

                clock.move(Duration.ofHours(2));
                assertThat(store.write(fresh()).entry().at()).isEqualTo(first.plusSeconds(3_600));
            }
            assertThat(published).containsExactly(1L, 2L, 3L, 4L);
        }
    }

    @Nested
    final class WhenTheJournalCannotBeWritten {
        @Test
        void theCommandIsRefusedAndTheStoreSaysSo() throws IOException {
            try (var store = new Store()) {
                store.write(fresh());
                blockTomorrowsJournal();

                assertUnavailable(() -> store.write(fresh()));
                assertThat(store.database.isHealthy()).isFalse();
                assertThat(published).containsExactly(1L);
            }
        }

        @Test
        void theCommandStandsOnceInBothCopiesWhenTheDiskIsBack() throws IOException {
            CommandId id = fresh();
            try (var store = new Store()) {
                store.write(fresh());
                Path block = blockTomorrowsJournal();
                assertUnavailable(() -> store.write(id));

                Files.delete(block);
                store.database.recover();

                assertThat(store.database.isHealthy()).isTrue();
                assertThat(store.write(id).entry().seq()).isEqualTo(2);
                assertThat(store.write(fresh()).entry().seq()).isEqualTo(3);
            }
            assertThat(published).containsExactly(1L, 2L, 3L);
            assertThat(journalled()).containsExactly(1L, 2L, 3L);
        }

        @Test
        void theNextCommandNeedsNobodyToLookAfterTheDisk() throws IOException {
            try (var store = new Store()) {
                store.write(fresh());
                Path block = blockTomorrowsJournal();
                assertUnavailable(() -> store.write(fresh()));

                Files.delete(block);

                assertThat(store.write(fresh()).entry().seq()).isEqualTo(3);
                assertThat(store.database.isHealthy()).isTrue();
            }
            assertThat(journalled()).containsExactly(1L, 2L, 3L);
        }

        private Path blockTomorrowsJournal() throws IOException {
            clock.move(Duration.ofDays(1));
            return Files.createDirectory(folder.resolve("journal/2026-11-21.jsonl"));
        }
    }

    @Nested
    final class WhenH2Fails {
        @Test
        void aLostConnectionCostsOnlyTheCommandsThatWaited() {
            try (var store = new Store()) {
                store.write(fresh());

                assertUnavailable(() -> store.write(fresh(), DatabaseTest::loseTheConnection));

                assertThat(store.write(fresh()).entry().seq()).isEqualTo(2);
            }
            assertThat(published).containsExactly(1L, 2L);
        }

        @Test
        void aStoreThatStopsIsOpenedAgain() {
            try (var store = new Store()) {
                store.write(fresh());

                assertUnavailable(() -> store.write(fresh(), DatabaseTest::stopTheStore));

                assertThat(store.write(fresh()).entry().seq()).isEqualTo(2);
                assertThat(store.database.read(store.database::lastSeq)).isEqualTo(2);
            }
        }

        @Test
        void aStoreThatFellBackGetsFromTheJournalWhatWasAnswered() throws IOException {
            Path old = folder.resolve("old.copy");
            CommandId id = fresh();
            try (var store = new Store()) {
                store.write(fresh());
            }
            Files.copy(storeFile(), old);
            try (var store = new Store()) {
                store.write(id);
                store.write(fresh());

                assertUnavailable(
                        () -> store.write(fresh(), (handle, at) -> fallBack(handle, old)));

                assertThat(store.write(id).entry().seq()).isEqualTo(2);
                assertThat(store.write(fresh()).entry().seq()).isEqualTo(4);
            }
            assertThat(journalled()).containsExactly(1L, 2L, 3L, 4L);
        }

        @Test
        void nothingIsReadOrWrittenWhileTheFileIsAwayAndAllIsWellWhenItIsBack() throws IOException {
            Path away = folder.resolve("away");
            try (var store = new Store()) {
                store.write(fresh());
                assertUnavailable(
                        () -> store.write(fresh(), (handle, at) -> loseTheFile(handle, away)));

                assertUnavailable(() -> store.write(fresh()));
                assertUnavailable(() -> store.database.read(store.database::lastSeq));
                Files.move(away, storeFile());
                store.database.recover();

                assertThat(store.database.isHealthy()).isTrue();
                assertThat(store.database.read(store.database::lastSeq)).isEqualTo(1);
                assertThat(store.write(fresh()).entry().seq()).isEqualTo(2);
            }
        }

        @Test
        void aBugInAUnitFailsThatUnitAlone() {
            try (var store = new Store()) {
                assertThatExceptionOfType(Exception.class)
                        .isThrownBy(() -> store.write(fresh(), DatabaseTest::divideByZero))
                        .withCauseInstanceOf(ArithmeticException.class);

                assertThat(store.database.isHealthy()).isTrue();
                assertThat(store.write(fresh()).entry().seq()).isEqualTo(1);
            }
        }
    }

    @Nested
    final class AtTheNextStart {
        @Test
        void aFactThatTheJournalLacksIsAppended() throws IOException {
            try (var store = new Store()) {
                store.writeMany(3);
            }
            List<String> lines = Files.readAllLines(journal());
            Files.write(journal(), lines.subList(0, 2));

            try (var store = new Store()) {
                store.write(fresh());
            }

            assertThat(journalled()).containsExactly(1L, 2L, 3L, 4L);
        }

        @Test
        void aClockThatWasSetBackLosesNothing() throws IOException {
            Path old = folder.resolve("old.copy");
            try (var store = new Store()) {
                store.writeMany(2);
            }
            Files.copy(storeFile(), old);
            try (var store = new Store()) {
                clock.move(Duration.ofDays(1));
                store.writeMany(2);
                clock.move(Duration.ofDays(-1));
                store.writeMany(2);
            }
            Files.copy(old, storeFile(), StandardCopyOption.REPLACE_EXISTING);

            try (var store = new Store()) {
                assertThat(store.database.seq()).isEqualTo(6);
            }
        }

        @Test
        void aStoreLaidAsideByCutPackingIsTheOneThatCounts() throws IOException {
            try (var store = new Store()) {
                store.writeMany(3);
            }
            Files.move(storeFile(), folder.resolve("docket.unpacked"));
            Files.writeString(storeFile(), "half a file");

            try (var store = new Store()) {
                assertThat(store.database.seq()).isEqualTo(3);
            }
            assertThat(folder.resolve("docket.unpacked")).doesNotExist();
        }
    }

    @Nested
    final class Housekeeping {
        @Test
        void packsTheStoreAtTheTurnOfTheBusinessDay() throws IOException {
            try (var store = new Store()) {
                store.writeMany(200);
                long before = Files.size(storeFile());
                clock.move(Duration.ofDays(1));
                assertThat(store.database.isDayOver()).isTrue();

                store.database.forgetOld();
                assertThat(Files.size(storeFile())).isGreaterThan(before / 2);
                store.database.turnDay();

                assertThat(store.database.isDayOver()).isFalse();
                assertThat(Files.size(storeFile())).isLessThan(before / 2);
                assertThat(store.write(fresh()).entry().seq()).isEqualTo(201);
                assertThat(store.database.read(store.database::lastSeq)).isEqualTo(201);
                assertThat(store.database.isHealthy()).isTrue();
            }
        }

        @Test
        void forgetsFactsOfAWeekAgoButNeverTheLast() {
            try (var store = new Store()) {
                store.writeMany(5);
                clock.move(Duration.ofDays(8));

                store.database.forgetOld();

                List<String> left =
                        store.database.read(handle -> store.database.framesAfter(handle, 0, 9));
                boolean reaches = store.database.read(handle -> store.database.reaches(handle, 3));
                assertThat(left).hasSize(1);
                assertThat(reaches).isFalse();
                assertThat(store.write(fresh()).entry().seq()).isEqualTo(6);
            }
        }
    }

    @Test
    void whatComesAfterTheEndIsRefused() {
        var store = new Store();
        store.close();

        assertUnavailable(() -> store.write(fresh()));
    }

    private static void assertUnavailable(Runnable write) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(write::run)
                .extracting(Refusal::reason)
                .isEqualTo(Reason.STORE_UNAVAILABLE);
    }

    private static FloorEvent fact() {
        return new FloorEvent.MenuImported(Menu.EMPTY);
    }

    private static FloorEvent loseTheConnection(Handle handle, Instant at) {
        handle.close();
        return fact();
    }

    private static FloorEvent stopTheStore(Handle handle, Instant at) {
        handle.execute("shutdown immediately");
        return fact();
    }

    private FloorEvent fallBack(Handle handle, Path old) {
        try (Statement statement = handle.getConnection().createStatement()) {
            statement.execute("shutdown immediately");
            Files.copy(old, storeFile(), StandardCopyOption.REPLACE_EXISTING);
            return fact();
        } catch (IOException | SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private FloorEvent loseTheFile(Handle handle, Path away) {
        try (Statement statement = handle.getConnection().createStatement()) {
            statement.execute("shutdown immediately");
            Files.move(storeFile(), away);
            return fact();
        } catch (IOException | SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static FloorEvent divideByZero(Handle handle, Instant at) {
        throw new ArithmeticException("by zero");
    }

    private static CommandId fresh() {
        return new CommandId(UUID.randomUUID());
    }

    private Path storeFile() {
        return folder.resolve("docket.mv.db");
    }

    private Path journal() throws IOException {
        return journals().getFirst();
    }

    private List<Path> journals() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("journal"))) {
            return files.sorted().toList();
        }
    }

    private List<Long> journalled() throws IOException {
        return new Journal(folder.resolve("journal"), Durability.FULL)
                .after(Position.NONE).lines().stream()
                        .filter(JournalLine.class::isInstance)
                        .map(line -> ((JournalLine) line).entry().seq())
                        .toList();
    }
}
