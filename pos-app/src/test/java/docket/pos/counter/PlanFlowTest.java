package docket.pos.counter;

import static docket.pos.counter.CounterWindow.type;
import static org.assertj.core.api.Assertions.assertThat;

import docket.model.table.Table;
import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// The manager's ways through the editor of the floor plan.
@ExtendWith(ApplicationExtension.class)
class PlanFlowTest {
    @TempDir private static Path folder;

    @SuppressWarnings("NullAway.Init") // by show
    private CounterStage counter;

    @Start
    void show(Stage stage) {
        counter = CounterWindow.open(stage, folder.resolve(String.valueOf(hashCode())));
        counter.drawFloor();
    }

    private static void control(FxRobot robot, KeyCode key) {
        robot.press(KeyCode.CONTROL).type(key).release(KeyCode.CONTROL);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private Table saved(String label) {
        return counter.server.plan().table(label).orElseThrow();
    }

    @Test
    void aTableIsAddedNamedMovedAndSavedByKey(FxRobot robot) {
        control(robot, KeyCode.T);
        type(robot, KeyCode.F4, KeyCode.TAB, KeyCode.INSERT, KeyCode.ENTER);
        robot.eraseText(2);
        type(robot, KeyCode.DIGIT9, KeyCode.DIGIT9, KeyCode.ENTER);
        type(robot, KeyCode.DOWN, KeyCode.DOWN, KeyCode.DIGIT2, KeyCode.F9);

        assertThat(saved("99")).extracting(Table::x, Table::y).containsExactly(9, 4);

        type(robot, KeyCode.F4);
        assertThat(robot.lookup(".table-corner").queryAll()).hasSize(12);
    }

    @Test
    void aTableIsDraggedAndTheDragIsTakenBack(FxRobot robot) {
        control(robot, KeyCode.T);
        type(robot, KeyCode.F4);
        Node table = robot.lookup(".table").<Node>queryAll().iterator().next();
        double cell = table.getLayoutBounds().getWidth() / 6;

        robot.drag(table, MouseButton.PRIMARY).dropBy(0, cell * 12);
        WaitForAsyncUtils.waitForFxEvents();
        type(robot, KeyCode.F9);
        assertThat(saved("1").y()).isBetween(13, 15);

        type(robot, KeyCode.TAB, KeyCode.DELETE);
        control(robot, KeyCode.Z);
        type(robot, KeyCode.F9);
        assertThat(counter.server.plan().tables()).hasSize(16);
        assertThat(saved("1").x()).isEqualTo(2);
    }
}
