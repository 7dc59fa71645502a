package docket.pos.counter;

import static docket.pos.counter.CounterWindow.type;
import static org.assertj.core.api.Assertions.assertThat;

import docket.model.order.OrderStatus;
import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// The cashier's ways through the order board, by key.
@ExtendWith(ApplicationExtension.class)
class BoardFlowTest {
    @TempDir private static Path folder;

    @SuppressWarnings("NullAway.Init") // by show
    private CounterStage counter;

    @Start
    void show(Stage stage) {
        counter = CounterWindow.open(stage, folder.resolve(String.valueOf(hashCode())));
    }

    @Test
    void aReadyOrderIsServedPaidAndPutAwayOnTheBoardByKey(FxRobot robot) {
        type(robot, KeyCode.A, KeyCode.M, KeyCode.E, KeyCode.ENTER, KeyCode.F9);
        robot.interact(() -> counter.server.cook(counter.server.onlyOrder().id()));
        type(robot, KeyCode.F2, KeyCode.RIGHT, KeyCode.S);
        assertThat(counter.server.onlyOrder().isServed()).isTrue();

        type(robot, KeyCode.P, KeyCode.ENTER, KeyCode.ENTER);
        assertThat(counter.server.onlyOrder().status()).isEqualTo(OrderStatus.CLOSED);
        assertThat(robot.lookup(".order-card").queryAll()).isEmpty();
    }

    @Test
    void theBoardIsFilteredByKey(FxRobot robot) {
        type(robot, KeyCode.A, KeyCode.M, KeyCode.E, KeyCode.ENTER, KeyCode.F9);
        type(robot, KeyCode.S, KeyCode.T, KeyCode.E, KeyCode.ENTER, KeyCode.F5, KeyCode.F9);
        type(robot, KeyCode.F2);
        assertThat(robot.lookup(".order-card").queryAll()).hasSize(2);

        type(robot, KeyCode.F5);
        assertThat(robot.lookup(".order-card").queryAll()).hasSize(1);
        type(robot, KeyCode.PAGE_DOWN, KeyCode.PAGE_DOWN);
        assertThat(robot.lookup(".order-card").queryAll()).isEmpty();
        assertThat(robot.lookup("#empty").queryLabeled().getText())
                .isEqualTo("No open order is like this.");
    }

    @Test
    void anOrderIsCancelledWithAReasonByKey(FxRobot robot) {
        type(robot, KeyCode.A, KeyCode.M, KeyCode.E, KeyCode.ENTER, KeyCode.F9);
        type(robot, KeyCode.F2, KeyCode.RIGHT, KeyCode.DELETE, KeyCode.DOWN, KeyCode.ENTER);

        assertThat(counter.server.onlyOrder().status()).isEqualTo(OrderStatus.CANCELLED);
        assertThat(counter.server.onlyOrder().reason()).isEqualTo("Entered by mistake");
    }
}
