package docket.pos.server;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.ssl.SslConnection;
import org.eclipse.jetty.server.internal.HttpConnection;
import org.jspecify.annotations.Nullable;

/// Finds connections that trickle a request byte by byte, which the idle limit does not end, and
/// closes them. Thread-safe.
final class SlowConnections implements Connection.Listener {
    /// How long one request may take to arrive.
    private static final Duration LIMIT = Duration.ofSeconds(10);

    /// What Java calls the version of TLS before one is agreed on.
    private static final String NOT_YET = "NONE";

    private final Map<HttpConnection, Progress> open = new ConcurrentHashMap<>();

    /// What a sweep saw: `growingSince` is when bytes first came in without a request, null for
    /// never.
    private record Progress(long requests, long bytes, @Nullable Instant growingSince) {}

    @Override
    public void onOpened(Connection connection) {
        if (connection instanceof HttpConnection http) {
            open.put(http, new Progress(0, 0, null));
        }
    }

    @Override
    public void onClosed(Connection connection) {
        if (connection instanceof HttpConnection http) {
            open.remove(http);
        }
    }

    void sweep(Instant now) {
        open.replaceAll((connection, seen) -> look(connection, seen, now));
    }

    private static Progress look(HttpConnection connection, Progress seen, Instant now) {
        long requests = connection.getMessagesIn();
        long bytes = connection.getBytesIn();
        if (connection.getEndPoint() instanceof SslConnection.SslEndPoint secured) {
            // What trickles may be the opening of TLS, or one record of it, which is no byte of
            // HTTP.
            SslConnection tls = secured.getSslConnection();
            bytes = tls.getBytesIn();
            requests += isOpened(tls) ? 1 : 0;
        }
        if (requests != seen.requests()) {
            return new Progress(requests, bytes, null);
        }
        if (bytes == seen.bytes()) {
            return seen;
        }
        Instant since = seen.growingSince();
        if (since == null) {
            return new Progress(requests, bytes, now);
        }
        if (since.plus(LIMIT).isBefore(now)) {
            connection.getEndPoint().close();
        }
        return new Progress(requests, bytes, since);
    }

    private static boolean isOpened(SslConnection tls) {
        return !NOT_YET.equals(tls.getSSLEngine().getSession().getProtocol());
    }
}
