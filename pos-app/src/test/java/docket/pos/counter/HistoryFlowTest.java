package docket.pos.counter;

import static docket.pos.counter.CounterWindow.tap;
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

/// The cashier's ways through the orders of the past.
@ExtendWith(ApplicationExtension.class)
class HistoryFlowTest {
    @TempDir private static Path folder;

    @SuppressWarnings("NullAway.Init") // by show
    private CounterStage counter;

    @Start
    void show(Stage stage) {
        counter = CounterWindow.open(stage, folder.resolve(String.valueOf(hashCode())));
    }

    private void closeOne(FxRobot robot) {
        type(robot, KeyCode.A, KeyCode.M, KeyCode.E, KeyCode.ENTER, KeyCode.F9);
        robot.interact(() -> counter.server.cook(counter.server.onlyOrder().id()));
        type(robot, KeyCode.F2, KeyCode.RIGHT, KeyCode.S, KeyCode.P, KeyCode.ENTER, KeyCode.ENTER);
        assertThat(counter.server.onlyOrder().status()).isEqualTo(OrderStatus.CLOSED);
    }

    @Test
    void aClosedOrderIsFoundAndOpenedAgainByKey(FxRobot robot) {
        closeOne(robot);
        type(robot, KeyCode.F4, KeyCode.A, KeyCode.M, KeyCode.E, KeyCode.DOWN);
        type(robot, KeyCode.F7, KeyCode.DOWN, KeyCode.DOWN, KeyCode.ENTER);

        assertThat(counter.server.onlyOrder().status()).isEqualTo(OrderStatus.OPEN);
        assertThat(counter.server.onlyOrder().reason()).isEqualTo("Payment to be corrected");
    }

    @Test
    void theSameIsOrderedAgainByTapInFourTaps(FxRobot robot) {
        closeOne(robot);
        tap(robot, "Past orders");
        tap(robot, "001");
        tap(robot, "Order again");
        tap(robot, "Send 1");

        assertThat(counter.server.orders()).hasSize(2);
        assertThat(counter.server.orders().getLast().lines().getFirst().itemId())
                .isEqualTo(counter.server.orders().getFirst().lines().getFirst().itemId());
    }

    @Test
    void escapeClearsTheSearchAndThenGoesBackToTheBoard(FxRobot robot) {
        type(robot, KeyCode.F2, KeyCode.F4, KeyCode.A, KeyCode.ESCAPE);
        assertThat(robot.lookup("#text").queryTextInputControl().getText()).isEmpty();

        type(robot, KeyCode.ESCAPE);
        assertThat(robot.lookup("#cards").tryQuery()).isPresent();
    }
}
