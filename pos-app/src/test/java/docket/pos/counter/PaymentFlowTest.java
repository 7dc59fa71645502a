package docket.pos.counter;

import static docket.pos.counter.CounterWindow.tap;
import static docket.pos.counter.CounterWindow.type;
import static org.assertj.core.api.Assertions.assertThat;

import docket.model.Money;
import docket.model.payment.Payment;
import docket.model.payment.PaymentStatus;
import docket.model.payment.Tender;
import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/// The cashier's ways to take money, by key and by tap.
@ExtendWith(ApplicationExtension.class)
class PaymentFlowTest {
    @TempDir private static Path folder;

    @SuppressWarnings("NullAway.Init") // by show
    private CounterStage counter;

    @Start
    void show(Stage stage) {
        counter = CounterWindow.open(stage, folder.resolve(String.valueOf(hashCode())));
    }

    @Test
    void cashIsTakenByKeyAndTheChangeIsShown(FxRobot robot) {
        type(robot, KeyCode.A, KeyCode.M, KeyCode.E, KeyCode.ENTER, KeyCode.F10);
        type(robot, KeyCode.DIGIT5, KeyCode.DIGIT0, KeyCode.DIGIT0, KeyCode.DIGIT0, KeyCode.ENTER);

        assertThat(counter.server.onlyOrder().paymentStatus()).isEqualTo(PaymentStatus.PAID);
        assertThat(robot.lookup("#settledChange").queryLabeled().getText()).isEqualTo("500");

        type(robot, KeyCode.ENTER);
        assertThat(robot.lookup("#settled").<Node>query().isVisible()).isFalse();
        type(robot, KeyCode.A, KeyCode.M, KeyCode.E, KeyCode.ENTER);
        assertThat(counter.order.editor().draft().lines()).hasSize(1);
    }

    @Test
    void theNumberPadOfTheKeyboardTypesMoneyAndChoices(FxRobot robot) {
        type(robot, KeyCode.A, KeyCode.M, KeyCode.E, KeyCode.ENTER);
        robot.press(KeyCode.ALT).type(KeyCode.NUMPAD2).release(KeyCode.ALT);
        type(robot, KeyCode.F10, KeyCode.NUMPAD6, KeyCode.NUMPAD0, KeyCode.NUMPAD0);
        type(robot, KeyCode.NUMPAD0, KeyCode.ENTER);

        assertThat(counter.server.onlyOrder().paid()).isEqualTo(new Money(5_000));
        assertThat(robot.lookup("#settledChange").queryLabeled().getText()).isEqualTo("1,000");
    }

    @Test
    void aQuickTenderIsOneTapAndTheChangeStaysInSightAfterASecond(FxRobot robot) {
        tap(robot, "Americano");
        robot.clickOn("#pay");
        robot.clickOn("10,000");
        assertThat(robot.lookup("#settledChange").queryLabeled().getText()).isEqualTo("5,500");

        type(robot, KeyCode.ENTER);
        assertThat(counter.server.onlyOrder().payments()).hasSize(1);
        assertThat(robot.lookup("#noticeLabel").queryLabeled().getText())
                .endsWith("001 is paid. Change 5,500");
    }

    @Test
    void aCardIsFourKeysAfterPay(FxRobot robot) {
        type(robot, KeyCode.A, KeyCode.M, KeyCode.E, KeyCode.ENTER, KeyCode.F10);
        type(robot, KeyCode.F6, KeyCode.F8, KeyCode.DIGIT7, KeyCode.ENTER);

        Payment taken = counter.server.onlyOrder().payments().getFirst();
        assertThat(taken.tender()).isEqualTo(Tender.CARD);
        assertThat(taken.reference()).isEqualTo("7");
        assertThat(taken.amount()).isEqualTo(new Money(4_500));
    }

    @Test
    void twoTapsOnTakeAreOnePayment(FxRobot robot) {
        tap(robot, "Americano");
        robot.clickOn("#pay");
        robot.doubleClickOn("#take");

        assertThat(counter.server.onlyOrder().payments()).hasSize(1);
    }

    @Test
    void aRefusalIsSaidAboveThePayment(FxRobot robot) {
        tap(robot, "Americano");
        robot.clickOn("#pay");
        robot.interact(() -> counter.frame.notices().insist("The server says no."));
        robot.clickOn("#dismiss");

        assertThat(counter.frame.getNotice()).isEmpty();
        assertThat(counter.payment.showingProperty().get()).isTrue();
    }
}
