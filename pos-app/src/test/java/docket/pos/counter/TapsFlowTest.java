package docket.pos.counter;

import static org.assertj.core.api.Assertions.assertThat;

import docket.model.OrderType;
import docket.model.menu.AvailabilityStatus;
import docket.model.order.LineStatus;
import docket.model.order.Order;
import docket.model.payment.PaymentStatus;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// The ten things that a cashier does most, each with the taps and the keys that it takes;
/// docs/taps.md has them as a table. A key with one that is held down beside it counts once.
@ExtendWith(ApplicationExtension.class)
class TapsFlowTest {
    @TempDir private static Path folder;

    @SuppressWarnings("NullAway.Init") // by show
    private CounterStage counter;

    private final FxRobot robot = new FxRobot();
    private int taps;
    private int keys;

    @Start
    void show(Stage stage) {
        counter = CounterWindow.open(stage, folder.resolve(String.valueOf(hashCode())));
        counter.drawFloor();
    }

    private void tap(String what) {
        taps++;
        CounterWindow.tap(robot, what);
    }

    private void tap(Node what) {
        taps++;
        robot.clickOn(what);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void key(KeyCode... typed) {
        keys += typed.length;
        CounterWindow.type(robot, typed);
    }

    private void with(KeyCode held, KeyCode key) {
        keys++;
        robot.press(held).type(key).release(held);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private Order order() {
        return counter.server.onlyOrder();
    }

    private void took(int wantedTaps, int wantedKeys) {
        assertThat(taps).as("taps").isEqualTo(wantedTaps);
        assertThat(keys).as("keys").isEqualTo(wantedKeys);
    }

    /// What was done before the task counts for nothing.
    private void begin() {
        taps = 0;
        keys = 0;
    }

    private void sendAnAmericano() {
        CounterWindow.type(robot, KeyCode.A, KeyCode.M, KeyCode.E, KeyCode.ENTER, KeyCode.F9);
    }

    /// An americano was sent to table 7, and the next order is begun.
    private void seatTable7() {
        with(KeyCode.CONTROL, KeyCode.T);
        key(KeyCode.DIGIT7, KeyCode.ENTER);
        sendAnAmericano();
        CounterWindow.type(robot, KeyCode.F1);
        begin();
    }

    private void allThreeAreSent() {
        assertThat(order().type()).isEqualTo(OrderType.TAKEAWAY);
        assertThat(order().lines())
                .extracting(line -> line.quantity() + " " + line.names().in("en", ""))
                .containsExactly("2 Americano", "1 Club sandwich");
    }

    @Test
    void twoAmericanoAndASandwichToTakeAwayBySixTaps() {
        tap("Americano");
        tap("Americano");
        tap("Burgers");
        tap("Club sandwich");
        tap("#takeaway");
        tap("#send");

        allThreeAreSent();
        took(6, 0);
    }

    @Test
    void twoAmericanoAndASandwichToTakeAwayByElevenKeys() {
        key(KeyCode.A, KeyCode.M, KeyCode.E, KeyCode.ENTER, KeyCode.ADD);
        key(KeyCode.S, KeyCode.A, KeyCode.N, KeyCode.ENTER);
        key(KeyCode.F5, KeyCode.F9);

        allThreeAreSent();
        took(0, 11);
    }

    private void icedIsSent() {
        assertThat(order().lines().getFirst().modifiers())
                .extracting(modifier -> modifier.names().in("en", ""))
                .containsExactly("Iced");
    }

    @Test
    void anIcedAmericanoByThreeTaps() {
        tap("Americano");
        tap(robot.lookup(".choice").match(label("Iced")).<Node>query());
        tap("#send");

        icedIsSent();
        took(3, 0);
    }

    @Test
    void anIcedAmericanoBySixKeys() {
        key(KeyCode.A, KeyCode.M, KeyCode.E, KeyCode.ENTER);
        with(KeyCode.ALT, KeyCode.DIGIT2);
        key(KeyCode.F9);

        icedIsSent();
        took(0, 6);
    }

    private void table7HasTwo() {
        assertThat(order().table()).isEqualTo("7");
        assertThat(order().lines()).hasSize(2);
    }

    @Test
    void oneMoreForATableByFourTaps() {
        seatTable7();
        tap("#floorTab");
        tap("7");
        tap("Espresso");
        tap("#send");

        table7HasTwo();
        took(4, 0);
    }

    @Test
    void oneMoreForATableByEightKeys() {
        seatTable7();
        with(KeyCode.CONTROL, KeyCode.T);
        key(KeyCode.DIGIT7, KeyCode.ENTER);
        key(KeyCode.E, KeyCode.S, KeyCode.P, KeyCode.ENTER, KeyCode.F9);

        table7HasTwo();
        took(0, 8);
    }

    private void allIsPaid() {
        assertThat(order().paymentStatus()).isEqualTo(PaymentStatus.PAID);
    }

    @Test
    void exactCashByTwoTaps() {
        CounterWindow.type(robot, KeyCode.A, KeyCode.M, KeyCode.E, KeyCode.ENTER);
        tap("#pay");
        tap("#take");

        allIsPaid();
        took(2, 0);
    }

    @Test
    void exactCashByTwoKeys() {
        CounterWindow.type(robot, KeyCode.A, KeyCode.M, KeyCode.E, KeyCode.ENTER);
        key(KeyCode.F10, KeyCode.ENTER);

        allIsPaid();
        took(0, 2);
    }

    private void espressoIsOut() {
        assertThat(counter.item("Espresso").availability().status())
                .isEqualTo(AvailabilityStatus.SOLD_OUT);
    }

    @Test
    void anItemSoldOutByALongTapAndOneMore() throws TimeoutException {
        robot.moveTo("Espresso").press(MouseButton.PRIMARY);
        WaitForAsyncUtils.waitFor(
                10, TimeUnit.SECONDS, () -> robot.lookup("Sold out").tryQuery().isPresent());
        robot.release(MouseButton.PRIMARY);
        taps++;
        tap("Sold out");

        espressoIsOut();
        took(2, 0);
    }

    @Test
    void anItemSoldOutByFiveKeys() {
        key(KeyCode.F3, KeyCode.E, KeyCode.S, KeyCode.P);
        with(KeyCode.ALT, KeyCode.DIGIT2);

        espressoIsOut();
        took(0, 5);
    }

    private void americanoIsVoided() {
        assertThat(order().lines().getFirst().status()).isEqualTo(LineStatus.VOIDED);
        assertThat(order().lines().getFirst().reason()).isEqualTo("Guest changed mind");
    }

    @Test
    void aLineVoidedWithItsReasonByTwoTaps() {
        sendAnAmericano();
        CounterWindow.type(robot, KeyCode.F2, KeyCode.RIGHT, KeyCode.A);
        tap(".line-sent");
        tap("Guest changed mind");

        americanoIsVoided();
        took(2, 0);
    }

    @Test
    void aLineVoidedWithItsReasonByTwoKeys() {
        sendAnAmericano();
        CounterWindow.type(robot, KeyCode.F2, KeyCode.RIGHT, KeyCode.A);
        key(KeyCode.UP);
        with(KeyCode.ALT, KeyCode.DIGIT2);

        americanoIsVoided();
        took(0, 2);
    }

    private void guestsAreAtTable8() {
        assertThat(order().table()).isEqualTo("8");
    }

    @Test
    void guestsBroughtToAnotherTableByFourTaps() {
        seatTable7();
        tap("#floorTab");
        tap(corner("7"));
        tap("Move");
        tap("8");

        guestsAreAtTable8();
        took(4, 0);
    }

    private Node corner(String label) {
        Node name = robot.lookup(".table-label").match(label(label)).query();
        return name.getParent().getParent().lookup(".table-corner");
    }

    @Test
    void guestsBroughtToAnotherTableByFiveKeys() {
        seatTable7();
        with(KeyCode.CONTROL, KeyCode.T);
        key(KeyCode.DIGIT7, KeyCode.F6, KeyCode.DIGIT8, KeyCode.ENTER);

        guestsAreAtTable8();
        took(0, 5);
    }

    private void theRoundIsSentTwice() {
        assertThat(order().lines())
                .extracting(line -> line.names().in("en", ""))
                .containsExactly("Americano", "Americano");
    }

    @Test
    void theLastRoundAgainByFourTaps() {
        seatTable7();
        tap("#floorTab");
        tap("7");
        tap("#round .button");
        tap("#send");

        theRoundIsSentTwice();
        took(4, 0);
    }

    @Test
    void theLastRoundAgainByFiveKeys() {
        seatTable7();
        with(KeyCode.CONTROL, KeyCode.T);
        key(KeyCode.DIGIT7, KeyCode.ENTER);
        with(KeyCode.CONTROL, KeyCode.R);
        key(KeyCode.F9);

        theRoundIsSentTwice();
        took(0, 5);
    }

    private int linesOfTheDraft() {
        return counter.order.editor().draft().lines().size();
    }

    @Test
    void anOrderParkedAndTakenUpAgainByTwoTaps() {
        CounterWindow.type(robot, KeyCode.A, KeyCode.M, KeyCode.E, KeyCode.ENTER);
        tap("#park");
        assertThat(linesOfTheDraft()).isZero();
        tap("#parked .button");

        assertThat(linesOfTheDraft()).isEqualTo(1);
        took(2, 0);
    }

    @Test
    void anOrderParkedAndTakenUpAgainByTwoKeys() {
        CounterWindow.type(robot, KeyCode.A, KeyCode.M, KeyCode.E, KeyCode.ENTER);
        key(KeyCode.F11);
        assertThat(linesOfTheDraft()).isZero();
        key(KeyCode.F4);

        assertThat(linesOfTheDraft()).isEqualTo(1);
        took(0, 2);
    }

    private void theOrderIsShown() {
        assertThat(robot.lookup("Order again").tryQuery().filter(Node::isVisible)).isPresent();
    }

    @Test
    void aPastOrderFoundByThreeTaps() {
        sendAnAmericano();
        robot.interact(() -> counter.server.cook(order().id()));
        CounterWindow.type(robot, KeyCode.F2, KeyCode.RIGHT, KeyCode.S, KeyCode.P);
        CounterWindow.type(robot, KeyCode.ENTER, KeyCode.ENTER, KeyCode.F1);
        tap("#boardTab");
        tap("Past orders");
        tap("001");

        theOrderIsShown();
        took(3, 0);
    }

    @Test
    void aPastOrderFoundByTwoKeysWhatWasTypedOfItAndOneMore() {
        sendAnAmericano();
        robot.interact(() -> counter.server.cook(order().id()));
        CounterWindow.type(robot, KeyCode.F2, KeyCode.RIGHT, KeyCode.S, KeyCode.P);
        CounterWindow.type(robot, KeyCode.ENTER, KeyCode.ENTER, KeyCode.F1);
        key(KeyCode.F2, KeyCode.F4, KeyCode.A, KeyCode.M, KeyCode.E, KeyCode.DOWN);

        theOrderIsShown();
        took(0, 6);
    }

    private static Predicate<Node> label(String text) {
        return node -> node instanceof Labeled said && said.getText().startsWith(text);
    }
}
