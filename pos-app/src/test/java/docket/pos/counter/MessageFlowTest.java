package docket.pos.counter;

import static docket.pos.counter.CounterWindow.tap;
import static docket.pos.counter.CounterWindow.type;
import static org.assertj.core.api.Assertions.assertThat;

import docket.client.Command;
import docket.model.message.MessageId;
import docket.model.message.NewMessage;
import java.nio.file.Path;
import java.util.UUID;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// The cashier's way to a message to the kitchen, and to what arrived from there.
@ExtendWith(ApplicationExtension.class)
class MessageFlowTest {
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

    private NewMessage sent() {
        return ((Command.SendMessage) counter.server.carriedOut().getLast().itself()).message();
    }

    @Test
    void aMessageIsSentByKeyAndByTap(FxRobot robot) {
        press(robot, KeyCode.CONTROL, KeyCode.M);
        type(robot, KeyCode.F5);
        assertThat(sent().text()).isEqualTo("How much longer?");

        tap(robot, "#canned6");
        assertThat(sent().text()).isEqualTo("Last orders");

        type(robot, KeyCode.DOWN);
        robot.clickOn("#text").write("table 4");
        type(robot, KeyCode.ENTER);
        assertThat(sent().text()).isEqualTo("table 4");
        assertThat(sent().station()).isNotNull();

        type(robot, KeyCode.ESCAPE);
        assertThat(counter.messages.showingProperty().get()).isFalse();
    }

    @Test
    void whatArrivesStaysUntilItIsSeen(FxRobot robot) {
        robot.interact(() -> fromTheKitchen("Runner, please"));
        assertThat(robot.lookup("#messageBar").query().isVisible()).isTrue();

        press(robot, KeyCode.SHIFT, KeyCode.F3);
        assertThat(robot.lookup("#messageBar").query().isVisible()).isFalse();

        robot.interact(() -> fromTheKitchen("Help, please"));
        tap(robot, "#messageSeen");
        assertThat(robot.lookup("#messageBar").query().isVisible()).isFalse();
    }

    private void fromTheKitchen(String text) {
        counter.server
                .colleague()
                .messages()
                .send(new MessageId(UUID.randomUUID()), NewMessage.toCounter(text));
    }
}
