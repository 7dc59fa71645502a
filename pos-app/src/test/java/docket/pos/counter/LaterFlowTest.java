package docket.pos.counter;

import static docket.pos.counter.CounterWindow.tap;
import static docket.pos.counter.CounterWindow.type;
import static org.assertj.core.api.Assertions.assertThat;

import docket.model.order.LineStatus;
import docket.model.order.OrderLine;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// A cashier takes an order for later. It is Friday, seven in the evening.
@ExtendWith(ApplicationExtension.class)
class LaterFlowTest {
    @TempDir private static Path folder;

    @SuppressWarnings("NullAway.Init") // by show
    private CounterStage counter;

    @Start
    void show(Stage stage) {
        counter = CounterWindow.open(stage, folder.resolve(String.valueOf(hashCode())));
    }

    private List<LineStatus> sent() {
        return counter.server.onlyOrder().lines().stream().map(OrderLine::status).toList();
    }

    private static Instant in(int minutes) {
        return CounterStage.NOW.plus(Duration.ofMinutes(minutes));
    }

    @Test
    void byTouchThreeTapsMoreThanAnOrderForNow(FxRobot robot) {
        tap(robot, "Americano");
        robot.clickOn("#due");
        type(robot);
        tap(robot, "+45");
        assertThat(robot.lookup("Booked for 19:45 → to the kitchen at 19:25").tryQuery())
                .isPresent();
        tap(robot, "#send");

        assertThat(counter.server.onlyOrder().dueAt()).isEqualTo(in(45));
        assertThat(sent()).containsExactly(LineStatus.HELD);

        type(robot, KeyCode.F2);
        assertThat(robot.lookup("Booked 19:45 · kitchen in 25 min").tryQuery()).isPresent();
        tap(robot, "Fire now");
        assertThat(sent()).containsExactly(LineStatus.FIRED);
        assertThat(robot.lookup("for 19:45").tryQuery()).isPresent();
    }

    @Test
    void byKeyAloneAndWithAnotherTimeAfterwards(FxRobot robot) {
        type(robot, KeyCode.A, KeyCode.M, KeyCode.E, KeyCode.ENTER);
        press(robot, KeyCode.D);
        robot.write("2030");
        type(robot, KeyCode.F9);
        assertThat(counter.server.onlyOrder().dueAt()).isEqualTo(in(90));

        type(robot, KeyCode.F2, KeyCode.RIGHT, KeyCode.A);
        press(robot, KeyCode.D);
        robot.write("21:15");
        type(robot, KeyCode.ENTER);
        assertThat(counter.server.onlyOrder().dueAt()).isEqualTo(in(135));
        assertThat(robot.lookup("#search").query().isFocused()).isTrue();
        assertThat(sent()).containsExactly(LineStatus.HELD);
    }

    @Test
    void aTimeThatWasTypedByMistakeIsLeftWithEscape(FxRobot robot) {
        type(robot, KeyCode.A, KeyCode.M, KeyCode.E, KeyCode.ENTER);
        press(robot, KeyCode.D);
        robot.write("99");
        type(robot, KeyCode.ESCAPE, KeyCode.F9);

        assertThat(counter.server.onlyOrder().dueAt()).isNull();
        assertThat(sent()).containsExactly(LineStatus.FIRED);
    }

    private static void press(FxRobot robot, KeyCode key) {
        robot.press(KeyCode.CONTROL).type(key).release(KeyCode.CONTROL);
        type(robot);
    }
}
