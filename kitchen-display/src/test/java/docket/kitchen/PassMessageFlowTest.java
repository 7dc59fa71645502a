package docket.kitchen;

import static docket.model.ModelSamples.order;
import static org.assertj.core.api.Assertions.assertThat;

import docket.client.Command;
import docket.client.Ids;
import docket.kitchen.board.Ages;
import docket.kitchen.expo.ExpoViewModel;
import docket.model.display.AgeLimit;
import docket.model.display.BoardAction;
import docket.model.display.DisplaySettings;
import docket.model.display.Keys;
import docket.model.message.NewMessage;
import docket.model.message.SeeMessage;
import docket.ui.Language;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// A message of the counter over the orders at the pass, and what is said from there.
@ExtendWith(ApplicationExtension.class)
class PassMessageFlowTest {
    @SuppressWarnings("NullAway.Init") // by show
    private KitchenStage display;

    @SuppressWarnings("NullAway.Init") // by show
    private ExpoViewModel pass;

    @Start
    void show(Stage stage) {
        display = new KitchenStage("grill");
        pass =
                new ExpoViewModel(
                        display.kitchen.desk,
                        Ids.random(),
                        display.texts,
                        new Ages(
                                display.clock,
                                AgeLimit.USUAL,
                                () -> display.desk.settingsProperty().get().ages()),
                        display.desk.settingsProperty(),
                        Runnable::run,
                        display.sounds::add);
        display.kitchen.follower.watch(pass);
        display.display.show(new DisplayViewModel.Expo(pass));
        display.show(stage, 1024, 768);
    }

    private static void type(FxRobot robot, KeyCode... keys) {
        for (KeyCode key : keys) {
            robot.type(key);
            WaitForAsyncUtils.waitForFxEvents();
        }
    }

    private static void tap(FxRobot robot, String what) {
        robot.clickOn(what);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private String sent() {
        return ((Command.SendMessage) display.kitchen.carriedOut.getLast()).message().text();
    }

    @Test
    void whatTheCounterSaysIsSeenByTapAndByKey(FxRobot robot) {
        robot.interact(() -> display.kitchen.say(1, NewMessage.toKitchen(null, "Last orders")));
        robot.interact(() -> display.kitchen.say(2, NewMessage.toKitchen(null, "A large table")));
        assertThat(robot.lookup("#messageText").<Label>query().getText()).contains("Last orders");
        assertThat(robot.lookup("#messageSeen").<Button>query().getHeight())
                .isGreaterThanOrEqualTo(64);

        tap(robot, "#messageSeen");
        assertThat(pass.messages().getBanner()).contains("A large table");
        type(robot, KeyCode.DIGIT0);

        assertThat(robot.lookup("#banner").query().isVisible()).isFalse();
        assertThat(display.kitchen.carriedOut)
                .extracting(command -> ((Command.SayMessageSeen) command).seen())
                .containsOnly(new SeeMessage("all"));
    }

    @Test
    void aShortOneIsSentByTapAndByAChosenKey(FxRobot robot) {
        tap(robot, "#message");
        tap(robot, "#canned2");
        assertThat(sent()).isEqualTo("We need help in the kitchen");
        assertThat(pass.getNotice()).isEqualTo("Sent to the counter: We need help in the kitchen");

        Keys bar = Keys.USUAL.with(BoardAction.MESSAGE, "Q");
        robot.interact(() -> display.desk.choose(DisplaySettings.USUAL.with(bar)));
        assertThat(robot.lookup("#message .keycap").<Label>query().getText()).isEqualTo("Q");
        type(robot, KeyCode.Q, KeyCode.DIGIT3);
        assertThat(sent()).isEqualTo("Runner, please");
        assertThat(pass.messages().showingProperty().get()).isFalse();
    }

    @Test
    void whatIsWrittenIsNoKeyOfThePassAndIsSentByEnter(FxRobot robot) {
        robot.interact(() -> display.kitchen.place(order().at("4").with("burger", 1).fired()));
        type(robot, KeyCode.T, KeyCode.ENTER);
        robot.write("2 fish left");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(robot.lookup("#own").<TextField>query().getText()).isEqualTo("2 fish left");
        assertThat(display.kitchen.carriedOut).isEmpty();

        type(robot, KeyCode.ESCAPE);
        robot.interact(display.display::switchLanguage);
        assertThat(display.texts.language()).isEqualTo(Language.KOREAN);
        assertThat(robot.lookup("#own").<TextField>query().getText()).isEqualTo("2 fish left");
        robot.interact(display.display::switchLanguage);
        type(robot, KeyCode.ENTER, KeyCode.ENTER);
        assertThat(sent()).isEqualTo("2 fish left");
        assertThat(pass.getNotice()).isEqualTo("Sent to the counter: 2 fish left");

        type(robot, KeyCode.R);
        assertThat(robot.lookup("#listing").query().isVisible()).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void theHeadHasRoomForAllItsButtons(Language language, FxRobot robot) {
        if (display.texts.language() != language) {
            type(robot, KeyCode.F12);
        }

        assertThat(robot.lookup("#head .button").queryAllAs(Button.class))
                .hasSize(5)
                .allSatisfy(
                        button -> {
                            assertThat(button.isTextTruncated()).as(button.getText()).isFalse();
                            assertThat(button.localToScene(button.getLayoutBounds()).getMaxX())
                                    .isLessThanOrEqualTo(1024);
                        });
    }
}
