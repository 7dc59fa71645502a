package docket.kept;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// What came of many faults. Used by one thread.
public final class Findings {
    private static final int SHOWN = 12;

    private final Map<Kind, Integer> counts = new TreeMap<>();
    private final List<String> first = new ArrayList<>();
    private final List<Promises> evenings = new ArrayList<>();
    private int faults;

    /// What can be wrong after a fault.
    public enum Kind {
        /// The store did not open.
        UNOPENED,

        /// Something that was answered was gone for good.
        LOST,

        /// There was a gap, or half a transaction.
        TORN,

        /// H2's file by itself had lost something, or had half of it, or did not open.
        H2_ALONE,

        /// H2 took what the power cut in two for whole, where what it had flushed was all there.
        H2_UNFLUSHED,

        /// The journal by itself had lost something, or had half of it.
        JOURNAL_ALONE,

        /// A backup counted as one that was not whole.
        BACKUP,

        /// A screen was told what is not so, or did not come to know what is.
        SCREEN
    }

    public void fault() {
        faults++;
    }

    /// Another restaurant begins.
    public void begin(Promises promises) {
        evenings.add(promises);
    }

    public void add(Kind kind, String when, List<String> what) {
        if (!what.isEmpty()) {
            counts.merge(kind, 1, Integer::sum);
            if (first.size() < SHOWN) {
                first.add(
                        "%s %s: %d, such as: %s"
                                .formatted(kind, when, what.size(), what.getFirst()));
            }
        }
    }

    /// After how many faults this was wrong.
    public int count(Kind kind) {
        return counts.getOrDefault(kind, 0);
    }

    public boolean isEmpty() {
        return counts.isEmpty();
    }

    /// Whether nothing else was wrong.
    public boolean isEmptyBut(Kind kind) {
        return counts.keySet().stream().allMatch(kind::equals);
    }

    public int answered() {
        return evenings.stream().mapToInt(evening -> evening.answered().size()).sum();
    }

    @Override
    public String toString() {
        return "%d faults, %d commands answered, %s%s"
                .formatted(
                        faults,
                        answered(),
                        counts.isEmpty() ? "nothing wrong" : counts,
                        first.stream().map("\n  "::concat).collect(Collectors.joining()));
    }
}
