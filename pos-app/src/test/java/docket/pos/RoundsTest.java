package docket.pos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import docket.Waiting;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/// What the server does by itself goes on after a failure, and is never cut in the middle.
final class RoundsTest {
    private static final Duration SOON = Duration.ofMillis(1);

    private final Rounds rounds = new Rounds();

    @Test
    void aTaskThatFailsRunsAgain() {
        var runs = new AtomicInteger();
        rounds.every(
                SOON,
                () -> {
                    runs.incrementAndGet();
                    throw new IllegalStateException("out of order");
                });

        await().until(() -> runs.get() >= 3);
        rounds.close();
    }

    @Test
    void closingWaitsForTheTaskThatRunsAndNeitherCutsItNorIsCutItself() throws Exception {
        var running = new CountDownLatch(1);
        var done = new CountDownLatch(1);
        var whole = new AtomicBoolean();
        rounds.every(
                SOON,
                () -> {
                    running.countDown();
                    whole.set(awaited(done));
                });
        assertThat(Waiting.happens(running)).isTrue();

        var stillInterrupted = new AtomicBoolean();
        Thread closing =
                Thread.ofPlatform()
                        .start(
                                () -> {
                                    rounds.close();
                                    stillInterrupted.set(Thread.currentThread().isInterrupted());
                                });
        closing.interrupt();
        await().until(() -> closing.getState() == Thread.State.TIMED_WAITING);
        assertThat(whole).isFalse();
        done.countDown();

        assertThat(closing.join(Waiting.LIMIT)).isTrue();
        assertThat(whole).isTrue();
        assertThat(stillInterrupted).isTrue();
    }

    private static boolean awaited(CountDownLatch done) {
        try {
            return Waiting.happens(done);
        } catch (InterruptedException cut) {
            return false;
        }
    }

    @Test
    void afterClosingNothingRuns() {
        var runs = new AtomicInteger();
        rounds.every(SOON, runs::incrementAndGet);
        await().until(() -> runs.get() >= 1);
        rounds.close();
        int before = runs.get();

        assertThat(runs).hasValue(before);
    }
}
