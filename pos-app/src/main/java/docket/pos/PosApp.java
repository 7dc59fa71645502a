package docket.pos;

import docket.Exempt;
import docket.client.Credentials;
import docket.client.FloorFollower;
import docket.client.HttpDocketClient;
import docket.client.SessionCredentials;
import docket.client.find.Place;
import docket.model.event.Floor;
import docket.pos.config.PosSettings;
import docket.pos.counter.CounterWiring;
import docket.pos.counter.FrameView;
import docket.pos.counter.join.JoinWiring;
import docket.pos.counter.start.Hindrance;
import docket.pos.counter.start.StartScreen;
import docket.time.SteadyClock;
import docket.ui.FxThread;
import docket.ui.Language;
import docket.ui.PracticeMark;
import docket.ui.Texts;
import docket.ui.Theme;
import docket.ui.WholeScreen;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/// The counter's window. It is the same on the PC that serves and on one that joins: its screens
/// talk to an address. It opens at once, with the mark of Docket, beside whatever starts before
/// there is a counter to show.
@Exempt(rule = "A14", because = "The wiring takes any client, so that its test can hand in a fake.")
final class PosApp {
    private static final double WIDTH = 1280;
    private static final double HEIGHT = 800;

    private final PosSettings settings;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final CompletableFuture<Window> window =
            CompletableFuture.runAsync(
                            () -> Platform.startup(Theme::loadFonts),
                            work -> Thread.ofPlatform().daemon().name("drawing").start(work))
                    .thenApplyAsync(started -> open(), Platform::runLater);

    /// @param start what is shown in it first
    /// @param content what is shown in it
    /// @param practises whether the mark of a place to practise lies over it
    private record Window(
            Stage stage, StartScreen start, StackPane content, BooleanProperty practises) {
        void show(CounterWiring counter) {
            start.end();
            content.getChildren().set(0, counter.view().root());
            counter.follower().watch(new Title(stage, practises));
        }
    }

    PosApp(PosSettings settings) {
        this.settings = settings;
    }

    /// Shows the counter of a server that knows it by its credentials, and returns when the window
    /// is closed.
    void show(URI server, Credentials credentials) throws IOException {
        var clock = SteadyClock.steadying(Clock.systemUTC());
        Window opened = window.join();
        var session = new SessionCredentials(credentials);
        try (var client = new HttpDocketClient(server, session, clock);
                var counter = new CounterWiring(settings, client, session, new FxThread(), clock)) {
            Platform.runLater(() -> opened.show(counter));
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            Platform.exit();
        }
    }

    /// Shows a further counter, on the server that is settled or chosen there, and returns when the
    /// window is closed.
    void join(@Nullable URI server) {
        Window opened = window.join();
        try (var join =
                new JoinWiring(
                        settings,
                        new FxThread(),
                        SteadyClock.steadying(Clock.systemUTC()),
                        opened::show)) {
            Platform.runLater(
                    () -> {
                        opened.start().end();
                        join.screens().layOver(opened.content());
                        join.begin(server == null ? null : new Place(server, null));
                    });
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            Platform.exit();
        }
    }

    /// Says why Docket cannot start, and returns when the window is closed.
    ///
    /// @param sentence what the terminal says
    void tellWhyNot(Hindrance why, String sentence) {
        Window opened = window.join();
        Platform.runLater(() -> opened.start().fail(why, sentence, opened.stage()::close));
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            Platform.exit();
        }
    }

    private Texts texts() {
        return new Texts(Language.of(settings.ui().language()), "docket.pos.counter.texts");
    }

    private Window open() {
        var practises = new SimpleBooleanProperty();
        var start = new StartScreen(this::texts);
        var content = new StackPane(start.root());
        var window = new StackPane(content, new PracticeMark(practises).root());
        var scene = new Scene(window, WIDTH, HEIGHT);
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
        WholeScreen.take(stage);
        stage.setMaximized(true);
        stage.setOnHidden(hidden -> closed.countDown());
        stage.show();
        return new Window(stage, start, content, practises);
    }

    /// Says whose window it is.
    private record Title(Stage stage, BooleanProperty practises) implements FloorFollower.Watcher {
        @Override
        public void onFloor(Floor floor) {
            boolean isPractice = floor.shop().isPractice();
            practises.set(isPractice);
            stage.setTitle((isPractice ? "PRACTICE · 연습 · " : "Docket · ") + floor.shop().name());
        }
    }
}
