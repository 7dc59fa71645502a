package docket.client;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/// What is open to one server. Thread-safe.
final class Connections implements AutoCloseable {
    private final @Nullable SSLContext tls;
    private final Duration limit;
    private final AtomicReference<HttpClient> open;
    private volatile boolean closed;

    /// @param tls by which context connections are made; null for plain HTTP
    /// @param limit until a connection is open
    Connections(@Nullable SSLContext tls, Duration limit) {
        this.tls = tls;
        this.limit = limit;
        open = new AtomicReference<>(make());
    }

    private HttpClient make() {
        HttpClient.Builder client =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .executor(Executors.newVirtualThreadPerTaskExecutor())
                        .connectTimeout(limit);
        return tls == null ? client.build() : client.sslContext(tls).build();
    }

    /// Opens connections, or takes those that are open.
    HttpClient client() {
        return open.get();
    }

    /// Gives up all that is open, with the calls that wait for an answer there. What comes next
    /// opens a connection of its own.
    void giveUp() {
        HttpClient next = make();
        open.getAndSet(next).shutdownNow();
        if (closed) {
            next.shutdownNow();
        }
    }

    @Override
    public void close() {
        closed = true;
        client().shutdownNow();
    }
}
