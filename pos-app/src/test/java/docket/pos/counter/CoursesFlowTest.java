package docket.pos.counter;

import static docket.pos.counter.CounterWindow.type;
import static org.assertj.core.api.Assertions.assertThat;

import docket.model.order.LineStatus;
import docket.model.order.OrderLine;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// The cashier's ways to hold a course and to fire it, each with its number of taps.
@ExtendWith(ApplicationExtension.class)
class CoursesFlowTest {
    @TempDir private static Path folder;

    @SuppressWarnings("NullAway.Init") // by show
    private CounterStage counter;

    private int taps;

    @Start
    void show(Stage stage) {
        counter = CounterWindow.open(stage, folder.resolve(String.valueOf(hashCode())));
    }

    private void tap(FxRobot robot, String what) {
        taps++;
        CounterWindow.tap(robot, what);
    }

    private List<LineStatus> sent() {
        return counter.server.onlyOrder().lines().stream().map(OrderLine::status).toList();
    }

    @Test
    void aMealOfTwoCoursesTakesATapForEachAndOneToFireTheSecond(FxRobot robot) {
        tap(robot, "#course-1");
        tap(robot, "Americano");
        tap(robot, "#course-2");
        tap(robot, "Espresso");
        tap(robot, "#send");
        assertThat(sent()).containsExactly(LineStatus.FIRED, LineStatus.HELD);
        assertThat(taps).isEqualTo(5);

        type(robot, KeyCode.F2);
        tap(robot, "Fire course 2");
        assertThat(sent()).containsExactly(LineStatus.FIRED, LineStatus.FIRED);
        assertThat(taps).isEqualTo(6);
    }

    @Test
    void theSameByKeyAlone(FxRobot robot) {
        press(robot, KeyCode.K);
        type(robot, KeyCode.A, KeyCode.M, KeyCode.E, KeyCode.ENTER);
        press(robot, KeyCode.K);
        type(robot, KeyCode.A, KeyCode.M, KeyCode.E, KeyCode.ENTER, KeyCode.F9);
        assertThat(sent()).containsExactly(LineStatus.FIRED, LineStatus.HELD);

        type(robot, KeyCode.F2, KeyCode.RIGHT, KeyCode.F);
        assertThat(sent()).containsExactly(LineStatus.FIRED, LineStatus.FIRED);
    }

    @Test
    void aHeldLineIsFiredWithOneTapFromItsOrder(FxRobot robot) {
        type(robot, KeyCode.A, KeyCode.M, KeyCode.E, KeyCode.ENTER);
        press(robot, KeyCode.H);
        type(robot, KeyCode.F9, KeyCode.F2, KeyCode.RIGHT, KeyCode.A);
        assertThat(sent()).containsExactly(LineStatus.HELD);

        tap(robot, "#fire");
        assertThat(sent()).containsExactly(LineStatus.FIRED);
        assertThat(taps).isEqualTo(1);
    }

    @Test
    void aHeldLineIsTakenOffWithTwoTaps(FxRobot robot) {
        type(robot, KeyCode.A, KeyCode.M, KeyCode.E, KeyCode.ENTER);
        press(robot, KeyCode.H);
        type(robot, KeyCode.F9, KeyCode.F2, KeyCode.RIGHT, KeyCode.A);

        tap(robot, ".line-sent");
        tap(robot, "Take it off");

        assertThat(sent()).containsExactly(LineStatus.REMOVED);
        assertThat(taps).isEqualTo(2);
    }

    private static void press(FxRobot robot, KeyCode key) {
        robot.press(KeyCode.CONTROL).type(key).release(KeyCode.CONTROL);
        type(robot);
    }
}
