package docket.pos.counter;

import static docket.pos.counter.CounterWindow.tap;
import static docket.pos.counter.CounterWindow.type;
import static org.assertj.core.api.Assertions.assertThat;

import docket.model.menu.ItemCode;
import docket.model.menu.Selling;
import docket.pos.counter.order.DraftLine;
import java.nio.file.Path;
import java.util.List;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// A scanner at order entry: it types its digits and Enter, wherever the cursor is.
@ExtendWith(ApplicationExtension.class)
class ScanFlowTest {
    private static final String CODE = "8801234567893";

    @TempDir private static Path folder;

    @SuppressWarnings("NullAway.Init") // by show
    private CounterStage counter;

    @Start
    void show(Stage stage) {
        counter = CounterWindow.open(stage, folder.resolve(String.valueOf(hashCode())));
    }

    @BeforeEach
    void label(FxRobot robot) {
        robot.interact(
                () ->
                        counter.server.change(
                                CounterStage.selling(
                                        counter.item("Espresso"),
                                        Selling.PLAIN.withCodes(
                                                List.of(new ItemCode(CODE, null))))));
    }

    private static TextField field(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(TextField.class);
    }

    /// Types as fast as a scanner does.
    private static void scan(FxRobot robot, Node at, String digits) {
        robot.interact(
                () -> {
                    for (String digit : digits.chars().mapToObj(Character::toString).toList()) {
                        fire(at, KeyEvent.KEY_PRESSED, "", KeyCode.getKeyCode(digit));
                        fire(at, KeyEvent.KEY_TYPED, digit, KeyCode.UNDEFINED);
                    }
                    fire(at, KeyEvent.KEY_PRESSED, "", KeyCode.ENTER);
                    fire(at, KeyEvent.KEY_TYPED, "\r", KeyCode.UNDEFINED);
                });
        type(robot);
    }

    private static void fire(Node at, EventType<KeyEvent> kind, String text, KeyCode key) {
        Node now = at.getScene().getFocusOwner();
        Event.fireEvent(
                now == null ? at : now,
                new KeyEvent(kind, text, text, key, false, false, false, false));
    }

    private List<Integer> pieces() {
        return counter.order.editor().draft().lines().stream().map(DraftLine::quantity).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"#search", "#note", "#table"})
    void whatIsScannedIsAddedAndNoFieldKeepsTheCode(String id, FxRobot robot) {
        TextField field = field(robot, id);
        robot.interact(field::requestFocus);
        robot.interact(() -> field.setText(id.equals("#note") ? "no ice" : ""));
        String noted = counter.order.editor().draft().note();

        scan(robot, field, CODE);
        scan(robot, field, CODE);

        assertThat(pieces()).containsExactly(2);
        assertThat(field.getText()).isEmpty();
        assertThat(counter.order.editor().draft().table()).isEmpty();
        assertThat(counter.order.editor().draft().note()).isEqualTo(noted);
        assertThat(counter.order.editor().draft().lines().getFirst().note()).doesNotContain("880");
    }

    @Test
    void whatIsScannedWhileAButtonHasTheFocusIsAddedToo(FxRobot robot) {
        robot.interact(() -> robot.lookup("#send").query().requestFocus());

        scan(robot, robot.lookup("#lines").query(), CODE);

        assertThat(pieces()).containsExactly(1);
        assertThat(field(robot, "#search").getText()).isEmpty();
    }

    @Test
    void aCodeThatNothingHasIsTold(FxRobot robot) {
        robot.interact(field(robot, "#note")::requestFocus);

        scan(robot, field(robot, "#note"), "4006381333931");

        assertThat(pieces()).isEmpty();
        assertThat(counter.frame.getNotice()).isEqualTo("No item has the code 4006381333931.");
        assertThat(counter.frame.insistingProperty().get()).isTrue();
        assertThat(field(robot, "#note").getText()).isEmpty();
    }

    @Test
    void aCodeCanBeWrittenIntoTheSearch(FxRobot robot) {
        robot.interact(field(robot, "#search")::requestFocus);
        robot.interact(() -> field(robot, "#search").setText(CODE));
        type(robot, KeyCode.ENTER);

        assertThat(pieces()).containsExactly(1);
        assertThat(field(robot, "#search").getText()).isEmpty();
    }

    @Test
    void aNumberOfATableIsNoCode(FxRobot robot) {
        tap(robot, "Espresso");
        type(robot, KeyCode.F6);
        scan(robot, field(robot, "#table"), "12");

        assertThat(counter.order.editor().draft().table()).isEqualTo("12");
        assertThat(field(robot, "#search").isFocused()).isTrue();
    }
}
