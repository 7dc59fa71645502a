package docket.pos.counter;

import static docket.pos.counter.CounterWindow.tap;
import static docket.pos.counter.CounterWindow.type;
import static org.assertj.core.api.Assertions.assertThat;

import docket.client.Command;
import docket.client.FakeStaff;
import docket.model.staff.PersonId;
import docket.model.staff.StaffRole;
import java.nio.file.Path;
import java.time.Duration;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// Signing in, locking and switching, by key and by tap; what was being entered stays.
@ExtendWith(ApplicationExtension.class)
class SignInFlowTest {
    @TempDir private static Path folder;

    @SuppressWarnings("NullAway.Init") // by show
    private CounterStage counter;

    @Start
    void show(Stage stage) {
        counter = CounterWindow.open(stage, folder.resolve(String.valueOf(hashCode())));
    }

    private void lock(FxRobot robot) {
        robot.press(KeyCode.CONTROL).type(KeyCode.L).release(KeyCode.CONTROL);
        type(robot);
    }

    private boolean isLocked() {
        return counter.people.signIn().showingProperty().get();
    }

    private static String message(FxRobot robot) {
        return robot.from(robot.lookup(".signin").<Node>query())
                .lookup("#pin-message")
                .queryLabeled()
                .getText();
    }

    @Test
    void oneKeySwitchesAndTheOrderIsStillThere(FxRobot robot) {
        type(robot, KeyCode.A, KeyCode.M, KeyCode.E, KeyCode.ENTER);
        lock(robot);
        assertThat(isLocked()).isTrue();
        assertThat(counter.people.signIn().getWho()).isEmpty();

        // Names stand in their order: Dae, Jun, Mina, Sora; Mina was here last.
        type(robot, KeyCode.RIGHT, KeyCode.DIGIT1, KeyCode.NUMPAD2, KeyCode.DIGIT3);
        type(robot, KeyCode.DIGIT4, KeyCode.ENTER);

        assertThat(isLocked()).isFalse();
        assertThat(robot.lookup("#person").queryLabeled().getText()).isEqualTo("Sora");
        assertThat(counter.order.editor().draft().lines()).hasSize(1);
        type(robot, KeyCode.F9);
        assertThat(counter.server.onlyOrder().lines()).hasSize(1);
    }

    @Test
    void noKeyGetsToTheScreensBelowWhereverTheFocusIs(FxRobot robot) {
        type(robot, KeyCode.A, KeyCode.M, KeyCode.E, KeyCode.ENTER);
        lock(robot);
        robot.interact(() -> robot.lookup("#search").query().requestFocus());

        type(robot, KeyCode.F9);
        robot.interact(() -> robot.lookup("#search").query().requestFocus());
        type(robot, KeyCode.RIGHT, KeyCode.DIGIT1);

        assertThat(counter.server.orders()).isEmpty();
        assertThat(counter.people.signIn().prompt().getDots()).hasSize(1);
        assertThat(robot.lookup("#search").queryTextInputControl().getText()).isEmpty();
    }

    @Test
    void byTapAloneNameAndPinSignIn(FxRobot robot) {
        robot.clickOn("#person");
        tap(robot, "Jun");
        for (String digit : new String[] {"1", "2", "3", "4"}) {
            robot.clickOn(pad(robot, digit));
        }
        robot.clickOn("#pin-enter");

        assertThat(isLocked()).isFalse();
        assertThat(counter.people.signIn().permissions())
                .isEqualTo(StaffRole.MANAGER.permissions());
    }

    private static Node pad(FxRobot robot, String digit) {
        return robot.from(robot.lookup(".signin").<Node>query())
                .lookup(".pad")
                .match(node -> ((Labeled) node).getText().equals(digit))
                .query();
    }

    @Test
    void aWrongPinSaysHowManyTriesAndTheLockCountsDown(FxRobot robot) {
        lock(robot);
        for (int i = 0; i < 4; i++) {
            type(robot, KeyCode.DIGIT9, KeyCode.DIGIT9, KeyCode.DIGIT9, KeyCode.DIGIT9);
            type(robot, KeyCode.ENTER);
        }
        assertThat(message(robot)).isEqualTo("Wrong PIN. One more try left.");

        type(robot, KeyCode.DIGIT9, KeyCode.DIGIT9, KeyCode.DIGIT9, KeyCode.DIGIT9, KeyCode.ENTER);
        assertThat(message(robot)).isEqualTo("Too many wrong PINs. Try again in 0:30.");

        counter.clock.move(Duration.ofSeconds(21));
        robot.interact(() -> counter.screens().tick());
        assertThat(message(robot)).isEqualTo("Too many wrong PINs. Try again in 0:09.");
        type(robot, KeyCode.DIGIT1);
        assertThat(counter.people.signIn().prompt().getDots()).isEmpty();

        counter.clock.move(Duration.ofSeconds(9));
        robot.interact(() -> counter.screens().tick());
        type(robot, KeyCode.DIGIT1);
        assertThat(counter.people.signIn().prompt().getDots()).isEqualTo("●");
    }

    @Test
    void aShortPinIsSaidAndNothingOfItIsShown(FxRobot robot) {
        lock(robot);
        type(robot, KeyCode.DIGIT1, KeyCode.DIGIT2, KeyCode.BACK_SPACE, KeyCode.DIGIT3);
        assertThat(
                        robot.from(robot.lookup(".signin").<Node>query())
                                .lookup("#dots")
                                .queryLabeled()
                                .getText())
                .isEqualTo("●●");

        type(robot, KeyCode.ENTER);
        assertThat(message(robot)).isEqualTo("A PIN has at least 4 digits.");
    }

    @Test
    void whoeverLeavesTheCounterAloneIsSignedOutAfterAWhile(FxRobot robot) {
        counter.clock.move(Duration.ofMinutes(4));
        type(robot, KeyCode.A);
        counter.clock.move(Duration.ofMinutes(4));
        robot.interact(() -> counter.screens().tick());
        assertThat(isLocked()).isFalse();

        counter.clock.move(Duration.ofMinutes(1));
        robot.interact(() -> counter.screens().tick());
        assertThat(isLocked()).isTrue();
    }

    @Test
    void aSessionThatEndedAsksForThePinAndThenSendsWhatWaited(FxRobot robot) {
        type(robot, KeyCode.A, KeyCode.M, KeyCode.E, KeyCode.ENTER);
        counter.staff.endSessions();
        type(robot, KeyCode.F9);
        assertThat(isLocked()).isTrue();
        assertThat(counter.server.orders()).isEmpty();
        assertThat(counter.server.waiting()).hasSize(1);

        type(robot, KeyCode.DIGIT1, KeyCode.DIGIT2, KeyCode.DIGIT3, KeyCode.DIGIT4, KeyCode.ENTER);
        assertThat(isLocked()).isFalse();
        assertThat(counter.server.onlyOrder().lines()).hasSize(1);
        assertThat(counter.frame.getNotice()).contains("is with the kitchen");
    }

    @Test
    void whatWaitedForTheServerIsSentAsEnteredByWhoEnteredIt(FxRobot robot) {
        PersonId mina = counter.staff.named("Mina").id();
        counter.server.goAway();
        type(robot, KeyCode.A, KeyCode.M, KeyCode.E, KeyCode.ENTER, KeyCode.F9);
        lock(robot);
        robot.interact(counter.server::comeBack);
        robot.interact(() -> counter.signIn("Sora"));

        assertThat(counter.server.onlyOrder().lines()).hasSize(1);
        assertThat(counter.server.carriedOut().getLast())
                .isInstanceOfSatisfying(
                        Command.Entered.class, entered -> assertThat(entered.by()).isEqualTo(mina));
    }

    @Test
    void aSessionThatEndsWhileAnOrderIsEnteredLeavesTheOrderThere(FxRobot robot) {
        type(robot, KeyCode.A, KeyCode.M, KeyCode.E, KeyCode.ENTER);
        counter.staff.endSessions();
        counter.clock.move(Duration.ofMinutes(11));
        robot.interact(() -> counter.people.signIn().touched());
        robot.interact(() -> counter.screens().tick());
        assertThat(isLocked()).isTrue();
        assertThat(counter.people.signIn().getWho()).isEmpty();

        robot.interact(() -> counter.signIn("Sora"));

        assertThat(isLocked()).isFalse();
        assertThat(counter.order.editor().draft().lines()).hasSize(1);
        assertThat(counter.server.orders()).isEmpty();
    }

    @Test
    void aSessionEndsOnTheScreenWhenItsTimeIsOver(FxRobot robot) {
        type(robot, KeyCode.A, KeyCode.M, KeyCode.E, KeyCode.ENTER);
        counter.clock.move(FakeStaff.SESSION);
        robot.interact(() -> counter.people.signIn().touched());
        robot.interact(() -> counter.screens().tick());

        assertThat(isLocked()).isTrue();
        assertThat(counter.order.editor().draft().lines()).hasSize(1);
    }

    @Test
    void aSessionLastsAsLongAsTheCounterIsUsed(FxRobot robot) {
        robot.interact(this::useItForASessionAndAnHour);

        assertThat(isLocked()).isFalse();
        assertThat(counter.people.signIn().getWho()).isEqualTo("Mina");
    }

    private void useItForASessionAndAnHour() {
        Duration used = Duration.ZERO;
        while (used.compareTo(FakeStaff.SESSION.plusHours(1)) < 0) {
            used = used.plusMinutes(4);
            counter.clock.move(Duration.ofMinutes(4));
            counter.people.signIn().touched();
            counter.screens().tick();
        }
    }

    @Test
    void otherKeysDoNothingBehindTheLock(FxRobot robot) {
        lock(robot);
        type(robot, KeyCode.F2, KeyCode.A, KeyCode.F9);

        assertThat(robot.lookup("#orderTab").<ToggleButton>query().isSelected()).isTrue();
        assertThat(counter.server.orders()).isEmpty();
    }
}
