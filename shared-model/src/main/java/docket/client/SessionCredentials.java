package docket.client;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// What a counter shows: its own token, and for as long as somebody is signed in on it, that of
/// their session. Thread-safe.
public final class SessionCredentials implements Credentials {
    private final Credentials device;
    private final AtomicReference<@Nullable String> session = new AtomicReference<>();
    private volatile Runnable ended = () -> {};

    /// @param device what the counter itself is known by
    public SessionCredentials(Credentials device) {
        this.device = device;
    }

    /// Somebody is signed in.
    ///
    /// @param token of their session
    public void use(String token) {
        session.set(token);
    }

    /// Nobody is signed in any more.
    ///
    /// @return the token of who was; null: nobody was
    public @Nullable String drop() {
        return session.getAndSet(null);
    }

    /// Has somebody told when the server says that the session has ended; on any thread.
    public void onEnded(Runnable listener) {
        ended = listener;
    }

    @Override
    public @Nullable String deviceToken() {
        return device.deviceToken();
    }

    @Override
    public @Nullable String actingToken() {
        String token = session.get();
        return token == null ? deviceToken() : token;
    }

    /// A late answer to the session before says nothing of the one that is.
    @Override
    public void refused(String token) {
        String now = session.get();
        if (token.equals(now) && session.compareAndSet(now, null)) {
            ended.run();
        }
    }
}
