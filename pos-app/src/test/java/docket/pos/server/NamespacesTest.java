package docket.pos.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import docket.model.Refusal;
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
import java.util.stream.IntStream;
import java.util.stream.Stream;
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

    private static void tell(Process process) throws IOException {
        process.outputWriter(StandardCharsets.UTF_8).append('\n').close();
    }

    private List<String> devices() throws IOException {
        return AdminClient.ask(data, new Ask.ListDevices()).orElseThrow();
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

    @Test
    void whoRecordedHowADisplayWasLetInIsNot() throws Exception {
        server(data);
        Process stranger =
                cable.kitchen(
                        NamespaceStranger.class, "listen", COUNTER, KitchenCable.KITCHEN_ADDRESS);
        String through = lines(stranger).readLine();
        String code = letIn(station("pair-through", kitchen, through, COUNTER));
        List<String> before = devices();

        tell(stranger);
        List<String> answers = lines(stranger).readAllLines();

        // A request is begun, as anybody may; nothing that was recorded is of use for it.
        assertThat(answers.stream().distinct())
                .containsExactly(
                        "POST /api/pairings 201",
                        "PUT /api/pairings/ID/proof 409 pairing-over",
                        "GET /api/pairings/ID 200 ACCEPTED",
                        "PUT the proof of another 200 WAITING",
                        "GET /api/devices/current 401 not-signed-in");
        // The commitment, both nonces, the token's hash, and the ids of request, server and device.
        assertThat(answers).filteredOn(answer -> answer.contains("401")).hasSize(2 * 7);
        String other = waiting().getFirst().substring(0, code.length());
        assertThat(waiting()).hasSize(1);
        assertThat(other).isNotEqualTo(code);
        assertThatThrownBy(() -> accept(code))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("No device that waits shows the code");
        assertThatThrownBy(() -> accept(other))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("This token was let in before");
        assertThat(devices()).isEqualTo(before);
        assertThat(told("call", kitchen)).isEqualTo("SERVED AT " + COUNTER);
    }

    @Test
    void whoGuessesIsNotLetInAndADisplayOfTheSameCableIsServed() throws Exception {
        server(data);
        letIn(station("pair", kitchen));
        List<String> before = devices();
        Process display = station("work", kitchen);
        BufferedReader work = lines(display);
        assertThat(work.readLine()).isEqualTo("WORKS");
        List<String> strangers = IntStream.range(11, 20).mapToObj(n -> "10.77.0." + n).toList();
        for (String address : strangers) {
            cable.addKitchen(address);
        }

        String[] arguments =
                Stream.concat(Stream.of("guess", COUNTER), strangers.stream())
                        .toArray(String[]::new);
        List<String> answers =
                lines(cable.kitchen(NamespaceStranger.class, arguments)).readAllLines();
        tell(display);

        assertThat(answers).hasSameSizeAs(strangers);
        assertThat(answers.getFirst()).isEqualTo("10.77.0.11 {200=1, 201=1, 429=9}");
        assertThat(answers.subList(1, 6))
                .as("five requests of each address, one at a time, ended by five wrong proofs")
                .allSatisfy(
                        answer ->
                                assertThat(answer)
                                        .endsWith(" {201=5, 401=5, 409=5, 422=25, 429=6}"));
        // The display's own request counts among the thirty for as long as it is a minute old.
        assertThat(answers.get(6)).matches("10\\.77\\.0\\.17 \\{201=[34], .*");
        assertThat(answers.get(7))
                .as("thirty requests of all addresses in a minute")
                .isEqualTo("10.77.0.18 {429=6}");
        assertThat(answers.getLast()).matches("10\\.77\\.0\\.19 \\{404=\\d+, 429=\\d+}");
        assertThat(waiting()).singleElement().asString().contains("10.77.0.11");
        assertThat(devices()).isEqualTo(before);
        assertThat(work.readLine()).matches("SERVED [1-9]\\d*");
    }
}
