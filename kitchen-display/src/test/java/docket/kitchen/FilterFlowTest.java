package docket.kitchen;

import static docket.kitchen.OnScreen.tap;
import static docket.kitchen.OnScreen.text;
import static docket.kitchen.OnScreen.texts;
import static docket.kitchen.OnScreen.type;
import static docket.model.ModelSamples.order;
import static org.assertj.core.api.Assertions.assertThat;

import docket.model.display.BoardAction;
import docket.model.display.DisplaySettings;
import docket.model.display.Keys;
import java.time.Duration;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// A cook picks out the tickets of one kind for a while.
@ExtendWith(ApplicationExtension.class)
class FilterFlowTest {
    @SuppressWarnings("NullAway.Init") // by show
    private KitchenStage display;

    @Start
    void show(Stage stage) {
        display = new KitchenStage("grill");
        display.show(stage, 1280, 800);
        display.placeBurgers(2);
        display.kitchen.place(order().numbered(3).takeAway().with("burger", 1).fired());
    }

    @Test
    void byTouch(FxRobot robot) {
        tap(robot, "#showFilters");
        assertThat(texts(robot, ".filter"))
                .containsExactly("All 3", "Dine-in 2", "Take-away 1", "Late 0", "Food 3");

        tap(robot, robot.lookup("Take-away 1").query());
        assertThat(texts(robot, ".ticket-number")).containsExactly("A-003");
        assertThat(texts(robot, ".filtered")).containsExactly("1 of 3 · Take-away");
        assertThat(texts(robot, ".summary")).containsExactly("");

        tap(robot, robot.lookup("Late 0").query());
        assertThat(texts(robot, ".ticket-number")).isEmpty();
        assertThat(text(robot, "#empty")).contains("the others are hidden");

        tap(robot, robot.lookup("Dine-in 2").query());
        tap(robot, "#showFilters");
        assertThat(texts(robot, ".filter")).isEmpty();
        assertThat(texts(robot, ".filtered")).containsExactly("2 of 3 · Dine-in");

        idle(robot, Duration.ofSeconds(59));
        tap(robot, ".clock");
        idle(robot, Duration.ofSeconds(59));
        assertThat(texts(robot, ".ticket-number")).hasSize(2);
        idle(robot, Duration.ofSeconds(1));
        assertThat(texts(robot, ".ticket-number")).hasSize(3);
        assertThat(texts(robot, ".filtered")).isEmpty();
    }

    private void idle(FxRobot robot, Duration time) {
        display.clock.move(time);
        robot.interact(display.board::tick);
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void byKeysAlone(FxRobot robot) {
        type(robot, KeyCode.RIGHT, KeyCode.C, KeyCode.RIGHT, KeyCode.RIGHT, KeyCode.ENTER);
        assertThat(texts(robot, ".filter")).isEmpty();
        assertThat(texts(robot, ".ticket-number")).containsExactly("A-003");

        type(robot, KeyCode.ENTER);
        assertThat(texts(robot, ".ticket-number"))
                .as("nothing is selected any more, so the first press only selects")
                .containsExactly("A-003");
        type(robot, KeyCode.DIGIT1);
        assertThat(texts(robot, ".ticket-number")).isEmpty();
        type(robot, KeyCode.BACK_SPACE);
        assertThat(texts(robot, ".ticket-number")).containsExactly("A-003");

        type(robot, KeyCode.A);
        assertThat(texts(robot, ".allday-pieces")).containsExactly("4");
        type(robot, KeyCode.A, KeyCode.ESCAPE);
        assertThat(texts(robot, ".ticket-number")).hasSize(3);
    }

    @Test
    void aBumpBarHasItsOwnKeyAndTheOtherLanguageItsOwnWords(FxRobot robot) {
        Keys bar = Keys.USUAL.with(BoardAction.FILTER, "Y");
        robot.interact(() -> display.desk.choose(DisplaySettings.USUAL.with(bar)));
        assertThat(texts(robot, "#showFilters .keycap")).containsExactly("Y");

        type(robot, KeyCode.C);
        assertThat(texts(robot, ".filter")).isEmpty();
        type(robot, KeyCode.Y, KeyCode.RIGHT, KeyCode.F12);
        assertThat(texts(robot, ".filter")).startsWith("전체 3", "매장 2", "포장 1", "지연 0");
        assertThat(texts(robot, ".filtered")).containsExactly("3건 중 2건 · 매장");

        type(robot, KeyCode.Y, KeyCode.Y, KeyCode.RIGHT);
        assertThat(texts(robot, ".ticket-number")).containsExactly("A-003");
    }
}
