package docket.pos;

import static org.assertj.core.api.Assertions.assertThat;

import docket.client.HttpDocketClient;
import docket.client.Pairing;
import docket.pos.server.db.DataFolder;
import docket.wire.device.PairingCode;
import docket.wire.device.PairingKind;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// `docket-pos device` and `docket-pos audit`, with and without a server that runs.
final class AdminCommandTest {
    @TempDir Path folder = Path.of("");

    /// How a run ended.
    private record End(int code, String out, String err) {}

    private End run(String... arguments) {
        var line = new ArrayList<>(List.of("device"));
        line.addAll(List.of(arguments));
        line.addAll(List.of("--data", folder.toString()));
        var out = new StringWriter();
        var err = new StringWriter();
        int code =
                Main.run(
                        new PrintWriter(out, true),
                        new PrintWriter(err, true),
                        line.toArray(String[]::new));
        return new End(code, out.toString().strip(), err.toString().strip());
    }

    @Test
    void aTokenThatWasAddedBesideARunningServerIsGoodAtOnceAndUntilItIsRevoked() throws Exception {
        try (RunningServer server = RunningServer.on(folder)) {
            End added = run("add", "--name", "till two", "--role", "counter");
            assertThat(added.err()).isEmpty();
            assertThat(added.out()).matches("docket-device-[\\w-]{43}");

            try (var client =
                    new HttpDocketClient(server.address(), added::out, Clock.systemUTC())) {
                assertThat(client.menu().items()).isNotEmpty();
                String id = idOf("till two");

                assertThat(run("revoke", id)).isEqualTo(new End(0, "", ""));
                assertThat(run("list").out()).doesNotContain("till two");
                assertThat(run("revoke", id))
                        .isEqualTo(new End(1, "", "docket-pos: There is no such device."));
            }
        }
    }

    @Test
    void withoutAServerTheStoreIsAskedAndTheTokenIsGoodOnceItRuns() throws Exception {
        run("list");
        End added = run("add", "--name", "grill", "--role", "KITCHEN", "--station", "grill");

        assertThat(added.code()).isZero();
        assertThat(run("list").out()).contains("KITCHEN  grill").contains("PROGRAM  grill");
        try (RunningServer server = RunningServer.on(folder);
                var client =
                        new HttpDocketClient(server.address(), added::out, Clock.systemUTC())) {
            assertThat(client.openTickets("grill").tickets()).isEmpty();
        }
    }

    @Test
    void theAuditLogIsCheckedAndWrittenOutBesideTheServerAndWithout() throws Exception {
        try (RunningServer server = RunningServer.on(folder)) {
            assertThat(server.token()).isNotEmpty();
            assertThat(audit("verify").out())
                    .matches(
                            "The audit log is whole: 7 entries, the last with hash [0-9a-f]{64}\\.");
        }
        assertThat(audit("export").out().lines())
                .hasSize(7)
                .last()
                .asString()
                .contains("\"action\":\"DEVICE_ADDED\"");
        assertThat(audit("verify").out()).contains("whole: 7 entries");
    }

    private End audit(String what) {
        var out = new StringWriter();
        var err = new StringWriter();
        int code =
                Main.run(
                        new PrintWriter(out, true),
                        new PrintWriter(err, true),
                        "audit",
                        what,
                        "--data",
                        folder.toString());
        return new End(code, out.toString().strip(), err.toString().strip());
    }

    @Test
    void nobodyElseCanOpenTheSocket() throws IOException {
        try (RunningServer server = RunningServer.on(folder)) {
            assertThat(server.address()).isNotNull();
            assertThat(Files.getPosixFilePermissions(folder.resolve("admin.sock")))
                    .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        }
        assertThat(folder.resolve("admin.sock")).doesNotExist();
    }

    @Test
    void aFolderThatSomebodyElseHoldsIsSaid() {
        try (DataFolder taken = DataFolder.take(folder)) {
            assertThat(taken.journal()).exists();
            End end = run("list");

            assertThat(end.code()).isEqualTo(1);
            assertThat(end.err()).contains("is in use by another Docket");
        }
    }

    @Test
    void aDeviceThatWaitsIsLetInByTheCodeThatItShows() throws Exception {
        try (RunningServer server = RunningServer.on(folder)) {
            assertThat(run("requests")).isEqualTo(new End(0, "", ""));
            var pairing =
                    new Pairing(server.address(), new Pairing.Who("till two", PairingKind.COUNTER));
            String code = pairing.begin().code();

            assertThat(run("requests").out()).startsWith(code).contains("127.0.0.1", "till two");
            assertThat(run("accept", "XXXXXXXX", "--role", "counter").err())
                    .isEqualTo("docket-pos: No device that waits shows the code XXXXXXXX.");
            String spoken = PairingCode.spoken(code).toLowerCase(Locale.ROOT);
            End accepted = run("accept", spoken, "--role", "counter");

            assertThat(accepted.err()).isEmpty();
            assertThat(pairing.await()).isInstanceOf(Pairing.Ended.Accepted.class);
            assertThat(idOf("till two")).isEqualTo(accepted.out());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    add                          | 2 | Missing required options: '--name=<name>'
                    add --name x                 | 2 | Missing required option: '--role=<role>'
                    add --name x --role cook     | 2 | Invalid value for option '--role'
                    revoke x                     | 2 | Invalid value for positional parameter
                    list all                     | 2 | Unmatched argument
                    add --role board --name X --station Grill! | 1 | station id is "Grill!"
                    """)
    void wrongUseIsSaid(String arguments, int code, String sentence) {
        End end = run(arguments.split(" ", -1));

        assertThat(end.err()).startsWith("docket-pos: " + sentence).hasLineCount(1);
        assertThat(end.code()).isEqualTo(code);
        assertThat(end.out()).isEmpty();
    }

    private String idOf(String name) {
        return run("list")
                .out()
                .lines()
                .filter(line -> line.endsWith(name))
                .findFirst()
                .orElseThrow()
                .split(" ", 2)[0];
    }
}
