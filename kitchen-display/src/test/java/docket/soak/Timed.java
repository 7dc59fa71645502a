package docket.soak;

import docket.client.DocketClient;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/// Takes the time of every call of clients, of their parts too. Thread-safe.
final class Timed {
    private final Queue<Call> calls = new ConcurrentLinkedQueue<>();

    /// @param from when it began, by [System#nanoTime]
    record Call(String name, long from, long nanos) {}

    /// A client whose calls are timed.
    DocketClient client(DocketClient client) {
        return timed(DocketClient.class, client);
    }

    /// How long each call took, in nanoseconds.
    LongStream nanos() {
        return calls.stream().mapToLong(Call::nanos);
    }

    /// The calls that took longer than that.
    List<Call> longerThan(Duration limit) {
        return calls.stream().filter(call -> call.nanos > limit.toNanos()).toList();
    }

    private <T> T timed(Class<T> type, T on) {
        InvocationHandler handler = (proxy, method, arguments) -> call(on, method, arguments);
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    /// A part such as the tables is no call, but has some.
    private @Nullable Object call(Object on, Method method, @Nullable Object @Nullable [] with)
            throws Throwable {
        boolean isPart =
                method.getReturnType().getSimpleName().endsWith("Calls")
                        && method.getParameterCount() == 0;
        long from = System.nanoTime();
        try {
            Object answer = with == null ? method.invoke(on) : method.invoke(on, with);
            return isPart ? part(method.getReturnType(), answer) : answer;
        } catch (InvocationTargetException e) {
            throw e.getCause();
        } finally {
            if (!isPart) {
                calls.add(new Call(method.getName(), from, System.nanoTime() - from));
            }
        }
    }

    private <T> T part(Class<T> type, Object on) {
        return timed(type, type.cast(on));
    }
}
