package docket.kitchen;

import static docket.kitchen.OnScreen.seen;
import static docket.kitchen.OnScreen.text;
import static docket.kitchen.OnScreen.texts;
import static docket.kitchen.OnScreen.type;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// What is left over all the tickets, and what has run out.
@ExtendWith(ApplicationExtension.class)
class AllDayFlowTest {
    @SuppressWarnings("NullAway.Init") // by show
    private KitchenStage display;

    @Start
    void show(Stage stage) {
        display = new KitchenStage("grill");
        display.show(stage, 1280, 800);
        display.placeBurgers(2);
    }

    @Test
    void allDayCountsWhatIsLeftLightsItsTicketsUpAndFinishesTheBatch(FxRobot robot) {
        type(robot, KeyCode.A);
        assertThat(texts(robot, ".allday-pieces")).containsExactly("3");
        assertThat(text(robot, "#batch")).contains("3 × Bulgogi burger: #T4-001 #T4-002");

        robot.clickOn(robot.lookup(".allday-head").<Node>query());
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(robot.lookup(".ticket-lit").queryAll()).hasSize(2);

        robot.clickOn("#batch");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(texts(robot, ".ticket-number")).isEmpty();
        assertThat(texts(robot, ".allday-pieces")).isEmpty();

        type(robot, KeyCode.BACK_SPACE);
        assertThat(texts(robot, ".ticket-number")).hasSize(2);
        assertThat(texts(robot, ".allday-pieces")).containsExactly("3");
    }

    @Test
    void allDayFillsThePageAndGoesAgain(FxRobot robot) {
        type(robot, KeyCode.F);
        assertThat(texts(robot, ".allday-pieces")).containsExactly("3");
        assertThat(texts(robot, ".ticket-number")).isEmpty();
        assertThat(text(robot, "#alldayPage")).isEqualTo("Tickets");

        type(robot, KeyCode.B, KeyCode.F);
        assertThat(texts(robot, ".allday-pieces")).isEmpty();
        assertThat(display.kitchen.carriedOut).hasSize(2);
    }

    @Test
    void anItemIsSoldOutByKeyAndByTouch(FxRobot robot) {
        type(robot, KeyCode.RIGHT, KeyCode.DOWN, KeyCode.X);
        assertThat(robot.lookup("#soldOut").<Node>query().isVisible()).isTrue();
        type(robot, KeyCode.ENTER);
        assertThat(robot.lookup("#soldOut").<Node>query().isVisible()).isFalse();
        assertThat(display.board.getNotice()).isEqualTo("Bulgogi burger is sold out");

        Node line = seen(robot, ".line-mine");
        robot.moveTo(line).press(MouseButton.PRIMARY);
        await().untilAsserted(() -> assertThat(display.board.soldOut().isShowing()).isTrue());
        robot.release(MouseButton.PRIMARY);
        robot.clickOn("#bringBack");
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(display.kitchen.carriedOut).hasSize(2);
        assertThat(texts(robot, ".ticket-number")).hasSize(2);
    }
}
