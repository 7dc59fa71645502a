package docket.pos.server.event;

import docket.model.device.Device;
import docket.model.device.DeviceId;
import docket.model.device.DeviceRole;
import docket.wire.Presence;
import docket.wire.Protocol;
import io.javalin.websocket.WsContext;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.common.WebSocketSession;
import org.eclipse.jetty.websocket.core.WebSocketCoreSession;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One station's feed: a bounded queue, and one virtual thread that sends first the backlog, then
/// what was offered meanwhile and ever after, dropping what the backlog had already. A station that
/// falls behind its queue is served from the log until it has caught up, so a burst costs no
/// memory and no connection; one that does not take a message for [#SEND_LIMIT] is dropped with
/// 1013 and comes back with `since`. Its thread is never interrupted, since it reads the store, and
/// an interrupt there would close the store's file. Thread-safe.
final class FeedConnection {
    private static final Logger LOG = LoggerFactory.getLogger(FeedConnection.class);

    /// Live facts that may wait for a slow station.
    private static final int QUEUE = 256;

    /// How long one message may take to go out.
    private static final Duration SEND_LIMIT = Duration.ofSeconds(5);

    /// A station of which nothing comes for so long, not even the answer to a ping, is gone.
    private static final Duration SILENCE_LIMIT = Duration.ofSeconds(15);

    private static final Message END = new Message(Long.MAX_VALUE, "");

    private final WsContext socket;
    private final Backlog backlog;
    private final Runnable gone;
    private final Clock clock;
    private final Station who;
    private final Instant connectedAt;
    private final BlockingQueue<Message> queue = new LinkedBlockingQueue<>(QUEUE);
    private final AtomicBoolean closed = new AtomicBoolean();
    private final Thread thread;
    private volatile Instant lastContactAt;
    private long bytesSeen;
    private volatile long applied;
    private volatile boolean behind;

    /// A frame to send; `seq` 0 for one that is no fact.
    private record Message(long seq, String frame) {}

    /// Who is at the other end.
    record Station(Device device, String station, String name) {}

    /// @param since the last fact that the station has; below 0: it wants a snapshot
    /// @param gone run once, when the connection has ended
    FeedConnection(
            WsContext socket,
            Station who,
            long since,
            Backlog backlog,
            Clock clock,
            Runnable gone) {
        this.socket = socket;
        this.who = who;
        this.applied = since;
        this.backlog = backlog;
        this.clock = clock;
        this.gone = gone;
        this.connectedAt = clock.instant();
        this.lastContactAt = connectedAt;
        this.thread = Thread.ofVirtual().name("feed").unstarted(() -> run(since));
    }

    void start() {
        thread.start();
    }

    /// Takes a fact for sending. Where too many wait, it is left to the log.
    void offer(long seq, String frame) {
        if (!closed.get() && !queue.offer(new Message(seq, frame))) {
            behind = true;
        }
    }

    /// Takes a frame that is no fact, if there is room.
    void offerAside(String frame) {
        if (!closed.get() && queue.remainingCapacity() > QUEUE / 2) {
            offer(0, frame);
        }
    }

    /// The station said that it is there.
    ///
    /// @param seq the last fact it applied; below 0 where it did not say
    void heard(long seq) {
        listen();
        if (seq >= 0) {
            applied = seq;
        }
    }

    /// The device at the other end, as it came.
    Device known() {
        return who.device();
    }

    /// The station that it shows; `""` for none.
    String shows() {
        return who.station();
    }

    DeviceId device() {
        return who.device().id();
    }

    boolean isCounter() {
        return who.device().role() == DeviceRole.COUNTER;
    }

    void ping() {
        listen();
        if (lastContactAt.plus(SILENCE_LIMIT).isBefore(clock.instant())) {
            close(Protocol.CLOSE_TRY_AGAIN, "silent");
        } else if (!closed.get()) {
            socket.session.sendPing(ByteBuffer.allocate(0), Callback.NOOP);
        }
    }

    Presence.Contact contact() {
        listen();
        return new Presence.Contact(who.station(), who.name(), connectedAt, lastContactAt, applied);
    }

    /// Takes whatever came for a sign of life: the answer to a ping, which nobody is told of, too.
    private synchronized void listen() {
        if (socket.session instanceof WebSocketSession session
                && session.getCoreSession() instanceof WebSocketCoreSession core) {
            long bytes = core.getConnection().getBytesIn();
            if (bytes != bytesSeen) {
                bytesSeen = bytes;
                lastContactAt = clock.instant();
            }
        }
    }

    void close(int code, String why) {
        if (closed.compareAndSet(false, true)) {
            // Others may offer meanwhile: there is room again after each clearing.
            do {
                queue.clear();
            } while (!queue.offer(END));
            gone.run();
            socket.session.close(code, why, Callback.NOOP);
        }
    }

    private void run(long since) {
        try {
            long sent = sendBacklog(since);
            var waiting = new ArrayList<Message>(QUEUE);
            while (!closed.get()) {
                waiting.add(queue.take());
                queue.drainTo(waiting);
                if (waiting.contains(END)) {
                    return;
                }
                sent = sendNew(waiting, sent);
                waiting.clear();
                if (behind) {
                    behind = false;
                    queue.removeIf(message -> !message.equals(END));
                    sent = sendBacklog(sent);
                }
            }
        } catch (TimeoutException | ExecutionException e) {
            LOG.debug("A station does not take its facts: {}", e.toString());
            close(Protocol.CLOSE_TRY_AGAIN, "too slow");
        } catch (InterruptedException e) {
            close(Protocol.CLOSE_GOING_AWAY, "stopped");
        } catch (RuntimeException e) {
            LOG.warn("A feed ended", e);
            close(Protocol.CLOSE_TRY_AGAIN, "failed");
        }
    }

    private long sendBacklog(long since)
            throws InterruptedException, ExecutionException, TimeoutException {
        long sent = since;
        while (!closed.get()) {
            Backlog.Piece piece = backlog.after(sent);
            send(piece.frames());
            if (piece.frames().isEmpty()) {
                return sent;
            }
            sent = piece.upTo();
        }
        return sent;
    }

    /// Sends what is next in turn; a fact behind a gap is left to the log.
    private long sendNew(List<Message> messages, long sent)
            throws InterruptedException, ExecutionException, TimeoutException {
        var frames = new ArrayList<String>(messages.size());
        long last = sent;
        for (Message message : messages) {
            if (message.seq() == 0) {
                frames.add(message.frame());
            } else if (message.seq() == last + 1) {
                frames.add(message.frame());
                last++;
            } else if (message.seq() > last) {
                behind = true;
            }
        }
        send(frames);
        return last;
    }

    /// Sends the frames as one stretch, and returns when the last has gone out.
    private void send(List<String> frames)
            throws InterruptedException, ExecutionException, TimeoutException {
        if (frames.isEmpty()) {
            return;
        }
        for (String frame : frames.subList(0, frames.size() - 1)) {
            socket.session.sendText(frame, Callback.NOOP);
        }
        var done = new Callback.Completable();
        socket.session.sendText(frames.getLast(), done);
        done.get(SEND_LIMIT.toMillis(), TimeUnit.MILLISECONDS);
    }
}
