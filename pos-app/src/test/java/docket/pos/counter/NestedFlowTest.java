package docket.pos.counter;

import static docket.pos.counter.CounterWindow.tap;
import static docket.pos.counter.CounterWindow.type;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import docket.model.menu.ModifierGroup;
import docket.model.order.ChosenModifier;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
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

/// A choice that asks further is written in the editor, and answered at the counter by tap and by
/// key.
@ExtendWith(ApplicationExtension.class)
class NestedFlowTest {
    @TempDir private static Path folder;

    @SuppressWarnings("NullAway.Init") // by show
    private CounterStage counter;

    @Start
    void show(Stage stage) {
        counter = CounterWindow.open(stage, folder.resolve(String.valueOf(hashCode())));
    }

    private static void alt(FxRobot robot, KeyCode key) {
        robot.press(KeyCode.ALT).type(key).release(KeyCode.ALT);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static void prompted(FxRobot robot, String prompt, String text) {
        robot.interact(
                () ->
                        robot
                                .lookup(
                                        node ->
                                                node instanceof TextField field
                                                        && field.getPromptText().equals(prompt))
                                .queryAllAs(TextField.class)
                                .stream()
                                .reduce((before, last) -> last)
                                .orElseThrow()
                                .setText(text));
    }

    /// Lets the first choice of the Yuzu tea open a group of one choice, which must be made.
    private void write(FxRobot robot) {
        type(robot, KeyCode.F3, KeyCode.F4);
        tap(robot, "Tea & ade");
        tap(robot, "Yuzu tea");
        robot.interact(() -> robot.lookup("+ Choices that belong together").queryButton().fire());
        prompted(robot, "What is chosen, such as Size", "꿀");
        prompted(robot, "Choice", "꿀 추가");
        MenuButton asks = last(robot, "+ Asks further");
        robot.interact(asks::show);
        robot.interact(() -> asks.getItems().getFirst().fire());
        prompted(robot, "What is chosen, such as Size", "꿀 종류");
        prompted(robot, "Choice", "아카시아");
        robot.press(KeyCode.CONTROL).type(KeyCode.S).release(KeyCode.CONTROL);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static MenuButton last(FxRobot robot, String text) {
        return robot
                .lookup(node -> node instanceof MenuButton button && button.getText().equals(text))
                .queryAllAs(MenuButton.class)
                .stream()
                .reduce((before, last) -> last)
                .orElseThrow();
    }

    private static ToggleButton pill(FxRobot robot, String name) {
        return robot.lookup(".choice").queryAll().stream()
                .filter(ToggleButton.class::isInstance)
                .map(ToggleButton.class::cast)
                .filter(pill -> pill.getText().startsWith(name))
                .findFirst()
                .orElseThrow();
    }

    private List<String> sold() {
        return counter.server.onlyOrder().lines().getFirst().modifiers().stream()
                .map(ChosenModifier::name)
                .toList();
    }

    @Test
    void aChoiceThatAsksFurtherIsWrittenAndAnsweredByTap(FxRobot robot) {
        write(robot);
        ModifierGroup honey = counter.item("Yuzu tea").modifierGroups().getLast();
        assertThat(honey.modifiers().getFirst().modifierGroups())
                .extracting(ModifierGroup::name)
                .containsExactly("꿀 종류");

        type(robot, KeyCode.F1);
        tap(robot, "Tea & ade");
        tap(robot, "Yuzu tea");
        type(robot, KeyCode.UP);
        assertThat(robot.lookup("꿀 추가 › 꿀 종류").tryQuery()).isEmpty();
        robot.interact(() -> pill(robot, "꿀 추가").fire());
        assertThat(robot.lookup("꿀 추가 › 꿀 종류").tryQuery()).isPresent();
        assertThat(pill(robot, "아카시아").localToScene(0, 0).getY())
                .as("beside its title")
                .isCloseTo(
                        robot.lookup("꿀 추가 › 꿀 종류").query().localToScene(0, 0).getY(),
                        within(20.0));
        robot.interact(() -> pill(robot, "아카시아").fire());
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(robot.lookup("꿀 추가 (아카시아)").tryQuery()).isPresent();
        robot.clickOn("#send");

        assertThat(sold()).containsExactly("꿀 추가", "아카시아");
    }

    @Test
    void itIsAnsweredByKeyAndFoldsAway(FxRobot robot) {
        write(robot);
        type(robot, KeyCode.F1, KeyCode.Y, KeyCode.U, KeyCode.Z, KeyCode.ENTER);
        int place = keyOf(robot, "꿀 추가");
        alt(robot, KeyCode.valueOf("DIGIT" + place));
        alt(robot, KeyCode.valueOf("DIGIT" + (place + 1)));
        assertThat(robot.lookup("꿀 추가 (아카시아)").tryQuery()).isPresent();
        alt(robot, KeyCode.valueOf("DIGIT" + place));
        assertThat(robot.lookup("꿀 추가 › 꿀 종류").tryQuery()).isEmpty();
        alt(robot, KeyCode.valueOf("DIGIT" + place));
        alt(robot, KeyCode.valueOf("DIGIT" + (place + 1)));
        type(robot, KeyCode.F9);

        assertThat(sold()).containsExactly("꿀 추가", "아카시아");
    }

    private static int keyOf(FxRobot robot, String name) {
        var key = (javafx.scene.control.Label) pill(robot, name).getGraphic();
        return Integer.parseInt(key.getText().substring("Alt ".length()));
    }
}
