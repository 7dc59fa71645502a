package docket.benchmark;

import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.application.Platform;

/// A screen in this JVM that nobody sees, painted by the processor.
final class OnScreen {
    private static final long LONGEST_WAIT = 60;
    private static final long BETWEEN_LOOKS = 20;

    private OnScreen() {}

    /// Starts the toolkit.
    static void start() throws InterruptedException {
        System.setProperty("glass.platform", "Monocle");
        System.setProperty("monocle.platform", "Headless");
        System.setProperty("headless.geometry", "1920x1080-32");
        System.setProperty("prism.order", "sw");
        var started = new CountDownLatch(1);
        Platform.startup(started::countDown);
        await(started);
    }

    /// Asks something on the screens' thread.
    static <T> T ask(Supplier<T> work) throws InterruptedException {
        var done = new CountDownLatch(1);
        var result = new ArrayList<T>();
        Platform.runLater(
                () -> {
                    try {
                        result.add(work.get());
                    } finally {
                        done.countDown();
                    }
                });
        await(done);
        return result.getFirst();
    }

    /// Does something on the screens' thread.
    static void tell(Runnable work) throws InterruptedException {
        ask(
                () -> {
                    work.run();
                    return true;
                });
    }

    /// Waits until the screen shows what it should.
    static void until(BooleanSupplier reached) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_WAIT);
        while (!ask(reached::getAsBoolean)) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("the window does not show what it should");
            }
            TimeUnit.MILLISECONDS.sleep(BETWEEN_LOOKS);
        }
    }

    static void await(CountDownLatch latch) throws InterruptedException {
        if (!latch.await(LONGEST_WAIT, TimeUnit.SECONDS)) {
            throw new IllegalStateException("the screens' thread does not answer");
        }
    }
}
