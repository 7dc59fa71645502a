package docket.pos.server.audit;

import static org.assertj.core.api.Assertions.assertThat;

import docket.model.MovableClock;
import docket.model.audit.AuditAction;
import docket.model.audit.AuditEntry;
import docket.model.audit.AuditedChange;
import docket.model.event.Actor;
import docket.pos.server.db.BusinessDay;
import docket.pos.server.db.DataFolder;
import docket.pos.server.db.Database;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The chain of the audit log: what it tells, and what it notices.
final class AuditServiceTest {
    private static final Instant NOON = Instant.parse("2026-11-21T03:00:00Z");
    private static final Actor MINA = new Actor("counter", "Mina", "Jin");

    @TempDir Path folder = Path.of("");

    private DataFolder data;
    private Database database;
    private AuditService audit;

    @SuppressWarnings("NullAway.Init")
    AuditServiceTest() {}

    @BeforeEach
    void open() {
        data = DataFolder.take(folder);
        database =
                Database.open(
                        data,
                        new BusinessDay(ZoneOffset.UTC, LocalTime.of(5, 0)),
                        new MovableClock(NOON));
        database.start(List.of(), facts -> {});
        audit = new AuditFeature(database).service();
    }

    @AfterEach
    void close() {
        database.close();
        data.close();
    }

    private void append(String subject) {
        database.keep(
                handle -> {
                    audit.append(
                            handle,
                            NOON,
                            MINA,
                            new AuditedChange(
                                    AuditAction.LINE_VOIDED, subject, "FIRED", "VOIDED", "spilt"));
                    return subject;
                });
    }

    private void tamper(String sql) {
        assertThat(database.<Integer>keep(handle -> handle.execute(sql))).isPositive();
    }

    @Test
    void anEntryIsReadAsItWasWritten() {
        append("T4-001");

        assertThat(audit.list(Long.MAX_VALUE, "", 10).entries())
                .containsExactly(
                        new AuditEntry(
                                1,
                                NOON,
                                MINA,
                                new AuditedChange(
                                        AuditAction.LINE_VOIDED,
                                        "T4-001",
                                        "FIRED",
                                        "VOIDED",
                                        "spilt")));
    }

    @Test
    void anEmptyLogAndAGrownOneAreWhole() {
        assertThat(audit.verify().brokenAt()).isEmpty();
        append("T4-001");
        append("T4-002");

        assertThat(audit.verify().brokenAt()).isEmpty();
        assertThat(audit.verify().entries()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    update audit set entry = replace(entry, 'Mina', 'Jona') where n = 2      | 2
                    update audit set entry = replace(entry, 'T4-1', 'T4-9') where n = 1      | 1
                    update audit set hash = repeat('a', 64) where n = 3                      | 3
                    delete from audit where n = 2                                            | 2
                    delete from audit where n = 1                                            | 1
                    update audit set n = n + 10 where n = 3                                  | 3
                    """)
    void whatWasTamperedWithIsNoticed(String sql, long brokenAt) {
        append("T4-1");
        append("T4-2");
        append("T4-3");

        tamper(sql);

        assertThat(audit.verify().brokenAt()).contains(brokenAt);
    }

    @Test
    void whatWasCutOffTheEndIsSeenByTheCountAndTheLastHash() {
        append("T4-1");
        append("T4-2");
        AuditService.Verdict noted = audit.verify();

        tamper("delete from audit where n = 2");

        assertThat(audit.verify().entries()).isNotEqualTo(noted.entries());
        assertThat(audit.verify().last()).isNotEqualTo(noted.last());
    }

    @Test
    void theLogIsReadInPagesAndSearchedInWhateverCase() {
        for (int i = 1; i <= 5; i++) {
            append("T4-" + i);
        }

        assertThat(audit.list(Long.MAX_VALUE, "", 2).entries())
                .extracting(AuditEntry::n)
                .containsExactly(5L, 4L);
        assertThat(audit.list(Long.MAX_VALUE, "", 2).more()).isTrue();
        assertThat(audit.list(2, "", 2).entries()).extracting(AuditEntry::n).containsExactly(1L);
        assertThat(audit.list(Long.MAX_VALUE, "t4-3", 2).entries())
                .extracting(AuditEntry::n)
                .containsExactly(3L);
        assertThat(audit.list(Long.MAX_VALUE, "t4-3", 2).more()).isFalse();
        assertThat(audit.list(Long.MAX_VALUE, "%", 2).entries()).isEmpty();
    }
}
