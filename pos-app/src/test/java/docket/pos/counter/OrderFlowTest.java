package docket.pos.counter;

import static docket.pos.counter.CounterWindow.labels;
import static docket.pos.counter.CounterWindow.tap;
import static docket.pos.counter.CounterWindow.type;
import static org.assertj.core.api.Assertions.assertThat;

import docket.model.Limits;
import docket.model.OrderType;
import docket.model.menu.Menu;
import docket.model.menu.MenuItem;
import docket.model.menu.Selling;
import docket.model.order.Order;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// The cashier's ways through order entry, by key and by tap.
@ExtendWith(ApplicationExtension.class)
class OrderFlowTest {
    @TempDir private static Path folder;

    @SuppressWarnings("NullAway.Init") // by show
    private CounterStage counter;

    @Start
    void show(Stage stage) {
        counter = CounterWindow.open(stage, folder.resolve(String.valueOf(hashCode())));
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
    void whatWasSentGoesBeforeTheOthersByKeyAndInItsTurnAgainByTap(FxRobot robot) {
        type(robot, KeyCode.A, KeyCode.M, KeyCode.E, KeyCode.ENTER);
        assertThat(robot.lookup("#rush").<Button>query().isVisible()).isFalse();
        type(robot, KeyCode.F9, KeyCode.F2, KeyCode.RIGHT, KeyCode.A);

        robot.press(KeyCode.ALT).type(KeyCode.R).release(KeyCode.ALT);
        type(robot);
        assertThat(counter.server.onlyOrder().isRush()).isTrue();
        assertThat(robot.lookup("#rush").<Button>query().getStyleClass()).contains("rush-on");

        robot.clickOn("#rush");
        type(robot);
        assertThat(counter.server.onlyOrder().isRush()).isFalse();
        assertThat(robot.lookup("#rush").<Button>query().getStyleClass()).doesNotContain("rush-on");
    }

    private static void clickPad(FxRobot robot, String digit) {
        robot.clickOn(
                robot.lookup(".pad").queryAllAs(Button.class).stream()
                        .filter(key -> key.getText().equals(digit))
                        .findFirst()
                        .orElseThrow());
        type(robot);
    }

    @Test
    void anOpenPriceIsWrittenByKeyAndByTouch(FxRobot robot) {
        robot.interact(
                () ->
                        counter.server.change(
                                CounterStage.selling(
                                        counter.item("Americano"),
                                        Selling.PLAIN.withOpenPrice(true))));
        type(robot, KeyCode.A, KeyCode.M, KeyCode.E, KeyCode.ENTER);
        assertThat(field(robot, "#openPrice").isFocused()).isTrue();
        type(robot, KeyCode.DIGIT7, KeyCode.DIGIT5, KeyCode.DIGIT0, KeyCode.TAB);
        assertThat(field(robot, "#openName").isFocused()).isTrue();
        robot.write("Tea");
        type(robot, KeyCode.ENTER);
        assertThat(field(robot, "#search").isFocused()).isTrue();
        tap(robot, "Americano");
        clickPad(robot, "2");
        clickPad(robot, "0");
        type(robot, KeyCode.F9);

        assertThat(counter.server.onlyOrder().lines())
                .extracting(line -> line.name() + " " + line.unitPrice().minor())
                .containsExactly("Tea 750", "아메리카노 20");
        assertThat(robot.lookup("#open").query().isVisible()).isFalse();
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

    @Test
    void takeAwayAfterATableStaysTakeAway(FxRobot robot) {
        type(robot, KeyCode.F6, KeyCode.DIGIT7, KeyCode.ENTER, KeyCode.F5);

        assertThat(counter.order.editor().draft().type()).isEqualTo(OrderType.TAKEAWAY);
        assertThat(counter.order.editor().draft().table()).isEmpty();
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

    private static TextField field(FxRobot robot, String id) {
        return robot.lookup(id).query();
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
}
