package docket.kitchen;

import static org.assertj.core.api.Assertions.assertThat;

import docket.model.device.Introduction;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// A display that waits to be let in, by tap and by key.
@ExtendWith(ApplicationExtension.class)
class PairingFlowTest {
    @SuppressWarnings("NullAway.Init") // by show
    private KitchenStage display;

    @Start
    void show(Stage stage) {
        display = new KitchenStage("grill");
        display.show(stage, 1280, 800);
    }

    private void waiting(FxRobot robot) {
        robot.interact(
                () -> {
                    display.pairing.open("Grill display");
                    display.doorkeeper.show("K7QXM4R9");
                });
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static String text(FxRobot robot, String query) {
        return ((Labeled) robot.lookup(query).query()).getText();
    }

    private static boolean isVisible(FxRobot robot, String query) {
        return robot.lookup(query).query().isVisible();
    }

    @Test
    void theCodeStandsLargeBesideItsPicture(FxRobot robot) {
        waiting(robot);

        assertThat(text(robot, ".pairing-code")).isEqualTo("K7QX M4R9");
        assertThat(robot.lookup(".pairing-code").query().getBoundsInLocal().getHeight())
                .isGreaterThan(90);
        assertThat(robot.lookup(".pairing-qr-squares").queryAll()).hasSize(1);
        assertThat(text(robot, ".pairing-text")).contains("“Grill display wants to join”");
        assertThat(isVisible(robot, "#again")).isFalse();
    }

    @Test
    void whoWasRefusedAsksAgainByTapOrKey(FxRobot robot) {
        waiting(robot);
        robot.interact(() -> display.doorkeeper.end(Introduction.Reason.REFUSED));
        assertThat(isVisible(robot, "#again")).isTrue();
        assertThat(robot.lookup(".pairing-qr-squares").queryAll()).isEmpty();

        robot.clickOn("#again");
        assertThat(display.doorkeeper.asked()).isEqualTo(2);

        robot.interact(() -> display.doorkeeper.end(Introduction.Reason.EXPIRED));
        robot.type(KeyCode.ENTER);
        assertThat(display.doorkeeper.asked()).isEqualTo(3);
    }

    @Test
    void theWayToAnotherServerTakesTheRequestBack(FxRobot robot) {
        waiting(robot);

        robot.type(KeyCode.ESCAPE);

        assertThat(display.pairing.showingProperty().get()).isFalse();
        assertThat(display.doorkeeper.givenUp()).isEqualTo(1);
    }

    @Test
    void theCodeStaysWhileTheLanguageChanges(FxRobot robot) {
        waiting(robot);

        robot.type(KeyCode.F12);

        assertThat(text(robot, ".pairing-code")).isEqualTo("K7QX M4R9");
        assertThat(text(robot, ".pairing-title")).isEqualTo("Mina's kitchen에 연결");
        assertThat(text(robot, ".pairing-remaining")).isEqualTo("120초 남음");
    }

    @Test
    void anAcceptedDisplayShowsItsBoard(FxRobot robot) {
        waiting(robot);

        robot.interact(display.doorkeeper::accept);

        assertThat(isVisible(robot, ".pairing")).isFalse();
    }
}
