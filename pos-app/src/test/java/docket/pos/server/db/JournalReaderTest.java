package docket.pos.server.db;

import static org.assertj.core.api.Assertions.assertThat;

import docket.model.ModelSamples;
import docket.model.event.FloorEvent;
import docket.model.event.LogEntry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Reading the journal back where its lines fall across the pieces that it is read in.
final class JournalReaderTest {
    private static final int LINES = 300;

    @TempDir Path folder = Path.of("");

    @Test
    void findsEveryLineAfterANumberHoweverLongTheFile() throws IOException {
        Path file = written(lines());

        for (long after : List.of(0L, 1L, 137L, 299L, 300L)) {
            JournalReader.Rest rest =
                    new JournalReader(List.of(file)).after(new Position(after, 0));

            assertThat(rest.last()).isEqualTo(new Position(LINES, 0));
            assertThat(rest.lines()).isEqualTo(lines().subList((int) after, LINES));
        }
    }

    @Test
    void cutsAnEndOffThatWasNeverAnswered() throws IOException {
        Path file = written(lines());
        long whole = Files.size(file);
        Path torn =
                Files.writeString(
                        file,
                        lines().getFirst().text().substring(0, 900),
                        StandardOpenOption.APPEND);

        JournalReader.Rest rest =
                new JournalReader(List.of(torn)).after(new Position(LINES - 1, 0));

        assertThat(rest.lines()).hasSize(1);
        assertThat(Files.size(file)).isEqualTo(whole);
    }

    @Test
    void cutsOffWhatWasFlushedTogetherWhereItsMiddleIsMissing() throws IOException {
        Path file = written(lines().subList(0, 10));
        long whole = Files.size(file);
        var batch = new StringBuilder(lines().get(10).text());
        lines().subList(11, 20).forEach(line -> batch.append(line.textBehindAnother()));
        byte[] torn = batch.toString().getBytes(StandardCharsets.UTF_8);
        Arrays.fill(torn, 700, 1700, (byte) 0);
        Files.write(file, torn, StandardOpenOption.APPEND);

        JournalReader.Rest rest = new JournalReader(List.of(file)).after(Position.NONE);

        assertThat(rest.isTorn()).isTrue();
        assertThat(rest.damaged()).isEmpty();
        assertThat(rest.last().seq()).isBetween(10L, 19L);
        assertThat(rest.lines()).isEqualTo(lines().subList(0, (int) rest.last().seq()));
        assertThat(Files.size(file)).isBetween(whole, whole + 700);
    }

    @Test
    void tellsOfDamageThatAnotherFlushFollowed() throws IOException {
        Path file = written(lines().subList(0, 10));
        byte[] spoilt = Files.readAllBytes(file);
        Arrays.fill(spoilt, 700, 1700, (byte) 0);
        Files.write(file, spoilt);

        JournalReader.Rest rest = new JournalReader(List.of(file)).after(Position.NONE);

        assertThat(rest.damaged()).containsExactly(file);
        assertThat(Files.readAllBytes(file)).isEqualTo(spoilt);
    }

    /// Else all facts would be written once more at the start after such a day.
    @Test
    void reachesAsFarAsTheDayBeforeWhereADayHadNoFacts() throws IOException {
        Path day = written(lines());
        var here = new Position(LINES, 0);
        Path next =
                Files.writeString(
                        folder.resolve("next.jsonl"), new Line.Life(new UUID(0, 1), here).text());

        JournalReader.Rest rest = new JournalReader(List.of(day, next)).after(here);

        assertThat(rest.last()).isEqualTo(here);
        assertThat(rest.lives()).containsExactly(new UUID(0, 1));
    }

    private Path written(List<JournalLine> lines) throws IOException {
        return Files.writeString(
                folder.resolve("day.jsonl"),
                String.join("", lines.stream().map(JournalLine::text).toList()));
    }

    private static List<JournalLine> lines() {
        return LongStream.rangeClosed(1, LINES).mapToObj(JournalReaderTest::line).toList();
    }

    private static JournalLine line(long seq) {
        var event = new FloorEvent.MenuImported(ModelSamples.menu());
        return JournalLine.of(
                new LogEntry(seq, ModelSamples.NOON, null, event),
                ModelSamples.commandId((int) seq),
                "f".repeat(64));
    }
}
