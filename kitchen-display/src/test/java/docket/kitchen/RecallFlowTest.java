package docket.kitchen;

import static docket.kitchen.OnScreen.all;
import static docket.kitchen.OnScreen.seen;
import static docket.kitchen.OnScreen.tap;
import static docket.kitchen.OnScreen.text;
import static docket.kitchen.OnScreen.texts;
import static docket.kitchen.OnScreen.type;
import static docket.model.ModelSamples.order;
import static org.assertj.core.api.Assertions.assertThat;

import docket.model.display.SoundKind;
import docket.model.ticket.FiredOrder;
import docket.ui.Language;
import java.time.Duration;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// The way back for a ticket that was bumped: by touch alone, and by keys alone.
@ExtendWith(ApplicationExtension.class)
class RecallFlowTest {
    @SuppressWarnings("NullAway.Init") // by show
    private KitchenStage display;

    @Start
    void show(Stage stage) {
        display = new KitchenStage("grill");
        display.show(stage, 1024, 768);
        for (int number = 1; number <= 3; number++) {
            FiredOrder placed =
                    order().numbered(number)
                            .at("1" + number)
                            .with("burger", number)
                            .with("fries", 1)
                            .with("burger", 1)
                            .fired();
            display.kitchen.place(placed);
            placed.tickets().forEach(display.kitchen::bumpElsewhere);
            display.clock.move(Duration.ofMinutes(1));
        }
    }

    private List<String> board(FxRobot robot) {
        return all(robot, ".ticket").map(card -> OnScreen.first(card, ".ticket-number")).toList();
    }

    @Test
    void byTouchATicketIsFoundByItsNumberAndComesBackWhole(FxRobot robot) {
        tap(robot, "#recall");
        assertThat(texts(robot, ".recall-ticket .ticket-number"))
                .containsExactly("T13-003", "T12-002", "T11-001");

        tap(robot, "#digit2");
        assertThat(text(robot, "#search")).isEqualTo("2");
        assertThat(texts(robot, ".recall-ticket .ticket-number")).containsExactly("T12-002");
        tap(robot, "#digit9");
        assertThat(display.recall.getMessage()).contains("29");
        tap(robot, "#erase");
        tap(robot, seen(robot, ".recall-back"));

        assertThat(display.recall.showingProperty().get()).isFalse();
        assertThat(board(robot)).containsExactly("T12-002");
        assertThat(texts(robot, ".line-mine .line-count")).containsExactly("2", "1");
        assertThat(texts(robot, ".ticket-recalled")).containsExactly("RECALLED ×1");
    }

    @Test
    void byTouchOneLineOfATicketComesBackAlone(FxRobot robot) {
        tap(robot, "#recall");
        tap(robot, "#digit1");
        tap(robot, "#digit1");
        assertThat(texts(robot, ".recall-ticket .ticket-number")).containsExactly("T11-001");
        tap(robot, "#clear");
        assertThat(texts(robot, ".recall-ticket .ticket-number")).hasSize(3);

        tap(robot, seen(robot, ".recall-parts"));
        assertThat(texts(robot, ".recall-part .recall-lines"))
                .containsExactly("3 × Bulgogi burger", "1 × Bulgogi burger");
        tap(robot, all(robot, ".recall-back").toList().get(2));

        assertThat(board(robot)).containsExactly("T13-003");
        assertThat(texts(robot, ".line-mine.line-done .line-count")).containsExactly("3");
    }

    @Test
    void byKeysAloneATicketIsFoundByItsTableAndOneLineOfItComesBack(FxRobot robot) {
        type(robot, KeyCode.R, KeyCode.DIGIT1, KeyCode.NUMPAD2);
        assertThat(texts(robot, ".recall-ticket .ticket-number")).containsExactly("T12-002");
        type(robot, KeyCode.BACK_SPACE);
        assertThat(texts(robot, ".recall-ticket .ticket-number")).hasSize(3);
        type(robot, KeyCode.BACK_SPACE, KeyCode.DOWN, KeyCode.RIGHT, KeyCode.DOWN, KeyCode.ENTER);

        assertThat(board(robot)).containsExactly("T12-002");
        assertThat(texts(robot, ".line-mine.line-done .line-count")).containsExactly("2");
        assertThat(display.sounds).doesNotContain(SoundKind.CHANGED);
    }

    @Test
    void arrowsAndEnterAloneBringATicketBackAndItsOwnKeyClosesTheList(FxRobot robot) {
        type(robot, KeyCode.R, KeyCode.R);
        assertThat(display.recall.showingProperty().get()).isFalse();

        type(robot, KeyCode.R, KeyCode.RIGHT, KeyCode.LEFT, KeyCode.DOWN, KeyCode.DOWN);
        type(robot, KeyCode.ENTER);

        assertThat(board(robot)).containsExactly("T11-001");
    }

    @Test
    void theRecallListSaysWhenTheServerIsAway(FxRobot robot) {
        robot.interact(display.kitchen::goAway);

        type(robot, KeyCode.R);

        assertThat(display.recall.getMessage()).startsWith("The server cannot be reached");
        type(robot, KeyCode.ESCAPE);
        assertThat(display.recall.showingProperty().get()).isFalse();
    }

    @Test
    void whatIsTappedIsLargeEnoughAndWithinTheSmallestScreenInBothLanguages(FxRobot robot) {
        for (Language language : Language.values()) {
            robot.interact(() -> display.texts.switchTo(language));
            tap(robot, "#recall");
            tap(robot, seen(robot, ".recall-parts"));

            List<Node> targets =
                    robot
                            .from(robot.lookup("#list").query().getParent().getParent())
                            .lookup(".button")
                            .<Node>queryAll()
                            .stream()
                            .filter(OnScreen::isSeen)
                            .toList();
            assertThat(targets).hasSizeGreaterThan(16);
            for (Node target : targets) {
                var button = (Button) target;
                String name = language + " " + button.getText();
                assertThat(button.getHeight()).as(name).isGreaterThanOrEqualTo(64);
                assertThat(button.getWidth()).as(name).isGreaterThanOrEqualTo(64);
                assertThat(button.getWidth())
                        .as(name)
                        .isGreaterThanOrEqualTo(Math.floor(button.prefWidth(-1)));
                assertThat(button.localToScene(button.getBoundsInLocal()).getMaxX())
                        .as(name)
                        .isLessThanOrEqualTo(1024);
            }
            assertThat(all(robot, ".side .keys .label").map(Region.class::cast))
                    .allMatch(label -> label.getWidth() >= Math.floor(label.prefWidth(-1)));
            type(robot, KeyCode.ESCAPE);
            WaitForAsyncUtils.waitForFxEvents();
        }
    }
}
