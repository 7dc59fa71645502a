package docket.pos.counter;

import static docket.pos.counter.CounterWindow.labels;
import static docket.pos.counter.CounterWindow.tap;
import static docket.pos.counter.CounterWindow.type;
import static org.assertj.core.api.Assertions.assertThat;

import docket.client.FakeBackups;
import docket.wire.backup.KeptBackup;
import docket.wire.backup.RestoreWish;
import java.nio.file.Path;
import java.time.Duration;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// The owner's ways through the backups, by key and by tap.
@ExtendWith(ApplicationExtension.class)
class BackupFlowTest {
    @TempDir private static Path folder;

    @SuppressWarnings("NullAway.Init") // by show
    private CounterStage counter;

    @SuppressWarnings("NullAway.Init") // by show
    private Stage window;

    @Start
    void show(Stage stage) {
        window = stage;
        counter = CounterWindow.open(stage, folder.resolve(String.valueOf(hashCode())));
        kept().add(KeptBackup.Kind.DAY, CounterStage.NOW.minus(Duration.ofHours(3)));
        kept().add(KeptBackup.Kind.HOURLY, CounterStage.NOW.minus(Duration.ofHours(1)));
    }

    private FakeBackups kept() {
        return counter.restaurant.backups();
    }

    private static void press(FxRobot robot, KeyCode with, KeyCode key) {
        robot.press(with).type(key).release(with);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static void open(FxRobot robot) {
        press(robot, KeyCode.SHIFT, KeyCode.F1);
        press(robot, KeyCode.CONTROL, KeyCode.DIGIT9);
    }

    private void pass(FxRobot robot, Duration time) {
        robot.interact(
                () -> {
                    counter.clock.move(time);
                    counter.follower.onContact(Duration.ZERO);
                    counter.screens().tick();
                });
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static Button button(FxRobot robot, String query) {
        return robot.lookup(query).<Button>query();
    }

    private static boolean isShown(FxRobot robot, String query) {
        return robot.lookup(query).queryAll().stream().anyMatch(BackupFlowTest::isVisible);
    }

    private static boolean isVisible(Node node) {
        return node.isVisible() && (node.getParent() == null || isVisible(node.getParent()));
    }

    /// What the server was told.
    private @Nullable RestoreWish wished() {
        return counter.client.backups().page().restore();
    }

    private static void make(FxRobot robot, Runnable begin) {
        assertThat(button(robot, "#make").getText()).isEqualTo("Back up now");
        begin.run();
        assertThat(button(robot, "#make").isDisabled()).isTrue();
        assertThat(button(robot, "#make").getText()).isEqualTo("Backing up…");
    }

    private void made(FxRobot robot) {
        kept().finish();
        pass(robot, Duration.ofSeconds(1));
        assertThat(button(robot, "#make").isDisabled()).isFalse();
        assertThat(counter.frame.getNotice()).contains("is made and checked, 1 MB");
    }

    @Test
    void aBackupIsMadeAtOnceByKeyAndByTap(FxRobot robot) {
        kept().hold();
        open(robot);
        make(robot, () -> type(robot, KeyCode.B));
        made(robot);
        make(robot, () -> tap(robot, "#make"));
        made(robot);

        assertThat(labels(robot, ".backup-when")).hasSize(4);
    }

    @Test
    void aBackupIsChosenByTheArrowsWishedForByKeysAndTakenBack(FxRobot robot) {
        open(robot);
        type(robot, KeyCode.DOWN, KeyCode.ENTER);
        assertThat(isShown(robot, "Restore the backup of 16:00?")).isTrue();
        assertThat(isShown(robot, "#backups")).isFalse();

        type(robot, KeyCode.ENTER, KeyCode.DIGIT2);
        assertThat(wished()).isNull();
        type(robot, KeyCode.ENTER);
        assertThat(wished())
                .isNotNull()
                .satisfies(
                        wish -> {
                            assertThat(wish.at())
                                    .isEqualTo(CounterStage.NOW.minus(Duration.ofHours(3)));
                            assertThat(wish.withoutJournal()).isTrue();
                        });
        assertThat(isShown(robot, "#wishBar")).isTrue();
        assertThat(robot.lookup("#backups").<ListView<?>>query().isFocused()).isTrue();

        type(robot, KeyCode.T);
        assertThat(wished()).isNull();
        assertThat(isShown(robot, "#wishBar")).isFalse();
    }

    @Test
    void aBackupIsWishedForByTapsAndTakenBack(FxRobot robot) {
        open(robot);
        tap(robot, "Restore");
        tap(robot, "Bring back this backup and everything entered since");
        assertThat(wished()).isNull();
        tap(robot, "Yes, at the next start");
        assertThat(wished()).isNotNull();

        tap(robot, "#takeBack");
        assertThat(wished()).isNull();
    }

    @Test
    void escLeavesEverythingAsItIsAtEachStep(FxRobot robot) {
        open(robot);
        type(robot, KeyCode.ENTER, KeyCode.ESCAPE);
        assertThat(isShown(robot, "#backups")).isTrue();
        type(robot, KeyCode.ENTER, KeyCode.DIGIT1, KeyCode.ESCAPE, KeyCode.ENTER);
        assertThat(isShown(robot, "Restore the backup of 18:00?")).isTrue();
        tap(robot, "Back");

        assertThat(isShown(robot, "#backups")).isTrue();
        assertThat(wished()).isNull();
    }

    @Test
    void whileAWishWaitsTheHealthPageSaysSoAndABackupIsMadeThereToo(FxRobot robot) {
        kept().hold();
        open(robot);
        type(robot, KeyCode.ENTER, KeyCode.DIGIT1, KeyCode.ENTER);
        press(robot, KeyCode.SHIFT, KeyCode.F9);
        assertThat(labels(robot, "#healthBACKUPS .health-text"))
                .singleElement()
                .asString()
                .startsWith("The backup of 18:00 and everything entered since are brought back");
        assertThat(robot.lookup("#healthBACKUPS .health-note").queryAll()).hasSize(1);

        type(robot, KeyCode.F8);
        assertThat(button(robot, "#backUp").isDisabled()).isTrue();
        assertThat(button(robot, "#backUp").getText()).isEqualTo("Backing up…");
        made(robot);
        tap(robot, "#backUp");
        assertThat(button(robot, "#backUp").isDisabled()).isTrue();
        made(robot);
    }

    @Test
    void docketIsClosedOnlyAfterAQuestion(FxRobot robot) {
        open(robot);
        type(robot, KeyCode.Q);
        assertThat(isShown(robot, "#backups")).isTrue();
        type(robot, KeyCode.ENTER, KeyCode.DIGIT1, KeyCode.ENTER);

        tap(robot, "#closeDocket");
        assertThat(window.isShowing()).isTrue();
        type(robot, KeyCode.ESCAPE);
        assertThat(window.isShowing()).isTrue();
        type(robot, KeyCode.Q, KeyCode.ENTER);

        assertThat(window.isShowing()).isFalse();
    }

    @Test
    void aSwitchOfTheLanguageKeepsTheQuestionAndWhatIsChosen(FxRobot robot) {
        open(robot);
        type(robot, KeyCode.DOWN, KeyCode.ENTER, KeyCode.F12);
        assertThat(isShown(robot, "16:00 백업으로 복원할까요?")).isTrue();

        type(robot, KeyCode.ESCAPE);
        assertThat(labels(robot, ".backup-size")).containsOnly("1MB");
        assertThat(robot.lookup("#make").<Labeled>query().getText()).isEqualTo("지금 백업");
        assertThat(
                        robot.lookup("#backups")
                                .<ListView<?>>query()
                                .getSelectionModel()
                                .getSelectedIndex())
                .isEqualTo(1);
    }
}
