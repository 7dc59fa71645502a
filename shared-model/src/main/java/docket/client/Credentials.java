package docket.client;

import org.jspecify.annotations.Nullable;

/// What a client shows to be known. Asked at every call, so that it may change between two.
/// Thread-safe.
@FunctionalInterface
public interface Credentials {
    /// Shows nothing; only what is open to all is answered.
    Credentials NONE = () -> null;

    /// The device's token; null before it was let in.
    @Nullable String deviceToken();

    /// The token of whoever acts: the session of the person who is signed in, else the device's.
    default @Nullable String actingToken() {
        return deviceToken();
    }

    /// Told of a token with which the server says that the session has ended.
    default void refused(String token) {}
}
