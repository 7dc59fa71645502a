package docket.client;

import docket.model.order.EnteredLines;
import docket.wire.Drafting;
import docket.wire.Protocol;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What is being entered at the counters of a [FakeRestaurant]. Guarded by its monitor.
final class FakeDrafts {
    private final Clock clock;
    private final Map<DocketClient, Kept> kept = new LinkedHashMap<>();

    private record Kept(Drafting drafting, Instant until) {}

    FakeDrafts(Clock clock) {
        this.clock = clock;
    }

    void enter(DocketClient counter, @Nullable String person, EnteredLines lines) {
        kept.put(
                counter,
                new Kept(
                        new Drafting(person, "fake", lines),
                        clock.instant().plus(Protocol.DRAFT_LIFE)));
    }

    void leave(DocketClient counter) {
        kept.remove(counter);
    }

    List<Drafting> besides(DocketClient counter) {
        Instant now = clock.instant();
        kept.values().removeIf(one -> !one.until().isAfter(now));
        return kept.entrySet().stream()
                .filter(one -> !one.getKey().equals(counter))
                .map(one -> one.getValue().drafting())
                .toList();
    }
}
