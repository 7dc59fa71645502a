package docket.client;

import docket.wire.Frame;
import docket.wire.Health;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;

/// Puts what comes on a feed in order, over all its connections: the floor first, then every fact
/// after it, none twice and none missing, and tells when the station has all that there is.
/// Confined to the feed's thread.
final class FeedOrder {
    /// The last fact of a station that knows no floor yet.
    static final long NONE = -1;

    private static final Logger LOG = LoggerFactory.getLogger(FeedOrder.class);

    private final Predicate<Consumer<FeedListener>> listener;
    private long last = NONE;
    private long target;
    private @Nullable String store;
    private boolean live;

    /// @param listener is told, and answers whether it took it
    FeedOrder(Predicate<Consumer<FeedListener>> listener) {
        this.listener = listener;
    }

    /// The last fact that the station has, or [#NONE].
    long last() {
        return last;
    }

    /// The store that the last floor came from, where the server said so.
    @Nullable String store() {
        return store;
    }

    /// Whether this connection has brought all that there was when it began.
    boolean isLive() {
        return live;
    }

    /// A connection begins to this server. One that has fewer facts than the station, or another
    /// store, is not the one that it was.
    void begin(Health server) {
        live = false;
        target = server.seq();
        if (last > target || !Objects.equals(store, server.store())) {
            last = NONE;
        }
    }

    /// The connection is open.
    void opened() {
        liveWhenComplete();
    }

    /// Hands a frame on.
    ///
    /// @return false where something is missing before it, or it was not understood, so that the
    ///     station needs the whole floor again
    boolean take(String text) {
        boolean taken = handOn(text);
        if (!taken) {
            last = NONE;
        }
        return taken;
    }

    private boolean handOn(String text) {
        try {
            return switch (Frame.read(text)) {
                case Frame.State state -> {
                    last = state.seq();
                    store = state.snapshot().store();
                    target = last;
                    yield tell(to -> to.onSnapshot(state.seq(), state.snapshot()));
                }
                case Frame.Stations stations ->
                        listener.test(to -> to.onPresence(stations.presence()));
                case Frame.Own own -> listener.test(to -> to.onDevice(own.device()));
                case Frame.Fact fact -> {
                    long seq = fact.entry().seq();
                    if (last == NONE || seq > last + 1) {
                        yield false;
                    }
                    if (seq <= last) {
                        yield true;
                    }
                    last = seq;
                    yield tell(to -> to.onFact(fact.entry()));
                }
            };
        } catch (JacksonException e) {
            LOG.warn("The server sent a frame that cannot be read", e);
            return false;
        }
    }

    private boolean tell(Consumer<FeedListener> what) {
        boolean taken = listener.test(what);
        if (taken) {
            liveWhenComplete();
        }
        return taken;
    }

    private void liveWhenComplete() {
        if (!live && last != NONE && last >= target) {
            live = true;
            long complete = last;
            var unused = listener.test(to -> to.onState(new FeedState.Live(complete)));
        }
    }
}
