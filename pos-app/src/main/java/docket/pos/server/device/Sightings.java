package docket.pos.server.device;

import docket.model.device.DeviceId;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// When and where each device was heard of last. Every request says so, thus it is held in memory,
/// and what changed is kept now and then. Thread-safe.
final class Sightings {
    private static final Pattern PROGRAM = Pattern.compile("docket/([\\w.-]{1,40})");

    private final Clock clock;
    private final Map<DeviceId, Sighting> last = new ConcurrentHashMap<>();
    private final Set<DeviceId> fresh = ConcurrentHashMap.newKeySet();

    Sightings(Clock clock) {
        this.clock = clock;
    }

    /// Takes what was kept before.
    void load(Map<DeviceId, Sighting> kept) {
        last.putAll(kept);
    }

    /// A device called.
    ///
    /// @param program as the header `User-Agent` has it
    void saw(DeviceId device, String address, @Nullable String program) {
        last.put(
                device,
                new Sighting(
                        clock.instant().truncatedTo(ChronoUnit.MILLIS), address, version(program)));
        fresh.add(device);
    }

    private static @Nullable String version(@Nullable String program) {
        if (program == null) {
            return null;
        }
        Matcher ours = PROGRAM.matcher(program);
        return ours.matches() ? ours.group(1) : null;
    }

    Optional<Sighting> of(DeviceId device) {
        return Optional.ofNullable(last.get(device));
    }

    /// Those that were heard of since this was asked last.
    Map<DeviceId, Sighting> takeFresh() {
        var taken = new HashMap<DeviceId, Sighting>();
        for (DeviceId device : Set.copyOf(fresh)) {
            fresh.remove(device);
            of(device).ifPresent(sighting -> taken.put(device, sighting));
        }
        return taken;
    }

    void forget(DeviceId device) {
        last.remove(device);
        fresh.remove(device);
    }
}
