package docket.pos.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import docket.client.FeedState;
import docket.client.HttpDocketClient;
import docket.client.PairedServer;
import docket.client.PairedServers;
import docket.client.StationToken;
import docket.client.find.Surroundings;
import docket.model.device.DeviceId;
import docket.model.device.DeviceRole;
import docket.pos.RunningServer;
import docket.pos.admin.AdminClient;
import docket.pos.admin.Ask;
import docket.wire.DeviceToken;
import docket.wire.Secret;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A device goes over to another token, and is never locked out on the way.
final class TokenRenewalTest {
    private static final Map<String, String> LAN = Map.of("server.lan", "on");

    @TempDir private Path folder = Path.of("");
    private RunningServer server;

    @SuppressWarnings("NullAway.Init")
    TokenRenewalTest() {}

    @BeforeEach
    void start() throws IOException {
        server = RunningServer.on(folder, 0, LAN);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private RawHttp.Answer renew(String by, String token) {
        String body = "{\"tokenHash\":\"" + Secret.hash(token) + "\"}";
        return new RawHttp(server.address(), by)
                .request(
                        "PUT /api/devices/current/token",
                        "Content-Type: application/json",
                        "Content-Length: " + body.getBytes(UTF_8).length + "\r\n\r\n" + body);
    }

    private int menu(String token) {
        return new RawHttp(server.address(), token).request("GET /api/menu").status();
    }

    private static String fresh() {
        return DeviceToken.fresh(new SecureRandom());
    }

    @Test
    void theOldTokenEndsWithTheFirstUseOfTheNew() {
        String old = server.token(DeviceRole.KITCHEN);
        String next = fresh();

        assertThat(renew(old, next).status()).isEqualTo(204);
        assertThat(menu(old)).isEqualTo(200);
        assertThat(menu(next)).isEqualTo(200);

        assertThat(menu(old)).isEqualTo(401);
        assertThat(menu(next)).isEqualTo(200);
    }

    @Test
    void aLostAnswerLocksNobodyOut() {
        String old = server.token();
        String lost = fresh();
        String next = fresh();

        renew(old, lost);

        assertThat(menu(old)).isEqualTo(200);
        assertThat(renew(old, next).status()).isEqualTo(204);
        assertThat(menu(lost)).isEqualTo(401);
        assertThat(menu(next)).isEqualTo(200);
        assertThat(menu(old)).isEqualTo(401);
    }

    @Test
    void theChangeOutlivesTheServer() throws IOException {
        String first = server.token();
        String second = fresh();
        String third = fresh();
        renew(first, second);
        stop();
        start();

        assertThat(menu(first)).isEqualTo(200);
        assertThat(menu(second)).isEqualTo(200);
        stop();
        start();
        assertThat(menu(first)).isEqualTo(401);
        assertThat(renew(second, third).status()).isEqualTo(204);
        assertThat(menu(third)).isEqualTo(200);
    }

    @Test
    void whoIsShutOutComesByNeither() {
        String old = server.token();
        String next = fresh();
        renew(old, next);

        server.revoke(old);

        assertThat(menu(old)).isEqualTo(401);
        assertThat(menu(next)).isEqualTo(401);
    }

    @Test
    void aTokenIsOneDevicesAlone() {
        String one = server.token();
        String other = server.token();
        String next = fresh();

        assertThat(renew(one, other).problem()).isEqualTo("pairing-over");
        renew(one, next);
        assertThat(renew(other, next).problem()).isEqualTo("pairing-over");
        assertThat(renew(server.revokedToken(), fresh()).problem()).isEqualTo("not-signed-in");
    }

    @Test
    void nobodySignedInRenewsTheTokenOfACounter() {
        assertThat(renew(server.tokenOf("Mina"), fresh()).problem()).isEqualTo("not-permitted");
    }

    @Test
    void theCommandLineRenewsTheTokenOfAProgramAndOfNothingElse() throws IOException {
        String old = server.token();
        server.tokenOfTill();
        UUID program = idOf("PROGRAM");
        UUID paired = idOf("PAIRED");

        List<String> answer =
                AdminClient.ask(folder, new Ask.RenewToken(new DeviceId(program))).orElseThrow();

        assertThat(menu(answer.getFirst())).isEqualTo(200);
        assertThat(menu(old)).isEqualTo(401);
        assertThatThrownBy(() -> AdminClient.ask(folder, new Ask.RenewToken(new DeviceId(paired))))
                .hasMessageContaining("give themselves another token");
    }

    private UUID idOf(String kind) throws IOException {
        return AdminClient.ask(folder, new Ask.ListDevices()).orElseThrow().stream()
                .filter(line -> line.contains(kind))
                .map(line -> UUID.fromString(line.substring(0, 36)))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aStationGivesItselfAnotherTokenOnceItsOwnIsOld(@TempDir Path station) throws Exception {
        String old = server.tokenOfTill();
        PairedServer paired =
                new PairedServer(
                        server.lan().identity().id(),
                        "Mina's",
                        URI.create("https://127.0.0.1:" + server.lan().port()),
                        server.lan().identity().authority(),
                        old,
                        DeviceRole.COUNTER,
                        null);
        Path file = station.resolve("servers/%s/token".formatted(paired.id()));
        new PairedServers(station).keep(paired);
        try (var surroundings = new Surroundings(new PairedServers(station), Runnable::run)) {
            Surroundings.Way way = surroundings.way(paired, () -> {}, Clock.systemUTC());
            StationToken token = way.token();

            token.onState(new FeedState.Live(1));
            assertThat(token.deviceToken()).isEqualTo(old);

            Instant longAgo = Instant.now().minus(StationToken.LIFE).minus(Duration.ofHours(1));
            Files.setLastModifiedTime(file, FileTime.from(longAgo));
            token.onState(new FeedState.Live(1));

            assertThat(token.deviceToken()).isNotEqualTo(old);
            assertThat(Files.readString(file).strip()).isEqualTo(token.deviceToken());
            assertThat(surroundings.latest().orElseThrow().token()).isEqualTo(token.deviceToken());
            try (var client = new HttpDocketClient(way.where(), token, Clock.systemUTC())) {
                assertThat(client.menu().items()).isNotEmpty();
            }
            assertThat(menu(old)).isEqualTo(401);
            way.tracker().close();
        }
    }
}
