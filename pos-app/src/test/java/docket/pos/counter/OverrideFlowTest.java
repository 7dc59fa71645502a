package docket.pos.counter;

import static docket.pos.counter.CounterWindow.type;
import static org.assertj.core.api.Assertions.assertThat;

import docket.client.Command;
import docket.model.order.LineStatus;
import docket.model.staff.Person;
import docket.model.staff.StaffRole;
import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// The PIN of somebody who may, over whatever needs it; then it carries on by itself.
@ExtendWith(ApplicationExtension.class)
class OverrideFlowTest {
    @TempDir private static Path folder;

    @SuppressWarnings("NullAway.Init") // by show
    private CounterStage counter;

    @Start
    void show(Stage stage) {
        counter = CounterWindow.open(stage, folder.resolve(String.valueOf(hashCode())));
        counter.signIn("Sora");
    }

    /// The cashier sends an americano, and takes it back off the order.
    private void voidWhatWasSent(FxRobot robot) {
        type(robot, KeyCode.A, KeyCode.M, KeyCode.E, KeyCode.ENTER, KeyCode.F9);
        robot.interact(
                () -> {
                    counter.order.open(counter.server.onlyOrder());
                    counter.order
                            .editor()
                            .select(counter.server.onlyOrder().lines().getFirst().id());
                    counter.order.sent().voidLine("changed mind");
                });
        type(robot);
    }

    private boolean isAsked() {
        return counter.people.override().showingProperty().get();
    }

    @Test
    void aManagersPinLetsTheCashierGoOnWithoutASecondTap(FxRobot robot) {
        voidWhatWasSent(robot);
        assertThat(isAsked()).isTrue();
        assertThat(counter.people.override().getTitle()).isEqualTo("Void a line that was sent");
        assertThat(counter.people.override().prompt().peopleProperty().get())
                .extracting(Person::role)
                .containsExactlyInAnyOrder(StaffRole.OWNER, StaffRole.MANAGER);

        type(robot, KeyCode.RIGHT, KeyCode.DIGIT1, KeyCode.DIGIT2, KeyCode.DIGIT3, KeyCode.DIGIT4);
        type(robot, KeyCode.ENTER);

        assertThat(isAsked()).isFalse();
        assertThat(counter.server.onlyOrder().lines().getFirst().status())
                .isEqualTo(LineStatus.VOIDED);
        assertThat(counter.frame.getNotice()).contains("the kitchen sees it");
        assertThat(counter.people.signIn().getWho()).isEqualTo("Sora");
        assertThat(counter.server.carriedOut().getLast()).isInstanceOf(Command.Approved.class);
    }

    @Test
    void escLeavesItAndSaysWhatIsMissing(FxRobot robot) {
        voidWhatWasSent(robot);
        type(robot, KeyCode.ESCAPE);

        assertThat(isAsked()).isFalse();
        assertThat(counter.server.onlyOrder().lines().getFirst().status())
                .isEqualTo(LineStatus.FIRED);
        assertThat(counter.frame.getNotice()).contains("permission of somebody else");
    }

    @Test
    void aWrongPinIsAskedAgainInPlace(FxRobot robot) {
        voidWhatWasSent(robot);
        type(robot, KeyCode.RIGHT, KeyCode.DIGIT9, KeyCode.DIGIT9, KeyCode.DIGIT9, KeyCode.DIGIT9);
        type(robot, KeyCode.ENTER);

        assertThat(isAsked()).isTrue();
        assertThat(counter.people.override().prompt().getMessage())
                .isEqualTo("Wrong PIN. 4 more tries left.");
    }

    @Test
    void whoMayIsNotAsked(FxRobot robot) {
        robot.interact(() -> counter.signIn("Jun"));
        voidWhatWasSent(robot);

        assertThat(isAsked()).isFalse();
        assertThat(counter.server.onlyOrder().lines().getFirst().status())
                .isEqualTo(LineStatus.VOIDED);
    }
}
