package docket.pos;

import static org.assertj.core.api.Assertions.assertThat;

import docket.pos.server.db.DataFolder;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the command says when it cannot start: one sentence that says what to do.
final class MainTest {
    @TempDir Path folder = Path.of("");

    /// How a run ended.
    private record End(int code, String out, String err) {}

    @AfterEach
    void forgetTheLog() {
        System.clearProperty("docket.log");
    }

    private static End run(String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        int code = Main.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
        return new End(code, out.toString(), err.toString());
    }

    private static void assertFailed(End end, String sentence) {
        assertThat(end.err()).isEqualTo("docket-pos: " + sentence + System.lineSeparator());
        assertThat(end.out()).isEmpty();
        assertThat(end.code()).isEqualTo(1);
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text, StandardCharsets.ISO_8859_1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    --prot        | Unknown option: '--prot'
                    --port many   | Invalid value for option '--port': 'many' is not an int
                    --port        | Missing required parameter for option '--port' (N)
                    start         | Unmatched argument at index 0: 'start'
                    """)
    void wrongUseIsSaid(String arguments, String sentence) {
        End end = run(arguments.split(" ", -1));

        assertThat(end.err()).startsWith("docket-pos: " + sentence).endsWith("; see --help\n");
        assertThat(end.err().lines()).hasSize(1);
        assertThat(end.code()).isEqualTo(2);
    }

    @Test
    void helpAndVersionAreNoFailures() {
        assertThat(run("--help").out()).contains("--headless", "--data", "--port");
        assertThat(run("--help").code()).isZero();
        assertThat(run("--version").code()).isZero();
    }

    @Test
    void aTakenPortIsSaidAndTheFolderIsFreeAgain() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = taken.getLocalPort();

            End end = run("--headless", "--data", folder.toString(), "--port", "" + port);

            assertFailed(
                    end,
                    "Port %d is taken: close the program that has it, or give another with --port."
                            .formatted(port));
        }
        try (DataFolder free = DataFolder.take(folder)) {
            assertThat(free.journal()).exists();
        }
    }

    @Test
    void aTakenPortForStationsIsSaid() throws IOException {
        try (var taken = new ServerSocket(0)) {
            Path config = file("host.properties", "server.lan-port=" + taken.getLocalPort());

            End end =
                    run(
                            "--headless",
                            "--config",
                            config.toString(),
                            "--data",
                            folder.toString(),
                            "--port",
                            "0");

            assertFailed(
                    end,
                    "Port %d for the stations on the network is taken: close the program that has it, give another by the setting server.lan-port, or set server.lan=off."
                            .formatted(taken.getLocalPort()));
        }
    }

    @Test
    void aCertificateIsShownAndMadeAnewOnlyWhereNobodyUsesIt() {
        String data = folder.toString();

        assertFailed(
                run("certificate", "show", "--data", data),
                "There is no server's certificate in %s yet: start Docket there once."
                        .formatted(folder));
        assertThat(run("certificate", "renew", "--data", data).out())
                .contains("pair the stations again");
        String first = run("certificate", "show", "--data", data).out();
        assertThat(first).containsPattern("(?s)server .*fingerprint .*localhost.*until .*");

        assertThat(run("certificate", "renew", "--data", data).code()).isZero();
        assertThat(run("certificate", "show", "--data", data).out()).isNotEqualTo(first);
        try (DataFolder inUse = DataFolder.take(folder)) {
            assertThat(inUse.root()).isEqualTo(folder);
            assertFailed(
                    run("certificate", "renew", "--data", data),
                    "The data folder %s is in use by another Docket: close that one, or give this one another folder with --data."
                            .formatted(folder));
        }
    }

    @Test
    void aCertificateThatCannotBeUsedIsSaid() throws IOException {
        Path config =
                file(
                        "host.properties",
                        "server.certificate=nowhere.pem\nserver.certificate-key=nowhere.key\n");

        assertFailed(
                run(
                        "--headless",
                        "--config",
                        config.toString(),
                        "--data",
                        folder.toString(),
                        "--port",
                        "0"),
                "The setting server.certificate is \"nowhere.pem\": give a file that can be read, with certificates in PEM form, the server's own first.");
    }

    @Test
    void aFolderThatIsInUseIsSaid() {
        try (DataFolder inUse = DataFolder.take(folder)) {
            assertThat(inUse.journal()).exists();

            assertFailed(
                    run("--headless", "--data", folder.toString(), "--port", "0"),
                    "The data folder %s is in use by another Docket: close that one, or give this one another folder with --data."
                            .formatted(folder));
        }
    }

    @Test
    void aFolderThatCannotBeWrittenIsSaid() throws IOException {
        Path data = file("file", "").resolve("data");

        assertFailed(
                run("--headless", "--data", data.toString(), "--port", "0"),
                "The data folder %s cannot be written: make it writable, or give another with --data."
                        .formatted(data));
    }

    @Test
    void aBrokenSettingIsSaid() throws IOException {
        Path config = file("host.properties", "shop.currency=GOLD\n");

        assertFailed(
                run("--headless", "--config", config.toString()),
                "The setting shop.currency is \"GOLD\": give an ISO 4217 code such as KRW.");
    }

    @Test
    void anUnknownSettingIsSaid() throws IOException {
        Path config = file("host.properties", "shop.curency=KRW\n");

        assertFailed(
                run("--headless", "--config", config.toString()),
                "The setting \"shop.curency\" is not known: take it out or mend its name.");
    }

    @Test
    void aPortThatIsNoneIsSaid() {
        assertFailed(
                run("--headless", "--data", folder.toString(), "--port", "70000"),
                "The setting server.port is \"70000\": give 0 to 65535.");
    }

    @Test
    void aSettingsFileThatCannotBeReadIsSaid() throws IOException {
        Path missing = folder.resolve("nowhere.properties");
        Path latin = file("latin.properties", "shop.name=Caf\u00e9\n");
        Path broken = file("broken.properties", "data.folder=C:\\users\n");

        assertFailed(
                run("--config", missing.toString()),
                "The settings file %s is not there: give the path of one with --config."
                        .formatted(missing));
        assertFailed(
                run("--config", folder.toString()),
                "The settings file %s cannot be read: make it readable, or give another with --config."
                        .formatted(folder));
        assertFailed(
                run("--config", latin.toString()),
                "The settings file %s is no text in UTF-8: save it as UTF-8.".formatted(latin));
        assertFailed(
                run("--config", broken.toString()),
                "The settings file %s has a broken \\u escape: write a backslash as \\\\."
                        .formatted(broken));
    }

    @Test
    void aJoinedCounterNeedsAScreen() throws IOException {
        Path config = file("join.properties", "role=join\nserver.url=http://127.0.0.1:8420\n");

        assertFailed(
                run("--headless", "--config", config.toString(), "--data", folder.toString()),
                "A joined counter is a window and nothing else: start it on a PC with a screen.");
    }
}
