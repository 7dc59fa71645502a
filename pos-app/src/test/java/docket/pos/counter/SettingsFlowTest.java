package docket.pos.counter;

import static docket.pos.counter.CounterWindow.tap;
import static docket.pos.counter.CounterWindow.type;
import static org.assertj.core.api.Assertions.assertThat;

import docket.model.display.DisplaySettings;
import docket.model.display.Layout;
import docket.model.display.Look;
import docket.model.display.Shade;
import docket.pos.counter.settings.Devices;
import docket.wire.device.DeviceStatus;
import docket.wire.device.PairingKind;
import docket.wire.device.PairingRequest;
import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// The owner's ways through the devices, by tap and by key.
@ExtendWith(ApplicationExtension.class)
class SettingsFlowTest {
    private static final PairingRequest GRILL =
            Devices.waiting(1, "Grill display", PairingKind.KITCHEN);
    private static final DeviceStatus BAR = Devices.kitchen(7, "Bar display", "bar");

    @TempDir private static Path folder;

    @SuppressWarnings("NullAway.Init") // by show
    private CounterStage counter;

    @Start
    void show(Stage stage) {
        counter = CounterWindow.open(stage, folder.resolve(String.valueOf(hashCode())));
        counter.doorkeeper.add(BAR);
    }

    private void ask(FxRobot robot, PairingRequest request) {
        counter.doorkeeper.ask(request);
        tell(robot);
    }

    private void tell(FxRobot robot) {
        robot.interact(
                () ->
                        counter.follower.onPresence(
                                Devices.presence(counter.doorkeeper.waiting(), BAR)));
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void theBoardOfGuestsIsOpenedByKeyAndClosedByTap(FxRobot robot) {
        press(robot, KeyCode.SHIFT, KeyCode.F1);
        press(robot, KeyCode.CONTROL, KeyCode.DIGIT8);
        type(robot, KeyCode.O);

        assertThat(robot.lookup("http://192.168.0.10:8423/ready").tryQuery()).isPresent();

        type(robot, KeyCode.C);
        robot.interact(
                () ->
                        assertThat(Clipboard.getSystemClipboard().getString())
                                .isEqualTo("http://192.168.0.10:8423/ready"));

        robot.clickOn(
                robot.lookup(
                                (Node node) ->
                                        node instanceof ToggleButton button
                                                && button.getText().equals("Off"))
                        .<Node>query());
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(counter.guests.isWanted()).isFalse();
        assertThat(robot.lookup("http://192.168.0.10:8423/ready").tryQuery()).isEmpty();
    }

    private static void press(FxRobot robot, KeyCode with, KeyCode key) {
        robot.press(with).type(key).release(with);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static boolean isShown(FxRobot robot, String query) {
        return robot.lookup(query).queryAll().stream().anyMatch(SettingsFlowTest::isVisible);
    }

    private static boolean isVisible(Node node) {
        return node.isVisible() && (node.getParent() == null || isVisible(node.getParent()));
    }

    @Test
    void oneTapLeadsFromTheNoticeToTheDevicesAndOneLetsADeviceIn(FxRobot robot) {
        ask(robot, GRILL);
        assertThat(isShown(robot, "Grill display wants to join")).isTrue();

        tap(robot, "Look");
        assertThat(isShown(robot, "K7QX M4R1")).isTrue();
        assertThat(isShown(robot, "#joinBar")).isFalse();

        tap(robot, "Fry");
        tell(robot);
        assertThat(isShown(robot, "K7QX M4R1")).isFalse();
        assertThat(isShown(robot, "Grill display")).isTrue();
        assertThat(counter.doorkeeper.waiting()).isEmpty();
    }

    @Test
    void aDeviceIsLetInAndAnotherRefusedByKey(FxRobot robot) {
        ask(robot, GRILL);
        ask(robot, Devices.waiting(2, "Unknown", PairingKind.KITCHEN));
        press(robot, KeyCode.SHIFT, KeyCode.F1);

        press(robot, KeyCode.ALT, KeyCode.DIGIT5);
        assertThat(counter.frame.getNotice()).isEqualTo("Grill display is let in: All stations.");
        tell(robot);
        press(robot, KeyCode.ALT, KeyCode.DELETE);
        assertThat(counter.frame.getNotice()).endsWith("Unknown was refused.");
        assertThat(counter.doorkeeper.waiting()).isEmpty();
    }

    @Test
    void aDeviceIsShutOutAfterAQuestionInItsRow(FxRobot robot) {
        press(robot, KeyCode.SHIFT, KeyCode.F1);
        assertThat(isShown(robot, "Bar display")).isTrue();

        type(robot, KeyCode.DELETE);
        assertThat(isShown(robot, "Yes, shut out")).isTrue();
        type(robot, KeyCode.ESCAPE);
        assertThat(isShown(robot, "Yes, shut out")).isFalse();

        type(robot, KeyCode.DELETE, KeyCode.DELETE);
        assertThat(isShown(robot, "Bar display")).isFalse();
        assertThat(isShown(robot, ".placeholder")).isTrue();
    }

    @Test
    void aDisplayIsSetFromTheCounterByKeyAndByTap(FxRobot robot) {
        press(robot, KeyCode.SHIFT, KeyCode.F1);

        type(robot, KeyCode.D);
        assertThat(isShown(robot, "Bar display: how it looks and reacts")).isTrue();
        tap(robot, "Light");
        type(robot, KeyCode.DOWN, KeyCode.RIGHT, KeyCode.ENTER);

        assertThat(counter.doorkeeper.list().devices().getFirst().device().displaySettings())
                .isEqualTo(
                        DisplaySettings.USUAL.with(Look.USUAL.with(Shade.LIGHT).with(Layout.GRID)));
        assertThat(counter.frame.getNotice()).isEqualTo("Bar display is set as you chose.");
        assertThat(isShown(robot, "Bar display")).isTrue();

        type(robot, KeyCode.D, KeyCode.F12);
        assertThat(isShown(robot, "격자")).isTrue();
        type(robot, KeyCode.ESCAPE);
        assertThat(isShown(robot, "격자")).isFalse();
    }

    @Test
    void aDeviceGetsAnotherNameByKey(FxRobot robot) {
        press(robot, KeyCode.SHIFT, KeyCode.F1);

        type(robot, KeyCode.ENTER);
        robot.press(KeyCode.CONTROL).type(KeyCode.A).release(KeyCode.CONTROL);
        robot.write("Cocktails");
        type(robot, KeyCode.ENTER);

        assertThat(counter.doorkeeper.list().devices().getFirst().device().name())
                .isEqualTo("Cocktails");
    }

    @Test
    void theNoticeIsThereOnTheOtherPagesOfTheSettings(FxRobot robot) {
        press(robot, KeyCode.SHIFT, KeyCode.F1);
        press(robot, KeyCode.CONTROL, KeyCode.DIGIT4);
        ask(robot, GRILL);
        assertThat(isShown(robot, "#joinBar")).isTrue();

        press(robot, KeyCode.CONTROL, KeyCode.DIGIT1);
        assertThat(isShown(robot, "#joinBar")).isFalse();
        assertThat(isShown(robot, "K7QX M4R1")).isTrue();
    }

    @Test
    void theNoticeStaysOutOfThePayment(FxRobot robot) {
        type(robot, KeyCode.A, KeyCode.M, KeyCode.E, KeyCode.ENTER, KeyCode.F10);
        ask(robot, GRILL);
        assertThat(isShown(robot, "#joinBar")).isFalse();

        type(robot, KeyCode.ESCAPE);
        assertThat(isShown(robot, "#joinBar")).isTrue();
    }

    @Test
    void theWordsFollowTheLanguage(FxRobot robot) {
        ask(robot, GRILL);
        press(robot, KeyCode.SHIFT, KeyCode.F1);

        type(robot, KeyCode.F12);

        assertThat(isShown(robot, "Grill display 연결 요청")).isTrue();
        assertThat(isShown(robot, "거절")).isTrue();
        assertThat(isShown(robot, "접속 중")).isTrue();
    }
}
