package docket.pos.counter;

import static docket.pos.counter.CounterWindow.tap;
import static docket.pos.counter.CounterWindow.type;
import static org.assertj.core.api.Assertions.assertThat;

import docket.model.Money;
import docket.model.order.Order;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// A combo is ordered by key and by tap, and put together in the editor.
@ExtendWith(ApplicationExtension.class)
class ComboFlowTest {
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

    private List<String> sold() {
        return counter.server.onlyOrder().lines().stream()
                .map(line -> line.names().in("en", "") + " " + line.total().minor())
                .toList();
    }

    @Test
    void aComboWithAnotherSideIsSentByKeyAlone(FxRobot robot) {
        type(robot, KeyCode.C, KeyCode.O, KeyCode.M, KeyCode.B, KeyCode.ENTER);
        alt(robot, KeyCode.DIGIT9);
        type(robot, KeyCode.F9);

        assertThat(sold())
                .containsExactly(
                        "Burger combo 13500", "Cheeseburger 0", "Onion rings 500", "Cola 0");
    }

    @Test
    void aPartIsExchangedAndItsOwnChoicesAreMadeByTap(FxRobot robot) {
        tap(robot, "Burgers");
        tap(robot, "Burger combo");
        robot.interact(() -> choice(robot, "Lemonade").fire());
        WaitForAsyncUtils.waitForFxEvents();
        tap(robot, "Lemonade");
        robot.clickOn("#send");

        Order order = counter.server.onlyOrder();
        assertThat(order.total()).isEqualTo(new Money(15_000));
        assertThat(order.lines()).hasSize(4);
    }

    private static javafx.scene.control.ToggleButton choice(FxRobot robot, String name) {
        return robot.lookup(".choice").queryAll().stream()
                .filter(javafx.scene.control.ToggleButton.class::isInstance)
                .map(javafx.scene.control.ToggleButton.class::cast)
                .filter(pill -> pill.getText().startsWith(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aComboIsPutTogetherInTheEditor(FxRobot robot) {
        type(robot, KeyCode.F3);
        tap(robot, "Edit the menu");
        tap(robot, "Espresso");
        press(robot, "+ Part of the combo");
        robot.interact(() -> prompted(robot, "What is chosen, such as Drink").setText("빵"));
        var adding = (MenuButton) robot.lookup("+ Item to choose").query();
        robot.interact(adding::show);
        robot.interact(
                () ->
                        adding.getItems().stream()
                                .map(javafx.scene.control.Menu.class::cast)
                                .flatMap(category -> category.getItems().stream())
                                .filter(item -> item.getText().equals("Cheesecake"))
                                .findFirst()
                                .orElseThrow()
                                .fire());
        assertThat(robot.lookup("Cheesecake").tryQuery()).isPresent();
        tap(robot, "Save");

        assertThat(counter.item("Espresso").isCombo()).isTrue();
        assertThat(counter.item("Espresso").slots().getFirst().name()).isEqualTo("빵");
    }

    private static void press(FxRobot robot, String text) {
        robot.interact(robot.lookup(text).<Button>query()::fire);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static TextField prompted(FxRobot robot, String prompt) {
        return robot.lookup(".text-field").queryAll().stream()
                .map(TextField.class::cast)
                .filter(field -> prompt.equals(field.getPromptText()))
                .findFirst()
                .orElseThrow();
    }
}
