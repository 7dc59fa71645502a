package docket.pos.server;

import static org.assertj.core.api.Assertions.assertThat;

import docket.pos.RunningServer;
import docket.pos.server.JsonHttp.Answer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// What the server says over the wire of how its PC is, and to whom.
final class HealthWireTest {
    private static final String DETAILS = "/api/health/details";

    @TempDir Path folder = Path.of("");

    private static JsonNode details(RunningServer server) {
        try (var cashier = new JsonHttp(server.address(), server.tokenOf("Sora"))) {
            Answer answer = cashier.get(DETAILS);
            assertThat(answer.status()).isEqualTo(200);
            return answer.json();
        }
    }

    @Test
    void whoeverIsSignedInIsToldAndNobodyElse() throws Exception {
        try (RunningServer server = RunningServer.on(folder);
                var stranger = new JsonHttp(server.address(), "");
                var display = new JsonHttp(server.address(), server.tokenOfStation("grill"))) {
            assertThat(stranger.get(DETAILS).status()).isEqualTo(401);
            assertThat(display.get(DETAILS).status()).isEqualTo(401);

            JsonNode told = details(server);
            assertThat(told.path("storeBytes").asLong()).isPositive();
            assertThat(told.path("freeBytes").asLong())
                    .isPositive()
                    .isLessThanOrEqualTo(told.path("diskBytes").asLong());
            assertThat(told.has("recovered")).isFalse();
            assertThat(told.path("backups").has("second")).isFalse();
        }
    }

    @Test
    void theBackupsAreCountedAndASecondFolderThatIsNotThereIsTold() throws Exception {
        Path second = folder.resolve("second");
        try (RunningServer server =
                RunningServer.on(
                        folder.resolve("data"), 0, Map.of("backup.folder", second.toString()))) {
            server.backups().backUpNow();
            server.backups().settle();

            JsonNode backups = details(server).path("backups");
            assertThat(backups.path("kept").asInt()).isEqualTo(1);
            assertThat(backups.path("last").asString())
                    .isEqualTo(server.backups().list().getFirst().at().toString());
            assertThat(backups.path("second").path("folder").asString())
                    .isEqualTo(second.toString());
            assertThat(backups.path("second").path("state").asString()).isEqualTo("ABSENT");

            Files.createDirectory(second);
            server.backups().look();
            server.backups().settle();
            JsonNode there = details(server).path("backups").path("second");
            assertThat(there.path("state").asString()).isEqualTo("REACHED");
            assertThat(there.has("reached")).isTrue();
        }
    }

    @Test
    void whatWasDoneAtTheStartIsTold() throws Exception {
        try (RunningServer server = RunningServer.on(folder)) {
            server.backups().backUpNow();
        }
        Files.write(folder.resolve("docket.mv.db"), new byte[100]);

        try (RunningServer server = RunningServer.on(folder)) {
            JsonNode recovered = details(server).path("recovered");
            assertThat(recovered.path("kind").asString()).isEqualTo("BROKEN");
            assertThat(recovered.path("backupOf").asString())
                    .isEqualTo(server.backups().list().getLast().at().toString());
            assertThat(recovered.path("missing").asInt()).isZero();
            assertThat(recovered.path("inDoubt").asBoolean()).isFalse();
            assertThat(recovered.path("aside").asString()).contains("aside");
        }
    }
}
