package docket.pos.counter.join;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import docket.client.find.Place;
import docket.model.device.DeviceRole;
import docket.pos.RunningServer;
import docket.pos.admin.AdminClient;
import docket.pos.admin.Ask;
import docket.pos.config.PosSettings;
import docket.pos.counter.CounterWiring;
import docket.pos.counter.FrameView;
import docket.ui.FxThread;
import docket.ui.Theme;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.Callable;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// The window of a further counter on a real server that goes away and comes back.
@ExtendWith(ApplicationExtension.class)
final class JoinFlowTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir private Path folder = Path.of("");
    private final StackPane window = new StackPane();

    @Start
    void show(Stage stage) {
        window.getChildren().add(new Label("Docket"));
        var scene = new Scene(window, 1280, 800);
        Theme.loadFonts();
        Theme.LIGHT.dress(
                scene,
                Objects.requireNonNull(FrameView.class.getResource("counter.css"))
                        .toExternalForm());
        stage.setScene(scene);
        stage.show();
    }

    private RunningServer server(int port, int lanPort) throws IOException {
        return RunningServer.on(
                folder.resolve("host"),
                port,
                Map.of("server.lan", "on", "server.lan-port", String.valueOf(lanPort)));
    }

    private List<String> requests() throws IOException {
        return AdminClient.ask(folder.resolve("host"), new Ask.ListRequests()).orElseThrow();
    }

    private static void until(Callable<Boolean> holds) {
        await().atMost(PATIENCE)
                .until(
                        () -> {
                            WaitForAsyncUtils.waitForFxEvents();
                            return holds.call();
                        });
    }

    private boolean isCounterSeen() {
        Node counter = window.getChildren().getFirst();
        return counter.isVisible() && !(counter instanceof Label);
    }

    private static String text(FxRobot robot) {
        return robot.lookup(".join-text").queryAs(Label.class).getText();
    }

    private JoinWiring joining() {
        var given = new Properties();
        given.setProperty("role", "join");
        given.setProperty("data.folder", folder.resolve("till").toString());
        given.setProperty("ui.name", "till two");
        given.setProperty("ui.language", "en");
        return new JoinWiring(
                PosSettings.read(given), new FxThread(), Clock.systemUTC(), this::put);
    }

    private void put(CounterWiring counter) {
        window.getChildren().set(0, counter.view().root());
    }

    @Test
    void aCounterThatLostItsServerSaysWhyAndComesBackByItself(FxRobot robot) throws Exception {
        try (JoinWiring join = joining()) {
            int port;
            int lanPort;
            try (RunningServer server = server(0, 0)) {
                port = server.address().getPort();
                lanPort = server.lan().port();
                var there = new Place(URI.create("https://127.0.0.1:" + lanPort), null);
                robot.interact(
                        () -> {
                            join.screens().layOver(window);
                            join.begin(there);
                        });
                until(() -> !requests().isEmpty());
                String code = requests().getFirst().substring(0, 8);
                AdminClient.ask(
                        folder.resolve("host"),
                        new Ask.AcceptRequest(code, DeviceRole.COUNTER, null));
                until(this::isCounterSeen);
            }

            until(() -> robot.lookup("Why?").tryQuery().filter(Node::isVisible).isPresent());
            robot.push(KeyCode.SHIFT, KeyCode.F2);
            until(() -> text(robot).contains("Docket does not answer on it"));
            assertThat(isCounterSeen()).isFalse();
            robot.push(KeyCode.F6);
            assertThat(robot.lookup("#address").queryAs(TextField.class).isFocused()).isTrue();
            robot.push(KeyCode.ESCAPE);
            assertThat(isCounterSeen()).isTrue();

            robot.push(KeyCode.SHIFT, KeyCode.F2);
            assertThat(isCounterSeen()).isFalse();
            try (RunningServer again = server(port, lanPort)) {
                until(this::isCounterSeen);
                assertThat(again.lan().port()).isEqualTo(lanPort);
            }
        }
    }
}
