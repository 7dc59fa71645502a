package docket.kitchen;

import static docket.kitchen.OnScreen.seen;
import static docket.kitchen.OnScreen.text;
import static docket.kitchen.OnScreen.texts;
import static docket.kitchen.OnScreen.type;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// A cook finishes tickets and lines, counts pieces and takes back, by tap and by key.
@ExtendWith(ApplicationExtension.class)
class TicketFlowTest {
    @SuppressWarnings("NullAway.Init") // by show
    private KitchenStage display;

    @Start
    void show(Stage stage) {
        display = new KitchenStage("grill");
        display.show(stage, 1280, 800);
        display.placeBurgers(2);
    }

    @Test
    void aTapOnALineFinishesIt(FxRobot robot) {
        robot.clickOn(
                robot.lookup(".line-mine")
                        .<Node>lookup(OnScreen::isSeen)
                        .queryAll()
                        .iterator()
                        .next());
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(texts(robot, ".ticket-number")).hasSize(1);
        assertThat(display.kitchen.carriedOut).hasSize(1);
    }

    @Test
    void aTapOnTheQuantityCountsAPieceAndSoDoesPlus(FxRobot robot) {
        robot.clickOn(seen(robot, ".line-count-tap"));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(texts(robot, ".line-count")).containsExactlyInAnyOrder("1", "1 / 2");
        assertThat(robot.lookup(".line-count").queryAllAs(Label.class))
                .noneMatch(Label::isTextTruncated);

        type(robot, KeyCode.BACK_SPACE, KeyCode.RIGHT, KeyCode.RIGHT, KeyCode.DOWN);
        assertThat(texts(robot, ".line-count")).containsExactlyInAnyOrder("1", "2");
        type(robot, KeyCode.ADD);
        assertThat(texts(robot, ".line-count")).containsExactlyInAnyOrder("1", "1 / 2");
        type(robot, KeyCode.SUBTRACT, KeyCode.ADD, KeyCode.ADD);

        assertThat(texts(robot, ".ticket-number")).containsExactly("T4-001");
    }

    @Test
    void aPressThatIsHeldOnTheQuantityTakesOnePieceBack(FxRobot robot) {
        Node quantity = seen(robot, ".line-count-tap");
        robot.clickOn(quantity);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(texts(robot, ".line-count")).containsExactlyInAnyOrder("1", "1 / 2");
        assertThat(quantity.getLayoutBounds().getWidth()).isGreaterThanOrEqualTo(64);

        robot.press(MouseButton.PRIMARY);
        await().untilAsserted(
                        () ->
                                assertThat(texts(robot, ".line-count"))
                                        .containsExactlyInAnyOrder("1", "2"));
        robot.release(MouseButton.PRIMARY);
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(texts(robot, ".line-count")).containsExactlyInAnyOrder("1", "2");
        assertThat(texts(robot, ".ticket-number")).hasSize(2);
        assertThat(display.board.soldOut().isShowing()).isFalse();
        assertThat(display.kitchen.carriedOut).hasSize(2);
    }

    @Test
    void aTapOnDoneFinishesTheTicketAndUndoBringsItBack(FxRobot robot) {
        robot.clickOn(seen(robot, ".done"));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(texts(robot, ".ticket-number")).containsExactly("T4-002");

        robot.clickOn("#undo");
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(texts(robot, ".ticket-number")).containsExactlyInAnyOrder("T4-001", "T4-002");
        assertThat(texts(robot, ".ticket-recalled")).contains("RECALLED ×1");
    }

    @Test
    void digitsFinishAndBackspaceTakesBack(FxRobot robot) {
        type(robot, KeyCode.DIGIT2);
        assertThat(texts(robot, ".ticket-number")).containsExactly("T4-001");

        type(robot, KeyCode.BACK_SPACE);
        assertThat(texts(robot, ".ticket-number")).containsExactlyInAnyOrder("T4-001", "T4-002");

        type(robot, KeyCode.NUMPAD1);
        assertThat(texts(robot, ".ticket-number")).containsExactly("T4-002");
    }

    @Test
    void arrowsSelectAndOnlyThenEnterFinishes(FxRobot robot) {
        type(robot, KeyCode.ENTER);
        assertThat(texts(robot, ".ticket-number")).hasSize(2);

        type(robot, KeyCode.RIGHT, KeyCode.ENTER);

        assertThat(texts(robot, ".ticket-number")).containsExactly("T4-001");
    }

    @Test
    void spaceFinishesTheSelectedLine(FxRobot robot) {
        type(robot, KeyCode.RIGHT, KeyCode.DOWN, KeyCode.SPACE);

        assertThat(texts(robot, ".ticket-number")).containsExactly("T4-002");
    }

    @Test
    void aTapWhileTheServerIsAwayIsShownAsWaiting(FxRobot robot) {
        robot.interact(display.kitchen::goAway);

        robot.clickOn(seen(robot, ".done"));
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(texts(robot, ".done")).contains("waiting to be sent…");
        assertThat(text(robot, "#waiting")).isEqualTo("1 tap waits");
    }
}
