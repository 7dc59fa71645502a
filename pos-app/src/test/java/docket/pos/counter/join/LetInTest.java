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
import docket.ui.ScreenThread;
import docket.wire.device.DeviceStatus;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A further counter on a real server over TLS.
final class LetInTest {
    @TempDir private Path folder = Path.of("");

    private Path host() {
        return folder.resolve("host");
    }

    private String code() throws IOException {
        List<String> waiting = AdminClient.ask(host(), new Ask.ListRequests()).orElseThrow();
        return waiting.isEmpty() ? "" : waiting.getFirst().substring(0, 8);
    }

    private void letIn() throws IOException {
        await().until(() -> !code().isEmpty());
        assertThat(AdminClient.ask(host(), new Ask.ListRequests()).orElseThrow().getFirst())
                .contains("COUNTER", "till two");
        AdminClient.ask(host(), new Ask.AcceptRequest(code(), DeviceRole.COUNTER, null));
    }

    @Test
    void aFurtherCounterIsLetInAndAsksAgainWhenItIsShutOut() throws Exception {
        List<CounterWiring> opened = new CopyOnWriteArrayList<>();
        try (var screens = ScreenThread.own();
                var server =
                        RunningServer.on(
                                host(), 0, Map.of("server.lan", "on", "server.lan-port", "0"));
                var owner = server.ownWindow();
                var join = new JoinWiring(settings(), screens, Clock.systemUTC(), opened::add)) {
            var address = URI.create("https://127.0.0.1:" + server.lan().port());
            screens.execute(() -> join.begin(new Place(address, null)));
            letIn();
            await().until(() -> opened.size() == 1);

            DeviceStatus till =
                    owner.devices().list().devices().stream()
                            .filter(status -> status.device().name().equals("till two"))
                            .findFirst()
                            .orElseThrow();
            owner.devices().revoke(till.device().id());
            letIn();
            await().until(() -> opened.size() == 2);
        }
    }

    private PosSettings settings() {
        var given = new Properties();
        given.setProperty("role", "join");
        given.setProperty("data.folder", folder.resolve("till").toString());
        given.setProperty("ui.name", "till two");
        given.setProperty("ui.language", "en");
        return PosSettings.read(given);
    }
}
