package docket.pos.counter;

import static docket.pos.counter.CounterWindow.labels;
import static docket.pos.counter.CounterWindow.tap;
import static docket.pos.counter.CounterWindow.type;
import static org.assertj.core.api.Assertions.assertThat;

import docket.wire.Condition;
import docket.wire.HealthDetails;
import docket.wire.HealthDetails.Backups;
import docket.wire.HealthDetails.Recovered;
import java.nio.file.Path;
import java.time.Instant;
import javafx.scene.control.Labeled;
import javafx.scene.control.ToggleButton;
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

/// The cashier's way to how everything is, and back.
@ExtendWith(ApplicationExtension.class)
class HealthFlowTest {
    @TempDir private static Path folder;

    @SuppressWarnings("NullAway.Init") // by show
    private CounterStage counter;

    @Start
    void show(Stage stage) {
        counter = CounterWindow.open(stage, folder.resolve(String.valueOf(hashCode())));
    }

    private static void shiftWith(FxRobot robot, KeyCode key) {
        robot.press(KeyCode.SHIFT).type(key).release(KeyCode.SHIFT);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private boolean isShown() {
        return counter.health.showingProperty().get();
    }

    private static String head(FxRobot robot) {
        return robot.lookup("#health").<Labeled>query().getText();
    }

    private static HealthDetails failing(Instant now) {
        return details(now, new Backups(null, 0, now, null, null), null);
    }

    private static HealthDetails details(
            Instant now, Backups backups, @Nullable Recovered recovered) {
        return new HealthDetails(
                now, 12L << 20, 200L << 30, 500L << 30, Condition.GOOD, backups, recovered);
    }

    @Test
    void itIsReachedFromEveryScreenByKeyAndByTap(FxRobot robot) {
        assertThat(head(robot)).isEqualTo("✓");
        for (KeyCode screen : new KeyCode[] {KeyCode.F1, KeyCode.F2, KeyCode.F3}) {
            type(robot, screen);
            shiftWith(robot, KeyCode.F9);
            assertThat(isShown()).as(screen.getName()).isTrue();
            type(robot, KeyCode.ESCAPE);
            assertThat(isShown()).isFalse();
        }

        tap(robot, "#health");
        assertThat(isShown()).isTrue();
        assertThat(labels(robot, ".health-text"))
                .contains("All that is entered is stored, 12 MB.", "200 GB of 500 GB are free.");
        tap(robot, "#back");
        assertThat(isShown()).isFalse();
    }

    @Test
    void aTroubleIsCountedInTheBarAndSaysWhatToDo(FxRobot robot) {
        robot.interact(() -> counter.client.details(HealthFlowTest::failing));
        shiftWith(robot, KeyCode.F9);

        assertThat(head(robot)).isEqualTo("▲ 1");
        assertThat(robot.lookup("#healthBACKUPS .health-bad").queryAll()).hasSize(1);
        assertThat(labels(robot, "#healthBACKUPS .danger-text"))
                .singleElement()
                .asString()
                .startsWith("The backup at 19:00 did not work: look whether");

        type(robot, KeyCode.F12);
        assertThat(labels(robot, "#healthBACKUPS .danger-text"))
                .singleElement()
                .asString()
                .startsWith("19:00 백업에 실패했습니다.");
        type(robot, KeyCode.ESCAPE);
        assertThat(head(robot)).isEqualTo("▲ 1");
    }

    @Test
    void theStationsRowLeadsToTheDevicesByKeyAndByTap(FxRobot robot) {
        shiftWith(robot, KeyCode.F9);
        assertThat(robot.lookup("#openDevices").<Labeled>query().getText()).isEqualTo("Devices");
        type(robot, KeyCode.F6);
        assertThat(isShown()).isFalse();
        assertThat(robot.lookup("#settingsTab").<ToggleButton>query().isSelected()).isTrue();

        type(robot, KeyCode.F1);
        shiftWith(robot, KeyCode.F9);
        tap(robot, "#openDevices");
        assertThat(isShown()).isFalse();
        assertThat(robot.lookup("#settingsTab").<ToggleButton>query().isSelected()).isTrue();
    }

    @Test
    void whatWasDoneAtTheStartIsToldUntilSomebodyHasSeenItAndStandsOnThePage(FxRobot robot) {
        var done =
                new Recovered(
                        Recovered.Kind.BROKEN,
                        null,
                        CounterStage.NOW.minusSeconds(3600),
                        3,
                        CounterStage.NOW.minusSeconds(60),
                        0,
                        false);
        robot.interact(
                () ->
                        counter.client.details(
                                now -> details(now, new Backups(now, 1, null, null, null), done)));
        shiftWith(robot, KeyCode.F9);

        assertThat(counter.frame.getNotice())
                .isEqualTo(
                        "The store was not whole, and the backup of 18:00 took its place. 3 entries"
                                + " from after that, up to 18:59, came back. Nothing that was"
                                + " answered is missing.");
        assertThat(head(robot)).isEqualTo("▲ 1");

        type(robot, KeyCode.F7);
        assertThat(counter.frame.getNotice()).isEmpty();
        assertThat(head(robot)).isEqualTo("✓");
        assertThat(labels(robot, "#healthRECOVERY .health-text")).hasSize(1);
    }

    @Test
    void itIsPutAwayWithTheNoticeToo(FxRobot robot) {
        var done = new Recovered(Recovered.Kind.JOURNAL, null, null, 0, null, 0, false);
        robot.interact(
                () ->
                        counter.client.details(
                                now -> details(now, new Backups(now, 1, null, null, null), done)));
        shiftWith(robot, KeyCode.F9);
        assertThat(head(robot)).isEqualTo("▲ 1");

        shiftWith(robot, KeyCode.F12);

        assertThat(head(robot)).isEqualTo("✓");
        assertThat(counter.frame.getNotice()).isEmpty();
    }
}
