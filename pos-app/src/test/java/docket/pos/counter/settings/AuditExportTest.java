package docket.pos.counter.settings;

import static org.assertj.core.api.Assertions.assertThat;

import docket.client.FakeAudit;
import docket.model.Unreachable;
import docket.model.audit.AuditAction;
import docket.model.audit.AuditEntry;
import docket.model.audit.AuditSearch;
import docket.model.audit.AuditedChange;
import docket.model.event.Actor;
import docket.pos.counter.CounterStage;
import docket.ui.Background;
import docket.ui.Language;
import docket.ui.Outcome;
import docket.ui.Texts;
import docket.wire.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is written to the file that somebody chose.
final class AuditExportTest {
    private static final Actor MINA = new Actor("counter", "Mina", "Jun");

    private final Path folder;
    private final FakeAudit log =
            new FakeAudit(moment -> LocalDate.ofInstant(moment, ZoneOffset.UTC));
    private final Deque<Runnable> screens = new ArrayDeque<>();
    private final AuditExport export =
            new AuditExport(new Background(Runnable::run, screens::add), log);
    private final AuditWords words =
            new AuditWords(
                    new Texts(Language.KOREAN, "docket.pos.counter.texts", "docket.ui.refusals"),
                    null);
    private final List<Outcome<Path>> ends = new ArrayList<>();

    AuditExportTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private void write(String subject, @Nullable String reason) {
        log.add(
                CounterStage.NOW,
                MINA,
                new AuditedChange(
                        AuditAction.LINE_VOIDED,
                        subject,
                        Map.of("line", "FIRED"),
                        Map.of("line", "VOIDED"),
                        reason));
    }

    private void start(String name) {
        export.start(folder.resolve(name), words.titles(), AuditSearch.ALL, words::row, ends::add);
    }

    private void run() {
        while (!screens.isEmpty()) {
            screens.pop().run();
        }
    }

    private List<String> files() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(file -> file.getFileName().toString()).toList();
        }
    }

    @Test
    void aTableIsInTheWordsOfTheScreenAndInUtf8ThatSpreadsheetsKnow() throws IOException {
        write("T4-001: 2 × \"콜라\", large", "spilt\ntwice");

        start("log.csv");
        run();

        String table = Files.readString(folder.resolve("log.csv"));
        assertThat(table).startsWith("\uFEFF번호,시각,사람,기기,승인자,작업,대상,이전,이후,사유\r\n");
        assertThat(table)
                .contains("1,")
                .contains(",Mina,counter,Jun,항목 취소,\"T4-001: 2 × \"\"콜라\"\", large\",")
                .endsWith(",\"spilt\ntwice\"\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "＝1"})
    void whatASpreadsheetWouldComputeIsText(String reason) throws IOException {
        write("T4-001", reason);

        start("log.csv");
        run();

        assertThat(Files.readString(folder.resolve("log.csv"))).contains("'" + reason);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 1203})
    void jsonHasEveryEntryAsItIsOnTheWire(int count) throws IOException {
        for (int i = 0; i < count; i++) {
            write("T4-" + i, "=1+1");
        }

        start("log.json");
        run();

        AuditEntry[] read =
                Json.MAPPER.readValue(
                        Files.readString(folder.resolve("log.json")), AuditEntry[].class);
        assertThat(read).hasSize(count);
        assertThat(read).extracting(AuditEntry::n).doesNotHaveDuplicates();
        assertThat(read).allMatch(entry -> "=1+1".equals(entry.change().reason()));
    }

    @Test
    void howFarItIsIsSaidAndAnEndWithoutTheServerLeavesNoFile() throws IOException {
        for (int i = 0; i < 1203; i++) {
            write("T4-" + i, null);
        }
        start("log.csv");
        for (int step = 0; step < 3; step++) {
            screens.pop().run();
        }
        assertThat(export.writtenProperty().get()).isEqualTo(500);
        assertThat(files()).doesNotContain("log.csv");

        log.fail(new Unreachable("away"));
        screens.pop().run();
        screens.pop().run();
        run();

        assertThat(ends).hasSize(1).hasOnlyElementsOfType(Outcome.Unreachable.class);
        assertThat(export.writtenProperty().get()).isNegative();
        assertThat(files()).isEmpty();
    }

    @Test
    void whatIsCancelledLeavesNoFileAndAnotherMayBegin() throws IOException {
        write("T4-001", null);
        start("log.csv");
        export.cancel();
        run();
        assertThat(files()).isEmpty();
        assertThat(ends).isEmpty();

        start("log.csv");
        run();
        assertThat(files()).containsExactly("log.csv");
        assertThat(ends).hasOnlyElementsOfType(Outcome.Done.class);
    }

    @Test
    void aFolderThatCannotBeWrittenIsToldOf() {
        start("missing/log.csv");
        run();

        assertThat(ends).hasSize(1).hasOnlyElementsOfType(Outcome.Broken.class);
    }
}
