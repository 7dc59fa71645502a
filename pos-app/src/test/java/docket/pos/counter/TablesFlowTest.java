package docket.pos.counter;

import static docket.pos.counter.CounterWindow.labels;
import static docket.pos.counter.CounterWindow.tap;
import static docket.pos.counter.CounterWindow.type;
import static org.assertj.core.api.Assertions.assertThat;

import docket.model.order.Order;
import docket.model.order.OrderStatus;
import docket.pos.counter.prebill.PreBill;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
class TablesFlowTest {
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

    private static void alt(FxRobot robot, KeyCode key) {
        robot.press(KeyCode.ALT).type(key).release(KeyCode.ALT);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private List<Order> orders() {
        return counter.server.orders();
    }

    private void orderAt(FxRobot robot, KeyCode table) {
        showFloor(robot);
        type(robot, table, KeyCode.ENTER, KeyCode.A, KeyCode.M, KeyCode.E, KeyCode.ENTER);
        type(robot, KeyCode.S, KeyCode.T, KeyCode.E, KeyCode.A, KeyCode.K, KeyCode.ENTER);
        type(robot, KeyCode.F9);
        showFloor(robot);
    }

    @Test
    void guestsJoinOthersAndPartByKey(FxRobot robot) {
        orderAt(robot, KeyCode.DIGIT7);
        orderAt(robot, KeyCode.DIGIT8);

        type(robot, KeyCode.DIGIT8, KeyCode.F7, KeyCode.DIGIT7, KeyCode.ENTER);
        assertThat(orders()).extracting(Order::table).containsOnly("7");
        robot.interact(() -> counter.floor.getChoice().select("8"));
        assertThat(robot.lookup(".table-is-joined").queryAll()).hasSize(1);
        type(robot, KeyCode.F7);

        assertThat(orders()).extracting(Order::table).containsExactly("7", "8");
    }

    @Test
    void aLineGoesToAnotherTableByKeyAndByTouch(FxRobot robot) {
        orderAt(robot, KeyCode.DIGIT7);

        robot.interact(() -> counter.floor.getChoice().select("7"));
        type(robot, KeyCode.F9, KeyCode.DOWN, KeyCode.SPACE, KeyCode.DIGIT8, KeyCode.ENTER);
        assertThat(orders()).extracting(Order::table).containsExactly("7", "8");
        assertThat(orders()).extracting(order -> order.lines().size()).containsExactly(1, 1);
        robot.interact(() -> counter.floor.getChoice().select("8"));
        tap(robot, "Move lines");
        tap(robot, orders().getLast().number());
        type(robot, KeyCode.DIGIT7, KeyCode.ENTER);

        assertThat(orders().getFirst().lines()).hasSize(2);
        assertThat(orders().getLast().status()).isEqualTo(OrderStatus.CANCELLED);
    }

    @Test
    void whatWasTypedIsForgottenOnAnotherScreen(FxRobot robot) {
        showFloor(robot);
        type(robot, KeyCode.DIGIT1, KeyCode.F2);

        showFloor(robot);
        type(robot, KeyCode.DIGIT0);

        assertThat(counter.floor.getChoice().getTyped()).isEqualTo("0");
        assertThat(counter.floor.selectedProperty().get()).isNull();
    }

    @Test
    void theGuestsAreShownWhatTheyOwe(FxRobot robot) {
        orderAt(robot, KeyCode.DIGIT7);
        var paper = new ArrayList<PreBill>();
        counter.paper = paper;

        robot.interact(() -> counter.floor.getChoice().select("7"));
        tap(robot, "Pre-bill");
        assertThat(labels(robot, ".bill-sum")).contains("33,400");
        type(robot, KeyCode.P, KeyCode.ESCAPE);
        assertThat(paper).hasSize(1);
        assertThat(counter.preBill.showingProperty().get()).isFalse();
        robot.press(KeyCode.SHIFT).type(KeyCode.F8).release(KeyCode.SHIFT);

        assertThat(counter.preBill.showingProperty().get()).isTrue();
    }

    @Test
    void aTableIsHandedOverAndOnesOwnAreShownAlone(FxRobot robot) {
        orderAt(robot, KeyCode.DIGIT7);
        robot.interact(() -> counter.floor.getChoice().select("7"));

        alt(robot, KeyCode.H);
        tap(robot, "Sora");
        assertThat(orders().getFirst().waiter()).isEqualTo("Sora");
        alt(robot, KeyCode.M);

        assertThat(counter.board.cardsProperty().get()).isEmpty();
    }
}
