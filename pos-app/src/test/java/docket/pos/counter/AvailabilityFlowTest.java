package docket.pos.counter;

import static docket.pos.counter.CounterWindow.labels;
import static docket.pos.counter.CounterWindow.tap;
import static docket.pos.counter.CounterWindow.type;
import static org.assertj.core.api.Assertions.assertThat;

import docket.model.menu.Availability;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// The ways to switch an item on and off, by key and by a long press.
@ExtendWith(ApplicationExtension.class)
class AvailabilityFlowTest {
    @TempDir private static Path folder;

    @SuppressWarnings("NullAway.Init") // by show
    private CounterStage counter;

    @Start
    void show(Stage stage) {
        counter = CounterWindow.open(stage, folder.resolve(String.valueOf(hashCode())));
    }

    @Test
    void anItemIsSwitchedByKeyAlone(FxRobot robot) {
        type(robot, KeyCode.F3, KeyCode.L, KeyCode.A, KeyCode.T, KeyCode.T, KeyCode.E);
        type(robot, KeyCode.DOWN);
        robot.press(KeyCode.ALT).type(KeyCode.DIGIT2).release(KeyCode.ALT);
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(counter.item("Vanilla latte").available()).isFalse();
        assertThat(counter.item("Café latte").available()).isTrue();
        type(robot, KeyCode.ESCAPE, KeyCode.F5);
        assertThat(labels(robot, ".item-price")).containsExactly("5,500");
    }

    @Test
    void howManyAreLeftIsTypedOrTapped(FxRobot robot) {
        type(robot, KeyCode.F3, KeyCode.L, KeyCode.A, KeyCode.T, KeyCode.T, KeyCode.E);
        type(robot, KeyCode.F6, KeyCode.DIGIT1, KeyCode.X, KeyCode.DIGIT2, KeyCode.ENTER);
        assertThat(counter.item("Café latte").availability()).isEqualTo(Availability.left(12));

        robot.press(KeyCode.ALT).type(KeyCode.DIGIT6).release(KeyCode.ALT);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(counter.item("Café latte").availability()).isEqualTo(Availability.left(11));

        type(robot, KeyCode.F6, KeyCode.DELETE, KeyCode.ENTER);
        assertThat(counter.item("Café latte").availability()).isEqualTo(Availability.PUBLISHED);

        type(robot, KeyCode.F6, KeyCode.DIGIT7, KeyCode.ESCAPE);
        assertThat(counter.item("Café latte").availability()).isEqualTo(Availability.PUBLISHED);
    }

    @Test
    void whenItComesBackIsChosenByKeyAlone(FxRobot robot) {
        type(robot, KeyCode.F3, KeyCode.L, KeyCode.A, KeyCode.T, KeyCode.T, KeyCode.E);
        type(robot, KeyCode.F7, KeyCode.DOWN, KeyCode.ENTER);

        assertThat(counter.item("Café latte").availability().until())
                .isEqualTo(Instant.parse("2026-11-20T12:00:00Z"));
        assertThat(robot.lookup("until 21:00").tryQuery()).isPresent();
    }

    @Test
    void aLongPressOffersToSwitchTheItem(FxRobot robot) throws TimeoutException {
        robot.moveTo("Americano").press(MouseButton.PRIMARY);
        WaitForAsyncUtils.waitFor(
                10, TimeUnit.SECONDS, () -> robot.lookup("Sold out").tryQuery().isPresent());
        robot.release(MouseButton.PRIMARY).clickOn("Sold out");

        assertThat(counter.item("Americano").available()).isFalse();
        tap(robot, "Americano");
        assertThat(counter.order.editor().draft().lines()).isEmpty();
    }
}
