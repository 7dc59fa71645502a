package docket.pos.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import docket.client.FeedListener;
import docket.client.FeedRequest;
import docket.client.FeedState;
import docket.client.HttpDocketClient;
import docket.model.device.DeviceRole;
import docket.model.event.LogEntry;
import docket.model.event.Snapshot;
import docket.pos.server.JsonHttp.Answer;
import docket.wire.Drafting;
import docket.wire.Presence;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/// Who may say what is being entered, and who is told of it.
final class DraftingWireTest extends WireTest {
    private static final String PATH = "/api/drafts/current";

    @SuppressWarnings("NullAway.Init")
    DraftingWireTest() {}

    private static final class Ear implements FeedListener {
        private final List<Presence> told = new CopyOnWriteArrayList<>();

        List<Drafting> drafts() {
            return told.isEmpty() ? List.of() : told.getLast().drafts();
        }

        @Override
        public void onSnapshot(long seq, Snapshot snapshot) {}

        @Override
        public void onFact(LogEntry entry) {}

        @Override
        public void onPresence(Presence presence) {
            told.add(presence);
        }

        @Override
        public void onState(FeedState state) {}
    }

    private HttpDocketClient follower(String token, Ear ear) {
        var client = new HttpDocketClient(server.address(), () -> token, Clock.systemUTC());
        client.follow(new FeedRequest("", "ear", true), ear);
        await().until(() -> !ear.told.isEmpty());
        return client;
    }

    private static String lines(String line) {
        return """
        {"orderId":"%s","table":"7",
         "lines":[{"id":"%s","itemId":"americano","quantity":2,"modifiers":[{"id":"ice"}],"note":"연하게"}]}
        """
                .formatted(uuid(), line);
    }

    private Answer as(String token, String method, String body) {
        try (var other = new JsonHttp(server.address(), token)) {
            return other.send(method, PATH, body);
        }
    }

    @Test
    void theOtherCountersAreToldWhoEntersWhatAndWhere() {
        var counter = new Ear();
        var kitchen = new Ear();
        String line = uuid();
        try (var looks = follower(server.tokenOfTill(), counter);
                var cooks = follower(server.token(DeviceRole.KITCHEN), kitchen)) {
            assertThat(looks).isNotSameAs(cooks);
            String jun = server.tokenOf("Jun");
            long seq = looks.health().seq();

            assertThat(as(jun, "PUT", lines(line)).status()).isEqualTo(204);
            await().until(() -> !counter.drafts().isEmpty());

            Drafting told = counter.drafts().getFirst();
            assertThat(told.person()).isEqualTo("Jun");
            assertThat(told.counter()).isEqualTo("till");
            assertThat(told.entered().tableText()).isEqualTo("7");
            assertThat(told.entered().lines())
                    .singleElement()
                    .satisfies(one -> assertThat(one.id().value()).hasToString(line))
                    .satisfies(one -> assertThat(one.noteText()).isEqualTo("연하게"));
            assertThat(looks.health().seq()).as("no fact").isEqualTo(seq);

            assertThat(as(jun, "DELETE", "").status()).isEqualTo(204);
            await().until(() -> counter.drafts().isEmpty());
        }
        assertThat(kitchen.told).flatExtracting(Presence::drafts).isEmpty();
    }

    @Test
    void whoeverComesLaterIsToldAtOnce() {
        String jun = server.tokenOf("Jun");
        as(jun, "PUT", lines(uuid()));
        var ear = new Ear();
        try (var looks = follower(server.tokenOfTill(), ear)) {
            assertThat(looks).isNotNull();
            await().until(() -> ear.drafts().size() == 1);
        }
        as(jun, "DELETE", "");
    }

    @Test
    void onlyWhoeverMayEnterOrdersSaysWhatIsEntered() {
        assertThat(as(server.tokenOfTill(), "PUT", lines(uuid())).problem())
                .isEqualTo("session-ended");
        assertThat(as(server.token(DeviceRole.KITCHEN), "PUT", lines(uuid())).problem())
                .isEqualTo("not-permitted");
        assertThat(as(server.token(DeviceRole.BOARD), "DELETE", "").problem())
                .isEqualTo("not-permitted");
        assertThat(as("nobody", "PUT", lines(uuid())).problem()).isEqualTo("not-signed-in");
    }

    @Test
    void whatIsNoOrderIsRefused() {
        String jun = server.tokenOf("Jun");

        assertThat(as(jun, "PUT", "{\"orderId\":\"%s\",\"lines\":[]}".formatted(uuid())).problem())
                .isEqualTo("invalid-request");
        assertThat(as(jun, "PUT", "{\"lines\":[]}").status()).isEqualTo(400);
        assertThat(as(jun, "PUT", "{").problem()).isEqualTo("malformed-json");
    }
}
