package docket.pos.server;

import docket.wire.Presence;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The devices that speak another protocol and were turned away, so that the counter can say which
/// program is to be updated. Anybody may knock: only a few are remembered, and not for long.
/// Thread-safe.
public final class Misfits {
    /// How long one is told of; it knocks once, and then shows that it does not fit.
    static final Duration LIFE = Duration.ofMinutes(15);

    /// How many are told of; the one that knocked longest ago makes room.
    static final int MOST = 8;

    private static final Pattern PROGRAM = Pattern.compile("docket/([\\w.-]{1,40})");

    private final Clock clock;
    private final Map<Door, Knock> last = new LinkedHashMap<>();

    private record Door(String address, String name) {}

    private record Knock(Instant at, Presence.Misfit misfit) {}

    public Misfits(Clock clock) {
        this.clock = clock;
    }

    /// Remembers a device that is turned away.
    ///
    /// @param program as the header `User-Agent` has it
    /// @param protocol as it said
    public synchronized void remember(
            String address, @Nullable String program, String name, String protocol) {
        forgetOld();
        var door = new Door(address, name);
        last.remove(door);
        if (last.size() >= MOST) {
            last.remove(last.keySet().iterator().next());
        }
        var misfit = new Presence.Misfit(name, address, version(program), number(protocol));
        last.put(door, new Knock(clock.instant(), misfit));
    }

    /// Forgets a device that fits now.
    public synchronized void forget(String address, String name) {
        last.remove(new Door(address, name));
    }

    /// Those that knocked lately, the one that did so longest ago in front.
    public synchronized List<Presence.Misfit> lately() {
        forgetOld();
        return last.values().stream().map(Knock::misfit).toList();
    }

    private void forgetOld() {
        Instant old = clock.instant().minus(LIFE);
        last.values().removeIf(knock -> !knock.at().isAfter(old));
    }

    private static @Nullable String version(@Nullable String program) {
        if (program == null) {
            return null;
        }
        Matcher ours = PROGRAM.matcher(program);
        return ours.matches() ? ours.group(1) : null;
    }

    private static int number(String protocol) {
        return protocol.matches("\\d{1,9}") ? Integer.parseInt(protocol) : 0;
    }
}
