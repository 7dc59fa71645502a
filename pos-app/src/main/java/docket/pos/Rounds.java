package docket.pos;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What the server does by itself again and again, one task after the other on one thread: pings,
/// housekeeping. Thread-safe.
final class Rounds implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);

    /// How often the log says that a task is waited for.
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final ScheduledExecutorService scheduler =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("scheduler").factory());

    /// Does the work each time so long after it was done. Where it fails, the log says so.
    void every(Duration period, Runnable work) {
        var unused =
                scheduler.scheduleWithFixedDelay(
                        new Guarded(work),
                        period.toMillis(),
                        period.toMillis(),
                        TimeUnit.MILLISECONDS);
    }

    /// Work that fails again in the same way is told of once: the log may lie on a disk that is
    /// full.
    private static final class Guarded implements Runnable {
        private final Runnable work;
        private String failed = "";

        Guarded(Runnable work) {
            this.work = work;
        }

        @Override
        public void run() {
            try {
                work.run();
                failed = "";
            } catch (RuntimeException e) {
                if (!failed.equals(e.toString())) {
                    LOG.warn("A periodic task failed; it will run again", e);
                }
                failed = e.toString();
            }
        }
    }

    /// Begins nothing more, and waits for the task that runs, however long it takes. An interrupt
    /// could hit it while it reads the store and would close the store's file. Packing a store that
    /// has grown large may take its time, and the parts that it needs must not be closed under it;
    /// what a task waits for is the writer, whose own end is waited for as well.
    @Override
    public void close() {
        scheduler.shutdown();
        boolean interrupted = false;
        boolean ended = false;
        while (!ended) {
            try {
                ended = scheduler.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS);
                if (!ended) {
                    LOG.info("The server closes as soon as its housekeeping is done");
                }
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
