package docket.pos.rush;

import java.time.Duration;

/// How fast the evening passes.
public interface Pace {
    /// How far the evening is.
    Duration now();

    /// Waits until it is so far.
    void waitUntil(Duration then) throws InterruptedException;
}
