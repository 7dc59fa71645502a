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

/// The cashier's ways to change what was sent, each with its number of taps.
@ExtendWith(ApplicationExtension.class)
class AfterSendFlowTest {
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

    /// An americano was sent, and its order is on the screen again.
    private void send(FxRobot robot) {
        type(robot, KeyCode.A, KeyCode.M, KeyCode.E, KeyCode.ENTER, KeyCode.F9);
        type(robot, KeyCode.F2, KeyCode.RIGHT, KeyCode.A);
    }

    private List<OrderLine> lines() {
        return counter.server.onlyOrder().lines();
    }

    @Test
    void aLineIsVoidedWithItsReasonInTwoTaps(FxRobot robot) {
        send(robot);

        tap(robot, ".line-sent");
        tap(robot, "Guest changed mind");

        assertThat(lines().getFirst().status()).isEqualTo(LineStatus.VOIDED);
        assertThat(lines().getFirst().reason()).isEqualTo("Guest changed mind");
        assertThat(taps).isEqualTo(2);
    }

    @Test
    void aLineIsMadeAgainInTwoTaps(FxRobot robot) {
        send(robot);
        robot.interact(() -> counter.server.cook(counter.server.onlyOrder().id()));

        tap(robot, ".line-sent");
        tap(robot, "Dropped");

        assertThat(lines()).hasSize(2);
        assertThat(lines().getLast().remakeOf()).isEqualTo(lines().getFirst().id());
        assertThat(taps).isEqualTo(2);
    }

    @Test
    void aNameIsTypedForATakeAwayOrder(FxRobot robot) {
        type(robot, KeyCode.A, KeyCode.M, KeyCode.E, KeyCode.ENTER, KeyCode.F5);
        robot.press(KeyCode.CONTROL).type(KeyCode.N).release(KeyCode.CONTROL);
        type(robot, KeyCode.K, KeyCode.I, KeyCode.M, KeyCode.ENTER, KeyCode.F9);
        assertThat(counter.server.onlyOrder().guestName()).isEqualTo("kim");

        type(robot, KeyCode.F2, KeyCode.RIGHT, KeyCode.A);
        robot.press(KeyCode.CONTROL).type(KeyCode.N).release(KeyCode.CONTROL);
        type(robot, KeyCode.END, KeyCode.DIGIT2, KeyCode.ENTER);
        assertThat(counter.server.onlyOrder().guestName()).isEqualTo("kim2");
    }

    @Test
    void aNoteIsTypedForALineThatWasSent(FxRobot robot) {
        send(robot);
        type(robot, KeyCode.DOWN, KeyCode.F8, KeyCode.A, KeyCode.B, KeyCode.ENTER);
        assertThat(lines().getFirst().note()).isEqualTo("ab");

        type(robot, KeyCode.F8, KeyCode.C, KeyCode.ESCAPE);
        assertThat(lines().getFirst().note()).isEqualTo("ab");
    }
}
