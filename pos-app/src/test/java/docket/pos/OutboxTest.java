package docket.pos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import docket.client.Command;
import docket.client.FileOutbox;
import docket.client.HttpDocketClient;
import docket.client.OutboxEar;
import docket.wire.Json;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a station has to say is said once, whatever happens between.
final class OutboxTest {
    @TempDir Path folder = Path.of("");

    private static Command.PlaceOrder order(String item) {
        return new Command.PlaceOrder(
                RunningServer.freshOrder(), RunningServer.takeaway(RunningServer.line(item, 1)));
    }

    @Test
    void whatWasEnteredWhileTheServerWasAwayIsSentOnceAndInOrder() throws Exception {
        Path file = folder.resolve("outbox.jsonl");
        Path data = folder.resolve("data");
        RunningServer gone = RunningServer.on(data);
        int port = gone.address().getPort();
        HttpDocketClient client = gone.client();
        gone.close();
        var ear = new OutboxEar();
        List<Command> entered = List.of(order("cola"), order("soju"), order("steak"));

        try (client;
                var outbox = FileOutbox.open(file, client, ear)) {
            entered.forEach(outbox::submit);
            await().until(() -> ear.away);
            assertThat(outbox.waiting()).isEqualTo(entered);

            try (RunningServer back = RunningServer.on(data, port)) {
                assertThat(back.address().getPort()).isEqualTo(port);
                outbox.retryNow();
                await().until(() -> ear.done.size() == 3);

                assertThat(ear.done).isEqualTo(entered);
                assertThat(client.openOrders().orders()).hasSize(3);
                assertThat(outbox.waiting()).isEmpty();
                assertThat(ear.broken).isEmpty();
            }
        }
    }

    @Test
    void aCommandOutlivesTheProgramAndIsNotCarriedOutTwice() throws Exception {
        Path file = folder.resolve("outbox.jsonl");
        try (RunningServer server = RunningServer.on(folder.resolve("data"));
                HttpDocketClient client = server.client()) {
            Command.PlaceOrder sent = order("cola");
            client.place(sent.orderId(), sent.order());
            Files.writeString(file, "+" + Json.MAPPER.writeValueAsString((Command) sent) + "\n");
            Files.writeString(file, "+{\"type\":\"place-or", StandardOpenOption.APPEND);
            var ear = new OutboxEar();

            try (var outbox = FileOutbox.open(file, client, ear)) {
                await().until(() -> ear.done.size() == 1);

                assertThat(outbox.waiting()).isEmpty();
                assertThat(ear.broken).isEmpty();
                assertThat(client.openOrders().orders()).hasSize(1);
            }
        }
    }

    @Test
    void aRefusedCommandIsToldAndDoesNotStopTheNext() throws Exception {
        try (RunningServer server = RunningServer.on(folder.resolve("data"));
                HttpDocketClient client = server.client()) {
            var ear = new OutboxEar();
            try (var outbox = FileOutbox.open(folder.resolve("outbox.jsonl"), client, ear)) {
                outbox.submit(order("unicorn"));
                outbox.submit(order("cola"));

                await().until(() -> ear.done.size() == 1 && ear.refused.size() == 1);
                assertThat(outbox.waiting()).isEmpty();
                assertThat(ear.broken).isEmpty();
            }
        }
    }
}
