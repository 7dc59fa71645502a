package docket.pos.counter;

import static docket.pos.counter.CounterWindow.tap;
import static docket.pos.counter.CounterWindow.type;
import static org.assertj.core.api.Assertions.assertThat;

import docket.model.staff.StaffRole;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.GridPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// The owner's and a cashier's ways through the staff, by tap and by key.
@ExtendWith(ApplicationExtension.class)
class StaffFlowTest {
    @TempDir private static Path folder;

    @SuppressWarnings("NullAway.Init") // by show
    private CounterStage counter;

    @Start
    void show(Stage stage) {
        counter = CounterWindow.open(stage, folder.resolve(String.valueOf(hashCode())));
    }

    private static void open(FxRobot robot) {
        robot.press(KeyCode.SHIFT).type(KeyCode.F1).release(KeyCode.SHIFT);
        robot.press(KeyCode.CONTROL).type(KeyCode.DIGIT2).release(KeyCode.CONTROL);
        type(robot);
    }

    private static boolean isShown(FxRobot robot, String query) {
        return robot.lookup(query).queryAll().stream().anyMatch(StaffFlowTest::isVisible);
    }

    private static boolean isVisible(Node node) {
        return node.isVisible() && (node.getParent() == null || isVisible(node.getParent()));
    }

    private static void fill(FxRobot robot, String field, String text) {
        robot.clickOn(field).write(text);
    }

    @Test
    void somebodyIsAddedByKeyAlone(FxRobot robot) {
        open(robot);
        type(robot, KeyCode.INSERT);
        robot.write("Hana");
        type(robot, KeyCode.ENTER);
        robot.write("4711");
        type(robot, KeyCode.ENTER);
        robot.write("4711");
        type(robot, KeyCode.ENTER);

        assertThat(counter.staff.named("Hana").role()).isEqualTo(StaffRole.CASHIER);
        assertThat(isShown(robot, "#person-name")).isFalse();
        assertThat(isShown(robot, "Hana")).isTrue();
    }

    @Test
    void aCashierIsAskedForTheOwnersPinAndThenItIsDone(FxRobot robot) {
        robot.interact(() -> counter.signIn("Sora"));
        open(robot);
        tap(robot, "Add a person");
        fill(robot, "#person-name", "Hana");
        tap(robot, "Cook");
        fill(robot, "#person-pin", "4711");
        fill(robot, "#person-pin-again", "4711");
        tap(robot, "Save");
        assertThat(counter.people.override().showingProperty().get()).isTrue();

        type(robot, KeyCode.DIGIT1, KeyCode.DIGIT2, KeyCode.DIGIT3, KeyCode.DIGIT4, KeyCode.ENTER);

        assertThat(counter.staff.named("Hana").role()).isEqualTo(StaffRole.COOK);
        assertThat(counter.people.signIn().getWho()).isEqualTo("Sora");
    }

    @Test
    void whatTheServerRefusesStandsUnderTheAnswers(FxRobot robot) {
        open(robot);
        type(robot, KeyCode.DOWN, KeyCode.DOWN, KeyCode.DELETE);
        assertThat(isShown(robot, "Yes, deactivate")).isTrue();
        type(robot, KeyCode.DELETE);

        assertThat(robot.lookup("#person-message").<Labeled>query().getText())
                .isEqualTo("The shop must keep at least one owner.");
        assertThat(counter.staff.named("Mina").role()).isEqualTo(StaffRole.OWNER);
        type(robot, KeyCode.ESCAPE);
        assertThat(isShown(robot, "Yes, deactivate")).isFalse();
    }

    @Test
    void whoIsDeactivatedIsBroughtBack(FxRobot robot) {
        open(robot);
        type(robot, KeyCode.DELETE, KeyCode.DELETE);
        assertThat(isShown(robot, "does not work here any more")).isTrue();

        tap(robot, "Bring back");
        fill(robot, "#person-pin", "4711");
        fill(robot, "#person-pin-again", "4711");
        type(robot, KeyCode.ENTER);

        assertThat(counter.staff.named("Dae").role()).isEqualTo(StaffRole.COOK);
        assertThat(isShown(robot, "does not work here any more")).isFalse();
    }

    @Test
    void whoIsLockedOutIsLetBackInByKey(FxRobot robot) {
        counter.staff.lockOut("Dae");
        open(robot);
        assertThat(isShown(robot, "locked out by wrong PINs: 1:30")).isTrue();

        type(robot, KeyCode.U);

        assertThat(isShown(robot, "Unlock")).isFalse();
    }

    @Test
    void theTableSaysWhichRoleMayDoWhatInBothLanguages(FxRobot robot) {
        open(robot);
        GridPane table = robot.lookup("#table").query();

        assertThat(row(table, "Void a line that was sent")).containsExactly("●", "●", "–", "–");
        assertThat(row(table, "Bump tickets")).containsExactly("●", "●", "●", "●");
        assertThat(row(table, "Change staff and PINs")).containsExactly("●", "–", "–", "–");

        type(robot, KeyCode.F12);
        assertThat(row(table, "직원과 PIN 관리")).containsExactly("●", "–", "–", "–");
    }

    private static List<String> row(GridPane table, String permission) {
        int row =
                table.getChildren().stream()
                        .filter(node -> ((Labeled) node).getText().equals(permission))
                        .map(GridPane::getRowIndex)
                        .findFirst()
                        .orElseThrow();
        return table.getChildren().stream()
                .filter(node -> GridPane.getRowIndex(node) == row)
                .map(node -> ((Labeled) node).getText())
                .filter(text -> !text.equals(permission))
                .toList();
    }
}
