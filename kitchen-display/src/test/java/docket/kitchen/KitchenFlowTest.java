package docket.kitchen;

import static docket.model.ModelSamples.order;
import static org.assertj.core.api.Assertions.assertThat;

import docket.model.ticket.FiredOrder;
import docket.ui.Language;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// The cook's ways through the real screens, by tap and by key.
@ExtendWith(ApplicationExtension.class)
class KitchenFlowTest {
    @SuppressWarnings("NullAway.Init") // by show
    private KitchenStage display;

    @Start
    void show(Stage stage) {
        display = new KitchenStage("grill");
        display.show(stage, 1280, 800);
        display.kitchen.place(burgers(1));
        display.kitchen.place(burgers(2));
    }

    @Test
    void aTapOnALineFinishesIt(FxRobot robot) {
        robot.clickOn(
                robot.lookup(".line-mine")
                        .<Node>lookup(KitchenFlowTest::isSeen)
                        .queryAll()
                        .iterator()
                        .next());
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(texts(robot, ".ticket-number")).hasSize(1);
        assertThat(display.kitchen.carriedOut).hasSize(1);
    }

    @Test
    void aTapOnDoneFinishesTheTicketAndUndoBringsItBack(FxRobot robot) {
        robot.clickOn(robot.lookup(".done").<Node>query());
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
    void theRecallListBringsATicketBackByKey(FxRobot robot) {
        type(robot, KeyCode.DIGIT1);
        robot.interact(() -> display.clock.move(Duration.ofSeconds(6)));

        type(robot, KeyCode.R, KeyCode.ENTER);

        assertThat(texts(robot, ".ticket-number")).contains("T4-001", "T4-002");
        assertThat(display.recall.showingProperty().get()).isFalse();
    }

    @Test
    void theRecallListSaysWhenTheServerIsAway(FxRobot robot) {
        robot.interact(display.kitchen::goAway);

        type(robot, KeyCode.R);

        assertThat(display.recall.getMessage()).startsWith("The server cannot be reached");
        type(robot, KeyCode.ESCAPE);
        assertThat(display.recall.showingProperty().get()).isFalse();
    }

    @Test
    void aTapWhileTheServerIsAwayIsShownAsWaiting(FxRobot robot) {
        robot.interact(display.kitchen::goAway);

        robot.clickOn(robot.lookup(".done").<Node>query());
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(texts(robot, ".done")).contains("waiting to be sent…");
        assertThat(text(robot, "#waiting")).isEqualTo("1 tap waits");
    }

    @Test
    void theLanguageSwitchesOnTheSpotAndIsRemembered(FxRobot robot) {
        type(robot, KeyCode.L);

        assertThat(texts(robot, ".line-name")).contains("불고기 버거");
        assertThat(text(robot, "#recall")).isEqualTo("되돌림 목록");
        assertThat(display.remembered).containsExactly(Language.KOREAN);
    }

    @Test
    void noKeyAloneLeavesTheFullScreen(FxRobot robot) {
        type(robot, KeyCode.F11);
        assertThat(display.isFullScreen).isTrue();

        type(robot, KeyCode.ESCAPE, KeyCode.F11, KeyCode.ENTER, KeyCode.ESCAPE);
        assertThat(display.isFullScreen).isTrue();
        assertThat(display.isClosed).isFalse();

        type(robot, KeyCode.F11, KeyCode.F11);
        assertThat(display.isFullScreen).isFalse();
    }

    @Test
    void closingIsAskedFor(FxRobot robot) {
        type(robot, KeyCode.S);
        robot.clickOn("#leave");
        assertThat(display.isClosed).isFalse();

        robot.clickOn("#close");

        assertThat(display.isClosed).isTrue();
    }

    @Test
    void aSwitchOfTheLanguageLeavesNothingOfTheOldViewsBehind(FxRobot robot) {
        var old = new WeakReference<Node>(robot.lookup("#recall").query());

        for (int i = 0; i < 4; i++) {
            type(robot, KeyCode.L);
        }

        assertIsForgotten(old);
    }

    @Test
    void aClosedDisplayIsForgottenByItsModels(FxRobot robot) {
        var old = new WeakReference<Node>(robot.lookup("#recall").query());

        robot.interact(
                () -> {
                    display.view.close();
                    robot.window(0).getScene().setRoot(new StackPane());
                    display.board.refresh();
                });

        assertIsForgotten(old);
    }

    private static void assertIsForgotten(WeakReference<Node> old) {
        for (int i = 0; i < 50 && old.get() != null; i++) {
            System.gc();
            WaitForAsyncUtils.waitForFxEvents();
        }
        assertThat(old.get()).isNull();
    }

    private static FiredOrder burgers(int number) {
        return order().numbered(number).at("4").with("burger", number).fired();
    }

    private static List<String> texts(FxRobot robot, String style) {
        return robot.lookup(style).queryAll().stream()
                .filter(KitchenFlowTest::isSeen)
                .map(node -> ((Labeled) node).getText())
                .toList();
    }

    private static boolean isSeen(Node node) {
        return node.isVisible()
                && node.getOpacity() > 0
                && (node.getParent() == null || isSeen(node.getParent()));
    }

    private static String text(FxRobot robot, String id) {
        return robot.lookup(id).<Labeled>query().getText();
    }

    private static void type(FxRobot robot, KeyCode... keys) {
        for (KeyCode key : keys) {
            robot.type(key);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }
}
