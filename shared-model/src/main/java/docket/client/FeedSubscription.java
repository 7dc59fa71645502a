package docket.client;

import docket.wire.Beat;
import java.util.List;

/// An open feed. Closing it stops its threads; the listener is not called afterwards. Thread-safe.
public interface FeedSubscription extends AutoCloseable {
    /// Tries to connect at once, where the feed was waiting for its next try.
    void retryNow();

    /// Takes what this station's screen shows now, in place of what it showed before; the server is
    /// told of it at once, and again whenever the feed has come back.
    void shows(List<Beat.Sight> now);

    @Override
    void close();
}
