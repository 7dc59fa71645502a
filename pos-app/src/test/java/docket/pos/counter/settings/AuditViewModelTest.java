package docket.pos.counter.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import docket.model.Reason;
import docket.model.Refusal;
import docket.model.Unreachable;
import docket.model.audit.AuditAction;
import docket.model.audit.AuditedChange;
import docket.model.event.Actor;
import docket.pos.counter.CounterStage;
import docket.ui.Language;
import docket.ui.Period;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class AuditViewModelTest {
    private static final Actor MINA = new Actor("counter", "Mina", null);

    private final CounterStage counter;
    private final AuditViewModel screen;

    AuditViewModelTest(@TempDir Path folder) {
        counter = CounterStage.connected(folder);
        screen = counter.audit;
    }

    private void write(Actor by, AuditedChange change) {
        counter.log.add(counter.clock.instant(), by, change);
    }

    private static AuditedChange voided(String subject, String reason) {
        return new AuditedChange(
                AuditAction.LINE_VOIDED,
                subject,
                Map.of("line", "FIRED"),
                Map.of("line", "VOIDED"),
                reason);
    }

    private AuditRow said(AuditedChange change) {
        write(MINA, change);
        screen.show(true);
        return screen.rowsProperty().get().getFirst();
    }

    private List<String> subjects() {
        return screen.rowsProperty().get().stream().map(AuditRow::subject).toList();
    }

    @Test
    void anEntryIsSaidInWordsWithTheDifferenceAndWhoAllowedIt() {
        write(new Actor("bar till", "Sora", "Jun"), voided("T4-001: 2 × Cola", "spilt"));

        screen.show(true);

        assertThat(screen.rowsProperty().get())
                .containsExactly(
                        new AuditRow(
                                1,
                                "2026-11-20 19:00:00",
                                "Sora",
                                "bar till",
                                "Jun",
                                "Line voided",
                                "T4-001: 2 × Cola",
                                "Line: in kitchen",
                                "Line: void",
                                "spilt"));
    }

    @Test
    void ofAChangeOnlyWhatIsDifferentIsSaid() {
        AuditRow row =
                said(
                        new AuditedChange(
                                AuditAction.DEVICE_CHANGED,
                                "Grill left",
                                Map.of("name", "Grill left", "role", "KITCHEN", "station", "grill"),
                                Map.of("name", "Grill left", "role", "EXPO", "station", "all"),
                                null));

        assertThat(row.before()).isEqualTo("Role: Kitchen display, Station: Grill");
        assertThat(row.after()).isEqualTo("Role: Pass (expo), Station: All stations");
    }

    @Test
    void moneyIsSaidAsAnAmount() {
        AuditRow row =
                said(
                        new AuditedChange(
                                AuditAction.PAYMENT_TAKEN,
                                "T4-001",
                                Map.of("payment", "UNPAID"),
                                Map.of("payment", "PAID", "amount", "17400", "tender", "CARD"),
                                null));

        assertThat(row.before()).isEqualTo("Payment: unpaid");
        assertThat(row.after()).isEqualTo("Payment: paid, Amount: 17,400, By: Card");
    }

    @Test
    void whatIsNewOrGoneIsSaidInFull() {
        Map<String, String> cook = Map.of("name", "Hana", "role", "COOK");

        AuditRow added =
                said(new AuditedChange(AuditAction.PERSON_ADDED, "Hana", Map.of(), cook, null));
        AuditRow removed =
                said(new AuditedChange(AuditAction.PERSON_REMOVED, "Hana", cook, Map.of(), null));

        assertThat(added.after()).isEqualTo("Name: Hana, Role: Cook");
        assertThat(added.before()).isEmpty();
        assertThat(removed.before()).isEqualTo("Name: Hana, Role: Cook");
        assertThat(removed.after()).isEmpty();
    }

    @Test
    void whatHasNoWordIsSaidAsItWasWritten() {
        AuditRow row =
                said(
                        new AuditedChange(
                                AuditAction.SETTINGS_CHANGED,
                                "Docket",
                                Map.of("theme", "RED", "tax", "INCLUDED"),
                                Map.of("theme", "BLUE", "tax", "ON_TOP"),
                                null));

        assertThat(row.before()).isEqualTo("Tax: Prices have it in them, theme: RED");
        assertThat(row.after()).isEqualTo("Tax: It comes on top of the prices, theme: BLUE");
    }

    @Test
    void theWordsFollowTheLanguage() {
        write(MINA, AuditedChange.of(AuditAction.APPROVED, "VOID_LINES"));
        counter.log.add(
                counter.clock.instant(), null, AuditedChange.of(AuditAction.MENU_IMPORTED, "menu"));
        screen.show(true);
        assertThat(subjects()).containsExactly("Menu", "Void a line that was sent");

        counter.texts.switchTo(Language.KOREAN);
        screen.refresh();

        assertThat(screen.rowsProperty().get())
                .extracting(AuditRow::what, AuditRow::where)
                .containsExactly(tuple("메뉴 교체", "서버"), tuple("PIN 승인", "counter"));
    }

    @ParameterizedTest
    @EnumSource
    void everyActionHasAName(AuditAction action) {
        assertThat(screen.name(action)).isNotBlank();
    }

    @Test
    void theLogIsSearchedByTextPersonAndAction() {
        write(MINA, voided("T4-001", "spilt"));
        write(new Actor("counter", "Jun", null), voided("T5-002", "burnt"));
        write(MINA, AuditedChange.of(AuditAction.SIGNED_IN, "Mina"));
        screen.show(true);
        assertThat(subjects()).containsExactly("Mina", "T5-002", "T4-001");
        assertThat(screen.peopleProperty().get()).containsExactly("Dae", "Jun", "Mina", "Sora");

        screen.filter().textProperty().set(" SPILT ");
        screen.search();
        assertThat(subjects()).containsExactly("T4-001");

        screen.filter().textProperty().set("");
        screen.filter().personProperty().set("Mina");
        screen.filter().actionProperty().set(AuditAction.LINE_VOIDED);
        screen.search();
        assertThat(subjects()).containsExactly("T4-001");

        screen.filter().textProperty().set("burnt");
        screen.search();
        assertThat(subjects()).isEmpty();
        assertThat(screen.getEmptyText()).isEqualTo("Nothing of this kind is in the log.");
    }

    @Test
    void aStretchOfDaysIsChosenWithOneTap() {
        write(MINA, voided("T4-001", "spilt"));
        counter.clock.move(Duration.ofDays(1));
        write(MINA, voided("T4-002", "spilt"));
        counter.clock.move(Duration.ofDays(10));
        write(MINA, voided("T4-003", "spilt"));

        screen.choose(Period.TODAY);
        assertThat(subjects()).containsExactly("T4-003");
        assertThat(screen.filter().fromProperty().get()).isEqualTo("2026-12-01");
        screen.choose(Period.YESTERDAY);
        assertThat(subjects()).isEmpty();
        screen.choose(Period.WEEK);
        assertThat(subjects()).containsExactly("T4-003");
        screen.choose(Period.MONTH);
        assertThat(subjects()).hasSize(3);
        screen.choose(Period.ALL);
        assertThat(subjects()).hasSize(3);
        assertThat(screen.filter().fromProperty().get()).isEmpty();
    }

    @Test
    void daysThatAreNoneAreSaid() {
        write(MINA, voided("T4-001", "spilt"));
        screen.show(true);

        screen.filter().fromProperty().set("last week");
        screen.search();
        assertThat(subjects()).isEmpty();
        assertThat(screen.getEmptyText()).startsWith("Write days such as 2026-11-21");

        screen.filter().fromProperty().set("2026-11-21");
        screen.filter().toProperty().set("2026-11-20");
        screen.search();
        assertThat(screen.getEmptyText()).startsWith("Write days such as 2026-11-21");

        screen.filter().fromProperty().set("2026-11-20");
        screen.search();
        assertThat(subjects()).containsExactly("T4-001");
    }

    @Test
    void olderEntriesAreReadWhenTheLastComesIntoView() {
        for (int i = 1; i <= 250; i++) {
            write(MINA, voided("T4-" + i, "spilt"));
        }

        screen.show(true);
        assertThat(subjects()).hasSize(100);
        screen.readOn();
        screen.readOn();
        assertThat(subjects()).hasSize(250).endsWith("T4-1");

        int asked = counter.log.lists();
        screen.readOn();
        assertThat(counter.log.lists()).isEqualTo(asked);
    }

    @Test
    void aWholeLogAndABrokenOneAreToldApart() {
        write(MINA, voided("T4-001", "spilt"));

        screen.show(true);
        assertThat(screen.verdictProperty().get().words()).isEqualTo("Untouched: 1 entries");
        assertThat(screen.verdictProperty().get().isWhole()).isTrue();

        counter.log.breakAt(1);
        screen.verify();
        assertThat(screen.verdictProperty().get().words())
                .isEqualTo("Changed: entry 1 is not as it was written!");
        assertThat(screen.verdictProperty().get().isWhole()).isFalse();
    }

    @Test
    void whoMayNotReadItIsToldSoAndSeesNothingOfWhatOthersSaw() {
        write(MINA, voided("T4-001", "spilt"));
        screen.show(true);
        assertThat(subjects()).hasSize(1);

        counter.log.fail(new Refusal(Reason.NOT_PERMITTED, "no"));
        counter.signIn("Sora");

        assertThat(subjects()).isEmpty();
        assertThat(screen.getEmptyText())
                .isEqualTo(counter.texts.text("refusal." + Reason.NOT_PERMITTED));
        assertThat(screen.verdictProperty().get().isWhole()).isNull();
    }

    @Test
    void aServerThatIsAwayIsSaidBesideWhatIsThere() {
        for (int i = 1; i <= 150; i++) {
            write(MINA, voided("T4-" + i, "spilt"));
        }
        screen.show(true);
        counter.log.fail(new Unreachable("away"));

        screen.readOn();
        assertThat(subjects()).hasSize(100);
        assertThat(counter.frame.getNotice()).isEqualTo("The server gives no answer. Try again.");

        screen.search();
        assertThat(subjects()).isEmpty();
        assertThat(screen.getEmptyText()).isEqualTo("The server gives no answer. Try again.");
    }
}
