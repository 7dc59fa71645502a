package docket.client;

import java.time.Duration;

/// Measures how long something has lasted, whatever happens to the station's clock. Confined to one
/// thread.
final class Stopwatch {
    private long start = System.nanoTime();

    void restart() {
        start = System.nanoTime();
    }

    boolean reached(Duration time) {
        return System.nanoTime() - start >= time.toNanos();
    }
}
