package docket.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads the pulses that JavaFX tells of, where it is run with [#TOLD]. A pulse that had nothing
/// to redraw is passed over. Written by the thread that reads the program's output. Thread-safe.
final class Pulses {
    /// The environment of a program that tells of its pulses.
    static final Map<String, String> TOLD =
            Map.of(
                    "JDK_JAVA_OPTIONS",
                    "-Djavafx.pulseLogger=true -Djavafx.pulseLogger.threshold=-1");

    private static final Pattern PULSE = Pattern.compile("PULSE: \\d+ \\[\\d+ms:(\\d+)ms](.*)");
    private static final Pattern PHASE = Pattern.compile("T\\d+ \\(\\d+ \\+(\\d+)ms\\): (.*)");
    private static final Set<String> SCREENS_THREAD =
            Set.of("CSS Pass", "Layout Pass", "Update bounds", "Copy state to render graph");

    private final List<Pulse> painted = new ArrayList<>();
    private boolean isPainted;

    /// One pulse that redrew something.
    ///
    /// @param toldAt when it was told of, by [System#nanoTime]
    /// @param work milliseconds from its begin to the end of its painting
    /// @param screensThread milliseconds of it on the screens' thread
    record Pulse(long toldAt, int work, int screensThread) {}

    synchronized void read(String line) {
        Matcher pulse = PULSE.matcher(line);
        Matcher phase = PHASE.matcher(line);
        if (pulse.matches()) {
            isPainted = pulse.group(2).isBlank();
            if (isPainted) {
                painted.add(new Pulse(System.nanoTime(), Integer.parseInt(pulse.group(1)), 0));
            }
        } else if (isPainted && phase.matches() && SCREENS_THREAD.contains(phase.group(2))) {
            Pulse last = painted.removeLast();
            int more = Integer.parseInt(phase.group(1));
            painted.add(new Pulse(last.toldAt, last.work, last.screensThread + more));
        }
    }

    /// The pulses that were told of between two moments.
    synchronized List<Pulse> between(long from, long to) {
        return painted.stream().filter(pulse -> pulse.toldAt > from && pulse.toldAt <= to).toList();
    }
}
