package docket.kitchen;

import static docket.kitchen.OnScreen.seen;
import static docket.kitchen.OnScreen.texts;
import static docket.kitchen.OnScreen.type;
import static org.assertj.core.api.Assertions.assertThat;

import docket.model.display.BoardAction;
import docket.model.display.Bump;
import docket.model.display.DisplaySettings;
import docket.model.display.Handling;
import docket.model.display.Keys;
import docket.model.display.Layout;
import docket.model.display.Look;
import docket.model.display.Shade;
import docket.ui.Language;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// A display looks and reacts as it is set, and by the keys that were chosen for it.
@ExtendWith(ApplicationExtension.class)
class SettingsFlowTest {
    @SuppressWarnings("NullAway.Init") // by show
    private KitchenStage display;

    @Start
    void show(Stage stage) {
        display = new KitchenStage("grill");
        display.show(stage, 1280, 800);
        display.placeBurgers(2);
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
    void whatIsCountedAndSoldOutHasTheKeysOfTheBumpBarToo(FxRobot robot) {
        Keys bar =
                Keys.USUAL
                        .with(BoardAction.COUNT_UP, "U")
                        .with(BoardAction.COUNT_DOWN, "I")
                        .with(BoardAction.SOLD_OUT, "O")
                        .with(BoardAction.ALL_DAY, "P")
                        .with(BoardAction.ALL_DAY_PAGE, "G")
                        .with(BoardAction.BATCH, "J");
        robot.interact(() -> display.desk.choose(DisplaySettings.USUAL.with(bar)));
        assertThat(texts(robot, ".keys .keycap")).contains("U   I", "O");
        assertThat(texts(robot, "#showAllDay .keycap")).containsExactly("P");

        type(robot, KeyCode.RIGHT, KeyCode.RIGHT, KeyCode.DOWN, KeyCode.ADD, KeyCode.A);
        assertThat(texts(robot, ".line-count")).containsExactlyInAnyOrder("1", "2");
        type(robot, KeyCode.U);
        assertThat(texts(robot, ".line-count")).containsExactlyInAnyOrder("1", "1 / 2");
        type(robot, KeyCode.I);
        assertThat(texts(robot, ".line-count")).containsExactlyInAnyOrder("1", "2");
        type(robot, KeyCode.O);
        assertThat(display.board.soldOut().isShowing()).isTrue();

        type(robot, KeyCode.ESCAPE, KeyCode.P);
        assertThat(texts(robot, "#batch .keycap")).containsExactly("J");
        assertThat(texts(robot, "#alldayPage .keycap")).containsExactly("G");
        type(robot, KeyCode.G, KeyCode.J);
        assertThat(texts(robot, ".allday-pieces")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void everyKeyOfTheFormIsInSightAndReadable(Language language, FxRobot robot) {
        if (display.texts.language() != language) {
            type(robot, KeyCode.F12);
        }
        type(robot, KeyCode.D, KeyCode.DIGIT5);

        assertThat(robot.lookup(".display-key").queryAllAs(Button.class))
                .hasSize(BoardAction.values().length)
                .allSatisfy(
                        key -> {
                            assertThat(key.isTextTruncated()).as(key.getText()).isFalse();
                            assertThat(key.localToScene(key.getLayoutBounds()).getMaxY())
                                    .isLessThanOrEqualTo(key.getScene().getHeight());
                        });
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
        Node card = robot.lookup(".ticket").<Node>lookup(OnScreen::isSeen).query();
        assertThat(card.getLayoutBounds().getWidth()).isGreaterThan(1200);
        assertThat(robot.window(0).getScene().getStylesheets())
                .anyMatch(sheet -> sheet.endsWith("light.css"));
    }

    @Test
    void whatTheCounterSetsIsSeenAtOnce(FxRobot robot) {
        set(robot, DisplaySettings.USUAL.with(Look.USUAL.with(Layout.GRID).withRows(1)));

        List<Double> heights =
                robot.lookup(".ticket").<Node>queryAll().stream()
                        .filter(OnScreen::isSeen)
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

    private void set(FxRobot robot, DisplaySettings settings) {
        robot.interact(() -> display.desk.choose(settings));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private boolean isFilling(Node progress) {
        return progress.isVisible() && progress.getLayoutBounds().getWidth() > 10;
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
}
