package docket.pos;

import docket.Exempt;
import docket.client.Credentials;
import docket.client.FloorFollower;
import docket.client.HttpDocketClient;
import docket.client.SessionCredentials;
import docket.client.find.Place;
import docket.model.event.Floor;
import docket.model.event.FloorEvent;
import docket.pos.config.PosSettings;
import docket.pos.counter.CounterWiring;
import docket.pos.counter.FrameView;
import docket.pos.counter.join.JoinWiring;
import docket.pos.counter.join.WaitingView;
import docket.ui.FxThread;
import docket.ui.Theme;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/// The counter's window. It is the same on the PC that serves and on one that joins: its screens
/// talk to an address. What draws begins to start with it, beside whatever starts before the window
/// is shown.
@Exempt(rule = "A14", because = "The wiring takes any client, so that its test can hand in a fake.")
final class PosApp {
    private static final double WIDTH = 1280;
    private static final double HEIGHT = 800;

    private final PosSettings settings;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final CompletableFuture<Void> drawing =
            CompletableFuture.runAsync(
                    () -> Platform.startup(Theme::loadFonts),
                    work -> Thread.ofPlatform().daemon().name("drawing").start(work));

    PosApp(PosSettings settings) {
        this.settings = settings;
    }

    /// Opens the window on a server that knows it by its credentials, and returns when it is
    /// closed.
    void show(URI server, Credentials credentials) throws IOException {
        Clock clock = Clock.systemUTC();
        drawing.join();
        var session = new SessionCredentials(credentials);
        try (var client = new HttpDocketClient(server, session, clock);
                var counter = new CounterWiring(settings, client, session, new FxThread(), clock)) {
            Platform.runLater(
                    () -> counter.follower().watch(new Title(open(counter.view().root()))));
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            Platform.exit();
        }
    }

    /// Opens the window of a further counter, on the server that is settled or chosen there, and
    /// returns when it is closed.
    void join(@Nullable URI server) {
        drawing.join();
        var shown = new StackPane();
        try (var join =
                new JoinWiring(
                        settings,
                        new FxThread(),
                        Clock.systemUTC(),
                        counter -> show(shown, counter))) {
            Platform.runLater(
                    () -> {
                        WaitingView waiting = join.waitingView();
                        shown.getChildren().setAll(join.view().root(), waiting.root());
                        shown.addEventFilter(KeyEvent.KEY_PRESSED, waiting::press);
                        open(shown);
                        join.begin(server == null ? null : new Place(server, null));
                    });
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            Platform.exit();
        }
    }

    private static void show(StackPane shown, CounterWiring counter) {
        shown.getChildren().set(0, counter.view().root());
        counter.follower().watch(new Title((Stage) shown.getScene().getWindow()));
    }

    private Stage open(Parent root) {
        var scene = new Scene(root, WIDTH, HEIGHT);
        Theme.LIGHT.dress(
                scene,
                Objects.requireNonNull(FrameView.class.getResource("counter.css"))
                        .toExternalForm());
        var stage = new Stage();
        stage.setTitle("Docket");
        stage.getIcons().add(Theme.icon());
        stage.setScene(scene);
        stage.setMinWidth(1024);
        stage.setMinHeight(700);
        stage.setOnHidden(hidden -> closed.countDown());
        stage.show();
        return stage;
    }

    /// Says whose window it is.
    private record Title(Stage stage) implements FloorFollower.Watcher {
        @Override
        public void onFloor(Floor floor) {
            stage.setTitle("Docket · " + floor.shop().name());
        }

        @Override
        public void onFact(Floor floor, FloorEvent event) {}
    }
}
