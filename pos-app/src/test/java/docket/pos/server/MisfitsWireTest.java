package docket.pos.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import docket.client.FeedListener;
import docket.client.FeedRequest;
import docket.client.FeedState;
import docket.client.HttpDocketClient;
import docket.model.device.DeviceRole;
import docket.model.event.LogEntry;
import docket.model.event.Snapshot;
import docket.wire.Presence;
import docket.wire.Presence.Misfit;
import docket.wire.Secret;
import docket.wire.device.PairingCode;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;

/// A device of another version is turned away, and the counters are told of it.
final class MisfitsWireTest extends WireTest {
    private static final String AT = "127.0.0.1";

    @SuppressWarnings("NullAway.Init")
    MisfitsWireTest() {}

    /// Hears which devices do not fit.
    private static final class Ear implements FeedListener {
        private volatile Presence told = new Presence(List.of());
        private volatile int frames;

        List<Misfit> misfits() {
            return told.misfits();
        }

        @Override
        public void onSnapshot(long seq, Snapshot snapshot) {}

        @Override
        public void onFact(LogEntry entry) {}

        @Override
        public void onPresence(Presence presence) {
            told = presence;
            frames = 1;
        }

        @Override
        public void onState(FeedState state) {}
    }

    private Ear follow(HttpDocketClient client) {
        var ear = new Ear();
        client.follow(new FeedRequest("", "ear", true), ear);
        await().until(() -> ear.frames > 0);
        return ear;
    }

    private HttpDocketClient client(DeviceRole role) {
        String token = server.token(role);
        return new HttpDocketClient(server.address(), () -> token, Clock.systemUTC());
    }

    private int knock(String query) {
        var station = new RawHttp(server.address(), server.token(DeviceRole.KITCHEN));
        return station.upgrade("/api/events?name=Grill&" + query, "User-Agent: docket/9.1")
                .status();
    }

    @Test
    void aStationOfAnotherVersionIsToldAtTheCounterUntilItFits() {
        try (var counter = client(DeviceRole.COUNTER);
                var kitchen = client(DeviceRole.KITCHEN)) {
            Ear ear = follow(counter);
            Ear other = follow(kitchen);

            assertThat(knock("protocol=2")).isEqualTo(426);
            await().untilAsserted(
                            () ->
                                    assertThat(ear.misfits())
                                            .containsExactly(new Misfit("Grill", AT, "9.1", 2)));
            assertThat(other.misfits()).isEmpty();

            assertThat(knock("protocol=1")).isEqualTo(101);
            await().until(() -> ear.misfits().isEmpty());
        }
    }

    @Test
    void aDeviceOfAnotherVersionThatAsksToBeLetInIsToldToo() {
        try (var counter = client(DeviceRole.COUNTER)) {
            Ear ear = follow(counter);
            String commitment = Secret.hash(PairingCode.freshNonce(new SecureRandom()));

            JsonHttp.Answer answer =
                    http.send(
                            "POST",
                            "/api/pairings",
                            """
                            {"name":"Bar","kind":"kitchen","version":"0.0.1","protocol":0,
                             "commitment":"%s"}
                            """
                                    .formatted(commitment));

            assertThat(answer.problem()).isEqualTo("protocol-mismatch");
            await().untilAsserted(
                            () ->
                                    assertThat(ear.misfits())
                                            .extracting(Misfit::name, Misfit::protocol)
                                            .contains(tuple("Bar", 0)));
        }
    }
}
