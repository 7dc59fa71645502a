package docket.pos.server;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import docket.wire.Json;
import docket.wire.Paths;
import docket.wire.ReadyPage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A browser's end of a stream of server-sent events, as far as a test needs one.
final class EventStream implements AutoCloseable {
    private static final String LIVE = "event: live";

    private final Socket socket;
    private final BufferedReader lines;

    private EventStream(Socket socket) throws IOException {
        this.socket = socket;
        lines = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
    }

    /// Follows the board of orders that are ready.
    static EventStream open(RawHttp http, String... headers) throws IOException {
        var stream = new EventStream(http.open());
        String more = headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n";
        stream.socket
                .getOutputStream()
                .write(
                        "GET %s HTTP/1.1\r\n%s\r\n%s\r\n"
                                .formatted(Paths.READY_EVENTS, http.host(), more)
                                .getBytes(US_ASCII));
        return stream;
    }

    /// The lines of the head.
    List<String> head() throws IOException {
        return block();
    }

    /// The lines up to the next that is empty; the lengths of the chunks are among them.
    private List<String> block() throws IOException {
        var block = new ArrayList<String>();
        for (@Nullable String line = lines.readLine(); ; line = lines.readLine()) {
            if (line == null) {
                throw new IOException("the stream ended after " + block);
            }
            if (line.isEmpty() && !block.isEmpty()) {
                return block;
            }
            if (!line.isEmpty()) {
                block.add(line);
            }
        }
    }

    /// The next event: its lines, without the signs of life.
    List<String> event() throws IOException {
        while (true) {
            List<String> event = any();
            if (event.stream().anyMatch(line -> line.startsWith("id: "))) {
                return event;
            }
        }
    }

    /// The next event of any kind.
    List<String> any() throws IOException {
        return block().stream().filter(line -> line.contains(": ")).toList();
    }

    /// Waits for a sign of life.
    void awaitLive() throws IOException {
        while (!any().contains(LIVE)) {
            // the next event
        }
    }

    /// The next board.
    ReadyPage board() throws IOException {
        List<String> event = event();
        ReadyPage page =
                Json.MAPPER.readValue(
                        event.getLast().substring("data: ".length()), ReadyPage.class);
        if (!event.getFirst().equals("id: " + page.asOf())) {
            throw new AssertionError("the id is not the fact that it is as of: " + event);
        }
        return page;
    }

    /// Whether the other side ended it, by its last chunk, which has no length, or altogether.
    boolean isEnded() {
        try {
            String line = lines.readLine();
            return line == null || line.equals("0");
        } catch (IOException ended) {
            return true;
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
