package docket.pos.counter;

import static docket.pos.counter.CounterWindow.tap;
import static docket.pos.counter.CounterWindow.type;
import static org.assertj.core.api.Assertions.assertThat;

import docket.model.audit.AuditAction;
import docket.model.audit.AuditedChange;
import docket.model.event.Actor;
import java.nio.file.Path;
import java.util.Map;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// The owner's ways through the log, by tap and by key.
@ExtendWith(ApplicationExtension.class)
class AuditFlowTest {
    @TempDir private static Path folder;

    @SuppressWarnings("NullAway.Init") // by show
    private CounterStage counter;

    @Start
    void show(Stage stage) {
        counter = CounterWindow.open(stage, folder.resolve(String.valueOf(hashCode())));
        for (int i = 1; i <= 130; i++) {
            write("T4-" + i, i == 7 ? "spilt" : "guest left");
        }
    }

    private void write(String subject, String reason) {
        counter.log.add(
                CounterStage.NOW,
                new Actor("counter", "Sora", "Jun"),
                new AuditedChange(
                        AuditAction.LINE_VOIDED,
                        subject,
                        Map.of("line", "FIRED"),
                        Map.of("line", "VOIDED"),
                        reason));
    }

    private static void press(FxRobot robot, KeyCode with, KeyCode key) {
        robot.press(with).type(key).release(with);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static ListView<?> list(FxRobot robot) {
        return robot.lookup("#entries").queryAs(ListView.class);
    }

    /// The list itself is the toolkit's.
    private static void choose(FxRobot robot, String person) {
        ComboBox<String> people = robot.lookup("#byPerson").queryComboBox();
        robot.interact(() -> people.getSelectionModel().select(person));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static boolean isShown(FxRobot robot, String text) {
        return robot.lookup(text).tryQuery().isPresent();
    }

    @Test
    void theLogIsOpenedSearchedAndReadToItsEndByKey(FxRobot robot) {
        press(robot, KeyCode.SHIFT, KeyCode.F1);
        press(robot, KeyCode.CONTROL, KeyCode.DIGIT3);
        assertThat(list(robot).getItems()).hasSize(100);
        assertThat(isShown(robot, "Line: in kitchen  →  Line: void")).isTrue();
        assertThat(isShown(robot, "Sora · counter, allowed by Jun")).isTrue();
        assertThat(robot.lookup("#verdict").queryAs(Label.class).getText())
                .isEqualTo("Untouched: 130 entries");

        for (int i = 0; i < 14; i++) {
            type(robot, KeyCode.PAGE_DOWN);
        }
        assertThat(list(robot).getItems()).hasSize(130);

        robot.write("spilt");
        type(robot, KeyCode.ENTER);
        assertThat(list(robot).getItems()).hasSize(1);
        assertThat(isShown(robot, "Reason: spilt")).isTrue();

        type(robot, KeyCode.ESCAPE);
        press(robot, KeyCode.ALT, KeyCode.DIGIT3);
        assertThat(list(robot).getItems()).isEmpty();
        assertThat(isShown(robot, "Nothing of this kind is in the log.")).isTrue();
    }

    @Test
    void aStretchOfDaysIsChosenByTapAndAPersonFromTheList(FxRobot robot) {
        tap(robot, "Settings");
        tap(robot, "Log");
        tap(robot, "Today");
        assertThat(list(robot).getItems()).hasSize(100);

        choose(robot, "Dae");
        assertThat(list(robot).getItems()).isEmpty();

        type(robot, KeyCode.F12);
        assertThat(isShown(robot, "해당하는 기록이 없습니다.")).isTrue();
        assertThat(isShown(robot, "변조 없음: 130건")).isTrue();
    }
}
