package docket.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The search would find a secret if there were one.
final class SecretScanTest {
    @TempDir private Path folder = Path.of("");

    private List<SecretScan.Found> planted(String file, String line) throws IOException {
        Path log = folder.resolve(file);
        Files.createDirectories(log.resolveSibling("."));
        Files.writeString(log, "2026-11-21 INFO [main] a line\n" + line + "\n");
        return SecretScan.in(SecretScan.logs(folder));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "of docket-device-AAAAAAAAAAAAAAAAAAAA_AAAAAAAAAAAAAAAAAAAAA-A.",
                "Authorization: Bearer docket-approval-AAAAAAAAAAAAAAAAAAAA_AAAAAAAAAAAAAAAAAAAAA-A",
                "GET /api/events?ticket=docket-ticket-AAAAAAAAAAAAAAAAAAAA_AAAAAAAAAAAAAAAAAAAAA-A",
                "token=eyJhbGciOiJIUzI1NiJ9.eyJpc3MiOiJkb2NrZXQifQ.c2lnbmVk",
                "eyJhbGciOiJub25lIn0=.eyJpc3MiOiJkb2NrZXQifQ.",
                "{\"personId\":\"x\",\"pin\":\"1234\"}",
                "Pin[4711]",
                "pin=0815",
                "$argon2id$v=19$m=65536",
                "-----BEGIN PRIVATE KEY-----",
                "-----BEGIN EC PRIVATE KEY-----"
            })
    void aSecretInALogIsFound(String line) throws IOException {
        String written = line.replace("eyJhbGciOiJub25lIn0=", "eyJhbGciOiJub25lIn0");

        assertThat(planted("log/docket.log", written))
                .singleElement()
                .satisfies(
                        found -> {
                            assertThat(found.line()).isEqualTo(2);
                            assertThat(found.beginning().length()).isLessThan(20);
                        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "docket-device- is how tokens begin",
                "The PIN is wrong; 1234 orders today",
                "device pinned 12345678",
                "GET /api/events?ticket=",
                "StreamTicket[expiresAt=2026-11-21T03:00:00Z]"
            })
    void whatIsNoSecretIsNone(String line) throws IOException {
        assertThat(planted("log/docket.log", line)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "log/docket.2026-11-21.0.log",
                "rehearsal/pos/log/docket.log",
                "surefire-reports/docket.pos.MainTest-output.txt",
                "surefire-reports/2026-11-21T17-00-00_1.dumpstream",
                "hs_err_pid1.log"
            })
    void everyKindOfLogIsSearched(String file) throws IOException {
        assertThat(planted(file, "pin=0815")).hasSize(1);
    }

    @Test
    void whereNothingWasLoggedNothingIsSearched() throws IOException {
        assertThat(SecretScan.logs(folder.resolve("nowhere"))).isEmpty();
    }
}
