package docket.pos.counter;

import static org.assertj.core.api.Assertions.assertThat;

import docket.model.order.Order;
import docket.model.order.OrderStatus;
import docket.model.order.OrderType;
import docket.model.payment.PaymentStatus;
import docket.ui.Theme;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// The cashier's ways through the real screens, by key and by tap.
@ExtendWith(ApplicationExtension.class)
class CounterFlowTest {
    @TempDir private static Path folder;

    @SuppressWarnings("NullAway.Init") // by show
    private CounterStage counter;

    @Start
    void show(Stage stage) {
        counter = new CounterStage(Runnable::run, folder.resolve(String.valueOf(hashCode())));
        var frame = new FrameView(counter.texts, counter.screens());
        var scene = new Scene(frame.root(), 1280, 800);
        Theme.LIGHT.dress(
                scene,
                Objects.requireNonNull(FrameView.class.getResource("counter.css"))
                        .toExternalForm());
        stage.setScene(scene);
        stage.show();
        counter.server.connect();
    }

    @Test
    void twelveKeysSendTwoAmericanoAndASandwichToTakeAway(FxRobot robot) {
        type(robot, KeyCode.A, KeyCode.M, KeyCode.E, KeyCode.ENTER, KeyCode.ADD);
        type(robot, KeyCode.S, KeyCode.A, KeyCode.N, KeyCode.ENTER);
        type(robot, KeyCode.F5, KeyCode.F9);

        Order sent = counter.server.onlyOrder();
        assertThat(sent.type()).isEqualTo(OrderType.TAKEAWAY);
        assertThat(sent.lines())
                .extracting(line -> line.quantity() + " " + line.names().in("en", ""))
                .containsExactly("2 Americano", "1 Club sandwich");
    }

    @Test
    void sixTapsSendThemToo(FxRobot robot) {
        tap(robot, "Americano");
        tap(robot, "Americano");
        tap(robot, "Burgers");
        tap(robot, "Club sandwich");
        robot.clickOn("#takeaway");
        robot.clickOn("#send");

        assertThat(counter.server.onlyOrder().type()).isEqualTo(OrderType.TAKEAWAY);
        assertThat(counter.server.onlyOrder().lines()).hasSize(2);
    }

    @Test
    void theTableIsEnteredAndChoicesAreMadeByKey(FxRobot robot) {
        type(robot, KeyCode.A, KeyCode.M, KeyCode.E, KeyCode.ENTER);
        robot.press(KeyCode.ALT).type(KeyCode.DIGIT2).release(KeyCode.ALT);
        type(robot, KeyCode.F6, KeyCode.DIGIT7, KeyCode.ENTER, KeyCode.F7, KeyCode.F7, KeyCode.F9);

        Order sent = counter.server.onlyOrder();
        assertThat(sent.table()).isEqualTo("7");
        assertThat(sent.guests()).isEqualTo(2);
        assertThat(sent.lines().getFirst().modifiers())
                .extracting(modifier -> modifier.names().in("en", ""))
                .containsExactly("Iced");
    }

    @Test
    void takeAwayAfterATableStaysTakeAway(FxRobot robot) {
        type(robot, KeyCode.F6, KeyCode.DIGIT7, KeyCode.ENTER, KeyCode.F5);

        assertThat(counter.order.editor().draft().type()).isEqualTo(OrderType.TAKEAWAY);
        assertThat(counter.order.editor().draft().table()).isEmpty();
    }

    @Test
    void cashIsTakenByKeyAndTheChangeIsShown(FxRobot robot) {
        type(robot, KeyCode.A, KeyCode.M, KeyCode.E, KeyCode.ENTER, KeyCode.F10);
        type(robot, KeyCode.DIGIT5, KeyCode.DIGIT0, KeyCode.DIGIT0, KeyCode.DIGIT0, KeyCode.ENTER);

        assertThat(counter.server.onlyOrder().paymentStatus()).isEqualTo(PaymentStatus.PAID);
        assertThat(robot.lookup("#settledChange").queryLabeled().getText()).isEqualTo("500");

        type(robot, KeyCode.ENTER);
        assertThat(robot.lookup("#settled").<Node>query().isVisible()).isFalse();
        type(robot, KeyCode.A, KeyCode.M, KeyCode.E, KeyCode.ENTER);
        assertThat(counter.order.editor().draft().lines()).hasSize(1);
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
    void theLanguageSwitchesAndTheDraftStays(FxRobot robot) {
        type(robot, KeyCode.A, KeyCode.M, KeyCode.E, KeyCode.ENTER);
        robot.clickOn("#language");

        assertThat(labels(robot, ".tile-name")).contains("아메리카노");
        assertThat(robot.lookup("#send").<Labeled>query().getText()).isEqualTo("보내기 1");
        assertThat(counter.order.editor().draft().lines()).hasSize(1);
    }

    private static List<String> labels(FxRobot robot, String style) {
        return robot.lookup(style).queryAll().stream()
                .map(node -> ((Labeled) node).getText())
                .toList();
    }

    private static void tap(FxRobot robot, String text) {
        robot.clickOn(text);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static void type(FxRobot robot, KeyCode... keys) {
        for (KeyCode key : keys) {
            robot.type(key);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }
}
