package docket.client;

import static org.assertj.core.api.Assertions.assertThat;

import docket.model.device.Device;
import docket.model.device.DeviceId;
import docket.model.device.DeviceKind;
import docket.model.device.DeviceRole;
import docket.model.menu.StationId;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PairedServersTest {
    private static final UUID ID = UUID.fromString("00000000-0000-4000-8000-000000000001");
    private static final URI ADDRESS = URI.create("https://192.168.0.10:8421");

    private final Path folder;
    private final PairedServers servers;

    PairedServersTest(@TempDir Path folder) {
        this.folder = folder;
        servers = new PairedServers(folder);
    }

    private static PairedServer server(UUID id, String shop) {
        return new PairedServer(
                id,
                shop,
                ADDRESS,
                "-----BEGIN CERTIFICATE-----\n",
                "docket-device-secret",
                DeviceRole.KITCHEN,
                new StationId("grill"));
    }

    @Test
    void aServerIsFoundAgainAfterARestart() throws IOException {
        servers.keep(server(ID, "Mina's"));

        var later = new PairedServers(folder);

        assertThat(later.find(ID)).contains(server(ID, "Mina's"));
        assertThat(later.find(UUID.randomUUID())).isEmpty();
    }

    @Test
    void aServerThatMovedIsKeptAtItsNewAddress() throws IOException {
        servers.keep(server(ID, "Mina's"));
        URI now = URI.create("https://192.168.0.99:8421");

        servers.keep(server(ID, "Mina's").at(now));

        assertThat(servers.all()).extracting(PairedServer::address).containsExactly(now);
    }

    @Test
    void whereItLetThisStationInIsKnownWhereverItMoves() throws IOException {
        URI now = URI.create("https://192.168.0.99:8421");
        servers.keep(server(ID, "Mina's"));
        servers.move(ID, now);

        PairedServer later = new PairedServers(folder).find(ID).orElseThrow();

        assertThat(later.address()).isEqualTo(now);
        assertThat(later.asked()).isEqualTo(ADDRESS);
    }

    @Test
    void aServerThatWasKeptBeforeThatWasNotedIsReadAsItIs() throws IOException {
        servers.keep(server(ID, "Mina's"));
        Path file = folder.resolve("servers").resolve(ID.toString()).resolve("server.json");
        String written = Files.readString(file);
        String before = written.replaceFirst(",\"asked\":\"[^\"]*\"", "");
        assertThat(before).isNotEqualTo(written);
        Files.writeString(file, before);

        assertThat(servers.find(ID)).contains(server(ID, "Mina's"));
    }

    @Test
    void severalServersAreToldByName() throws IOException {
        servers.keep(server(ID, "Zoo"));
        servers.keep(server(UUID.randomUUID(), "Bar"));

        assertThat(servers.all()).extracting(PairedServer::shopName).containsExactly("Bar", "Zoo");
    }

    @Test
    void theServerThatWasUsedLastIsUsedAfterARestart() throws IOException {
        assertThat(servers.latest()).isEmpty();
        PairedServer old = server(ID, "Mina's");
        servers.keep(old);
        assertThat(servers.latest()).contains(old);

        PairedServer other = server(UUID.randomUUID(), "Bar");
        servers.keep(other);
        assertThat(servers.latest()).isEmpty();
        servers.use(other.id());

        assertThat(new PairedServers(folder).latest()).contains(other);
        servers.use(old.id());
        assertThat(new PairedServers(folder).latest()).contains(old);
    }

    @Test
    void onlyTheOwnerCanReadTheToken() throws IOException {
        servers.keep(server(ID, "Mina's"));
        Path place = folder.resolve("servers").resolve(ID.toString());

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(place)))
                .isEqualTo("rwx------");
        for (String file : new String[] {"token", "authority.pem", "server.json"}) {
            assertThat(
                            PosixFilePermissions.toString(
                                    Files.getPosixFilePermissions(place.resolve(file))))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void whatCannotBeReadIsPassedOver() throws IOException {
        servers.keep(server(ID, "Mina's"));
        Files.writeString(
                folder.resolve("servers").resolve(ID.toString()).resolve("server.json"), "{");

        assertThat(servers.find(ID)).isEmpty();
        assertThat(servers.all()).isEmpty();
    }

    @Test
    void whatChangesLaterLeavesTheTokenThatWasRenewed() throws IOException {
        PairedServer before = server(ID, "Mina's");
        servers.keep(before);
        servers.renew(ID, "docket-device-renewed");

        servers.assign(
                before.as(
                        new Device(
                                new DeviceId(ID),
                                "Pass",
                                DeviceRole.EXPO,
                                null,
                                DeviceKind.PAIRED)));
        servers.move(ID, URI.create("https://10.0.0.9:8421"));

        PairedServer now = servers.find(ID).orElseThrow();
        assertThat(now.token()).isEqualTo("docket-device-renewed");
        assertThat(now.role()).isEqualTo(DeviceRole.EXPO);
        assertThat(now.address()).isEqualTo(URI.create("https://10.0.0.9:8421"));
    }

    @Test
    void aServerInALogDoesNotTellTheToken() {
        assertThat(server(ID, "Mina's").toString()).doesNotContain("secret").contains("Mina's");
    }
}
