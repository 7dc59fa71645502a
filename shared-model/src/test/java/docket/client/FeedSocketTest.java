package docket.client;

import static org.assertj.core.api.Assertions.assertThat;

import docket.Waiting;
import docket.client.FeedSocket.Signal;
import docket.wire.Paths;
import java.net.URI;
import java.net.http.HttpClient;
import org.junit.jupiter.api.Test;

final class FeedSocketTest {
    @Test
    void aMessageThatIsOnItsWayIsASignOfLife() throws Exception {
        try (var server = new ScriptedServer();
                HttpClient client = HttpClient.newHttpClient()) {
            URI address =
                    URI.create(server.address().toString().replace("http", "ws") + Paths.EVENTS);
            try (FeedSocket socket = FeedSocket.open(client.newWebSocketBuilder(), address)) {
                server.nextFeed().begin("a long ");

                assertThat(socket.next(Waiting.LIMIT)).isEqualTo(new Signal.Alive());
            }
        }
    }
}
