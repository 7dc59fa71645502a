package docket.pos.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import docket.model.device.DeviceRole;
import docket.model.menu.StationId;
import docket.pos.admin.AdminClient;
import docket.pos.admin.Ask;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
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
    private static final String COUNTER = "docket-counter";
    private static final String KITCHEN = "docket-kitchen";
    private static final String FIRST = "10.77.0.1";
    private static final String SECOND = "10.77.0.9";
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int PORT = 8491;
    private static final int LAN_PORT = 8492;

    @TempDir private Path folder = Path.of("");
    private final List<Process> started = new ArrayList<>();

    private static boolean ip(String... arguments) throws Exception {
        List<String> command = Stream.concat(Stream.of("ip"), Stream.of(arguments)).toList();
        return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor() == 0;
    }

    private static boolean in(String namespace, String... arguments) throws Exception {
        return ip(
                Stream.concat(Stream.of("netns", "exec", namespace, "ip"), Stream.of(arguments))
                        .toArray(String[]::new));
    }

    @BeforeEach
    void layTheCable() throws Exception {
        assumeThat(
                        Files.isExecutable(Path.of("/usr/sbin/ip"))
                                || Files.isExecutable(Path.of("/sbin/ip")))
                .as("the program ip on this machine")
                .isTrue();
        takeAway();
        assumeThat(ip("netns", "add", COUNTER)).as("namespaces may be made here").isTrue();
        assumeThat(
                        ip("netns", "add", KITCHEN)
                                && ip(
                                        "link", "add", "dkc", "netns", COUNTER, "type", "veth",
                                        "peer", "name", "dkk", "netns", KITCHEN))
                .as("cables may be laid here")
                .isTrue();
        plug(COUNTER, "dkc", FIRST);
        plug(KITCHEN, "dkk", "10.77.0.2");
    }

    private static void plug(String namespace, String card, String address) throws Exception {
        assertThat(
                        in(namespace, "link", "set", "lo", "up")
                                && in(
                                        namespace,
                                        "addr",
                                        "add",
                                        address + "/24",
                                        "broadcast",
                                        "+",
                                        "dev",
                                        card)
                                && in(namespace, "link", "set", card, "up")
                                && in(namespace, "route", "add", "224.0.0.0/4", "dev", card))
                .isTrue();
    }

    @AfterEach
    void takeAway() throws Exception {
        started.forEach(Process::destroy);
        for (Process process : started) {
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        }
        started.clear();
        ip("netns", "del", COUNTER);
        ip("netns", "del", KITCHEN);
    }

    private Process java(String namespace, String type, String... arguments) throws IOException {
        var command =
                new ArrayList<>(
                        List.of(
                                "ip",
                                "netns",
                                "exec",
                                namespace,
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Djava.awt.headless=true",
                                "-Ddocket.log=" + folder.resolve(namespace),
                                "-cp",
                                System.getProperty("java.class.path"),
                                type));
        command.addAll(List.of(arguments));
        Process process =
                new ProcessBuilder(command)
                        .redirectError(folder.resolve(namespace + ".err").toFile())
                        .start();
        started.add(process);
        return process;
    }

    private static BufferedReader lines(Process process) {
        return process.inputReader(StandardCharsets.UTF_8);
    }

    private Process server(Path data) throws IOException {
        Process server =
                java(
                        COUNTER,
                        "docket.pos.Main",
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
        return java(KITCHEN, NamespaceStation.class.getName(), arguments);
    }

    private String told(String... arguments) throws IOException {
        return String.valueOf(lines(station(arguments)).readLine());
    }

    private void end(Process process) throws Exception {
        process.destroy();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void aDisplayFindsItsCounterIsLetInFindsItAgainAndKnowsAnImpostor() throws Exception {
        Path data = folder.resolve("pos");
        String kitchen = folder.resolve("kitchen").toString();
        Process server = server(data);

        assertThat(told("find", kitchen)).startsWith("https://" + FIRST + ":" + LAN_PORT);

        BufferedReader pairing = lines(station("pair", kitchen));
        String code = pairing.readLine();
        String waiting = AdminClient.ask(data, new Ask.ListRequests()).orElseThrow().getFirst();
        assertThat(waiting).startsWith(code).contains("10.77.0.2");
        AdminClient.ask(
                data, new Ask.AcceptRequest(code, DeviceRole.KITCHEN, new StationId("grill")));
        assertThat(pairing.readLine()).isEqualTo("ACCEPTED KITCHEN");
        assertThat(told("call", kitchen)).isEqualTo("SERVED AT https://%s:%d", FIRST, LAN_PORT);

        assertThat(in(COUNTER, "addr", "del", FIRST + "/24", "dev", "dkc")).isTrue();
        assertThat(in(COUNTER, "addr", "add", SECOND + "/24", "broadcast", "+", "dev", "dkc"))
                .isTrue();
        in(COUNTER, "route", "add", "224.0.0.0/4", "dev", "dkc");
        assertThat(told("call", kitchen)).isEqualTo("SERVED AT https://%s:%d", SECOND, LAN_PORT);
        String here = "https://%s:%d".formatted(SECOND, LAN_PORT);
        assertThat(told("check", kitchen, here)).isEqualTo("FINE");

        end(server);
        server(folder.resolve("impostor"));
        assertThat(told("check", kitchen, here)).isEqualTo("OTHER_CERTIFICATE");
    }
}
