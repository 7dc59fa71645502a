package docket.pos.counter.join;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ServerFolderTest {
    @TempDir Path data = Path.of("");

    @Test
    void whatWaitsForOneServerIsNotSentToAnother() throws IOException {
        Path practice = ServerFolder.of(data, new UUID(1, 1));
        Files.writeString(practice.resolve("outbox.jsonl"), "an order");

        Path restaurant = ServerFolder.of(data, new UUID(2, 2));

        assertThat(restaurant.resolve("outbox.jsonl")).doesNotExist();
        assertThat(ServerFolder.of(data, new UUID(1, 1)).resolve("outbox.jsonl")).exists();
    }

    @Test
    void whatAnOlderVersionKeptGoesToTheFirstServer() throws IOException {
        Files.writeString(data.resolve("outbox.jsonl"), "an order");

        Path first = ServerFolder.of(data, new UUID(1, 1));
        Path second = ServerFolder.of(data, new UUID(2, 2));

        assertThat(first.resolve("outbox.jsonl")).hasContent("an order");
        assertThat(second.resolve("outbox.jsonl")).doesNotExist();
        assertThat(data.resolve("outbox.jsonl")).doesNotExist();
    }
}
