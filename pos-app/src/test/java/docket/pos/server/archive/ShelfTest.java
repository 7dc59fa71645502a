package docket.pos.server.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Which backups are kept, and what a second folder gets of them.
final class ShelfTest {
    private static final Instant NOON = Instant.parse("2026-11-22T03:00:00Z");

    @TempDir Path folder = Path.of("");

    @Test
    void ofEachKindSoManyAreKeptAndTheOldestGoFirst() throws IOException {
        var shelf = new Shelf(folder, "0123abcd");
        for (int hour = 0; hour < 40; hour++) {
            put(shelf, BackupKind.HOURLY, NOON.plus(Duration.ofHours(hour)));
        }
        for (int day = 0; day < 20; day++) {
            put(shelf, BackupKind.DAY, NOON.plus(Duration.ofDays(day)));
        }
        put(shelf, BackupKind.MIGRATION, NOON.minus(Duration.ofDays(300)));

        shelf.prune();

        assertThat(shelf.list()).hasSize(24 + 14 + 1);
        assertThat(shelf.list().getFirst().at()).isEqualTo(NOON.plus(Duration.ofDays(19)));
        assertThat(shelf.list())
                .filteredOn(one -> one.kind() == BackupKind.HOURLY)
                .last()
                .extracting(Shelf.Kept::at)
                .isEqualTo(NOON.plus(Duration.ofHours(16)));
    }

    @Test
    void aSecondFolderGetsWhatItLacksAndKeepsWhatIsNotOurs() throws IOException {
        var shelf = new Shelf(Files.createDirectory(folder.resolve("here")), "0123abcd");
        Path stick = Files.createDirectory(folder.resolve("stick"));
        var other = new Shelf(stick, "ffffffff");
        put(other, BackupKind.HOURLY, NOON);
        Files.writeString(stick.resolve("holiday.jpg"), "beach");
        put(shelf, BackupKind.HOURLY, NOON);
        put(shelf, BackupKind.DEMAND, NOON.plusSeconds(1));
        var second = new Shelf(stick, "0123abcd");

        assertThat(second.mirror(shelf)).isEqualTo(2);
        assertThat(second.mirror(shelf)).isZero();

        assertThat(second.list()).hasSize(2);
        assertThat(second.list().getFirst().file()).hasContent("DEMAND");
        assertThat(other.list()).hasSize(1);
        assertThat(stick.resolve("holiday.jpg")).hasContent("beach");
    }

    @Test
    void aFolderThatIsNotThereIsSaidAndNotMade() {
        var shelf = new Shelf(folder, "0123abcd");
        var away = new Shelf(folder.resolve("away"), "0123abcd");

        assertThatExceptionOfType(NoSuchFileException.class).isThrownBy(() -> away.mirror(shelf));
        assertThat(away.folder()).doesNotExist();
    }

    private static void put(Shelf shelf, BackupKind kind, Instant at) throws IOException {
        Files.writeString(shelf.fresh(kind, at), kind.name());
    }
}
