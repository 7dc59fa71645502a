package docket.pos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import docket.client.HttpDocketClient;
import docket.pos.admin.AdminClient;
import docket.pos.admin.Ask;
import docket.pos.config.PosSettings;
import docket.pos.server.db.StoreFailure;
import java.net.BindException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashSet;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A server that was closed leaves nothing behind.
final class PosWiringTest {
    @TempDir Path folder = Path.of("");

    @Test
    void afterCloseNoThreadOfItIsLeft() throws BindException {
        Set<Thread> before = threads();

        try (RunningServer server = RunningServer.on(folder);
                HttpDocketClient client = server.client()) {
            client.place(
                    RunningServer.freshOrder(),
                    RunningServer.takeaway(RunningServer.line("cola", 1)));
            assertThat(names(before)).contains("writer", "scheduler");
        }

        // In this thread, since the one that Awaitility would start is a thread too.
        await().pollInSameThread()
                .untilAsserted(
                        () -> {
                            assertThat(names(before))
                                    .noneMatch(
                                            name ->
                                                    name.matches(
                                                            "writer|journal|scheduler|feed|.*(Jetty|Hikari|H2|MVStore).*"));
                            assertThat(threads())
                                    .filteredOn(thread -> !before.contains(thread))
                                    .allMatch(Thread::isDaemon);
                        });
    }

    private static Set<Thread> threads() {
        return new HashSet<>(Thread.getAllStackTraces().keySet());
    }

    private static Set<String> names(Set<Thread> before) {
        var names = new HashSet<String>();
        threads().stream()
                .filter(thread -> !before.contains(thread))
                .forEach(thread -> names.add(thread.getName()));
        return names;
    }

    @Test
    void portAndFolderCanBeTakenAgainAtOnce() throws BindException {
        RunningServer first = RunningServer.on(folder);
        int port = first.address().getPort();
        try (HttpDocketClient client = first.client()) {
            client.place(
                    RunningServer.freshOrder(),
                    RunningServer.takeaway(RunningServer.line("cola", 1)));
            first.close();

            for (int start = 0; start < 3; start++) {
                try (RunningServer again = RunningServer.on(folder, port)) {
                    assertThat(again.address().getPort()).isEqualTo(port);
                    assertThat(client.openOrders().orders()).hasSize(1);
                }
            }
        }
    }

    @Test
    void theCommandLineIsHeardBeforeAnybodyElse(@TempDir Path other) throws Exception {
        try (RunningServer server = RunningServer.on(folder)) {
            var properties = new Properties();
            properties.setProperty("server.lan", "off");
            properties.setProperty("data.folder", other.toString());
            properties.setProperty("server.port", String.valueOf(server.address().getPort()));
            PosSettings settings = PosSettings.read(properties);
            try (var late = new PosWiring(settings, "test", Clock.systemUTC())) {
                assertThatThrownBy(late::serve).isInstanceOf(BindException.class);

                assertThat(AdminClient.ask(other, new Ask.ListDevices())).isPresent();
            }
            assertThat(AdminClient.ask(other, new Ask.ListDevices())).isEmpty();
        }
    }

    @Test
    void aSecondServerIsToldWhyItCannotStart(@TempDir Path other) throws BindException {
        try (RunningServer server = RunningServer.on(folder)) {
            int port = server.address().getPort();

            assertThatThrownBy(() -> RunningServer.on(folder))
                    .isInstanceOf(StoreFailure.class)
                    .hasMessageContaining("is in use by another Docket");
            assertThatThrownBy(() -> RunningServer.on(other, port))
                    .isInstanceOf(BindException.class)
                    .hasMessage(
                            "Port %d is taken: close the program that has it, or give another with --port.",
                            port);
        }
    }
}
