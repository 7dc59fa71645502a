package docket.ui;

import static org.assertj.core.api.Assertions.assertThat;

import docket.Waiting;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// The screens' thread of one station: hands tasks to the thread that runs them in order, and keeps
/// what failed for [#close]. Thread-safe.
public final class ScreenThread implements Executor, AutoCloseable {
    private final List<Throwable> faults = new CopyOnWriteArrayList<>();
    private final Executor thread;
    private final Runnable end;

    /// @param thread runs tasks in the order they came in
    /// @param end ends the thread
    private ScreenThread(Executor thread, Runnable end) {
        this.thread = thread;
        this.end = end;
    }

    /// A thread of its own, without a toolkit.
    public static ScreenThread own() {
        var thread =
                new ThreadPoolExecutor(
                        1,
                        1,
                        0,
                        TimeUnit.SECONDS,
                        new LinkedBlockingQueue<>(),
                        Thread.ofPlatform().daemon().name("screen").factory(),
                        // A feed may say a last word to a screen that is closed.
                        new ThreadPoolExecutor.DiscardPolicy());
        return new ScreenThread(thread, thread::shutdown);
    }

    /// The thread of JavaFX, as the programs use it; the toolkit runs.
    public static ScreenThread ofJavaFx() {
        return new ScreenThread(new FxThread(), () -> {});
    }

    @Override
    public void execute(Runnable task) {
        thread.execute(
                () -> {
                    try {
                        task.run();
                    } catch (RuntimeException | Error fault) {
                        faults.add(fault);
                    }
                });
    }

    /// Asks something on the screens' thread, as a person does who looks or taps.
    public <T> T ask(Callable<T> question) {
        var answer = new FutureTask<>(question);
        thread.execute(answer);
        try {
            return answer.get(Waiting.LIMIT.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new AssertionError("The screen failed", e.getCause());
        } catch (InterruptedException | TimeoutException e) {
            throw new AssertionError("The screen does not answer", e);
        }
    }

    public void tell(Runnable task) {
        ask(
                () -> {
                    task.run();
                    return true;
                });
    }

    @Override
    public void close() {
        end.run();
        assertThat(faults).as("what failed on the screens' thread").isEmpty();
    }
}
