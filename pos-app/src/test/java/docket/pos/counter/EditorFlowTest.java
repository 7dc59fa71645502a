package docket.pos.counter;

import static docket.pos.counter.CounterWindow.tap;
import static docket.pos.counter.CounterWindow.type;
import static org.assertj.core.api.Assertions.assertThat;

import docket.model.Money;
import docket.model.menu.MenuItem;
import docket.model.menu.PriceRule;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
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

/// The owner's ways through the editor of the menu, by tap and by key.
@ExtendWith(ApplicationExtension.class)
class EditorFlowTest {
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

    private static void write(FxRobot robot, String text) {
        press(robot, KeyCode.CONTROL, KeyCode.A);
        robot.write(text);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private List<String> ids(String category) {
        return counter.server.menu().items().stream()
                .filter(item -> item.categoryId().value().equals(category))
                .map(item -> item.id().value())
                .toList();
    }

    @Test
    void aPriceIsChangedByTwoTapsAndTheNumber(FxRobot robot) {
        type(robot, KeyCode.F3);
        tap(robot, "Edit the menu");
        tap(robot, "Espresso");
        robot.clickOn("#editor-price");
        write(robot, "4200");
        tap(robot, "Save");

        assertThat(counter.item("Espresso").price()).isEqualTo(new Money(4200));
        type(robot, KeyCode.F1);
        assertThat(robot.lookup("4,200").tryQuery()).isPresent();
    }

    @Test
    void aCategoryGetsACourseAndWhatIsEnteredOfItGoesThere(FxRobot robot) {
        type(robot, KeyCode.F3, KeyCode.F4);
        tap(robot, counter.texts.text("editor.editCategory"));
        robot.interact(robot.lookup("Course 2").queryAs(ToggleButton.class)::fire);
        tap(robot, "Save");
        type(robot, KeyCode.F1);
        tap(robot, "Espresso");

        assertThat(robot.lookup("Course · by menu").tryQuery()).isPresent();
        tap(robot, "#send");
        assertThat(counter.server.onlyOrder().lines().getFirst().course()).isEqualTo(2);
    }

    @Test
    void aHappyHourIsMadeInPlaceAndTheTileShowsIt(FxRobot robot) {
        type(robot, KeyCode.F3);
        tap(robot, "Edit the menu");
        tap(robot, "Espresso");
        robot.interact(robot.lookup("+ Price").queryButton()::fire);
        Node row = robot.lookup(".editor-prices .editor-group").query();
        robot.from(row).lookup(".touch-field").queryAllAs(TextField.class).stream()
                .findFirst()
                .ifPresent(field -> robot.interact(field::requestFocus));
        robot.write("3100");
        List<TextField> times =
                robot.from(row).lookup(".touch-field").queryAllAs(TextField.class).stream()
                        .toList();
        robot.interact(() -> times.get(1).requestFocus());
        robot.write("18");
        robot.interact(() -> times.get(2).requestFocus());
        robot.write("20:00");
        ToggleButton friday = robot.from(row).lookup("Fri").queryAs(ToggleButton.class);
        robot.interact(friday::fire);
        tap(robot, "Save");

        assertThat(counter.item("Espresso").terms().prices())
                .extracting(PriceRule::text)
                .containsExactly("3100 fri 18:00-20:00");
        type(robot, KeyCode.F1);
        assertThat(robot.lookup("3,100").tryQuery()).isPresent();
    }

    @Test
    void anItemIsMadeMovedAndRemovedByKeyAlone(FxRobot robot) {
        type(robot, KeyCode.F3, KeyCode.F4, KeyCode.INSERT);
        robot.write("Flat white");
        type(robot, KeyCode.TAB);
        robot.write("5200");
        type(robot, KeyCode.ENTER);

        MenuItem made = counter.item("Flat white");
        assertThat(made.price()).isEqualTo(new Money(5200));
        assertThat(ids("coffee")).last().isEqualTo(made.id().value());

        type(robot, KeyCode.ESCAPE);
        press(robot, KeyCode.ALT, KeyCode.UP);
        assertThat(ids("coffee").indexOf(made.id().value())).isEqualTo(ids("coffee").size() - 2);

        press(robot, KeyCode.CONTROL, KeyCode.DELETE);
        press(robot, KeyCode.CONTROL, KeyCode.DELETE);
        assertThat(ids("coffee")).doesNotContain(made.id().value());
        type(robot, KeyCode.F4);
        assertThat(robot.lookup(".items").tryQuery().filter(Node::isVisible)).isPresent();
    }

    @Test
    void anItemIsDraggedToAnotherPlace(FxRobot robot) {
        type(robot, KeyCode.F3, KeyCode.F4);
        robot.drag("Espresso").dropTo("Americano");
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(ids("coffee")).startsWith("espresso", "americano");
    }

    @Test
    void choicesAreAddedWithTheirPrice(FxRobot robot) {
        type(robot, KeyCode.F3, KeyCode.F4);
        tap(robot, "Tea & ade");
        tap(robot, "Yuzu tea");
        robot.interact(() -> robot.lookup("+ Choices that belong together").queryButton().fire());
        robot.interact(
                () -> {
                    fill(robot, "What is chosen, such as Size", "꿀");
                    fill(robot, "Choice", "꿀 추가");
                    fill(robot, "Extra price", "700");
                });
        press(robot, KeyCode.CONTROL, KeyCode.S);

        MenuItem tea = counter.item("Yuzu tea");
        assertThat(tea.modifierGroups().getLast().name()).isEqualTo("꿀");
        assertThat(tea.modifierGroups().getLast().modifiers().getFirst().price())
                .isEqualTo(new Money(700));
    }

    @Test
    void oneTapLeadsFromTheCategoryBackToTheItem(FxRobot robot) {
        type(robot, KeyCode.F3, KeyCode.F4);
        tap(robot, "Espresso");
        assertThat(robot.lookup("#editor-price").tryQuery()).isPresent();

        tap(robot, "Edit category");
        assertThat(robot.lookup("#editor-price").tryQuery()).isEmpty();
        tap(robot, "Espresso");

        assertThat(robot.lookup("#editor-price").queryAs(TextField.class).getText())
                .isEqualTo("4000");
    }

    @Test
    void whatAnItemContainsIsSaidWhereItIsOrdered(FxRobot robot) {
        type(robot, KeyCode.F3, KeyCode.F4);
        tap(robot, "Espresso");
        robot.interact(() -> robot.lookup("Milk").queryAs(ToggleButton.class).fire());
        press(robot, KeyCode.CONTROL, KeyCode.S);

        type(robot, KeyCode.F1);
        tap(robot, "Espresso");
        type(robot, KeyCode.UP);

        assertThat(robot.lookup("Contains Milk").tryQuery()).isPresent();
    }

    /// The last field of this kind is the one of the new group.
    private static void fill(FxRobot robot, String prompt, String text) {
        robot
                .lookup(
                        node ->
                                node instanceof TextField field
                                        && field.getPromptText().equals(prompt))
                .queryAllAs(TextField.class)
                .stream()
                .reduce((before, last) -> last)
                .orElseThrow()
                .setText(text);
    }

    @Test
    void theWordsFollowTheLanguageAndWhatIsWrittenStays(FxRobot robot) {
        type(robot, KeyCode.F3, KeyCode.F4);
        tap(robot, "Espresso");
        robot.clickOn("#editor-price");
        write(robot, "4300");
        type(robot, KeyCode.F12);

        assertThat(robot.lookup("저장").tryQuery()).isPresent();
        assertThat(robot.lookup("#editor-price").queryAs(TextField.class).getText())
                .isEqualTo("4300");
    }
}
