package docket.kitchen;

import docket.model.display.DisplaySettings;
import docket.model.display.Look;
import docket.model.display.Shade;
import docket.time.SteadyClock;
import docket.ui.FxThread;
import docket.ui.Theme;
import docket.ui.WholeScreen;
import java.io.IOException;
import java.time.Clock;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.input.KeyCombination;
import javafx.stage.Stage;

/// The display's window.
final class KitchenApp {
    private static final double WIDTH = 1280;
    private static final double HEIGHT = 800;

    private final KitchenSettings settings;
    private final Remembered remembered;
    private final boolean overruled;
    private final CountDownLatch closed = new CountDownLatch(1);

    KitchenApp(KitchenSettings settings, Remembered remembered, boolean overruled) {
        this.settings = settings;
        this.remembered = remembered;
        this.overruled = overruled;
    }

    /// Opens the window, and returns when it is closed.
    void show() throws IOException {
        Platform.startup(Theme::loadFonts);
        Platform.setImplicitExit(false);
        try (var wiring =
                new DisplayWiring(
                        settings,
                        remembered,
                        overruled,
                        new FxThread(),
                        SteadyClock.steadying(Clock.systemUTC()))) {
            Platform.runLater(() -> open(wiring));
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            Platform.exit();
        }
    }

    private void open(DisplayWiring wiring) {
        var stage = new Stage();
        var view = new DisplayView(wiring.display(), wiring.texts(), new OnStage(stage));
        var scene = new Scene(view.root(), WIDTH, HEIGHT);
        var settled = wiring.settled().settingsProperty();
        settled.map(DisplaySettings::look).map(Look::shade).subscribe(now -> dress(scene, now));
        stage.setTitle("Docket");
        stage.getIcons().add(Theme.icon());
        stage.setScene(scene);
        stage.setFullScreenExitHint("");
        stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
        if (settings.fullScreen()) {
            fill(stage);
        }
        settled.map(DisplaySettings::look)
                .map(Look::fullScreen)
                .subscribe(
                        wanted -> {
                            if (wanted) {
                                fill(stage);
                            }
                        });
        stage.setOnCloseRequest(
                asked -> {
                    asked.consume();
                    view.leave();
                });
        stage.setOnHidden(
                hidden -> {
                    view.close();
                    closed.countDown();
                });
        stage.show();
    }

    private static void fill(Stage stage) {
        WholeScreen.take(stage);
        stage.setFullScreen(true);
    }

    /// Dresses a display's scene.
    static void dress(Scene scene, Shade shade) {
        String sheet =
                Objects.requireNonNull(KitchenApp.class.getResource("kitchen.css"))
                        .toExternalForm();
        switch (shade) {
            case DARK -> Theme.DARK.dress(scene, sheet);
            case LIGHT -> Theme.LIGHT.dress(scene, sheet);
        }
    }

    /// The stage as its content may use it.
    private record OnStage(Stage stage) implements DisplayView.Window {
        @Override
        public boolean isFullScreen() {
            return stage.isFullScreen();
        }

        @Override
        public void fullScreen(boolean wanted) {
            if (wanted) {
                fill(stage);
            } else {
                stage.setFullScreen(false);
                stage.setWidth(WIDTH);
                stage.setHeight(HEIGHT);
                stage.centerOnScreen();
            }
        }

        @Override
        public void close() {
            stage.close();
        }
    }
}
