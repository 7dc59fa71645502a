package docket.pos;

import static org.assertj.core.api.Assertions.assertThat;

import docket.model.device.DeviceRole;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `docket-pos rush`, a thousand times as fast as guests come.
final class RushCommandTest {
    private static final String ENDED =
            "(?s).*1 parties, 1 orders, \\d+ lines, \\d+ changes;"
                    + " 1 orders closed, 0 parties gone, 0 refusals\\.\n";

    @TempDir Path folder = Path.of("");

    /// How a run ended.
    private record End(int code, String out, String err) {}

    private End run(String... arguments) {
        var line = new ArrayList<>(List.of("rush", "--data", folder.toString()));
        line.addAll(List.of(arguments));
        var out = new StringWriter();
        var err = new StringWriter();
        int code =
                Main.run(
                        new PrintWriter(out, true),
                        new PrintWriter(err, true),
                        line.toArray(String[]::new));
        return new End(code, out.toString(), err.toString());
    }

    private End play(RunningServer server, String... more) {
        var line =
                new ArrayList<>(
                        List.of(
                                "--speed",
                                "1000",
                                "--minutes",
                                "1",
                                "--cooks",
                                "--real",
                                "--server"));
        line.add(server.address().toString());
        line.addAll(List.of(more));
        return run(line.toArray(String[]::new));
    }

    @Test
    void onTheCountersPcItLetsItselfInAndOutAgain() throws Exception {
        try (RunningServer server = RunningServer.on(folder);
                var owner = server.ownWindow()) {
            int before = owner.devices().list().devices().size();

            End end = play(server);

            assertThat(end.err()).isEmpty();
            assertThat(end.out()).matches(ENDED);
            assertThat(owner.devices().list().devices()).hasSize(before);
            assertThat(owner.openOrders().orders()).isEmpty();
        }
    }

    @Test
    void elsewhereItShowsATokenOfItsOwn() throws Exception {
        try (RunningServer server = RunningServer.on(folder)) {
            Path token = Files.writeString(folder.resolve("t"), server.token(DeviceRole.COUNTER));

            assertThat(play(server, "--token-file", token.toString()).out()).matches(ENDED);
        }
    }

    @Test
    void whatCannotBeIsSaid() {
        assertThat(run().err()).contains("No server runs on " + folder).contains("--token-file");
        assertThat(run("--speed", "0").err()).contains("--speed is a number from 1 to 1000");
        assertThat(run("--minutes", "9999").code()).isEqualTo(2);
        assertThat(run("--server", "no address").code()).isEqualTo(2);
    }

    @Test
    void theRestaurantsBooksAreSpared() throws Exception {
        try (RunningServer server = RunningServer.on(folder);
                var client = server.client()) {
            End end = run("--server", server.address().toString());

            assertThat(end.err()).contains("is no place to practise");
            assertThat(client.openOrders().orders()).isEmpty();
        }
    }

    @Test
    void aServerThatDoesNotAnswerIsSaid() throws Exception {
        Path token = Files.writeString(folder.resolve("t"), "x");

        End end = run("--server", "http://127.0.0.1:1", "--token-file", token.toString());

        assertThat(end.err()).contains("http://127.0.0.1:1 does not answer");
        assertThat(end.code()).isEqualTo(1);
    }
}
