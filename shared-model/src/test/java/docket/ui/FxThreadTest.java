package docket.ui;

import static org.assertj.core.api.Assertions.assertThat;

import docket.Waiting;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import javafx.application.Platform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
class FxThreadTest {
    private final FxThread thread = new FxThread();

    @Test
    void aReplayRunsInOrderBeforeAnythingThatCameLater() throws InterruptedException {
        List<Integer> ran = new CopyOnWriteArrayList<>();
        var held = new CountDownLatch(1);
        var done = new CountDownLatch(1);
        Platform.runLater(() -> await(held));

        thread.execute(() -> ran.add(0));
        Platform.runLater(
                () -> {
                    ran.add(-1);
                    done.countDown();
                });
        IntStream.range(1, 300).forEach(i -> thread.execute(() -> ran.add(i)));
        held.countDown();

        assertThat(Waiting.happens(done)).isTrue();
        assertThat(ran.subList(0, 300)).isEqualTo(IntStream.range(0, 300).boxed().toList());
        assertThat(ran.get(300)).isEqualTo(-1);
    }

    @Test
    void aTaskOfATaskRuns() throws InterruptedException {
        var done = new CountDownLatch(1);

        thread.execute(() -> thread.execute(done::countDown));

        assertThat(Waiting.happens(done)).isTrue();
    }

    @Test
    void aTaskThatFailsIsToldAndKeepsNoOtherFromRunning() throws InterruptedException {
        List<Throwable> told = new CopyOnWriteArrayList<>();
        var fault = new IllegalStateException("one broken screen");
        var held = new CountDownLatch(1);
        var done = new CountDownLatch(1);
        Platform.runLater(() -> await(held));

        thread.execute(
                () ->
                        Thread.currentThread()
                                .setUncaughtExceptionHandler((where, what) -> told.add(what)));
        thread.execute(
                () -> {
                    throw fault;
                });
        thread.execute(() -> Thread.currentThread().setUncaughtExceptionHandler(null));
        thread.execute(done::countDown);
        held.countDown();

        assertThat(Waiting.happens(done)).isTrue();
        assertThat(told).containsExactly(fault);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(Waiting.happens(latch)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
