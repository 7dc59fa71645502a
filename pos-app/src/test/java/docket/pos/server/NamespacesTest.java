package docket.pos.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import docket.model.device.DeviceRole;
import docket.model.menu.StationId;
import docket.pos.Main;
import docket.pos.admin.AdminClient;
import docket.pos.admin.Ask;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/// A counter PC and a kitchen PC on a network of their own: two namespaces of the kernel with a
/// cable between them, and each program in a process of its own.
@EnabledIfSystemProperty(
        named = Thoroughness.PROFILE,
        matches = "true",
        disabledReason = "makes network namespaces: mvn -Pstrangers verify")
final class NamespacesTest {
    private static final String MOVED_TO = "10.77.0.9";
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int PORT = 8491;
    private static final int LAN_PORT = 8492;
    private static final String COUNTER = at(KitchenCable.COUNTER_ADDRESS);

    @TempDir private Path folder = Path.of("");
    private Path data = Path.of("");
    private String kitchen = "";
    private KitchenCable cable;

    @SuppressWarnings("NullAway.Init")
    NamespacesTest() {}

    @BeforeEach
    void layTheCable() throws Exception {
        data = folder.resolve("pos");
        kitchen = folder.resolve("kitchen").toString();
        cable = new KitchenCable(folder);
        cable.lay();
    }

    @AfterEach
    void takeTheCableAway() throws Exception {
        cable.takeAway();
    }

    private static String at(String address) {
        return "https://%s:%d".formatted(address, LAN_PORT);
    }

    private static BufferedReader lines(Process process) {
        return process.inputReader(StandardCharsets.UTF_8);
    }

    private Process server(Path data) throws IOException {
        Process server =
                cable.counter(
                        Main.class,
                        "--headless",
                        "--sample",
                        "--data",
                        data.toString(),
                        "--port",
                        String.valueOf(PORT));
        await().atMost(PATIENCE)
                .until(() -> AdminClient.ask(data, new Ask.ListDevices()).isPresent());
        return server;
    }

    private Process station(String... arguments) throws IOException {
        return cable.kitchen(NamespaceStation.class, arguments);
    }

    private String told(String... arguments) throws IOException {
        return String.valueOf(lines(station(arguments)).readLine());
    }

    private List<String> waiting() throws IOException {
        return AdminClient.ask(data, new Ask.ListRequests()).orElseThrow();
    }

    private void accept(String code) throws IOException {
        AdminClient.ask(
                data, new Ask.AcceptRequest(code, DeviceRole.KITCHEN, new StationId("grill")));
    }

    /// Somebody at the counter compares the codes and lets the display in.
    ///
    /// @return the code
    private String letIn(Process display) throws IOException {
        BufferedReader pairing = lines(display);
        String code = pairing.readLine();
        assertThat(waiting())
                .singleElement()
                .asString()
                .startsWith(code)
                .contains(KitchenCable.KITCHEN_ADDRESS);
        accept(code);
        assertThat(pairing.readLine()).isEqualTo("ACCEPTED KITCHEN");
        return code;
    }

    @Test
    void aDisplayFindsItsCounterIsLetInFindsItAgainAndKnowsAnImpostor() throws Exception {
        Process server = server(data);

        assertThat(told("find", kitchen)).startsWith(COUNTER);

        letIn(station("pair", kitchen));
        assertThat(told("call", kitchen)).isEqualTo("SERVED AT " + COUNTER);

        cable.moveCounter(MOVED_TO);
        assertThat(told("call", kitchen)).isEqualTo("SERVED AT " + at(MOVED_TO));
        assertThat(told("check", kitchen, at(MOVED_TO))).isEqualTo("FINE");

        KitchenCable.end(server);
        server(folder.resolve("impostor"));
        assertThat(told("check", kitchen, at(MOVED_TO))).isEqualTo("OTHER_CERTIFICATE");
    }
}
