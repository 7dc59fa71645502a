package docket.pos.counter;

import static org.assertj.core.api.Assertions.assertThat;

import docket.model.Limits;
import docket.model.Money;
import docket.model.menu.Menu;
import docket.model.menu.MenuItem;
import docket.model.order.Order;
import docket.model.order.OrderStatus;
import docket.model.order.OrderType;
import docket.model.payment.Payment;
import docket.model.payment.PaymentStatus;
import docket.model.payment.Tender;
import docket.ui.Theme;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// The cashier's ways through the real screens, by key and by tap.
@ExtendWith(ApplicationExtension.class)
class CounterFlowTest {
    @TempDir private static Path folder;

    @SuppressWarnings("NullAway.Init") // by show
    private CounterStage counter;

    @Start
    void show(Stage stage) {
        counter = new CounterStage(Runnable::run, folder.resolve(String.valueOf(hashCode())));
        var frame = new FrameView(counter.texts, counter.screens());
        var scene = new Scene(frame.root(), 1280, 800);
        Theme.loadFonts();
        Theme.LIGHT.dress(
                scene,
                Objects.requireNonNull(FrameView.class.getResource("counter.css"))
                        .toExternalForm());
        stage.setScene(scene);
        stage.show();
        counter.server.connect();
    }

    @Test
    void twelveKeysSendTwoAmericanoAndASandwichToTakeAway(FxRobot robot) {
        type(robot, KeyCode.A, KeyCode.M, KeyCode.E, KeyCode.ENTER, KeyCode.ADD);
        type(robot, KeyCode.S, KeyCode.A, KeyCode.N, KeyCode.ENTER);
        type(robot, KeyCode.F5, KeyCode.F9);

        Order sent = counter.server.onlyOrder();
        assertThat(sent.type()).isEqualTo(OrderType.TAKEAWAY);
        assertThat(sent.lines())
                .extracting(line -> line.quantity() + " " + line.names().in("en", ""))
                .containsExactly("2 Americano", "1 Club sandwich");
    }

    @Test
    void sixTapsSendThemToo(FxRobot robot) {
        tap(robot, "Americano");
        tap(robot, "Americano");
        tap(robot, "Burgers");
        tap(robot, "Club sandwich");
        robot.clickOn("#takeaway");
        robot.clickOn("#send");

        assertThat(counter.server.onlyOrder().type()).isEqualTo(OrderType.TAKEAWAY);
        assertThat(counter.server.onlyOrder().lines()).hasSize(2);
    }

    @Test
    void theTableIsEnteredAndChoicesAreMadeByKey(FxRobot robot) {
        type(robot, KeyCode.A, KeyCode.M, KeyCode.E, KeyCode.ENTER);
        robot.press(KeyCode.ALT).type(KeyCode.DIGIT2).release(KeyCode.ALT);
        type(robot, KeyCode.F6, KeyCode.DIGIT7, KeyCode.ENTER, KeyCode.F7, KeyCode.F7, KeyCode.F9);

        Order sent = counter.server.onlyOrder();
        assertThat(sent.table()).isEqualTo("7");
        assertThat(sent.guests()).isEqualTo(2);
        assertThat(sent.lines().getFirst().modifiers())
                .extracting(modifier -> modifier.names().in("en", ""))
                .containsExactly("Iced");
    }

    @Test
    void aChoiceIsTakenTwiceByKey(FxRobot robot) {
        type(robot, KeyCode.A, KeyCode.M, KeyCode.E, KeyCode.ENTER);
        robot.press(KeyCode.ALT, KeyCode.SHIFT);
        robot.type(KeyCode.DIGIT4, KeyCode.DIGIT4);
        robot.release(KeyCode.SHIFT, KeyCode.ALT);
        type(robot, KeyCode.F9);

        assertThat(counter.server.onlyOrder().lines().getFirst().modifiers())
                .extracting(modifier -> modifier.quantity() + " " + modifier.names().in("en", ""))
                .containsExactly("2 Extra shot");
    }

    @Test
    void aTableAndANoteEndAtTheirLimitsAsTheyAreTyped(FxRobot robot) {
        tap(robot, "Americano");
        type(robot, KeyCode.F6);
        robot.interact(() -> field(robot, "#table").insertText(0, "가".repeat(20)));
        type(robot, KeyCode.F8);
        robot.interact(() -> field(robot, "#note").insertText(0, "🍜".repeat(Limits.NOTE)));

        assertThat(counter.order.editor().draft().table()).isEqualTo("가".repeat(Limits.TABLE));
        assertThat(counter.order.editor().selectedLine().orElseThrow().note())
                .isEqualTo("🍜".repeat(Limits.NOTE / 2));
    }

    private static TextField field(FxRobot robot, String id) {
        return robot.lookup(id).query();
    }

    @Test
    void takeAwayAfterATableStaysTakeAway(FxRobot robot) {
        type(robot, KeyCode.F6, KeyCode.DIGIT7, KeyCode.ENTER, KeyCode.F5);

        assertThat(counter.order.editor().draft().type()).isEqualTo(OrderType.TAKEAWAY);
        assertThat(counter.order.editor().draft().table()).isEmpty();
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
    void aReadyOrderIsServedPaidAndPutAwayOnTheBoardByKey(FxRobot robot) {
        type(robot, KeyCode.A, KeyCode.M, KeyCode.E, KeyCode.ENTER, KeyCode.F9);
        robot.interact(() -> counter.server.cook(counter.server.onlyOrder().id()));
        type(robot, KeyCode.F2, KeyCode.RIGHT, KeyCode.S);
        assertThat(counter.server.onlyOrder().isServed()).isTrue();

        type(robot, KeyCode.P, KeyCode.ENTER, KeyCode.ENTER);
        assertThat(counter.server.onlyOrder().status()).isEqualTo(OrderStatus.CLOSED);
        assertThat(robot.lookup(".order-card").queryAll()).isEmpty();
    }

    @Test
    void theLanguageSwitchesAndTheDraftStays(FxRobot robot) {
        type(robot, KeyCode.A, KeyCode.M, KeyCode.E, KeyCode.ENTER);
        robot.clickOn("#language");

        assertThat(labels(robot, ".tile-name")).contains("아메리카노");
        assertThat(robot.lookup("#send").<Labeled>query().getText()).isEqualTo("보내기 1");
        assertThat(robot.lookup("#takeaway").<Labeled>query().getText()).isEqualTo("포장");
        assertThat(counter.order.editor().draft().lines()).hasSize(1);
    }

    @Test
    void aSwitchOfTheLanguageDrawsNothingAnewSoThatNothingIsLeftBehind(FxRobot robot) {
        type(robot, KeyCode.F6, KeyCode.DIGIT7);
        Set<Node> before = named(robot);
        assertThat(before).hasSizeGreaterThan(15);

        for (int i = 0; i < 10; i++) {
            type(robot, KeyCode.F12);
        }

        assertThat(named(robot)).containsExactlyInAnyOrderElementsOf(before);
        assertThat(robot.lookup("#table").<Node>query().isFocused()).isTrue();
    }

    @Test
    void everyScreenIsInTheLanguageThatWasSwitchedTo(FxRobot robot) {
        type(robot, KeyCode.A, KeyCode.M, KeyCode.E, KeyCode.ENTER, KeyCode.F9, KeyCode.F12);
        type(robot, KeyCode.F2);
        assertThat(labels(robot, ".filter")).contains("매장", "미결제  1");
        assertThat(labels(robot, ".order-card .button")).contains("결제", "추가", "취소");

        type(robot, KeyCode.RIGHT, KeyCode.P);
        assertThat(labels(robot, ".tender")).containsExactlyInAnyOrder("현금", "카드", "쿠폰");
        type(robot, KeyCode.F12);
        assertThat(labels(robot, ".tender")).containsExactlyInAnyOrder("Cash", "Card", "Coupon");

        type(robot, KeyCode.ESCAPE, KeyCode.F3, KeyCode.F12);
        assertThat(labels(robot, ".switch")).contains("오늘 품절");
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
                .isEqualTo("001 is paid. Change 5,500");
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

    @Test
    void aCategoryIsOneKeyAndANumberWithAStarIsTheQuantity(FxRobot robot) {
        robot.press(KeyCode.CONTROL).type(KeyCode.DIGIT3).release(KeyCode.CONTROL);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(labels(robot, ".tile-name")).contains("Club sandwich");

        tap(robot, "Club sandwich");
        type(robot, KeyCode.DIGIT1, KeyCode.DIGIT2);
        robot.interact(() -> fire(robot, "*"));

        assertThat(counter.order.editor().selectedLine().orElseThrow().quantity()).isEqualTo(12);
        assertThat(counter.order.tiles().searchProperty().get()).isEmpty();
    }

    @Test
    void whatWasClearedComesBackByKey(FxRobot robot) {
        type(robot, KeyCode.A, KeyCode.M, KeyCode.E, KeyCode.ENTER);
        robot.press(KeyCode.SHIFT).type(KeyCode.F11).release(KeyCode.SHIFT);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(counter.order.editor().draft().lines()).isEmpty();

        robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(counter.order.editor().draft().lines()).hasSize(1);
    }

    @Test
    void theBoardIsFilteredByKey(FxRobot robot) {
        type(robot, KeyCode.A, KeyCode.M, KeyCode.E, KeyCode.ENTER, KeyCode.F9);
        type(robot, KeyCode.S, KeyCode.T, KeyCode.E, KeyCode.ENTER, KeyCode.F5, KeyCode.F9);
        type(robot, KeyCode.F2);
        assertThat(robot.lookup(".order-card").queryAll()).hasSize(2);

        type(robot, KeyCode.F5);
        assertThat(robot.lookup(".order-card").queryAll()).hasSize(1);
        type(robot, KeyCode.PAGE_DOWN, KeyCode.PAGE_DOWN);
        assertThat(robot.lookup(".order-card").queryAll()).isEmpty();
        assertThat(robot.lookup("#empty").queryLabeled().getText())
                .isEqualTo("No open order is like this.");
    }

    @Test
    void anOrderIsCancelledWithAReasonByKey(FxRobot robot) {
        type(robot, KeyCode.A, KeyCode.M, KeyCode.E, KeyCode.ENTER, KeyCode.F9);
        type(robot, KeyCode.F2, KeyCode.RIGHT, KeyCode.DELETE, KeyCode.DOWN, KeyCode.ENTER);

        assertThat(counter.server.onlyOrder().status()).isEqualTo(OrderStatus.CANCELLED);
        assertThat(counter.server.onlyOrder().reason()).isEqualTo("Entered by mistake");
    }

    @Test
    void anItemIsSwitchedByKeyAlone(FxRobot robot) {
        type(robot, KeyCode.F3, KeyCode.L, KeyCode.A, KeyCode.T, KeyCode.T, KeyCode.E);
        type(robot, KeyCode.DOWN);
        robot.press(KeyCode.ALT).type(KeyCode.DIGIT2).release(KeyCode.ALT);
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(counter.item("Vanilla latte").available()).isFalse();
        assertThat(counter.item("Café latte").available()).isTrue();
        type(robot, KeyCode.ESCAPE, KeyCode.F5);
        assertThat(labels(robot, ".item-price")).containsExactly("5,500");
    }

    @Test
    void aLongPressOffersToSwitchTheItem(FxRobot robot) throws TimeoutException {
        robot.moveTo("Americano").press(MouseButton.PRIMARY);
        WaitForAsyncUtils.waitFor(
                10, TimeUnit.SECONDS, () -> robot.lookup("Sold out").tryQuery().isPresent());
        robot.release(MouseButton.PRIMARY).clickOn("Sold out");

        assertThat(counter.item("Americano").available()).isFalse();
        tap(robot, "Americano");
        assertThat(counter.order.editor().draft().lines()).isEmpty();
    }

    @Test
    void ofTwoThousandItemsOnlyThoseInSightAreDrawn(FxRobot robot) {
        Menu menu = counter.server.menu();
        MenuItem model = counter.item("Americano");
        List<MenuItem> many =
                IntStream.range(0, 2_000)
                        .mapToObj(i -> CounterStage.copy(model, "item-" + i, "메뉴 " + i))
                        .toList();
        robot.interact(
                () ->
                        counter.server.replaceMenu(
                                new Menu(
                                        menu.stations(),
                                        menu.categories(),
                                        many,
                                        menu.cannedNotes())));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(robot.lookup(".tile").queryAll()).hasSizeLessThan(100);

        robot.interact(() -> counter.order.tiles().searchProperty().set("ㅁㄴ1999"));
        WaitForAsyncUtils.waitForFxEvents();
        type(robot, KeyCode.ENTER);

        assertThat(counter.order.editor().draft().lines().getFirst().itemId().value())
                .isEqualTo("item-1999");
    }

    @Test
    void aLongNoteIsShownInFull(FxRobot robot) {
        tap(robot, "Americano");
        double plain = lineHeight(robot);
        robot.interact(() -> counter.order.editor().noteLine("no sugar please ".repeat(12)));
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(lineHeight(robot)).isGreaterThan(plain + 40);
    }

    private static double lineHeight(FxRobot robot) {
        return robot.lookup(".line-selected").<Region>query().getHeight();
    }

    private static void fire(FxRobot robot, String letter) {
        Node search = robot.lookup("#search").query();
        search.fireEvent(
                new KeyEvent(
                        KeyEvent.KEY_TYPED,
                        letter,
                        letter,
                        KeyCode.UNDEFINED,
                        false,
                        false,
                        false,
                        false));
    }

    /// The nodes that the drawings name, none of which a switch of the language may replace.
    private static Set<Node> named(FxRobot robot) {
        return robot.lookup(node -> node.getId() != null).queryAll();
    }

    private static List<String> labels(FxRobot robot, String style) {
        return robot.lookup(style).queryAll().stream()
                .map(node -> ((Labeled) node).getText())
                .toList();
    }

    private static void tap(FxRobot robot, String text) {
        robot.clickOn(text);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static void type(FxRobot robot, KeyCode... keys) {
        for (KeyCode key : keys) {
            robot.type(key);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }
}
