package docket.pos.counter;

import static docket.pos.counter.CounterWindow.tap;
import static docket.pos.counter.CounterWindow.type;
import static org.assertj.core.api.Assertions.assertThat;

import docket.model.ModelSamples;
import docket.model.OrderType;
import docket.model.menu.RouteRule;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// The owner's way to a rule of the kitchen's routes, and to where an item goes.
@ExtendWith(ApplicationExtension.class)
class RoutesFlowTest {
    @TempDir private static Path folder;

    @SuppressWarnings("NullAway.Init") // by show
    private CounterStage counter;

    @Start
    void show(Stage stage) {
        counter = CounterWindow.open(stage, folder.resolve(String.valueOf(hashCode())));
    }

    private static void press(FxRobot robot, KeyCode with, KeyCode key) {
        robot.press(with).type(key).release(with);
        WaitForAsyncUtils.waitForFxEvents();
    }

    /// Chooses from the drop-down that shows this text now.
    private static void choose(FxRobot robot, String shown, String wanted) {
        MenuButton button = robot.lookup(shown).queryAs(MenuButton.class);
        robot.interact(
                () ->
                        button.getItems().stream()
                                .filter(item -> item.getText().equals(wanted))
                                .findFirst()
                                .orElseThrow()
                                .fire());
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void aRuleIsMadeByTapSavedByKeyAndAskedFor(FxRobot robot) {
        press(robot, KeyCode.SHIFT, KeyCode.F1);
        press(robot, KeyCode.CONTROL, KeyCode.DIGIT7);
        tap(robot, "#addRule");
        choose(robot, "Any type", "Take-away");
        robot.clickOn(
                robot.lookup(
                                (Node node) ->
                                        node instanceof ToggleButton button
                                                && button.getText().equals("Cold"))
                        .<Node>query());
        WaitForAsyncUtils.waitForFxEvents();
        press(robot, KeyCode.CONTROL, KeyCode.ENTER);

        assertThat(counter.server.menu().routes().rules())
                .containsExactly(
                        new RouteRule(
                                null, null, OrderType.TAKEAWAY, null, List.of(ModelSamples.COLD)));

        tap(robot, "#search");
        robot.write("steak");
        type(robot, KeyCode.ENTER);
        assertThat(robot.lookup("Take-away → Cold (display is off)").tryQuery()).isPresent();

        tap(robot, "#search");
        type(robot, KeyCode.F5);
        robot.clickOn("#testAll");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(counter.server.messages())
                .hasSize(2)
                .allMatch(message -> message.isTest() && message.station() == null);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(robot.lookup("Test: ✓ sent").queryAll()).isNotEmpty();

        type(robot, KeyCode.F12);
        assertThat(robot.lookup("포장 → 콜드 (화면 꺼짐)").tryQuery()).isPresent();
    }
}
