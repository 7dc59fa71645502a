package docket.pos.server.audit;

import static org.assertj.core.api.Assertions.assertThat;

import docket.model.MovableClock;
import docket.model.audit.AuditAction;
import docket.model.audit.AuditEntry;
import docket.model.audit.AuditSearch;
import docket.model.audit.AuditedChange;
import docket.model.event.Actor;
import docket.pos.server.db.BusinessDay;
import docket.pos.server.db.DataFolder;
import docket.pos.server.db.Database;
import docket.wire.AuditVerdict;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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

    private static final BusinessDay DAYS = new BusinessDay(ZoneOffset.UTC, LocalTime.of(5, 0));

    @TempDir Path folder = Path.of("");

    private DataFolder data;
    private Database database;
    private AuditService audit;

    @SuppressWarnings("NullAway.Init")
    AuditServiceTest() {}

    @BeforeEach
    void open() {
        data = DataFolder.take(folder);
        database = Database.open(data, DAYS, "test", new MovableClock(NOON));
        database.start(List.of(), facts -> {});
        audit = new AuditFeature(database, DAYS).service();
    }

    @AfterEach
    void close() {
        database.close();
        data.close();
    }

    private void append(String subject) {
        database.keep(
                handle -> {
                    audit.append(handle, NOON, MINA, voided(subject));
                    return subject;
                });
    }

    private static AuditedChange voided(String subject) {
        return new AuditedChange(
                AuditAction.LINE_VOIDED,
                subject,
                Map.of("line", "FIRED"),
                Map.of("line", "VOIDED"),
                "spilt");
    }

    private void append(Instant at, @Nullable Actor by, AuditedChange change) {
        database.keep(
                handle -> {
                    audit.append(handle, at, by, change);
                    return change;
                });
    }

    private List<Long> found(AuditSearch search) {
        return audit.list(search, Long.MAX_VALUE, 100).entries().stream()
                .map(AuditEntry::n)
                .toList();
    }

    private static AuditSearch text(String text) {
        return new AuditSearch(text, "", null, null, null);
    }

    private static AuditSearch days(@Nullable String from, @Nullable String to) {
        return new AuditSearch(
                "",
                "",
                null,
                from == null ? null : LocalDate.parse(from),
                to == null ? null : LocalDate.parse(to));
    }

    private void tamper(String sql) {
        assertThat(database.<Integer>keep(handle -> handle.execute(sql))).isPositive();
    }

    @Test
    void anEntryIsReadAsItWasWritten() {
        append("T4-001");

        assertThat(audit.list(AuditSearch.ALL, Long.MAX_VALUE, 10).entries())
                .containsExactly(new AuditEntry(1, NOON, MINA, voided("T4-001")));
    }

    @Test
    void anEmptyLogAndAGrownOneAreWhole() {
        assertThat(audit.verify().brokenAt()).isNull();
        append("T4-001");
        append("T4-002");

        assertThat(audit.verify().brokenAt()).isNull();
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

        assertThat(audit.verify().brokenAt()).isEqualTo(brokenAt);
    }

    @Test
    void whatWasCutOffTheEndIsSeenByTheCountAndTheLastHash() {
        append("T4-1");
        append("T4-2");
        AuditVerdict noted = audit.verify();

        tamper("delete from audit where n = 2");

        assertThat(audit.verify().entries()).isNotEqualTo(noted.entries());
        assertThat(audit.verify().last()).isNotEqualTo(noted.last());
    }

    @Test
    void theLogIsReadInPages() {
        for (int i = 1; i <= 5; i++) {
            append("T4-" + i);
        }

        assertThat(audit.list(AuditSearch.ALL, Long.MAX_VALUE, 2).entries())
                .extracting(AuditEntry::n)
                .containsExactly(5L, 4L);
        assertThat(audit.list(AuditSearch.ALL, Long.MAX_VALUE, 2).more()).isTrue();
        assertThat(audit.list(AuditSearch.ALL, 2, 2).entries())
                .extracting(AuditEntry::n)
                .containsExactly(1L);
        assertThat(audit.list(text("t4-3"), Long.MAX_VALUE, 2).more()).isFalse();
    }

    @Test
    void whatAnEntrySaysIsFoundInWhateverCaseAndWhatItsFormSaysIsNot() {
        append("T4-1 \"big\"\n콜라");
        append(NOON, null, AuditedChange.of(AuditAction.MENU_IMPORTED, "menu"));

        assertThat(found(text("t4-1"))).containsExactly(1L);
        assertThat(found(text("\"BIG\"\n콜"))).containsExactly(1L);
        assertThat(found(text("COUNTER"))).containsExactly(1L);
        assertThat(found(text("mina"))).containsExactly(1L);
        assertThat(found(text("Jin"))).containsExactly(1L);
        assertThat(found(text("SPILT"))).containsExactly(1L);
        assertThat(found(text("fired"))).containsExactly(1L);
        assertThat(found(text("subject"))).isEmpty();
        assertThat(found(text("%"))).isEmpty();
        assertThat(found(AuditSearch.ALL)).containsExactly(2L, 1L);
    }

    @Test
    void moreThanOnePieceOfTheLogIsLookedThrough() {
        for (int i = 1; i <= 600; i++) {
            append(i == 3 ? "the subject" : "T4-" + i);
        }

        assertThat(found(text("subject"))).containsExactly(3L);
    }

    @Test
    void aPersonIsFoundAsWhoDidItAndAsWhoAllowedIt() {
        append("T4-1");
        append(NOON, new Actor("Mina", "Jona", null), voided("\"person\":\"Mina\""));

        assertThat(found(new AuditSearch("", "Mina", null, null, null))).containsExactly(1L);
        assertThat(found(new AuditSearch("", "Jin", null, null, null))).containsExactly(1L);
        assertThat(found(new AuditSearch("", "Jona", null, null, null))).containsExactly(2L);
        assertThat(found(new AuditSearch("", "min", null, null, null))).isEmpty();
    }

    @Test
    void anActionIsFound() {
        append("T4-1");
        append(NOON, MINA, AuditedChange.of(AuditAction.SIGNED_IN, "Mina"));

        assertThat(found(new AuditSearch("", "", AuditAction.SIGNED_IN, null, null)))
                .containsExactly(2L);
    }

    @Test
    void aDayIsOneOfBusiness() {
        append(Instant.parse("2026-11-21T04:59:59.999Z"), MINA, voided("late on the 20th"));
        append(Instant.parse("2026-11-21T05:00:00Z"), MINA, voided("early on the 21st"));
        append(Instant.parse("2026-11-22T04:59:59.5Z"), MINA, voided("late on the 21st"));

        assertThat(found(days("2026-11-21", "2026-11-21"))).containsExactly(3L, 2L);
        assertThat(found(days("2026-11-21", null))).containsExactly(3L, 2L);
        assertThat(found(days(null, "2026-11-20"))).containsExactly(1L);
        assertThat(found(days("2026-11-22", null))).isEmpty();
    }

    @Test
    void anEntryThatCannotBeReadDoesNotHideTheOthers() {
        append("T4-1");
        append("T4-2");

        tamper("update audit set entry = '{' where n = 1");

        assertThat(found(AuditSearch.ALL)).containsExactly(2L);
        assertThat(audit.verify().brokenAt()).isEqualTo(1);
    }
}
