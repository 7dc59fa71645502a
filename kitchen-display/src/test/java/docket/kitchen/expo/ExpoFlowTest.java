package docket.kitchen.expo;

import static docket.model.ModelSamples.order;
import static org.assertj.core.api.Assertions.assertThat;

import docket.client.Ids;
import docket.kitchen.board.Ages;
import docket.kitchen.board.Kitchen;
import docket.kitchen.contact.Doors;
import docket.model.ModelSamples;
import docket.model.MovableClock;
import docket.model.OrderSample;
import docket.model.display.AgeLimit;
import docket.model.display.AgeLimits;
import docket.model.display.DisplaySettings;
import docket.model.order.NewLine;
import docket.model.order.OrderId;
import docket.model.ticket.Ticket;
import docket.ui.Language;
import docket.ui.Texts;
import docket.ui.Theme;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// The expediter's ways through the real screen, by tap and by key.
@ExtendWith(ApplicationExtension.class)
class ExpoFlowTest implements Doors {
    private static final long PATIENCE_MILLIS = 30_000;

    private final Texts texts =
            new Texts(
                    Language.ENGLISH,
                    "docket.kitchen.texts",
                    "docket.ui.find",
                    "docket.ui.pairing",
                    "docket.ui.refusals");
    private final MovableClock clock = new MovableClock(ModelSamples.NOON);
    private final Kitchen kitchen = new Kitchen(clock);

    @Start
    void show(Stage stage) {
        var pass =
                new ExpoViewModel(
                        kitchen.desk,
                        Ids.random(),
                        texts,
                        new Ages(clock, new AgeLimit(5, 10), () -> AgeLimits.NONE),
                        new SimpleObjectProperty<>(DisplaySettings.USUAL),
                        Runnable::run,
                        kind -> {});
        kitchen.follower.watch(pass);
        var view = new ExpoView(pass, texts, this);
        view.root().setFocusTraversable(true);
        view.root().addEventFilter(KeyEvent.KEY_PRESSED, view::press);
        var scene = new Scene(view.root(), 1280, 800);
        Theme.loadFonts();
        Theme.DARK.dress(
                scene,
                Objects.requireNonNull(ExpoView.class.getResource("/docket/kitchen/kitchen.css"))
                        .toExternalForm());
        stage.setScene(scene);
        stage.setWidth(1280);
        stage.setHeight(800);
        stage.show();
        view.root().requestFocus();
        kitchen.connect();
    }

    @Override
    public void connect() {
        throw new AssertionError("nobody asked for another station");
    }

    @Override
    public void settings() {
        throw new AssertionError("nobody asked how it is set");
    }

    @Override
    public void switchLanguage() {
        throw new AssertionError("nobody asked for another language");
    }

    /// An order of the grill that is done, or is not.
    private OrderId place(int number, OrderSample sample) {
        OrderSample placed = sample.numbered(number);
        WaitForAsyncUtils.waitForAsyncFx(PATIENCE_MILLIS, () -> kitchen.place(placed.fired()));
        WaitForAsyncUtils.waitForFxEvents();
        return placed.id();
    }

    private void finish(OrderId id) {
        WaitForAsyncUtils.waitForAsyncFx(
                PATIENCE_MILLIS,
                () ->
                        List.copyOf(kitchen.fired(id).tickets()).stream()
                                .filter(Ticket::isOpen)
                                .forEach(kitchen::bumpElsewhere));
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static OrderSample burger(String table) {
        return order().at(table).with("burger", 1);
    }

    private static boolean isSeen(Node node) {
        return node.isVisible() && (node.getParent() == null || isSeen(node.getParent()));
    }

    private static List<String> texts(FxRobot robot, String query) {
        return robot.lookup(query).<Node>lookup(ExpoFlowTest::isSeen).queryAll().stream()
                .filter(Labeled.class::isInstance)
                .map(node -> ((Labeled) node).getText())
                .toList();
    }

    private static void type(FxRobot robot, KeyCode... keys) {
        for (KeyCode key : keys) {
            robot.type(key);
            WaitForAsyncUtils.waitForFxEvents();
        }
    }

    @Test
    void aCardIsAsHighAsItsWordsWhichAreBrokenIntoLines(FxRobot robot) {
        OrderSample sample = burger("4").with("steak", 1, "medium");
        String note = "Nut allergy! No sesame, no peanut oil, and please a clean pan for it";
        List<NewLine> lines =
                sample.lines().stream()
                        .map(l -> new NewLine(l.id(), l.itemId(), 1, l.modifiers(), note))
                        .toList();
        place(
                1,
                new OrderSample(
                        sample.serial(),
                        sample.type(),
                        sample.table(),
                        sample.guests(),
                        sample.note(),
                        lines));

        assertThat(texts(robot, ".line-alarm")).containsExactly(note, note);
        ScrollPane rows = robot.lookup(".pass-rows").queryAs(ScrollPane.class);
        assertThat(rows.getViewportBounds().getHeight())
                .isGreaterThanOrEqualTo(rows.getContent().getLayoutBounds().getHeight());
    }

    @Test
    void aTapOnTheGreenButtonHandsOutAndUndoBringsItBack(FxRobot robot) {
        OrderId id = place(1, burger("4"));
        assertThat(texts(robot, ".done")).containsExactly("0 of 1 done");
        finish(id);
        assertThat(texts(robot, ".pass-tick-done")).containsExactly("✓ Grill");

        robot.clickOn(".done");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(texts(robot, ".ticket-number")).isEmpty();

        robot.clickOn("#undo");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(texts(robot, ".ticket-number")).containsExactly("T4-001");
    }

    @Test
    void byKeysAlone(FxRobot robot) {
        finish(place(1, burger("4")));
        OrderId second =
                place(
                        2,
                        order().at("5")
                                .with("americano", 1)
                                .course(1)
                                .with("burger", 1)
                                .course(2)
                                .held());

        type(robot, KeyCode.DIGIT1);
        clock.move(Duration.ofSeconds(10));
        assertThat(texts(robot, ".ticket-number")).containsExactly("T5-002");

        type(robot, KeyCode.RIGHT, KeyCode.F);
        assertThat(kitchen.fired(second).order().lines()).noneMatch(line -> line.isHeld());

        type(robot, KeyCode.H);
        assertThat(kitchen.fired(second).order().isRush()).isTrue();

        finish(second);
        type(robot, KeyCode.ENTER);
        assertThat(texts(robot, ".ticket-number")).isEmpty();

        type(robot, KeyCode.R, KeyCode.DOWN, KeyCode.ENTER);
        assertThat(texts(robot, ".ticket-number")).containsExactly("T4-001");
    }

    @Test
    void whatDoesNotFitIsOnTheNextPageAndCounted(FxRobot robot) {
        for (int number = 1; number <= 12; number++) {
            place(number, burger(String.valueOf(number + 10)));
        }
        List<String> first = texts(robot, ".ticket-number");
        assertThat(first).startsWith("T11-001").hasSizeLessThan(12);
        assertThat(texts(robot, "#pageText").getFirst())
                .endsWith(" · %d more".formatted(12 - first.size()));

        type(robot, KeyCode.PAGE_DOWN);
        assertThat(texts(robot, ".ticket-number")).doesNotContainAnyElementsOf(first);

        type(robot, KeyCode.PAGE_DOWN, KeyCode.PAGE_DOWN);
        assertThat(texts(robot, ".ticket-number")).endsWith("T22-012");
        assertThat(texts(robot, "#pageText").getFirst()).doesNotContain("more");
    }

    @Test
    void anOrderThatIsHigherThanTheScreenKeepsItsButtonInSight(FxRobot robot) {
        OrderSample large = order().at("9");
        for (int line = 0; line < 30; line++) {
            large = large.with("americano", 1);
        }
        finish(place(1, large));

        robot.clickOn(".done");
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(texts(robot, ".ticket-number")).isEmpty();
    }
}
