package docket.client.find;

import static org.assertj.core.api.Assertions.assertThat;

import docket.client.PairedServer;
import docket.client.PairedServers;
import docket.model.device.DeviceRole;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SurroundingsTest {
    private static final URI GIVEN = URI.create("https://192.168.0.10:8421");
    private static final URI ELSEWHERE = URI.create("https://192.168.0.99:8421");

    private final PairedServers servers;

    SurroundingsTest(@TempDir Path folder) {
        servers = new PairedServers(folder);
    }

    @Test
    void anAddressThatIsGivenAtEachStartMeansTheServerThatHasMovedFromThere() throws IOException {
        UUID moved = letIn();
        servers.move(moved, ELSEWHERE);

        assertThat(at(GIVEN)).isEqualTo(moved);
        assertThat(at(ELSEWHERE)).isEqualTo(moved);
    }

    @Test
    void whoIsThereNowGoesBeforeWhoWasThere() throws IOException {
        servers.move(letIn(), ELSEWHERE);
        UUID now = letIn();

        assertThat(at(GIVEN)).isEqualTo(now);
    }

    @Test
    void aServerThatWasChosenIsNoOtherWhereverItIs() throws IOException {
        UUID chosen = letIn();
        servers.move(chosen, ELSEWHERE);
        letIn();

        try (var around = new Surroundings(servers, Runnable::run)) {
            assertThat(around.paired(new Place(GIVEN, chosen)))
                    .map(PairedServer::id)
                    .contains(chosen);
            assertThat(around.paired(new Place(GIVEN, UUID.randomUUID()))).isEmpty();
            assertThat(around.paired(new Place(URI.create("https://10.0.0.1:1"), null))).isEmpty();
        }
    }

    private UUID at(URI address) {
        try (var around = new Surroundings(servers, Runnable::run)) {
            return around.paired(new Place(address, null)).orElseThrow().id();
        }
    }

    private UUID letIn() throws IOException {
        UUID id = UUID.randomUUID();
        servers.keep(
                new PairedServer(id, "Mina's", GIVEN, "PEM", "secret", DeviceRole.KITCHEN, null));
        return id;
    }
}
