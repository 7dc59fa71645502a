package docket.pos.server.picture;

import static org.assertj.core.api.Assertions.assertThat;

import docket.model.MovableClock;
import docket.model.menu.PictureId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What lies in the folder of the pictures, and for how long.
class PictureFolderTest {
    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-20T10:00:00Z"));

    @TempDir private Path data;

    private PictureFolder folder;

    @SuppressWarnings("NullAway.Init")
    PictureFolderTest() {}

    @BeforeEach
    void open() {
        folder = new PictureFolder(data.resolve("pictures"), clock);
    }

    private PictureId keep(int what) throws IOException {
        return folder.keep(new byte[] {(byte) what, (byte) (what >> 8)}, new byte[] {1});
    }

    private List<Path> files() throws IOException {
        try (var all = Files.list(data.resolve("pictures"))) {
            return all.toList();
        }
    }

    @Test
    void aPictureIsFoundByWhatIsInIt() throws IOException {
        PictureId id = keep(7);

        assertThat(folder.picture(id)).hasValue(new byte[] {7, 0});
        assertThat(folder.thumbnail(id)).hasValue(new byte[] {1});
        assertThat(keep(7)).isEqualTo(id);
        assertThat(files()).hasSize(2);
        assertThat(folder.picture(new PictureId("0".repeat(64)))).isEmpty();
    }

    @Test
    void whatTheMenuNamesStaysForEver() throws IOException {
        PictureId id = keep(1);
        for (int days = 0; days < 100; days++) {
            clock.move(Duration.ofDays(1));
            folder.tidy(Set.of(id));
        }
        clock.move(Duration.ofDays(20));
        folder.tidy(Set.of());

        assertThat(folder.has(id)).isTrue();
    }

    @Test
    void whatNobodyNamesGoesAfterAMonth() throws IOException {
        PictureId id = keep(1);
        clock.move(Duration.ofDays(29));
        folder.tidy(Set.of());
        assertThat(folder.has(id)).isTrue();

        clock.move(Duration.ofDays(2));
        folder.tidy(Set.of());

        assertThat(folder.has(id)).isFalse();
        assertThat(files()).isEmpty();
    }

    @Test
    void ofMoreThanAreKeptInReserveTheOldestGoFirstButNoneThatCameJustNow() throws IOException {
        var all = new ArrayList<PictureId>();
        for (int i = 0; i < PictureFolder.SPARE + 10; i++) {
            all.add(keep(i));
            clock.move(Duration.ofSeconds(1));
        }
        folder.tidy(Set.of());
        assertThat(all).allMatch(folder::has);

        clock.move(Duration.ofHours(1));
        folder.tidy(Set.of(all.getFirst()));

        assertThat(all.stream().filter(folder::has)).hasSize(PictureFolder.SPARE + 1);
        assertThat(folder.has(all.getFirst())).isTrue();
        assertThat(folder.has(all.get(1))).isFalse();
    }

    @Test
    void aPictureThatIsGoingToBeNamedIsAsGoodAsNew() throws IOException {
        PictureId id = keep(1);
        clock.move(Duration.ofDays(40));
        assertThat(folder.want(id)).isTrue();
        folder.tidy(Set.of());

        assertThat(folder.has(id)).isTrue();
        assertThat(folder.want(new PictureId("1".repeat(64)))).isFalse();
    }

    @Test
    void otherFilesAreLeftAlone() throws IOException {
        keep(1);
        Path other = data.resolve("pictures").resolve("notes.jpg");
        Files.writeString(other, "mine");
        clock.move(Duration.ofDays(40));
        folder.tidy(Set.of());

        assertThat(files()).containsExactly(other);
    }
}
