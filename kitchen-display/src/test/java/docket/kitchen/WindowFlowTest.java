package docket.kitchen;

import static docket.kitchen.OnScreen.text;
import static docket.kitchen.OnScreen.texts;
import static docket.kitchen.OnScreen.type;
import static org.assertj.core.api.Assertions.assertThat;

import docket.ui.Language;
import java.lang.ref.WeakReference;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// The window around the cards: its language, the full screen, and the way out.
@ExtendWith(ApplicationExtension.class)
class WindowFlowTest {
    @SuppressWarnings("NullAway.Init") // by show
    private KitchenStage display;

    @Start
    void show(Stage stage) {
        display = new KitchenStage("grill");
        display.show(stage, 1280, 800);
        display.placeBurgers(2);
    }

    @Test
    void theLanguageSwitchesOnTheSpotAndIsRemembered(FxRobot robot) {
        type(robot, KeyCode.L);

        assertThat(texts(robot, ".line-name")).contains("불고기 버거");
        assertThat(text(robot, "#recall")).isEqualTo("되돌림 목록");
        assertThat(display.remembered).containsExactly(Language.KOREAN);
    }

    @Test
    void noKeyAloneLeavesTheFullScreen(FxRobot robot) {
        type(robot, KeyCode.F11);
        assertThat(display.isFullScreen).isTrue();

        type(robot, KeyCode.ESCAPE, KeyCode.F11, KeyCode.ENTER, KeyCode.ESCAPE);
        assertThat(display.isFullScreen).isTrue();
        assertThat(display.isClosed).isFalse();

        type(robot, KeyCode.F11, KeyCode.F11);
        assertThat(display.isFullScreen).isFalse();
    }

    @Test
    void closingIsAskedFor(FxRobot robot) {
        type(robot, KeyCode.S);
        robot.clickOn("#leave");
        assertThat(display.isClosed).isFalse();

        robot.clickOn("#close");

        assertThat(display.isClosed).isTrue();
    }

    @Test
    void aSwitchOfTheLanguageLeavesNothingOfTheOldViewsBehind(FxRobot robot) {
        var old = new WeakReference<Node>(robot.lookup("#recall").query());

        for (int i = 0; i < 4; i++) {
            type(robot, KeyCode.L);
        }

        assertIsForgotten(old);
    }

    @Test
    void aClosedDisplayIsForgottenByItsModels(FxRobot robot) {
        var old = new WeakReference<Node>(robot.lookup("#recall").query());

        robot.interact(
                () -> {
                    display.view.close();
                    robot.window(0).getScene().setRoot(new StackPane());
                    display.board.refresh();
                });

        assertIsForgotten(old);
    }

    private static void assertIsForgotten(WeakReference<Node> old) {
        for (int i = 0; i < 50 && old.get() != null; i++) {
            System.gc();
            WaitForAsyncUtils.waitForFxEvents();
        }
        assertThat(old.get()).isNull();
    }
}
