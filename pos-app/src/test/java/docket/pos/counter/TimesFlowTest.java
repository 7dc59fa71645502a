package docket.pos.counter;

import static docket.pos.counter.CounterWindow.tap;
import static docket.pos.counter.CounterWindow.type;
import static org.assertj.core.api.Assertions.assertThat;

import docket.pos.counter.report.TimesRow;
import docket.pos.counter.report.TimesSamples;
import docket.ui.Language;
import java.nio.file.Path;
import javafx.scene.chart.LineChart;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// The kitchen times on the screen.
@ExtendWith(ApplicationExtension.class)
class TimesFlowTest {
    @TempDir private static Path folder;

    @SuppressWarnings("NullAway.Init") // by show
    private CounterStage counter;

    @Start
    void show(Stage stage) {
        counter = CounterWindow.open(stage, folder.resolve(String.valueOf(hashCode())));
        counter.client.reporting(TimesSamples::told);
    }

    private static void press(FxRobot robot, KeyCode with, KeyCode key) {
        robot.press(with).type(key).release(with);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static TableView<TimesRow> table(FxRobot robot) {
        return robot.lookup("#items").queryTableView();
    }

    @Test
    void theFiguresAreReadByKeyAndByTouch(FxRobot robot) {
        press(robot, KeyCode.SHIFT, KeyCode.F1);
        press(robot, KeyCode.CONTROL, KeyCode.DIGIT6);

        assertThat(table(robot).getItems()).hasSize(2);
        LineChart<?, ?> hours = robot.lookup("#hours").queryAs(LineChart.class);
        assertThat(hours.getData()).hasSize(2);
        assertThat(hours.getData().getFirst().getData()).hasSize(2);

        tap(robot, "Fry");
        assertThat(table(robot).getItems())
                .extracting(TimesRow::item)
                .containsExactly("French fries");
        type(robot, KeyCode.F6);
        press(robot, KeyCode.ALT, KeyCode.DIGIT2);
        assertThat(counter.times.fromProperty().get()).isEqualTo(counter.times.toProperty().get());

        robot.interact(() -> counter.texts.switchTo(Language.KOREAN));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(table(robot).getColumns().getFirst().getText()).isEqualTo("메뉴");
    }
}
