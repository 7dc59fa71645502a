package docket.pos.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import docket.client.DeviceCalls;
import docket.client.FeedListener;
import docket.client.FeedRequest;
import docket.client.FeedState;
import docket.client.FeedSubscription;
import docket.client.ForeignAuthority;
import docket.client.HttpDocketClient;
import docket.client.PairedServer;
import docket.client.PairedServers;
import docket.client.Pairing;
import docket.client.Pairing.Ended;
import docket.client.Pairing.Shown;
import docket.client.PairingDesk;
import docket.client.Pin;
import docket.client.PinnedTrust;
import docket.client.Whereabouts;
import docket.client.find.Diagnosis;
import docket.client.find.Surroundings;
import docket.model.Reason;
import docket.model.Refusal;
import docket.model.device.Device;
import docket.model.device.DeviceKind;
import docket.model.device.DeviceRole;
import docket.model.device.Introduction;
import docket.model.event.LogEntry;
import docket.model.event.Snapshot;
import docket.model.menu.StationId;
import docket.pos.RunningServer;
import docket.wire.DeviceToken;
import docket.wire.Json;
import docket.wire.Presence;
import docket.wire.Secret;
import docket.wire.device.AcceptPairing;
import docket.wire.device.NewPairing;
import docket.wire.device.PairingCode;
import docket.wire.device.PairingKind;
import docket.wire.device.PairingProof;
import docket.wire.device.PairingRequest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/// A device is let in over TLS, by the program's own client on both ends.
final class PairingWireTest {
    private static final Pairing.Who GRILL = new Pairing.Who("Grill display", PairingKind.KITCHEN);
    private static final AcceptPairing AS_GRILL =
            new AcceptPairing(null, DeviceRole.KITCHEN, new StationId("grill"));

    @TempDir private Path folder = Path.of("");
    private RunningServer server;
    private HttpDocketClient owner;
    private DeviceCalls devices;
    private Ear ear;
    private FeedSubscription feed;

    @SuppressWarnings("NullAway.Init")
    PairingWireTest() {}

    @BeforeEach
    void start() throws IOException {
        server = RunningServer.on(folder, 0, Map.of("server.lan", "on", "server.lan-port", "0"));
        owner = server.ownWindow();
        devices = owner.devices();
        ear = new Ear();
        feed = owner.follow(new FeedRequest("", "counter", true), ear);
    }

    @AfterEach
    void stop() {
        feed.close();
        owner.close();
        server.close();
    }

    /// What the counter is told.
    private static final class Ear implements FeedListener {
        private volatile List<PairingRequest> waiting = List.of();

        @Override
        public void onSnapshot(long seq, Snapshot snapshot) {}

        @Override
        public void onFact(LogEntry entry) {}

        @Override
        public void onPresence(Presence presence) {
            waiting = presence.pairings();
        }

        @Override
        public void onState(FeedState state) {}
    }

    private URI network() {
        return URI.create("https://127.0.0.1:" + server.lan().port());
    }

    private PairingRequest request() {
        await().until(() -> !ear.waiting.isEmpty());
        return ear.waiting.getFirst();
    }

    private static Ended end(Pairing pairing) throws Exception {
        return CompletableFuture.supplyAsync(
                        () -> {
                            try {
                                return pairing.await();
                            } catch (InterruptedException e) {
                                throw new IllegalStateException(e);
                            }
                        })
                .get(20, TimeUnit.SECONDS);
    }

    @Test
    void bothEndsShowTheSameCodeAndAnAcceptedTokenIsGoodAtOnce() throws Exception {
        var pairing = new Pairing(network(), GRILL);
        Shown shown = pairing.begin();
        PairingRequest request = request();

        assertThat(request.code()).isEqualTo(shown.code());
        assertThat(request.name()).isEqualTo("Grill display");
        assertThat(request.address()).isEqualTo("127.0.0.1");
        assertThat(shown.fingerprint()).isEqualTo(server.lan().identity().fingerprint());

        Device device = devices.accept(request.id(), AS_GRILL);
        assertThat(device.kind()).isEqualTo(DeviceKind.PAIRED);
        var accepted = (Ended.Accepted) end(pairing);
        PairedServer known = accepted.server();
        assertThat(known.id()).isEqualTo(server.lan().identity().id());
        assertThat(known.role()).isEqualTo(DeviceRole.KITCHEN);
        assertThat(known.station()).isEqualTo(new StationId("grill"));

        var trust = new PinnedTrust(Pin.of(known.authority()));
        try (var client =
                new HttpDocketClient(
                        Whereabouts.at(known.address(), trust.context()),
                        known::token,
                        Clock.systemUTC())) {
            assertThat(client.openTickets("grill").tickets()).isEmpty();
            assertThatThrownBy(() -> client.openTickets("fry")).isInstanceOf(Refusal.class);
        }
        await().until(() -> ear.waiting.isEmpty());
    }

    @Test
    void theScreenHearsThatItIsLetInBeforeTheStationGoesOn() throws Exception {
        List<String> heard = new CopyOnWriteArrayList<>();
        try (ExecutorService beside = Executors.newVirtualThreadPerTaskExecutor();
                ExecutorService screens = Executors.newSingleThreadExecutor()) {
            var desk =
                    new PairingDesk(
                            () -> new Pairing(network(), GRILL),
                            known -> () -> heard.add("goes on"),
                            address -> Diagnosis.FINE,
                            beside,
                            screens);
            screens.execute(() -> desk.ask(told -> heard.add(told.getClass().getSimpleName())));

            devices.accept(request().id(), AS_GRILL);
            await().until(() -> heard.contains("goes on"));
        }

        assertThat(heard).containsExactly("Waiting", "Accepted", "goes on");
    }

    @Test
    void aServerThatIsNotThereIsTriedStepByStep() throws Exception {
        URI nobody;
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nobody = URI.create("https://127.0.0.1:" + free.getLocalPort());
        }
        var heard = new CompletableFuture<Introduction.Told>();
        try (ExecutorService beside = Executors.newVirtualThreadPerTaskExecutor();
                var surroundings = new Surroundings(new PairedServers(folder), beside)) {
            var desk =
                    new PairingDesk(
                            () -> new Pairing(nobody, GRILL),
                            known -> () -> {},
                            surroundings::step,
                            beside,
                            Runnable::run);
            desk.ask(heard::complete);

            assertThat(heard.get(60, TimeUnit.SECONDS))
                    .isEqualTo(
                            new Introduction.Told.NotReached(Diagnosis.PORT_CLOSED.key(), nobody));
        }
    }

    @Test
    void whoIsRefusedLearnsItAndMayAskAgain() throws Exception {
        var pairing = new Pairing(network(), GRILL);
        pairing.begin();

        devices.refuse(request().id());

        assertThat(end(pairing)).isInstanceOf(Ended.Refused.class);
        assertThat(new Pairing(network(), GRILL).begin().code()).hasSize(8);
    }

    @Test
    void whoGivesUpIsNotWaitedForAndMayAskAgain() throws Exception {
        var pairing = new Pairing(network(), GRILL);
        pairing.begin();
        UUID id = request().id();

        pairing.close();

        assertThat(end(pairing)).isInstanceOf(Ended.Expired.class);
        await().until(() -> ear.waiting.isEmpty());
        Refusal late = catchThrowableOfType(Refusal.class, () -> devices.accept(id, AS_GRILL));
        assertThat(late.reason()).isEqualTo(Reason.PAIRING_OVER);
        assertThat(new Pairing(network(), GRILL).begin().code()).hasSize(8);
    }

    @Test
    void anAddressHasOneRequestThatWaits() {
        new Pairing(network(), GRILL).begin();

        Refusal no =
                catchThrowableOfType(Refusal.class, () -> new Pairing(network(), GRILL).begin());

        assertThat(no.reason()).isEqualTo(Reason.TOO_MANY_REQUESTS);
        assertThat(no.members()).containsKey("retryAfter");
    }

    @Test
    void onThisVeryPcItGoesWithoutTlsToo() throws Exception {
        var pairing = new Pairing(server.address(), GRILL);
        Shown shown = pairing.begin();
        assertThat(request().code()).isEqualTo(shown.code());

        devices.accept(request().id(), new AcceptPairing("Left", DeviceRole.EXPO, null));

        var accepted = (Ended.Accepted) end(pairing);
        assertThat(accepted.server().role()).isEqualTo(DeviceRole.EXPO);
        assertThat(devices.list().devices())
                .anyMatch(status -> status.device().name().equals("Left"));
    }

    @Test
    void whoMayNotDecideCannotLetADeviceIn() {
        new Pairing(network(), GRILL).begin();
        UUID id = request().id();

        try (HttpDocketClient program = server.client()) {
            Refusal no =
                    catchThrowableOfType(
                            Refusal.class, () -> program.devices().accept(id, AS_GRILL));
            assertThat(no.reason()).isEqualTo(Reason.NOT_PERMITTED);
            assertThat(no.members()).containsEntry("permission", "MANAGE_DEVICES");
        }
        assertThat(ear.waiting).hasSize(1);
    }

    @Test
    void aStationThatTheMenuDoesNotHaveIsRefusedAndTheDeviceWaitsOn() {
        new Pairing(network(), GRILL).begin();
        UUID id = request().id();

        assertThatThrownBy(
                        () ->
                                devices.accept(
                                        id,
                                        new AcceptPairing(
                                                null, DeviceRole.KITCHEN, new StationId("oven"))))
                .isInstanceOf(Refusal.class);

        assertThat(devices.accept(id, AS_GRILL).name()).isEqualTo("Grill display");
    }

    @Test
    void whoStandsBetweenAndPassesEverythingOnIsSeenByHisCertificate(@TempDir Path elsewhere)
            throws Exception {
        try (var thief =
                        RunningServer.on(
                                elsewhere, 0, Map.of("server.lan", "on", "server.lan-port", "0"));
                var middle = new ManInTheMiddle(thief.lan().identity(), server.address())) {
            var pairing = new Pairing(middle.address(), GRILL);

            assertThatThrownBy(pairing::begin).isInstanceOf(ForeignAuthority.class);
            assertThat(ear.waiting).isEmpty();
        }
    }

    @Test
    void whoStandsBetweenAndNamesHisOwnCertificateIsSeenByTheCode(@TempDir Path elsewhere)
            throws Exception {
        try (var thief =
                        RunningServer.on(
                                elsewhere, 0, Map.of("server.lan", "on", "server.lan-port", "0"));
                var middle = new ManInTheMiddle(thief.lan().identity(), server.address())) {
            middle.nameItself();
            Shown shown = new Pairing(middle.address(), GRILL).begin();

            assertThat(request().name()).isEqualTo("Grill display");
            assertThat(request().code()).isNotEqualTo(shown.code());
        }
    }

    @Test
    void aRecordedExchangeLetsNobodyIn() throws Exception {
        try (var http = new JsonHttp(server.address(), "")) {
            var proof =
                    new PairingProof(
                            PairingCode.freshNonce(new SecureRandom()),
                            Secret.hash(DeviceToken.fresh(new SecureRandom())));
            String asked =
                    Json.MAPPER.writeValueAsString(
                            new NewPairing(
                                    "x",
                                    PairingKind.KITCHEN,
                                    "1",
                                    1,
                                    PairingCode.commitment(proof)));
            String shown = Json.MAPPER.writeValueAsString(proof);
            String first = http.send("POST", "/api/pairings", asked).json().path("id").asString();
            http.send("PUT", "/api/pairings/%s/proof".formatted(first), shown);
            String code = request().code();
            devices.accept(request().id(), AS_GRILL);

            JsonNode again = http.send("POST", "/api/pairings", asked).json();
            http.send(
                    "PUT", "/api/pairings/%s/proof".formatted(again.path("id").asString()), shown);

            await().until(
                            () ->
                                    ear.waiting.stream()
                                            .anyMatch(
                                                    r ->
                                                            r.id().toString()
                                                                    .equals(
                                                                            again.path("id")
                                                                                    .asString())));
            assertThat(request().code()).isNotEqualTo(code);
            assertThatThrownBy(() -> devices.accept(request().id(), AS_GRILL))
                    .isInstanceOf(Refusal.class);
        }
    }
}
