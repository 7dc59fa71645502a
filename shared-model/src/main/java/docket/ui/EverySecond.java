package docket.ui;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/// Runs a task on the screens' thread once a second, for what a screen shows of the time. A JavaFX
/// animation would do it too, but keeps the toolkit drawing at 60 pulses a second for it, which an
/// idle screen pays for. Closed on any thread.
public final class EverySecond implements AutoCloseable {
    private final ScheduledExecutorService clock =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("every-second").factory());
    private final Executor screens;
    private final Runnable task;
    private final AtomicBoolean asked = new AtomicBoolean();
    private volatile boolean closed;

    /// Begins; the first time comes a second from now.
    ///
    /// @param screens runs work on the screens' thread
    public EverySecond(Executor screens, Runnable task) {
        this(screens, task, Duration.ofSeconds(1));
    }

    EverySecond(Executor screens, Runnable task, Duration pause) {
        this.screens = screens;
        this.task = task;
        var unused =
                clock.scheduleAtFixedRate(
                        this::ask, pause.toNanos(), pause.toNanos(), TimeUnit.NANOSECONDS);
    }

    /// A screen that is busy for seconds is asked once, not once for each of them.
    private void ask() {
        if (asked.compareAndSet(false, true)) {
            screens.execute(this::run);
        }
    }

    private void run() {
        asked.set(false);
        if (!closed) {
            task.run();
        }
    }

    @Override
    public void close() {
        closed = true;
        clock.shutdown();
    }
}
