package docket.client;

/// An open feed. Closing it stops its threads; the listener is not called afterwards. Thread-safe.
public interface FeedSubscription extends AutoCloseable {
    /// Tries to connect at once, where the feed was waiting for its next try.
    void retryNow();

    @Override
    void close();
}
