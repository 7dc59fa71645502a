package docket.pos.server;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import docket.model.Reason;
import docket.model.Refusal;
import docket.model.device.DeviceId;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.Map;

/// How often the network may ask. Whoever is known has a bucket of their own by their device, and
/// so is not slowed by strangers who share the address; strangers share one by their address.
/// Programs on this very PC are not counted. Thread-safe.
final class RequestLimits {
    /// What a stranger may ask: to look how the server is, and to be let in.
    private static final Pace STRANGER = new Pace(20, 100);

    /// What a device may ask: far more than the fastest cashier, and what it kept while it was
    /// away.
    private static final Pace KNOWN = new Pace(200, 1000);

    /// Addresses and devices that are remembered; who is forgotten begins with a full bucket.
    private static final int REMEMBERED = 10_000;

    private static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(5);

    private final LoadingCache<String, Bucket> strangers = cache().build(a -> STRANGER.full());
    private final LoadingCache<DeviceId, Bucket> devices = cache().build(d -> KNOWN.full());

    /// So many requests a second, and so many at once.
    private record Pace(int perSecond, int atOnce) {
        Bucket full() {
            return Bucket.builder()
                    .addLimit(
                            limit ->
                                    limit.capacity(atOnce)
                                            .refillGreedy(perSecond, Duration.ofSeconds(1)))
                    .build();
        }
    }

    private static Caffeine<Object, Object> cache() {
        return Caffeine.newBuilder().maximumSize(REMEMBERED).expireAfterAccess(FORGOTTEN_AFTER);
    }

    /// Counts a request of somebody unknown.
    ///
    /// @throws Refusal if there were too many
    void stranger(String address) {
        take(strangers.get(address));
    }

    /// Counts a request of a device.
    ///
    /// @throws Refusal if there were too many
    void known(DeviceId device) {
        take(devices.get(device));
    }

    private static void take(Bucket bucket) {
        if (!bucket.tryConsume(1)) {
            throw new Refusal(
                    Reason.TOO_MANY_REQUESTS,
                    "Too many requests came from here: try again soon.",
                    Map.of("retryAfter", 1));
        }
    }
}
