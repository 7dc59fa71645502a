package docket.client;

import docket.model.Unreachable;
import docket.wire.Frame;
import docket.wire.Health;
import docket.wire.Paths;
import docket.wire.Problem;
import docket.wire.ProblemType;
import docket.wire.Protocol;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;

/// One station's feed, kept open over everything that happens to the network. One virtual thread
/// does it all in turn: asks the server how it is, opens the socket with the last fact it has,
/// checks that no fact is missing or comes twice, says that it is there, and after a loss waits
/// 0.25, 1, 2, 4 … 15 seconds and comes back. Thread-safe.
final class EventFeed implements FeedSubscription {
    private static final Logger LOG = LoggerFactory.getLogger(EventFeed.class);

    /// A server that shows no sign of life for so long is gone.
    private static final Duration SILENCE = Duration.ofSeconds(6);

    private static final Duration FIRST_WAIT = Duration.ofMillis(250);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(15);

    private final HttpClient http;
    private final URI server;
    private final Supplier<Health> health;
    private final FeedRequest request;
    private final FeedListener listener;
    private final Clock clock;
    private final Thread thread = Thread.ofVirtual().name("event-feed").unstarted(this::run);
    private final LinkedBlockingQueue<Signal> signals = new LinkedBlockingQueue<>();

    private volatile boolean closed;
    private long last = -1;
    private boolean served;
    private Duration serverAhead = Duration.ZERO;

    /// What wakes the feed's thread.
    private sealed interface Signal {
        record Text(String frame) implements Signal {}

        record Alive() implements Signal {}

        record Lost(String why) implements Signal {}

        record Wake() implements Signal {}
    }

    EventFeed(
            HttpClient http,
            URI server,
            Supplier<Health> health,
            FeedRequest request,
            FeedListener listener,
            Clock clock) {
        this.http = http;
        this.server = server;
        this.health = health;
        this.request = request;
        this.listener = listener;
        this.clock = clock;
    }

    void start() {
        thread.start();
    }

    @Override
    public void retryNow() {
        signals.add(new Signal.Wake());
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
    }

    private void run() {
        Duration wait = FIRST_WAIT;
        try {
            while (!closed) {
                listener.onState(new FeedState.Connecting());
                String why = connectAndServe();
                if (closed) {
                    return;
                }
                if (served) {
                    wait = FIRST_WAIT;
                }
                listener.onState(new FeedState.Waiting(clock.instant().plus(wait), why));
                rest(wait);
                wait = longer(wait);
            }
        } catch (InterruptedException stop) {
            LOG.debug("The feed was closed");
        }
    }

    private String connectAndServe() throws InterruptedException {
        served = false;
        signals.clear();
        WebSocket socket;
        try {
            Health state = measure();
            if (state.protocol() != Protocol.VERSION) {
                listener.onState(new FeedState.Rejected(mismatch(state.protocol())));
                return "another protocol";
            }
            if (last > state.seq()) {
                last = -1;
            }
            socket = http.newWebSocketBuilder().buildAsync(address(), new Ear(signals)).join();
        } catch (Unreachable | ProblemException | CompletionException e) {
            return String.valueOf(e.getMessage());
        }
        try {
            return serve(socket);
        } finally {
            socket.abort();
        }
    }

    /// Learns how far the server's clock is ahead, taking half of the way there and back as the
    /// way.
    private Health measure() {
        Instant before = clock.instant();
        Health state = health.get();
        Duration way = Duration.between(before, clock.instant()).dividedBy(2);
        serverAhead = Duration.between(before.plus(way), state.time());
        return state;
    }

    private String serve(WebSocket socket) throws InterruptedException {
        Instant heard = clock.instant();
        Instant said = Instant.MIN;
        while (!closed) {
            Instant now = clock.instant();
            if (Duration.between(heard, now).compareTo(SILENCE) > 0) {
                return "no sign of life";
            }
            if (said.plus(Protocol.STATION_BEAT).isBefore(now)) {
                say(socket);
                said = now;
            }
            Signal signal =
                    signals.poll(Protocol.STATION_BEAT.toMillis() / 2, TimeUnit.MILLISECONDS);
            switch (signal) {
                case null -> {}
                case Signal.Wake ignored -> {}
                case Signal.Lost lost -> {
                    return lost.why();
                }
                case Signal.Alive ignored -> {
                    heard = clock.instant();
                    listener.onContact(serverAhead);
                }
                case Signal.Text text -> {
                    heard = clock.instant();
                    listener.onContact(serverAhead);
                    if (!take(text.frame())) {
                        last = -1;
                        return "a fact is missing";
                    }
                }
            }
        }
        return "closed";
    }

    /// Says that this station is there, and asks the server to say the same.
    private void say(WebSocket socket) {
        var unusedText = socket.sendText("{\"seq\":%d}".formatted(Math.max(0, last)), true);
        var unusedPing = socket.sendPing(ByteBuffer.allocate(0));
    }

    /// Hands a frame on.
    ///
    /// @return whether nothing is missing before it
    private boolean take(String text) {
        try {
            switch (Frame.read(text)) {
                case Frame.State state -> {
                    last = state.seq();
                    listener.onSnapshot(state.seq(), state.snapshot());
                    live();
                }
                case Frame.Stations stations -> listener.onPresence(stations.presence());
                case Frame.Fact fact -> {
                    long seq = fact.entry().seq();
                    if (seq > last + 1) {
                        return false;
                    }
                    if (seq == last + 1) {
                        last = seq;
                        listener.onFact(fact.entry());
                    }
                    live();
                }
            }
            return true;
        } catch (JacksonException e) {
            LOG.warn("The server sent a frame that cannot be read", e);
            return false;
        }
    }

    private void live() {
        if (!served) {
            served = true;
            listener.onState(new FeedState.Live(last));
        }
    }

    private URI address() {
        var query = new StringBuilder("?protocol=" + Protocol.VERSION);
        if (last >= 0) {
            query.append("&since=").append(last);
        }
        query.append("&station=").append(encoded(request.station()));
        query.append("&name=").append(encoded(request.name()));
        if (request.presence()) {
            query.append("&presence=true");
        }
        String base = server.toString().replaceFirst("^http", "ws");
        return URI.create(base).resolve(Paths.EVENTS + query);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private void rest(Duration wait) throws InterruptedException {
        Instant end = clock.instant().plus(wait);
        while (!closed && clock.instant().isBefore(end)) {
            long left = Math.max(1, Duration.between(clock.instant(), end).toMillis());
            if (signals.poll(left, TimeUnit.MILLISECONDS) instanceof Signal.Wake) {
                return;
            }
        }
    }

    private static Duration longer(Duration wait) {
        Duration next = wait.equals(FIRST_WAIT) ? Duration.ofSeconds(1) : wait.multipliedBy(2);
        return next.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : next;
    }

    private static Problem mismatch(int theirs) {
        return Problem.of(
                ProblemType.PROTOCOL_MISMATCH,
                "The server speaks protocol %d, this station %d."
                        .formatted(theirs, Protocol.VERSION),
                Map.of("protocol", theirs));
    }

    /// Hears the socket and passes on what it hears; never waits.
    private static final class Ear implements WebSocket.Listener {
        private final LinkedBlockingQueue<Signal> signals;
        private final StringBuilder part = new StringBuilder();

        Ear(LinkedBlockingQueue<Signal> signals) {
            this.signals = signals;
        }

        @Override
        public @Nullable CompletionStage<?> onText(
                WebSocket socket, CharSequence data, boolean last) {
            part.append(data);
            if (last) {
                signals.add(new Signal.Text(part.toString()));
                part.setLength(0);
            }
            socket.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onPong(WebSocket socket, ByteBuffer message) {
            return alive(socket);
        }

        @Override
        public @Nullable CompletionStage<?> onPing(WebSocket socket, ByteBuffer message) {
            return alive(socket);
        }

        private @Nullable CompletionStage<?> alive(WebSocket socket) {
            signals.add(new Signal.Alive());
            socket.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
            signals.add(new Signal.Lost("closed with " + code));
            return null;
        }

        @Override
        public void onError(WebSocket socket, Throwable error) {
            signals.add(new Signal.Lost(String.valueOf(error.getMessage())));
        }
    }
}
