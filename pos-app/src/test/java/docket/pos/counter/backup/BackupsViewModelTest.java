package docket.pos.counter.backup;

import static org.assertj.core.api.Assertions.assertThat;

import docket.client.FakeBackups;
import docket.pos.counter.CounterStage;
import docket.pos.counter.signin.Permitted;
import docket.ui.Background;
import docket.ui.Language;
import docket.wire.HealthDetails.Second;
import docket.wire.backup.BackupPage.Reason;
import docket.wire.backup.KeptBackup;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How it stands with the backups, and one that is made at once.
final class BackupsViewModelTest {
    private final CounterStage counter;
    private final FakeBackups kept;
    private final BackupsViewModel screen;

    BackupsViewModelTest(@TempDir Path folder) {
        counter = CounterStage.connected(folder);
        kept = counter.restaurant.backups();
        screen = counter.backups;
    }

    private void pass(Duration time) {
        counter.clock.move(time);
        screen.tick();
    }

    private void second(Second.State state) {
        kept.mirror(new Second("/media/stick", state, null));
        screen.show(true);
    }

    @Test
    void theNewestIsToldWithItsAgeAndAllAreListedWithWhyAndHowLarge() {
        kept.add(KeptBackup.Kind.DAY, CounterStage.NOW.minus(Duration.ofDays(1)));
        kept.add(KeptBackup.Kind.HOURLY, CounterStage.NOW.minus(Duration.ofMinutes(40)));
        screen.show(true);

        assertThat(screen.getLast()).isEqualTo("Last good backup: 18:20, 40 min ago.");
        assertThat(screen.rowsProperty().get())
                .extracting(row -> row.when() + "|" + row.why() + "|" + row.size())
                .containsExactly("18:20|Hourly|1 MB", "11-19 19:00|End of the day|1 MB");
        assertThat(screen.getFailure()).isEmpty();
        assertThat(screen.getAway()).isEmpty();

        counter.texts.switchTo(Language.KOREAN);
        screen.refresh();
        assertThat(screen.getLast()).isEqualTo("마지막 백업: 18:20(40분 전), 검사 완료");
        assertThat(screen.rowsProperty().get()).first().extracting(BackupRow::why).isEqualTo("매시간");
    }

    @Test
    void agesAreToldInMinutesHoursAndDays() {
        kept.add(KeptBackup.Kind.MIGRATION, CounterStage.NOW);
        screen.show(true);
        assertThat(screen.getLast()).contains("just now");

        pass(Duration.ofHours(5));
        assertThat(screen.getLast()).contains("5 h ago");

        pass(Duration.ofDays(3));
        assertThat(screen.getLast()).contains("3 days ago");
    }

    @Test
    void whileNoneIsThereThatIsSaid() {
        screen.show(true);

        assertThat(screen.getLast()).isEqualTo("There is no backup yet.");
        assertThat(screen.rowsProperty().get()).isEmpty();
    }

    @Test
    void oneThatIsAskedForIsToldWhileItIsMadeAndOnceItIsGood() {
        kept.hold();
        screen.show(true);

        screen.server().make();
        assertThat(screen.server().makingProperty().get()).isTrue();
        assertThat(screen.getMaking()).startsWith("A backup is being made since 19:00:00.");

        pass(Duration.ofSeconds(90));
        kept.finish();
        pass(Duration.ofSeconds(1));

        assertThat(screen.server().makingProperty().get()).isFalse();
        assertThat(screen.getMaking()).isEmpty();
        assertThat(counter.frame.getNotice())
                .isEqualTo("The backup of 19:01 is made and checked, 1 MB.");
        assertThat(screen.rowsProperty().get()).hasSize(1);
    }

    @Test
    void theSecondTapAsksForNoSecondOne() {
        kept.hold();
        screen.show(true);
        screen.server().make();
        screen.server().make();
        kept.finish();
        pass(Duration.ofSeconds(1));

        assertThat(screen.rowsProperty().get()).hasSize(1);
        assertThat(screen.server().makingProperty().get()).isFalse();
    }

    @Test
    void whatCameOfItIsToldAlsoWhereNobodyLooksAnyMore() {
        kept.hold();
        screen.show(true);
        screen.server().make();
        screen.show(false);
        kept.finish();

        pass(Duration.ofSeconds(1));

        assertThat(counter.frame.getNotice()).contains("is made and checked");
    }

    @Test
    void eachFailureIsToldWithWhatToDoInBothLanguages() {
        for (Reason reason : Reason.values()) {
            kept.hold();
            screen.show(true);
            screen.server().make();
            counter.clock.move(Duration.ofMinutes(1));
            kept.fail(reason);
            screen.tick();

            String sentence =
                    switch (reason) {
                        case NO_ROOM -> "no room";
                        case NOT_GOOD -> "did not pass its check";
                        case DISK -> "the disk of the counter PC failed";
                    };
            assertThat(screen.getFailure()).contains(sentence);
            assertThat(counter.frame.getNotice()).contains(screen.getFailure());
            assertThat(screen.server().makingProperty().get()).isFalse();
            String english = screen.getFailure();
            counter.texts.switchTo(Language.KOREAN);
            screen.refresh();
            assertThat(screen.getFailure()).contains("백업").isNotEqualTo(english);
            counter.texts.switchTo(Language.ENGLISH);
        }
    }

    @Test
    void aServerThatWasStartedAnewMeanwhileIsNotTakenForABackup() {
        kept.hold();
        kept.add(KeptBackup.Kind.DEMAND, CounterStage.NOW.minusSeconds(60));
        screen.show(true);
        screen.server().make();
        kept.giveUp();

        pass(Duration.ofSeconds(1));

        assertThat(counter.frame.getNotice()).startsWith("The server was started anew before");
        assertThat(screen.server().makingProperty().get()).isFalse();
    }

    @Test
    void aServerThatIsAwayIsToldWithWhenAllWasSoAndNothingSpinsForEver() {
        kept.hold();
        kept.add(KeptBackup.Kind.HOURLY, CounterStage.NOW.minusSeconds(60));
        screen.show(true);
        screen.server().make();

        counter.client.goAway();
        pass(Duration.ofSeconds(5));
        assertThat(screen.getAway())
                .isEqualTo("The server is not reached: this is how it was at 19:00:00.");
        assertThat(screen.getMaking()).isEmpty();
        assertThat(screen.server().makingProperty().get()).isFalse();
        assertThat(screen.rowsProperty().get()).hasSize(1);

        screen.server().make();
        assertThat(counter.frame.getNotice()).contains("no backup was asked for");

        kept.finish();
        counter.client.comeBack();
        pass(Duration.ofSeconds(5));
        assertThat(screen.getAway()).isEmpty();
        assertThat(screen.rowsProperty().get()).hasSize(2);
        assertThat(counter.frame.getNotice()).contains("is made and checked");
    }

    @Test
    void aServerThatNeverAnsweredIsToldToo() {
        counter.client.goAway();
        screen.show(true);

        assertThat(screen.getAway())
                .isEqualTo("The server is not reached: how it is, is not known.");
    }

    @Test
    void theListStaysRightWhileSomebodyLooksAndIsNotAskedForOtherwise() {
        screen.show(true);
        kept.add(KeptBackup.Kind.HOURLY, CounterStage.NOW);
        pass(Duration.ofSeconds(4));
        assertThat(screen.rowsProperty().get()).isEmpty();
        pass(Duration.ofSeconds(1));
        assertThat(screen.rowsProperty().get()).hasSize(1);

        screen.show(false);
        kept.add(KeptBackup.Kind.HOURLY, CounterStage.NOW);
        pass(Duration.ofSeconds(10));
        assertThat(screen.rowsProperty().get()).hasSize(1);
    }

    @Test
    void theSecondFolderIsToldWithWhatToDo() {
        screen.show(true);
        assertThat(screen.getSecond()).contains("counter PC only", "backup.folder=");
        assertThat(screen.secondTroubledProperty().get()).isFalse();

        second(Second.State.AWAITED);
        assertThat(screen.getSecond()).contains("/media/stick", "not looked at yet");

        second(Second.State.ABSENT);
        assertThat(screen.getSecond()).contains("/media/stick is not there: plug its drive in");
        assertThat(screen.secondTroubledProperty().get()).isTrue();

        second(Second.State.REFUSING);
        assertThat(screen.getSecond()).contains("does not take the backups");
        assertThat(screen.secondTroubledProperty().get()).isTrue();

        kept.mirror(new Second("/media/stick", Second.State.REACHED, CounterStage.NOW));
        screen.show(true);
        assertThat(screen.getSecond())
                .isEqualTo("Second folder /media/stick: had all of them at 19:00.");
        assertThat(screen.secondTroubledProperty().get()).isFalse();
    }

    @Test
    void whoMayNotIsAskedForSomebodyWhoMay() {
        counter.signIn("Sora");
        screen.show(true);
        assertThat(screen.getLast()).isEqualTo("There is no backup yet.");

        screen.server().make();
        assertThat(counter.people.override().showingProperty().get()).isTrue();
        counter.people.override().prompt().choose(counter.staff.named("Mina"));
        for (int digit = 1; digit <= 4; digit++) {
            counter.people.override().prompt().type(digit);
        }
        counter.people.override().prompt().enter();

        pass(Duration.ofSeconds(1));
        assertThat(screen.rowsProperty().get()).hasSize(1);
    }

    @Test
    void anAnswerFromBeforeADecisionIsOfNoUse() {
        var tasks = new ArrayDeque<Runnable>();
        var server =
                new ServerBackups(
                        new Permitted(
                                counter.client,
                                new Background(
                                        task -> {
                                            task.run();
                                        },
                                        tasks::add),
                                counter.people.override()),
                        counter.texts,
                        counter.frame.notices(),
                        counter.clock,
                        () -> true);
        kept.hold();
        server.show(true);
        server.make();
        assertThat(server.makingProperty().get()).isTrue();
        Objects.requireNonNull(tasks.poll()).run();
        assertThat(server.makingProperty().get()).isTrue();
        assertThat(server.pageProperty().get()).isNull();

        Objects.requireNonNull(tasks.poll()).run();
        assertThat(server.pageProperty().get()).isNotNull();
        assertThat(server.makingProperty().get()).isTrue();
        assertThat(counter.frame.getNotice()).isEmpty();
    }
}
