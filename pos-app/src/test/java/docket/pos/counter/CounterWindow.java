package docket.pos.counter;

import docket.ui.Theme;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// The counter's window before a server in memory, for tests that tap and type.
final class CounterWindow {
    private CounterWindow() {}

    /// Fills a stage with the counter's screens, and lets the server answer.
    static CounterStage open(Stage stage, Path folder) {
        return open(stage, new CounterStage(Runnable::run, folder));
    }

    static CounterStage open(Stage stage, CounterStage counter) {
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
        return counter;
    }

    static void tap(FxRobot robot, String text) {
        robot.clickOn(text);
        WaitForAsyncUtils.waitForFxEvents();
    }

    static void type(FxRobot robot, KeyCode... keys) {
        for (KeyCode key : keys) {
            robot.type(key);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    static List<String> labels(FxRobot robot, String style) {
        return robot.lookup(style).queryAll().stream()
                .map(node -> ((Labeled) node).getText())
                .toList();
    }
}
