package docket.pos.server;

import static org.assertj.core.api.Assertions.assertThat;

import docket.model.device.DeviceRole;
import docket.pos.RunningServer;
import docket.pos.server.JsonHttp.Answer;
import java.net.BindException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Messages between counter and kitchen on the wire: who may send and see them, and how many.
final class MessageWireTest extends WireTest {
    @SuppressWarnings("NullAway.Init")
    MessageWireTest() {}

    private Answer as(String token, String path, String body) {
        return at(server, token, path, body);
    }

    private static Answer at(RunningServer server, String token, String path, String body) {
        try (var caller = new JsonHttp(server.address(), token)) {
            return caller.send("PUT", "/api/messages/" + path, body);
        }
    }

    private static String toGrill(String text) {
        return "{\"to\":\"KITCHEN\",\"station\":\"grill\",\"text\":\"%s\"}".formatted(text);
    }

    @Test
    void aMessageOfACounterIsSeenInTheKitchen() {
        String id = uuid();
        String jun = server.tokenOf("Jun");
        String kitchen = server.token(DeviceRole.KITCHEN);

        Answer sent = as(jun, id, toGrill("불고기 떨어졌어요?"));
        Answer again = as(jun, id, toGrill("불고기 떨어졌어요?"));
        Answer other = as(jun, id, toGrill("아니에요"));
        Answer seen = as(kitchen, id + "/seen", "{\"place\":\"grill\"}");

        assertThat(sent.status()).isEqualTo(201);
        assertThat(sent.json().path("person").asString()).isEqualTo("Jun");
        assertThat(sent.json().path("from").asString()).isEqualTo("till");
        assertThat(again.status()).isEqualTo(200);
        assertThat(other.problem()).isEqualTo("id-reused");
        assertThat(seen.status()).isEqualTo(200);
        assertThat(seen.json().at("/seenBy/0/place").asString()).isEqualTo("grill");
    }

    @Test
    void theKitchenAsksTheCounterForHelp() {
        String id = uuid();
        String kitchen = server.token(DeviceRole.KITCHEN);
        as(kitchen, id, "{\"to\":\"COUNTER\",\"text\":\"서빙 부탁드려요\"}");

        assertThat(as(kitchen, id + "/seen", "{}").problem()).isEqualTo("not-permitted");
        assertThat(as(server.tokenOfTill(), id + "/seen", "{}").problem())
                .isEqualTo("session-ended");
        assertThat(as(server.tokenOf("Jun"), id + "/seen", "{}").status()).isEqualTo(200);
    }

    @Test
    void guestsBoardsAndStrangersSayNothing() {
        String body = "{\"to\":\"COUNTER\",\"text\":\"hello\"}";

        assertThat(as(server.token(DeviceRole.BOARD), uuid(), body).problem())
                .isEqualTo("not-permitted");
        assertThat(as("nobody", uuid(), body).problem()).isEqualTo("not-signed-in");
        assertThat(as(server.tokenOfTill(), uuid(), body).problem()).isEqualTo("session-ended");
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        String jun = server.tokenOf("Jun");

        assertThat(as(jun, uuid(), "{\"to\":\"KITCHEN\",\"text\":\" \"}").status()).isEqualTo(400);
        assertThat(as(jun, uuid(), toGrill("x".repeat(201))).status()).isEqualTo(400);
        assertThat(
                        as(jun, uuid(), "{\"to\":\"COUNTER\",\"station\":\"grill\",\"text\":\"x\"}")
                                .status())
                .isEqualTo(400);
        assertThat(
                        as(jun, uuid(), "{\"to\":\"KITCHEN\",\"station\":\"moon\",\"text\":\"x\"}")
                                .problem())
                .isEqualTo("station-unknown");
        assertThat(as(jun, uuid() + "/seen", "{}").problem()).isEqualTo("message-unknown");
    }

    @Test
    void whatNobodyHasSeenIsThereAfterARestartAndOneDeviceCannotFlood(@TempDir Path folder)
            throws BindException {
        String id = uuid();
        try (var first = RunningServer.on(folder)) {
            String kitchen = first.token(DeviceRole.KITCHEN);
            String body = "{\"to\":\"COUNTER\",\"text\":\"도와주세요\"}";
            assertThat(at(first, kitchen, id, body).status()).isEqualTo(201);
            for (int more = 1; more < 10; more++) {
                assertThat(at(first, kitchen, uuid(), body).status()).isEqualTo(201);
            }
            assertThat(at(first, kitchen, uuid(), body).problem()).isEqualTo("too-many-messages");
        }
        try (var again = RunningServer.on(folder)) {
            Answer seen = at(again, again.tokenOf("Jun"), id + "/seen", "{}");

            assertThat(seen.status()).isEqualTo(200);
            assertThat(seen.json().path("text").asString()).isEqualTo("도와주세요");
        }
    }
}
