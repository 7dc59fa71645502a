package docket.client;

import docket.wire.Beat;
import docket.wire.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/// One connection of a feed. It hears a few messages ahead of what is taken and then asks for no
/// more, so a station that is slow holds up the server and does not fill its own memory. It does
/// ask for the next one at once as long as it may: the JDK forgets to tell that a connection has
/// ended while nothing is asked for. What an old connection still hears is heard by nobody. All but
/// the hearing is confined to the feed's thread.
final class FeedSocket implements AutoCloseable {
    /// Characters of one message that are taken; a floor of 200 tickets has a tenth of them.
    static final int LARGEST = 16 * 1024 * 1024;

    /// Messages that may wait to be taken.
    private static final int AHEAD = 64;

    private final WebSocket socket;
    private final Ear ear;
    private CompletableFuture<WebSocket> said;

    private FeedSocket(WebSocket socket, Ear ear) {
        this.socket = socket;
        this.ear = ear;
        this.said = CompletableFuture.completedFuture(socket);
    }

    /// Opens a connection.
    ///
    /// @param way how it is opened, and how long that may take
    /// @throws ExecutionException if the server does not open it
    static FeedSocket open(WebSocket.Builder way, URI address)
            throws InterruptedException, ExecutionException {
        var ear = new Ear();
        CompletableFuture<WebSocket> opening = way.buildAsync(address, ear);
        try {
            return new FeedSocket(opening.get(), ear);
        } catch (InterruptedException closing) {
            var unused = opening.thenAccept(WebSocket::abort);
            throw closing;
        }
    }

    /// What came next, or null where nothing came in time. After a [Signal.Lost] nothing comes.
    @Nullable Signal next(Duration limit) throws InterruptedException {
        Signal signal = ear.heard.poll(limit.toMillis(), TimeUnit.MILLISECONDS);
        ear.goOn(socket);
        return signal;
    }

    /// Asks the server whether it is there. Where that does not go out, the connection has ended,
    /// whether the JDK told so or not; what could not go out because the last one is still on its
    /// way ends nothing.
    void ask() {
        noticeFailure(socket.sendPing(ByteBuffer.allocate(0)));
    }

    /// Says that this station is there, and how far it is. One message goes out after another: the
    /// JDK takes none while the last one is still on its way. One that does not go out ends the
    /// connection as a question does.
    void say(Beat beat) {
        String text = Json.MAPPER.writeValueAsString(beat);
        CompletableFuture<WebSocket> next =
                said.exceptionally(lost -> socket).thenCompose(s -> s.sendText(text, true));
        said = next;
        noticeFailure(next);
    }

    /// Whether something came that is not taken yet.
    boolean hasMore() {
        return !ear.heard.isEmpty();
    }

    /// Has [#next] come back at once; may be called on any thread.
    void nudge() {
        ear.heard.add(new Signal.Nudge());
    }

    private void noticeFailure(CompletableFuture<WebSocket> sent) {
        var unused =
                sent.exceptionally(
                        failure -> {
                            if (failure instanceof IOException
                                    || failure.getCause() instanceof IOException) {
                                ear.heard.add(new Signal.Lost(String.valueOf(failure)));
                            }
                            return socket;
                        });
    }

    @Override
    public void close() {
        socket.abort();
    }

    /// What a connection hears.
    sealed interface Signal {
        record Text(String frame) implements Signal {}

        record Alive() implements Signal {}

        /// Nothing came; this station itself has something to say.
        record Nudge() implements Signal {}

        record Lost(String why) implements Signal {}
    }

    /// Hears the socket and passes on what it hears; never waits.
    private static final class Ear implements WebSocket.Listener {
        final LinkedBlockingQueue<Signal> heard = new LinkedBlockingQueue<>();
        private final StringBuilder message = new StringBuilder();
        private final AtomicBoolean paused = new AtomicBoolean();

        @Override
        public @Nullable CompletionStage<?> onText(
                WebSocket socket, CharSequence part, boolean last) {
            if (message.length() + part.length() > LARGEST) {
                socket.abort();
                return end(new Signal.Lost("a message of the server is too long"));
            }
            message.append(part);
            if (!last) {
                return pass(socket, new Signal.Alive());
            }
            String whole = message.toString();
            message.setLength(0);
            return pass(socket, new Signal.Text(whole));
        }

        @Override
        public @Nullable CompletionStage<?> onBinary(
                WebSocket socket, ByteBuffer data, boolean last) {
            socket.abort();
            return end(new Signal.Lost("the server sends what is no text"));
        }

        @Override
        public @Nullable CompletionStage<?> onPong(WebSocket socket, ByteBuffer message) {
            return pass(socket, new Signal.Alive());
        }

        @Override
        public @Nullable CompletionStage<?> onPing(WebSocket socket, ByteBuffer message) {
            return pass(socket, new Signal.Alive());
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
            return end(new Signal.Lost("closed with " + code));
        }

        @Override
        public void onError(WebSocket socket, Throwable error) {
            end(new Signal.Lost(String.valueOf(error.getMessage())));
        }

        private @Nullable CompletionStage<?> pass(WebSocket socket, Signal signal) {
            heard.add(signal);
            paused.set(true);
            goOn(socket);
            return null;
        }

        private @Nullable CompletionStage<?> end(Signal.Lost why) {
            heard.add(why);
            return null;
        }

        /// Asks for the next message, once, when there is room for it.
        void goOn(WebSocket socket) {
            if (heard.size() < AHEAD && paused.compareAndSet(true, false)) {
                socket.request(1);
            }
        }
    }
}
