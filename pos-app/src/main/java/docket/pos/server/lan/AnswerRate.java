package docket.pos.server.lan;

import java.net.InetAddress;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/// How many answers there are within a second: for one address, and for all. Confined to the thread
/// that answers.
final class AnswerRate {
    private static final int FOR_ONE = 5;
    private static final int FOR_ALL = 100;

    private final LongSupplier nanos;
    private final Map<InetAddress, Integer> given = new HashMap<>();
    private long since;
    private int all;

    /// @param nanos a clock that nobody sets
    AnswerRate(LongSupplier nanos) {
        this.nanos = nanos;
        since = nanos.getAsLong();
    }

    /// Whether there is one more answer for this address now; then it counts.
    boolean allows(InetAddress address) {
        long now = nanos.getAsLong();
        if (now - since >= TimeUnit.SECONDS.toNanos(1)) {
            since = now;
            all = 0;
            given.clear();
        }
        if (all >= FOR_ALL || given.getOrDefault(address, 0) >= FOR_ONE) {
            return false;
        }
        all++;
        given.merge(address, 1, Integer::sum);
        return true;
    }
}
