package docket.pos.server.ready;

import docket.model.Shop;
import docket.model.event.Floor;
import docket.model.ready.ReadyBoard;
import docket.pos.server.db.Committed;
import docket.pos.server.guest.GuestStream;
import docket.pos.server.guest.Shown;
import docket.wire.Frame;
import docket.wire.Json;
import docket.wire.ReadyPage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What is on the board of orders that are ready. While somebody looks at it a thread of its own
/// folds the facts, and tells those who follow when the board is another; the writer only hands the
/// facts on. While nobody does it costs nothing. Its thread is never interrupted, since it reads
/// the store. Thread-safe.
public final class ReadyService {
    private static final Logger LOG = LoggerFactory.getLogger(ReadyService.class);

    /// How long it waits before it begins anew.
    private static final Duration PAUSE = Duration.ofSeconds(1);

    /// The board is made anew no more often than this, however fast orders come.
    private static final Duration GAP = Duration.ofMillis(100);

    /// How long a caller waits for the board as of the last fact.
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Supplier<Frame.State> snapshot;
    private final Supplier<Shop> shop;
    private final LongSupplier seq;
    private final BlockingQueue<List<Committed>> heard = new LinkedBlockingQueue<>();
    private final Set<GuestStream> followers = new HashSet<>();
    private final Thread thread = Thread.ofVirtual().name("ready").unstarted(this::run);
    private volatile boolean isClosed;
    private volatile boolean isLookedAt;
    private volatile boolean isHearing;
    private int asking;
    private @Nullable ReadyPage now;

    ReadyService(Supplier<Frame.State> snapshot, Supplier<Shop> shop, LongSupplier seq) {
        this.snapshot = snapshot;
        this.shop = shop;
        this.seq = seq;
    }

    /// Begins, once the store is open.
    public void begin() {
        thread.start();
    }

    /// Told by the writer after each commit, in order.
    public void hear(List<Committed> facts) {
        if (isHearing) {
            heard.add(facts);
        }
    }

    /// Told that the shop is another.
    public void renew() {
        hear(List.of());
    }

    /// The board as of the last fact, or the last that is known; empty where none is yet.
    synchronized Optional<ReadyPage> page() {
        long wanted = seq.getAsLong();
        asking++;
        look();
        try {
            long end = System.nanoTime() + PATIENCE.toNanos();
            for (long left = PATIENCE.toNanos();
                    (now == null || now.asOf() < wanted) && left > 0;
                    left = end - System.nanoTime()) {
                TimeUnit.NANOSECONDS.timedWait(this, left);
            }
            return Optional.ofNullable(now);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.ofNullable(now);
        } finally {
            asking--;
            look();
        }
    }

    /// Shows the board on a stream, as it is and whenever it changes.
    synchronized void follow(GuestStream stream) {
        followers.add(stream);
        look();
        stream.onEnd(() -> leave(stream));
        ReadyPage known = now;
        if (known != null) {
            stream.show(shown(known));
        }
    }

    private synchronized void leave(GuestStream stream) {
        followers.remove(stream);
        look();
    }

    /// Somebody looks at the board now, or nobody does any more.
    private synchronized void look() {
        isLookedAt = asking > 0 || !followers.isEmpty();
        notifyAll();
        if (!isLookedAt) {
            heard.add(List.of());
        }
    }

    private static Shown shown(ReadyPage page) {
        return new Shown(page.asOf(), Json.MAPPER.writeValueAsString(page));
    }

    private void run() {
        while (!isClosed) {
            try {
                awaitLook();
                keepUp();
            } catch (InterruptedException end) {
                return;
            } catch (RuntimeException e) {
                LOG.warn("The guests' board begins anew", e);
                pause();
            }
        }
    }

    private synchronized void awaitLook() throws InterruptedException {
        isHearing = false;
        now = null;
        while (!isLookedAt && !isClosed) {
            wait();
        }
    }

    /// First the live facts are kept, then the past is read: nothing falls between the two.
    private void keepUp() throws InterruptedException {
        heard.clear();
        isHearing = true;
        Frame.State past = snapshot.get();
        var floor = new Floor(past.snapshot());
        long seq = past.seq();
        while (isLookedAt && !isClosed) {
            long made = System.nanoTime();
            take(ReadyPage.of(seq, shop.get(), ReadyBoard.of(floor.orders(), floor.tickets())));
            var news = new ArrayList<>(List.of(heard.take()));
            TimeUnit.NANOSECONDS.sleep(GAP.toNanos() - (System.nanoTime() - made));
            heard.drainTo(news);
            for (List<Committed> facts : news) {
                for (Committed fact : facts) {
                    if (fact.entry().seq() > seq) {
                        floor.apply(fact.entry().event());
                        seq = fact.entry().seq();
                    }
                }
            }
        }
    }

    private synchronized void take(ReadyPage page) {
        ReadyPage before = now;
        now = page;
        notifyAll();
        if (before == null || !before.at(page.asOf()).equals(page)) {
            Shown shown = shown(page);
            followers.forEach(stream -> stream.show(shown));
        }
    }

    /// Facts that come meanwhile are in the next snapshot.
    private void pause() {
        try {
            var unused = heard.poll(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            isClosed = true;
        }
    }

    /// Ends the thread, and waits for what it reads.
    public void close() {
        isClosed = true;
        synchronized (this) {
            notifyAll();
        }
        heard.add(List.of());
        try {
            var unused = thread.join(PATIENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
