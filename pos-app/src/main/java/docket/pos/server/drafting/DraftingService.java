package docket.pos.server.drafting;

import docket.model.device.DeviceId;
import docket.model.order.EnteredLines;
import docket.model.staff.Person;
import docket.pos.server.Caller;
import docket.wire.Drafting;
import docket.wire.Protocol;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// What is being entered at the counters and not sent: one thing at each. It is no fact, so it is
/// neither stored nor numbered, and forgotten when a counter is gone or has said nothing for
/// [Protocol#DRAFT_LIFE]. Thread-safe.
public final class DraftingService {
    private final Clock clock;
    private final Map<DeviceId, Kept> kept = new ConcurrentHashMap<>();
    private volatile Runnable changed = () -> {};

    private record Kept(Drafting drafting, Instant until) {}

    DraftingService(Clock clock) {
        this.clock = clock;
    }

    /// Who is told as soon as something else is entered.
    public void onChange(Runnable told) {
        changed = told;
    }

    /// Takes what a counter enters now, in place of what it entered before.
    void enter(Caller by, EnteredLines lines) {
        Person person = by.person();
        var now = new Drafting(person == null ? null : person.name(), by.device().name(), lines);
        Instant until = clock.instant().plus(Protocol.DRAFT_LIFE);
        Kept before = kept.put(by.device().id(), new Kept(now, until));
        if (before == null || !before.drafting().equals(now)) {
            changed.run();
        }
    }

    /// Nothing is entered at a counter any more, or it is gone.
    public void leave(DeviceId counter) {
        if (kept.remove(counter) != null) {
            changed.run();
        }
    }

    /// What is entered at the other counters.
    public List<Drafting> besides(DeviceId counter) {
        Instant now = clock.instant();
        kept.values().removeIf(one -> !one.until().isAfter(now));
        return kept.entrySet().stream()
                .filter(one -> !one.getKey().equals(counter))
                .sorted(Comparator.comparing(one -> one.getKey().value()))
                .map(one -> one.getValue().drafting())
                .toList();
    }
}
