package docket.pos.server.db;

import static org.assertj.core.api.Assertions.assertThat;

import docket.client.HttpDocketClient;
import docket.model.device.DeviceRole;
import docket.pos.RunningServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is no fact of the floor comes back from the journal as well.
final class KeptRowsTest {
    @TempDir Path folder = Path.of("");

    @Test
    void aStoreThatLostItsEndComesToTheSameRowsInEveryTable() throws Exception {
        try (RunningServer server = RunningServer.on(folder)) {
            assertThat(server.token()).isNotNull();
        }
        Path old = Files.copy(folder.resolve("docket.mv.db"), folder.resolve("old.copy"));
        try (RunningServer server = RunningServer.on(folder);
                HttpDocketClient client = server.client()) {
            client.place(
                    RunningServer.freshOrder(),
                    RunningServer.takeaway(RunningServer.line("americano", 2)));
            server.revoke(server.tokenOfStation("grill"));
            assertThat(server.token(DeviceRole.BOARD)).isNotNull();
            assertThat(server.tokenOf("Sora")).isNotNull();
            client.place(
                    RunningServer.freshOrder(),
                    RunningServer.takeaway(RunningServer.line("cola", 1)));
        }
        Map<String, List<String>> before = Rows.of(folder);
        assertThat(before.get("KEPT_LOG")).hasSizeGreaterThan(8);
        Files.copy(old, folder.resolve("docket.mv.db"), StandardCopyOption.REPLACE_EXISTING);
        assertThat(Rows.of(folder)).isNotEqualTo(before);

        RunningServer.on(folder).close();

        assertThat(Rows.of(folder)).isEqualTo(before);
    }
}
