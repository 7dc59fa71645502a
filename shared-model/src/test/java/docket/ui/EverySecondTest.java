package docket.ui;

import static org.assertj.core.api.Assertions.assertThat;

import docket.Waiting;
import java.time.Duration;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class EverySecondTest {
    private static final Duration SOON = Duration.ofMillis(1);

    private final LinkedBlockingQueue<Runnable> screens = new LinkedBlockingQueue<>();
    private final AtomicInteger runs = new AtomicInteger();

    @Test
    void theTaskComesAgainAndAgainOnTheScreensThread() throws InterruptedException {
        try (var ticks = new EverySecond(screens::add, runs::incrementAndGet, SOON)) {
            assertThat(ticks).isNotNull();
            next().run();
            next().run();
        }

        assertThat(runs).hasValue(2);
    }

    @Test
    void aTaskThatIsLateIsNotAskedForTwice() throws InterruptedException {
        var asked = new AtomicInteger();
        try (var ticks =
                new EverySecond(
                        task -> {
                            asked.incrementAndGet();
                            screens.add(task);
                        },
                        runs::incrementAndGet,
                        SOON)) {
            assertThat(ticks).isNotNull();
            Runnable late = next();
            assertThat(screens.poll(20, TimeUnit.MILLISECONDS)).isNull();
            late.run();
            next();
        }

        assertThat(asked.get()).isGreaterThanOrEqualTo(2);
    }

    @Test
    void nothingRunsOnceItIsClosed() throws InterruptedException {
        var ticks = new EverySecond(screens::add, runs::incrementAndGet, SOON);
        Runnable onItsWay = next();

        ticks.close();
        onItsWay.run();

        assertThat(runs).hasValue(0);
    }

    private Runnable next() throws InterruptedException {
        return Waiting.next(screens);
    }
}
