package docket.pos.counter.backup;

import static org.assertj.core.api.Assertions.assertThat;

import docket.client.FakeBackups;
import docket.pos.counter.CounterStage;
import docket.pos.counter.backup.Restoring.Step;
import docket.ui.Language;
import docket.wire.backup.BackupPage;
import docket.wire.backup.KeptBackup;
import docket.wire.backup.RestoreBackup;
import docket.wire.backup.RestoreWish;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A backup that takes the place of the store when Docket is started next.
final class RestoreViewModelTest {
    private final CounterStage counter;
    private final FakeBackups kept;
    private final BackupsViewModel screen;
    private final RestoreViewModel restore;

    RestoreViewModelTest(@TempDir Path folder) {
        counter = CounterStage.connected(folder);
        kept = counter.restaurant.backups();
        screen = counter.backups;
        restore = counter.restore;
        kept.add(KeptBackup.Kind.DAY, CounterStage.NOW.minus(Duration.ofHours(3)));
        screen.show(true);
    }

    private @Nullable Step step() {
        Restoring asked = restore.askedProperty().get();
        return asked == null ? null : asked.step();
    }

    private String question() {
        return restore.question(Objects.requireNonNull(restore.askedProperty().get()));
    }

    private void choose() {
        restore.ask(screen.rowsProperty().get().getFirst());
    }

    /// What the server was told.
    private @Nullable RestoreWish wished() {
        BackupPage page = counter.client.backups().page();
        return page.restore();
    }

    @Test
    void nothingIsWishedForBeforeItWasAskedTwice() {
        restore.restore();
        restore.bringBack();
        assertThat(step()).isNull();

        choose();
        assertThat(question()).isEqualTo("Restore the backup of 16:00?");
        restore.restore();
        assertThat(step()).isEqualTo(Step.WAY);
        assertThat(wished()).isNull();

        restore.bringBack();
        assertThat(step()).isEqualTo(Step.BRING_BACK);
        assertThat(question()).contains("with everything entered since?");
        assertThat(wished()).isNull();

        restore.restore();
        assertThat(step()).isNull();
        assertThat(Objects.requireNonNull(wished()).withoutJournal()).isFalse();
        assertThat(restore.getWish())
                .startsWith(
                        "The backup of 16:00 and everything entered since are brought back when");
    }

    @Test
    void theOtherWayLaysAsideWhatCameLaterAndSaysSo() {
        choose();
        restore.goBack();
        assertThat(question()).contains("on no screen any more");
        restore.bringBack();
        assertThat(step()).isEqualTo(Step.GO_BACK);

        restore.restore();

        assertThat(Objects.requireNonNull(wished()).withoutJournal()).isTrue();
        assertThat(restore.getWish()).contains("what came later is laid aside");
        counter.texts.switchTo(Language.KOREAN);
        screen.refresh();
        assertThat(restore.getWish()).contains("16:00 백업 시점으로 되돌리고");
    }

    @Test
    void itIsTakenBackUntilThen() {
        choose();
        restore.goBack();
        restore.restore();

        restore.takeBack();

        assertThat(wished()).isNull();
        assertThat(restore.getWish()).isEmpty();
        assertThat(counter.frame.getNotice()).contains("everything stays as it is");
    }

    @Test
    void whoGoesBackOrLeavesTheSectionWishedForNothing() {
        choose();
        restore.goBack();
        restore.dismiss();
        assertThat(step()).isNull();

        choose();
        restore.goBack();
        screen.show(false);
        screen.show(true);
        assertThat(step()).isNull();
        assertThat(wished()).isNull();
    }

    @Test
    void oneThatIsGoneIsRefusedWithWhatToDo() {
        choose();
        restore.bringBack();
        kept.clear();

        restore.restore();

        assertThat(restore.getMessage()).contains("does not have this backup any more");
        assertThat(step()).isEqualTo(Step.BRING_BACK);
        assertThat(screen.rowsProperty().get()).isEmpty();
    }

    @Test
    void aServerThatIsAwayChangesNothingAndLosesNothing() {
        choose();
        restore.bringBack();
        counter.client.goAway();
        restore.restore();
        assertThat(restore.getMessage()).contains("nothing was changed");
        assertThat(step()).isEqualTo(Step.BRING_BACK);

        counter.client.comeBack();
        restore.restore();
        assertThat(restore.getMessage()).isEmpty();
        assertThat(wished()).isNotNull();

        counter.client.goAway();
        restore.takeBack();
        assertThat(restore.getMessage()).contains("nothing was changed");
        assertThat(restore.getWish()).isNotEmpty();
    }

    @Test
    void aWishFromElsewhereIsShownHereToo() {
        assertThat(restore.getWish()).isEmpty();
        counter.client
                .backups()
                .restore(
                        new RestoreBackup(
                                screen.rowsProperty().get().getFirst().backup().name(), true));

        counter.clock.move(Duration.ofSeconds(6));
        screen.tick();

        assertThat(restore.getWish()).contains("16:00");
    }

    @Test
    void docketIsClosedOnlyWhereTheServerIsAndSomethingIsWished() {
        restore.askToClose();
        assertThat(step()).isNull();

        choose();
        restore.bringBack();
        restore.restore();
        restore.askToClose();
        assertThat(step()).isEqualTo(Step.CLOSE);
        assertThat(question()).contains("every kitchen display is without the server");

        var joined =
                new RestoreViewModel(
                        screen.server(), counter.texts, counter.frame.notices(), false);
        joined.refresh();
        joined.askToClose();
        assertThat(joined.getWish()).isNotEmpty();
        assertThat(joined.askedProperty().get()).isNull();
    }

    @Test
    void whoMayNotIsAskedForSomebodyWhoMay() {
        counter.signIn("Sora");
        choose();
        restore.goBack();

        restore.restore();

        assertThat(counter.people.override().showingProperty().get()).isTrue();
        assertThat(wished()).isNull();
        counter.people.override().cancel();
        assertThat(restore.getMessage()).contains("permission");
        assertThat(wished()).isNull();
    }
}
