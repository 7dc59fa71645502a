package docket.pos.counter;

import static docket.pos.counter.CounterWindow.tap;
import static docket.pos.counter.CounterWindow.type;
import static org.assertj.core.api.Assertions.assertThat;

import docket.model.Tax;
import docket.model.setup.FirstMenu;
import docket.model.setup.SetUp;
import docket.model.staff.Pin;
import docket.pos.counter.wizard.WizardStep;
import docket.ui.Language;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// The first start of a shop, by key and by tap.
@ExtendWith(ApplicationExtension.class)
class WizardFlowTest {
    @TempDir private static Path folder;

    @SuppressWarnings("NullAway.Init") // by show
    private CounterStage counter;

    @Start
    void show(Stage stage) {
        counter =
                CounterWindow.open(
                        stage,
                        CounterStage.unowned(
                                Runnable::run, folder.resolve(String.valueOf(hashCode()))));
        counter.people.signIn().load();
    }

    private WizardStep step() {
        return counter.people.wizard().stepProperty().get();
    }

    private SetUp asked() {
        return counter.staff.wasSetUp().orElseThrow();
    }

    private static void fill(FxRobot robot, String field, String text) {
        robot.interact(() -> robot.lookup(field).<TextField>query().setText(text));
    }

    /// What the wizard has by this text; the screens under it may have it too.
    private static Node in(FxRobot robot, String part, String text) {
        return robot.from(robot.lookup(part).<Node>query())
                .lookup(part.equals("#pinPad") ? ".touch" : ".wizard-choice")
                .match(node -> ((Labeled) node).getText().equals(text))
                .query();
    }

    @Test
    void byKeyAloneAShopIsSetUpAndItsOwnerIsSignedIn(FxRobot robot) {
        assertThat(counter.people.wizard().showingProperty().get()).isTrue();
        fill(robot, "#shopName", "Cafe Mina");
        type(robot, KeyCode.ENTER);
        assertThat(step()).isEqualTo(WizardStep.OWNER);
        fill(robot, "#ownerName", "Mina");
        type(robot, KeyCode.ENTER);
        type(robot, KeyCode.DIGIT4, KeyCode.DIGIT7, KeyCode.DIGIT1, KeyCode.DIGIT1, KeyCode.ENTER);
        type(robot, KeyCode.DIGIT4, KeyCode.DIGIT7, KeyCode.DIGIT1, KeyCode.DIGIT1, KeyCode.ENTER);
        assertThat(step()).isEqualTo(WizardStep.MENU);
        type(robot, KeyCode.ENTER);

        assertThat(asked().shop().name()).isEqualTo("Cafe Mina");
        assertThat(asked().shop().tax()).isEqualTo(Tax.INCLUDED);
        assertThat(asked().owner().pin()).isEqualTo(new Pin("4711"));
        assertThat(asked().menu()).isEqualTo(FirstMenu.SAMPLE);
        assertThat(counter.people.wizard().showingProperty().get()).isFalse();
        assertThat(counter.people.signIn().showingProperty().get()).isFalse();
        assertThat(robot.lookup("#person").queryLabeled().getText()).isEqualTo("Mina");
        assertThat(counter.people.wizard().answers().pinProperty().get()).isEmpty();
    }

    @Test
    void byTapAloneWithTheNamesAsTheyStand(FxRobot robot) {
        tap(robot, "USD");
        tap(robot, "It comes on top of the prices");
        robot.clickOn("#next");
        robot.clickOn("#pin");
        for (String digit : List.of("7", "7", "0", "7")) {
            robot.clickOn(in(robot, "#pinPad", digit));
        }
        robot.clickOn(in(robot, "#pinPad", "↓"));
        for (String digit : List.of("7", "7", "0", "7")) {
            robot.clickOn(in(robot, "#pinPad", digit));
        }
        robot.clickOn("#next");
        robot.clickOn(in(robot, "#menus", "Empty"));
        robot.clickOn(in(robot, "#stationChoices", "Bar"));
        robot.clickOn("#next");

        assertThat(asked().shop().currency()).isEqualTo("USD");
        assertThat(asked().shop().tax()).isEqualTo(Tax.ON_TOP);
        assertThat(asked().owner().name()).isEqualTo("Owner");
        assertThat(asked().stations()).containsExactly("Kitchen", "Bar");
    }

    @Test
    void theUsualAnswersAreInTheLanguageThatIsChosenAndOthersStayAsTheyAre(FxRobot robot) {
        tap(robot, "한국어");
        assertThat(counter.people.wizard().answers().stations()).containsExactly("주방");
        assertThat(counter.people.wizard().answers().ownerNameProperty().get()).isEqualTo("대표");

        robot.interact(
                () -> {
                    counter.people.wizard().answers().ownerNameProperty().set("Mina");
                    counter.people.wizard().toggleStation("바");
                });
        tap(robot, "English");
        assertThat(counter.people.wizard().answers().stations()).containsExactly("주방", "바");
        assertThat(counter.people.wizard().answers().ownerNameProperty().get()).isEqualTo("Mina");
    }

    @Test
    void whatIsMissingIsSaidAndBackKeepsWhatWasAnswered(FxRobot robot) {
        fill(robot, "#shopName", " ");
        type(robot, KeyCode.ENTER);
        assertThat(counter.people.wizard().getMessage()).isEqualTo("The shop needs a name.");
        fill(robot, "#shopName", "Mina");
        type(robot, KeyCode.ENTER);
        fill(robot, "#pin", "12");
        robot.clickOn("#next");
        assertThat(counter.people.wizard().getMessage()).isEqualTo("A PIN has 4 to 8 digits.");
        fill(robot, "#pin", "1234");
        robot.clickOn("#next");
        assertThat(counter.people.wizard().getMessage()).startsWith("Too easy to guess");
        fill(robot, "#pin", "4711");
        fill(robot, "#pinAgain", "4712");
        robot.clickOn("#next");
        assertThat(counter.people.wizard().getMessage())
                .isEqualTo("The two PINs are not the same.");

        type(robot, KeyCode.ESCAPE);
        assertThat(step()).isEqualTo(WizardStep.SHOP);
        assertThat(robot.lookup("#shopName").<TextField>query().getText()).isEqualTo("Mina");
    }

    @Test
    void theLanguageThatIsChosenIsThatOfTheShop(FxRobot robot) {
        tap(robot, "한국어");
        assertThat(counter.texts.language()).isEqualTo(Language.KOREAN);
        robot.clickOn("#next");
        fill(robot, "#pin", "4711");
        fill(robot, "#pinAgain", "4711");
        robot.clickOn("#next");
        robot.clickOn("#next");

        assertThat(asked().shop().language()).isEqualTo("ko");
        assertThat(asked().owner().name()).isEqualTo("대표");
    }
}
