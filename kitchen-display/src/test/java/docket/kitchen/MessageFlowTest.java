package docket.kitchen;

import static docket.model.ModelSamples.COLD;
import static docket.model.ModelSamples.GRILL;
import static org.assertj.core.api.Assertions.assertThat;

import docket.client.Command;
import docket.model.display.SoundKind;
import docket.model.message.Message;
import docket.model.message.NewMessage;
import docket.model.message.SeeMessage;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// A message of the counter over the cooks' cards, and theirs to the counter.
@ExtendWith(ApplicationExtension.class)
class MessageFlowTest {
    @SuppressWarnings("NullAway.Init") // by show
    private KitchenStage display;

    @Start
    void show(Stage stage) {
        display = new KitchenStage("grill");
        display.show(stage, 1280, 800);
    }

    private static void type(FxRobot robot, KeyCode... keys) {
        robot.type(keys);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private String banner() {
        return display.board.messages().getBanner();
    }

    @Test
    void aMessageStandsOverTheCardsAndSoundsUntilItIsSeen(FxRobot robot) {
        robot.interact(() -> display.kitchen.say(1, NewMessage.toKitchen(GRILL, "No more beef?")));
        robot.interact(() -> display.kitchen.say(2, NewMessage.toKitchen(null, "Last orders")));
        assertThat(banner()).isEqualTo("12:00 · Counter 1: No more beef?");
        assertThat(display.board.messages().getMore()).isEqualTo("+1 more");
        assertThat(robot.lookup("#banner").query().isVisible()).isTrue();
        assertThat(robot.lookup("#messageSeen").<Button>query().getHeight())
                .isGreaterThanOrEqualTo(64);
        assertThat(display.sounds).containsExactly(SoundKind.CHANGED, SoundKind.CHANGED);

        type(robot, KeyCode.DIGIT0);
        assertThat(banner()).contains("Last orders");
        robot.clickOn("#messageSeen");
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(banner()).isEmpty();
        assertThat(robot.lookup("#banner").query().isVisible()).isFalse();
        assertThat(display.kitchen.carriedOut)
                .extracting(command -> ((Command.SayMessageSeen) command).seen())
                .containsOnly(new SeeMessage("grill"));
    }

    @Test
    void whatIsForOthersIsNotShown(FxRobot robot) {
        robot.interact(() -> display.kitchen.say(1, NewMessage.toKitchen(COLD, "No more ice")));
        robot.interact(() -> display.kitchen.say(2, NewMessage.toCounter("Help, please")));

        assertThat(banner()).isEmpty();
        assertThat(display.sounds).isEmpty();
    }

    @Test
    void whatAnotherDisplayOfTheStationHasSeenIsGone(FxRobot robot) {
        robot.interact(
                () -> {
                    Message said = display.kitchen.say(1, NewMessage.toKitchen(GRILL, "Hello"));
                    display.kitchen.seeMessage(said.id(), "all");
                });

        assertThat(banner()).isEmpty();
    }

    @Test
    void aShortMessageIsSentToTheCounterByKeyAndByTapAndSaysWhenItIsSeen(FxRobot robot) {
        type(robot, KeyCode.T, KeyCode.DIGIT3);
        var sent = (Command.SendMessage) display.kitchen.carriedOut.getLast();
        assertThat(sent.message()).isEqualTo(NewMessage.toCounter("Runner, please"));
        assertThat(display.board.getNotice()).isEqualTo("Sent to the counter: Runner, please");
        assertThat(display.board.messages().showingProperty().get()).isFalse();

        robot.interact(() -> display.kitchen.seeMessage(sent.messageId(), null));
        assertThat(display.board.getNotice()).isEqualTo("The counter has seen: Runner, please");

        robot.clickOn("#message");
        WaitForAsyncUtils.waitForFxEvents();
        robot.clickOn("#canned2");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(((Command.SendMessage) display.kitchen.carriedOut.getLast()).message().text())
                .isEqualTo("We need help in the kitchen");
    }
}
