package docket.kitchen;

import docket.Exempt;
import docket.client.HttpDocketClient;
import docket.kitchen.board.BoardView;
import docket.ui.FxThread;
import docket.ui.Theme;
import java.io.IOException;
import java.time.Clock;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;

/// The display's window.
@Exempt(rule = "A14", because = "The wiring takes any client, so that its test can hand in a fake.")
final class KitchenApp {
    private static final double WIDTH = 1280;
    private static final double HEIGHT = 800;

    private final KitchenSettings settings;
    private final CountDownLatch closed = new CountDownLatch(1);

    KitchenApp(KitchenSettings settings) {
        this.settings = settings;
    }

    /// Opens the window, and returns when it is closed.
    void show() throws IOException {
        Clock clock = Clock.systemUTC();
        Platform.startup(() -> {});
        try (var client = new HttpDocketClient(settings.server(), clock);
                var wiring = new KitchenWiring(settings, client, new FxThread(), clock)) {
            Platform.runLater(() -> open(wiring));
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            Platform.exit();
        }
    }

    private void open(KitchenWiring wiring) {
        var scene = new Scene(wiring.view().root(), WIDTH, HEIGHT);
        Theme.DARK.dress(
                scene,
                Objects.requireNonNull(BoardView.class.getResource("board.css")).toExternalForm());
        var stage = new Stage();
        stage.setTitle("Docket · " + settings.station());
        stage.getIcons().add(Theme.icon());
        stage.setScene(scene);
        stage.setFullScreenExitHint("");
        stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
        stage.setFullScreen(settings.fullScreen());
        scene.addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.F11) {
                        stage.setFullScreen(!stage.isFullScreen());
                    }
                });
        stage.setOnHidden(hidden -> closed.countDown());
        stage.show();
    }
}
