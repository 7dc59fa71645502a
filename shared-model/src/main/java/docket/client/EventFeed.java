package docket.client;

import docket.client.FeedSocket.Signal;
import docket.model.Refusal;
import docket.model.Unreachable;
import docket.wire.Beat;
import docket.wire.Health;
import docket.wire.Problem;
import docket.wire.ProblemType;
import docket.wire.Protocol;
import java.net.http.WebSocketHandshakeException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One station's feed, kept open over everything that happens to the network. One virtual thread
/// does it all in turn: asks the server how it is, opens a connection from the last fact it has on,
/// hands on what comes, says that it is there, asks for a sign of life where nothing comes, gives a
/// connection up that carries nothing (see [Doubt]), and after a loss waits a quarter or half of a
/// second and comes back. Time is measured by a clock that nobody can set. Thread-safe.
final class EventFeed implements FeedSubscription {
    private static final Logger LOG = LoggerFactory.getLogger(EventFeed.class);

    private final Door server;
    private final FeedRequest request;
    private final FeedListener listener;
    private final Clock clock;
    private final Patience patience;
    private final Backoff backoff;
    private final Thread thread = Thread.ofVirtual().name("event-feed").unstarted(this::run);
    private final Semaphore wake = new Semaphore(0);

    /// Held while the listener hears something, so that it hears nothing once [#close] is done.
    private final ReentrantLock hearing = new ReentrantLock();

    private volatile boolean closed;
    private final FeedOrder order = new FeedOrder(this::tell);
    private final Sightings sightings = new Sightings();
    private volatile @Nullable FeedSocket open;
    private ServerTime serverTime;

    /// Whether to come as nobody next: the menu does not have this station, and its screen needs
    /// the menu to say so and to offer others.
    private boolean anonymous;

    /// How a feed reaches its server.
    interface Door {
        Health health();

        /// Asks on a connection of its own whether the server is there.
        ///
        /// @throws Unreachable if it is not
        void knock();

        /// Nothing comes any more over what is open, and nothing is to be waited for there.
        void silent();

        /// Opens a connection.
        ///
        /// @param pathAndQuery what to open, such as `/api/events?protocol=1`
        FeedSocket open(String pathAndQuery) throws InterruptedException, ExecutionException;

        /// The feed was closed.
        void left(EventFeed feed);
    }

    EventFeed(
            Door server,
            FeedRequest request,
            FeedListener listener,
            Clock clock,
            Patience patience) {
        this.server = server;
        this.request = request;
        this.listener = listener;
        this.clock = clock;
        this.patience = patience;
        this.backoff = Backoff.upTo(patience.retry());
        this.serverTime = new ServerTime(clock.instant(), System.nanoTime());
    }

    void start() {
        thread.start();
    }

    @Override
    public void retryNow() {
        wake.release();
    }

    @Override
    public void shows(List<Beat.Sight> now) {
        sightings.show(now);
        FeedSocket told = open;
        if (told != null) {
            told.nudge();
        }
    }

    @Override
    public void close() {
        closed = true;
        hearing.lock();
        try {
            thread.interrupt();
        } finally {
            hearing.unlock();
        }
        server.left(this);
    }

    private void run() {
        try {
            while (!closed) {
                tell(to -> to.onState(new FeedState.Connecting()));
                wake.drainPermits();
                @Nullable String lost = connectAndServe();
                Duration wait = backoff.next();
                if (lost != null) {
                    var until = clock.instant().plus(wait);
                    tell(to -> to.onState(new FeedState.Waiting(until, lost)));
                }
                var unused = wake.tryAcquire(wait.toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException stop) {
            LOG.debug("The feed was closed");
        }
    }

    /// Connects, and hands on what comes until the connection ends.
    ///
    /// @return why it ended; null where the server refuses this station, which has been told
    private @Nullable String connectAndServe() throws InterruptedException {
        try {
            Health state = measure();
            if (state.protocol() != Protocol.VERSION) {
                knock();
                return rejected(mismatch(state.protocol()));
            }
            order.begin(state);
            FeedRequest who = anonymous ? request.ofNoStation() : request;
            anonymous = false;
            try (FeedSocket socket = server.open(who.address(order))) {
                open = socket;
                return serve(socket);
            } finally {
                open = null;
            }
        } catch (Unreachable | Refusal e) {
            return String.valueOf(e.getMessage());
        } catch (ProblemException e) {
            return e.mayPass() ? String.valueOf(e.getMessage()) : rejected(e.problem());
        } catch (ExecutionException e) {
            return notOpened(e.getCause());
        } catch (RuntimeException fault) {
            LOG.error("The feed failed and begins anew", fault);
            return String.valueOf(fault.getMessage());
        }
    }

    /// Lets a server of another version know that this station is there, so that its people learn
    /// of it too; whether it opens or not, nothing is taken from it.
    private void knock() throws InterruptedException {
        try (FeedSocket socket = server.open(request.address(order))) {
            LOG.debug("A server of another version opened {}", socket);
        } catch (ExecutionException expected) {
            LOG.debug("A server of another version was told of this station", expected);
        }
    }

    private @Nullable String notOpened(@Nullable Throwable cause) {
        if (!(cause instanceof WebSocketHandshakeException refused)) {
            return String.valueOf(cause);
        }
        Problem problem = Answers.refusedFeed(refused.getResponse());
        anonymous = problem.type().equals(ProblemType.STATION_UNKNOWN.uri());
        boolean lasts = problem.status() / 100 == 4 && !new ProblemException(problem).mayPass();
        return lasts ? rejected(problem) : problem.detail();
    }

    private @Nullable String rejected(Problem problem) {
        tell(to -> to.onState(new FeedState.Rejected(problem)));
        return null;
    }

    /// Learns how it is with the server, and what time it is there.
    private Health measure() {
        long before = System.nanoTime();
        Health state = server.health();
        serverTime = ServerTime.measured(state.time(), before, System.nanoTime());
        return state;
    }

    private String serve(FeedSocket socket) throws InterruptedException {
        var opened = new Stopwatch();
        var doubt = new Doubt(server::knock, patience);
        var said = new Stopwatch();
        socket.say(position());
        long acknowledged = order.last();
        sightings.begin();
        order.opened();
        while (!closed) {
            if (said.reached(patience.beat())) {
                socket.say(position());
                said.restart();
            }
            if (request.isStation() && order.last() != acknowledged && !socket.hasMore()) {
                // Whoever sent it waits for this; the rest of a burst is acknowledged with its end.
                socket.say(position());
                acknowledged = order.last();
            }
            sightings.fresh(order.last()).forEach(socket::say);
            @Nullable Signal signal = socket.next(doubt.limit());
            if (signal == null) {
                socket.ask();
                doubt.grow(socket::nudge);
            }
            if (signal == null || signal instanceof Signal.Nudge) {
                if (doubt.isCertain()) {
                    server.silent();
                    return "no sign of life";
                }
                continue;
            }
            if (signal instanceof Signal.Lost lost) {
                return lost.why();
            }
            if (!take(signal)) {
                return "a fact is missing";
            }
            doubt.end();
            if (order.isLive() && opened.reached(patience.silence())) {
                backoff.reset();
            }
        }
        return "closed";
    }

    private Beat position() {
        return Beat.at(Math.max(0, order.last()));
    }

    /// Takes what came.
    ///
    /// @return whether nothing is missing before it
    private boolean take(Signal signal) {
        Duration ahead = serverTime.aheadOf(clock);
        tell(to -> to.onContact(ahead));
        return !(signal instanceof Signal.Text text) || order.take(text.frame());
    }

    /// Tells the listener, unless the feed is closed.
    ///
    /// @return false where the listener failed, so that it must be given the whole floor again
    private boolean tell(Consumer<FeedListener> what) {
        hearing.lock();
        try {
            if (!closed) {
                what.accept(listener);
            }
            return true;
        } catch (RuntimeException fault) {
            LOG.error("A listener of the feed failed", fault);
            return false;
        } finally {
            hearing.unlock();
        }
    }

    private static Problem mismatch(int theirs) {
        return Problem.of(
                ProblemType.PROTOCOL_MISMATCH,
                "The server speaks protocol %d, this station %d."
                        .formatted(theirs, Protocol.VERSION),
                Map.of("protocol", theirs));
    }
}
