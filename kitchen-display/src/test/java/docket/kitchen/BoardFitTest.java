package docket.kitchen;

import static docket.model.ModelSamples.order;
import static org.assertj.core.api.Assertions.assertThat;

import docket.model.OrderSample;
import docket.model.display.DisplaySettings;
import docket.model.display.Layout;
import docket.model.display.Look;
import docket.model.order.NewLine;
import docket.ui.Language;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// Nothing on the screen is cut off, whatever the size, the language and the length of the texts.
@ExtendWith(ApplicationExtension.class)
class BoardFitTest {
    private static final int TARGET = 64;

    @SuppressWarnings("NullAway.Init") // by show
    private Stage stage;

    @Start
    void show(Stage shown) {
        stage = shown;
    }

    @ParameterizedTest
    @CsvSource({
        "1280,800,ENGLISH,COLUMNS",
        "1024,768,KOREAN,COLUMNS",
        "1280,800,KOREAN,LIST",
        "1280,800,ENGLISH,GRID"
    })
    void noCardIsCutOff(int width, int height, Language language, Layout layout, FxRobot robot) {
        robot.interact(() -> open(width, height, language, layout));

        for (int page = 0; page < 12; page++) {
            WaitForAsyncUtils.waitForFxEvents();
            List<Node> cards = new ArrayList<>(robot.lookup(".ticket-head").queryAll());
            assertThat(cards).isNotEmpty();
            robot.lookup(".ticket").queryAll().forEach(BoardFitTest::fits);
            robot.type(KeyCode.PAGE_DOWN);
        }
        robot.lookup(".button").queryAllAs(Button.class).stream()
                .filter(BoardFitTest::isSeen)
                .forEach(BoardFitTest::isEasyToHit);
    }

    @ParameterizedTest
    @CsvSource({"1024,768,KOREAN", "1024,768,ENGLISH"})
    void theHeadAndTheRowOfTheFilterFit(int width, int height, Language language, FxRobot robot) {
        robot.interact(() -> open(width, height, language, Layout.COLUMNS));
        robot.type(KeyCode.C, KeyCode.RIGHT, KeyCode.RIGHT);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(robot.lookup(".filter").queryAll()).hasSize(5);
        headFits(width, robot);
    }

    private static void headFits(int width, FxRobot robot) {
        robot.lookup(".button").queryAllAs(Button.class).stream()
                .filter(BoardFitTest::isSeen)
                .forEach(BoardFitTest::isEasyToHit);
        Labeled said = robot.lookup(".filtered").query();
        assertThat(said.isTextTruncated()).as(said.getText()).isFalse();
        assertThat(said.getHeight()).isGreaterThanOrEqualTo(said.prefHeight(said.getWidth()) - 1);
        robot.lookup(".head .button, .filters .button").<Node>queryAll().stream()
                .filter(BoardFitTest::isSeen)
                .forEach(
                        node ->
                                assertThat(node.localToScene(node.getLayoutBounds()).getMaxX())
                                        .isLessThanOrEqualTo(width));
    }

    private static boolean isSeen(Node node) {
        return node.isVisible()
                && node.getOpacity() > 0
                && (node.getParent() == null || isSeen(node.getParent()));
    }

    private void open(int width, int height, Language language, Layout layout) {
        var display = new KitchenStage("grill");
        display.desk.choose(DisplaySettings.USUAL.with(Look.USUAL.with(layout)));
        if (display.texts.language() != language) {
            display.display.switchLanguage();
        }
        for (int i = 1; i <= 60; i++) {
            display.kitchen.place(longOrder(i).fired());
        }
        display.show(stage, width, height);
    }

    private static OrderSample longOrder(int number) {
        OrderSample sample = order().numbered(number);
        sample = number % 3 == 0 ? sample.takeAway() : sample.at("T".repeat(1 + number % 16));
        int lines = 1 + (number * 7) % 18;
        for (int i = 0; i < lines; i++) {
            sample =
                    sample.with(
                            List.of("burger", "steak", "burger-set").get(i % 3),
                            1 + i,
                            i % 3 == 1 ? new String[] {"medium"} : new String[0]);
        }
        return noted(sample, number);
    }

    private static OrderSample noted(OrderSample sample, int number) {
        var lines = new ArrayList<NewLine>();
        for (NewLine line : sample.lines()) {
            String note = "견과류 알레르기 손님입니다 ".repeat(number % 5) + "W".repeat(number);
            lines.add(
                    new NewLine(line.id(), line.itemId(), line.quantity(), line.modifiers(), note));
        }
        return new OrderSample(
                sample.serial(),
                sample.type(),
                sample.table(),
                sample.guests(),
                "창가 단체석 ".repeat(number % 20),
                lines);
    }

    /// Every text inside has the room that it wants, and all is inside.
    private static void fits(Node card) {
        if (!isSeen(card)) {
            return;
        }
        for (Node node : within(card)) {
            if (node instanceof Labeled text && text.isVisible() && !text.getText().isEmpty()) {
                assertThat(text.getHeight())
                        .as("height of \"%s\"", text.getText())
                        .isGreaterThanOrEqualTo(Math.floor(text.prefHeight(text.getWidth())));
                assertThat(text.isTextTruncated()).as(text.getText()).isFalse();
            }
            if (node instanceof Region region && region.isManaged() && region.isVisible()) {
                Region outer = (Region) region.getParent();
                assertThat(region.getBoundsInParent().getMaxY())
                        .as("end of %s in %s", region, outer)
                        .isLessThanOrEqualTo(outer.getHeight() + 1);
            }
        }
    }

    private static List<Node> within(Node card) {
        var all = new ArrayList<Node>();
        if (card instanceof Parent parent) {
            for (Node child : parent.getChildrenUnmodifiable()) {
                if (child instanceof Region && child.isVisible()) {
                    all.add(child);
                    if (!(child instanceof Labeled)) {
                        all.addAll(within(child));
                    }
                }
            }
        }
        return all;
    }

    private static void isEasyToHit(Button button) {
        assertThat(button.getHeight()).as(button.getText()).isGreaterThanOrEqualTo(TARGET);
        assertThat(button.getWidth()).as(button.getText()).isGreaterThanOrEqualTo(TARGET);
        assertThat(button.isTextTruncated()).as(button.getText()).isFalse();
    }
}
