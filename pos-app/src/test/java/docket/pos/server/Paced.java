package docket.pos.server;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/// A station at work while strangers do what they do: one call after the other until it is told to
/// stop, faster than the fastest cashier, and slower than what makes the server slow a station
/// down. Thread-safe.
final class Paced implements AutoCloseable {
    private static final Duration PACE = Duration.ofMillis(20);

    private final List<Long> took = new CopyOnWriteArrayList<>();
    private final ScheduledExecutorService station = Executors.newSingleThreadScheduledExecutor();
    private final ScheduledFuture<?> work;

    /// Begins to work.
    ///
    /// @param call throws what ends the work
    Paced(Runnable call) {
        work =
                station.scheduleAtFixedRate(
                        () -> {
                            long begun = System.nanoTime();
                            call.run();
                            took.add((System.nanoTime() - begun) / 1_000_000);
                        },
                        0,
                        PACE.toMillis(),
                        TimeUnit.MILLISECONDS);
    }

    /// How many calls were answered.
    ///
    /// @throws AssertionError if one was not
    int answered() {
        if (work.state() == Future.State.FAILED) {
            throw new AssertionError("A station was not answered.", work.exceptionNow());
        }
        return took.size();
    }

    /// What 99 of 100 calls took at most.
    long p99Millis() {
        long[] sorted = took.stream().mapToLong(Long::longValue).sorted().toArray();
        return sorted[sorted.length * 99 / 100];
    }

    /// Ends the work, after the call that is under way.
    void stop() {
        work.cancel(false);
        station.close();
    }

    @Override
    public void close() {
        stop();
    }
}
