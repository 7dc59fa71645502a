package docket;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// How long tests wait for what must come: long enough for a machine that is busy with other
/// things, since it is only waited out where something is broken. Every `await()` of every test
/// waits that long, since JUnit finds this by itself.
public final class Waiting implements BeforeAllCallback {
    public static final Duration LIMIT = Duration.ofSeconds(60);

    @Override
    public void beforeAll(ExtensionContext tests) {
        Awaitility.setDefaultTimeout(LIMIT);
    }

    /// What comes next.
    public static <T> T next(BlockingQueue<T> queue) throws InterruptedException {
        T next = queue.poll(LIMIT.toSeconds(), TimeUnit.SECONDS);
        return Objects.requireNonNull(next, "nothing came");
    }

    /// Whether it has happened, at last.
    public static boolean happens(CountDownLatch what) throws InterruptedException {
        return what.await(LIMIT.toSeconds(), TimeUnit.SECONDS);
    }
}
