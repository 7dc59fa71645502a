package docket.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Runs last, after the tests of all modules and the programs that the build has started: none of
/// them has logged a secret.
final class LogsOfTheTestRun {
    private static final List<String> MODULES =
            List.of("../shared-model", "../pos-app", "../kitchen-display");

    @Test
    void tellNoSecret() throws IOException {
        var logs = new ArrayList<Path>();
        for (String module : MODULES) {
            logs.addAll(SecretScan.logs(Path.of(module, "target")));
        }

        assertThat(logs)
                .as("logs of the server and of the displays")
                .anyMatch(file -> file.startsWith("../pos-app/target/log") && isLong(file));
        assertThat(SecretScan.in(logs)).isEmpty();
    }

    private static boolean isLong(Path file) {
        try {
            return Files.size(file) > 1_000;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
