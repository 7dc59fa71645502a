package docket.kitchen;

import static docket.model.ModelSamples.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import docket.model.display.BoardAction;
import docket.model.display.Bump;
import docket.model.display.DisplaySettings;
import docket.model.display.Handling;
import docket.model.display.Layout;
import docket.model.display.Look;
import docket.model.display.Shade;
import docket.model.ticket.FiredOrder;
import docket.ui.Language;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
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
    void aTapOnTheQuantityCountsAPieceAndSoDoesPlus(FxRobot robot) {
        robot.clickOn(seen(robot, ".line-count-tap"));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(texts(robot, ".line-count")).containsExactlyInAnyOrder("1", "1 / 2");

        type(robot, KeyCode.BACK_SPACE, KeyCode.RIGHT, KeyCode.RIGHT, KeyCode.DOWN);
        assertThat(texts(robot, ".line-count")).containsExactlyInAnyOrder("1", "2");
        type(robot, KeyCode.ADD);
        assertThat(texts(robot, ".line-count")).containsExactlyInAnyOrder("1", "1 / 2");
        type(robot, KeyCode.SUBTRACT, KeyCode.ADD, KeyCode.ADD);

        assertThat(texts(robot, ".ticket-number")).containsExactly("T4-001");
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

    @Test
    void allDayFillsThePageAndGoesAgain(FxRobot robot) {
        type(robot, KeyCode.F);
        assertThat(texts(robot, ".allday-pieces")).containsExactly("3");
        assertThat(texts(robot, ".ticket-number")).isEmpty();

        type(robot, KeyCode.B, KeyCode.F);
        assertThat(texts(robot, ".allday-pieces")).isEmpty();
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

        robot.clickOn(seen(robot, ".done"));
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

    private void set(FxRobot robot, DisplaySettings settings) {
        robot.interact(() -> display.desk.choose(settings));
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void aTicketIsFinishedOnlyByHoldingWhereThatIsSet(FxRobot robot) throws TimeoutException {
        set(robot, DisplaySettings.USUAL.with(Handling.USUAL.with(Bump.HOLD)));

        Node done = seen(robot, ".done");
        robot.interact(
                () -> {
                    done.fireEvent(mouse(MouseEvent.MOUSE_PRESSED));
                    done.fireEvent(mouse(MouseEvent.MOUSE_RELEASED));
                });
        assertThat(texts(robot, ".ticket-number")).hasSize(2);
        assertThat(display.kitchen.carriedOut).isEmpty();

        robot.moveTo(seen(robot, ".done")).press(MouseButton.PRIMARY);
        WaitForAsyncUtils.waitFor(
                10,
                TimeUnit.SECONDS,
                () -> robot.lookup(".held").<Node>queryAll().stream().anyMatch(this::isFilling));
        WaitForAsyncUtils.waitFor(
                10, TimeUnit.SECONDS, () -> display.kitchen.carriedOut.size() == 1);
        robot.release(MouseButton.PRIMARY);
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(texts(robot, ".ticket-number")).containsExactly("T4-002");
    }

    private static MouseEvent mouse(EventType<MouseEvent> type) {
        return new MouseEvent(
                type,
                0,
                0,
                0,
                0,
                MouseButton.PRIMARY,
                1,
                false,
                false,
                false,
                false,
                true,
                false,
                false,
                true,
                false,
                false,
                null);
    }

    private boolean isFilling(Node progress) {
        return progress.isVisible() && progress.getLayoutBounds().getWidth() > 10;
    }

    @Test
    void aBumpBarWorksWithTheKeysThatWereChosenForIt(FxRobot robot) {
        type(robot, KeyCode.D, KeyCode.DIGIT5, KeyCode.ENTER, KeyCode.Q, KeyCode.ESCAPE);

        assertThat(display.desk.settingsProperty().get().keys().chosen())
                .containsExactly(Map.entry(BoardAction.TICKET_1, "Q"));
        type(robot, KeyCode.DIGIT1);
        assertThat(texts(robot, ".ticket-number")).hasSize(2);
        assertThat(texts(robot, ".done .keycap")).contains("Q", "2");

        type(robot, KeyCode.Q);
        assertThat(texts(robot, ".ticket-number")).containsExactly("T4-002");
    }

    @Test
    void aKeyThatIsTakenIsToldAndExchangedWhenItComesAgain(FxRobot robot) {
        type(robot, KeyCode.D, KeyCode.DIGIT5, KeyCode.ENTER, KeyCode.R);
        assertThat(texts(robot, ".display-hint").getFirst()).startsWith("R is “Recall”.");
        assertThat(display.desk.settingsProperty().get()).isEqualTo(DisplaySettings.USUAL);

        type(robot, KeyCode.F11);
        assertThat(display.isFullScreen).isTrue();

        type(robot, KeyCode.R, KeyCode.ESCAPE);
        assertThat(display.desk.settingsProperty().get().keys().chosen())
                .isEqualTo(Map.of(BoardAction.TICKET_1, "R", BoardAction.RECALL, "1"));

        type(robot, KeyCode.DIGIT1);
        assertThat(display.recall.showingProperty().get()).isTrue();
        type(robot, KeyCode.DIGIT1);
        assertThat(display.recall.showingProperty().get()).isFalse();

        type(robot, KeyCode.D, KeyCode.DIGIT5, KeyCode.DELETE);
        assertThat(display.desk.settingsProperty().get()).isEqualTo(DisplaySettings.USUAL);
    }

    @Test
    void theLookIsChosenByTapAndByKeyAndSeenAtOnce(FxRobot robot) {
        robot.clickOn("#display");
        robot.clickOn("Light");
        robot.clickOn("List");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(display.desk.settingsProperty().get().look())
                .isEqualTo(Look.USUAL.with(Shade.LIGHT).with(Layout.LIST));

        type(robot, KeyCode.DOWN, KeyCode.RIGHT, KeyCode.RIGHT, KeyCode.ESCAPE);
        assertThat(display.desk.settingsProperty().get().look().zoom()).isEqualTo(120);
        Node card = robot.lookup(".ticket").<Node>lookup(KitchenFlowTest::isSeen).query();
        assertThat(card.getLayoutBounds().getWidth()).isGreaterThan(1200);
        assertThat(robot.window(0).getScene().getStylesheets())
                .anyMatch(sheet -> sheet.endsWith("light.css"));
    }

    @Test
    void whatTheCounterSetsIsSeenAtOnce(FxRobot robot) {
        set(robot, DisplaySettings.USUAL.with(Look.USUAL.with(Layout.GRID).withRows(1)));

        List<Double> heights =
                robot.lookup(".ticket").<Node>queryAll().stream()
                        .filter(KitchenFlowTest::isSeen)
                        .map(node -> node.getLayoutBounds().getHeight())
                        .toList();
        assertThat(heights).hasSize(2).allMatch(height -> height > 500);
        assertThat(heights.getFirst()).isEqualTo(heights.getLast());
    }

    @Test
    void whatFlashesIsSeenAtATapOrAKey(FxRobot robot) {
        set(robot, DisplaySettings.USUAL.with(Handling.USUAL.withFlash(true)));
        robot.interact(display.board::tick);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(robot.lookup("#seen").<Node>query().isVisible()).isTrue();

        type(robot, KeyCode.DIGIT0);

        assertThat(robot.lookup("#seen").<Node>query().isVisible()).isFalse();
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

    /// The first that is seen: what cards are measured with is there too.
    private static Node seen(FxRobot robot, String style) {
        return robot.lookup(style).queryAll().stream()
                .filter(KitchenFlowTest::isSeen)
                .findFirst()
                .orElseThrow();
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
