package docket.pos.counter;

import static docket.pos.counter.CounterWindow.tap;
import static docket.pos.counter.CounterWindow.type;
import static org.assertj.core.api.Assertions.assertThat;

import docket.model.order.Order;
import docket.model.order.OrderStatus;
import docket.pos.counter.floor.TableTile;
import java.nio.file.Path;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// The waiter's ways through the floor screen, by touch and by key.
@ExtendWith(ApplicationExtension.class)
class FloorFlowTest {
    @TempDir private static Path folder;

    @SuppressWarnings("NullAway.Init") // by show
    private CounterStage counter;

    @Start
    void show(Stage stage) {
        counter = CounterWindow.open(stage, folder.resolve(String.valueOf(hashCode())));
        counter.drawFloor();
    }

    private static void showFloor(FxRobot robot) {
        robot.press(KeyCode.CONTROL).type(KeyCode.T).release(KeyCode.CONTROL);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private TableTile chosen() {
        return Objects.requireNonNull(counter.floor.selectedProperty().get());
    }

    private Order order() {
        return counter.server.onlyOrder();
    }

    @Test
    void aTableIsSeatedOrderedForPaidAndCleanedByKey(FxRobot robot) {
        showFloor(robot);
        type(robot, KeyCode.DIGIT8, KeyCode.F5, KeyCode.DIGIT4);
        assertThat(chosen().label()).isEqualTo("8");
        type(robot, KeyCode.ENTER, KeyCode.A, KeyCode.M, KeyCode.E, KeyCode.ENTER, KeyCode.F9);
        assertThat(order().table()).isEqualTo("8");
        assertThat(order().guests()).isEqualTo(4);

        robot.interact(() -> counter.server.cook(order().id()));
        robot.interact(() -> counter.board.serve(order()));
        showFloor(robot);
        type(robot, KeyCode.F8, KeyCode.F10, KeyCode.ENTER, KeyCode.ENTER);
        assertThat(order().status()).isEqualTo(OrderStatus.CLOSED);
        assertThat(chosen().words()).isEqualTo("to be cleaned");
        type(robot, KeyCode.F11);

        assertThat(chosen().words()).isEqualTo("free");
    }

    @Test
    void aTapOnATableEntersItsOrder(FxRobot robot) {
        showFloor(robot);
        tap(robot, "7");
        type(robot, KeyCode.A, KeyCode.M, KeyCode.E, KeyCode.ENTER, KeyCode.F9);

        assertThat(order().table()).isEqualTo("7");
    }

    @Test
    void theCornerOfATableSelectsItAndItsGuestsAreSeatedByTouch(FxRobot robot) {
        showFloor(robot);
        robot.clickOn(robot.lookup(".table-corner").<Node>queryAll().iterator().next());
        tap(robot, "Seat");
        tap(robot, "12");

        assertThat(chosen().guests()).startsWith("12 guests");
        assertThat(robot.lookup(".table-is-seated").queryAll()).hasSize(1);
    }
}
