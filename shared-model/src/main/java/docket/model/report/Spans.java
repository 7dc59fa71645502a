package docket.model.report;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Spans of time as they come in, of which there may be many. Confined to one thread.
final class Spans {
    private int[] seconds = new int[16];
    private int size;
    private boolean isSorted;

    void add(int span) {
        if (size == seconds.length) {
            seconds = Arrays.copyOf(seconds, size * 2);
        }
        seconds[size++] = span;
        isSorted = false;
    }

    int size() {
        return size;
    }

    /// The span that so many of a hundred do not exceed, which is one of them; null of none.
    @Nullable Integer percentile(int percent) {
        if (size == 0) {
            return null;
        }
        if (!isSorted) {
            Arrays.sort(seconds, 0, size);
            isSorted = true;
        }
        int rank = (size * percent + 99) / 100;
        return seconds[Math.max(1, rank) - 1];
    }

    /// The same, or another where there is none.
    int percentileOr(int percent, int otherwise) {
        Integer known = percentile(percent);
        return known == null ? otherwise : known;
    }

    int over(int limit) {
        int over = 0;
        for (int i = 0; i < size; i++) {
            over += seconds[i] > limit ? 1 : 0;
        }
        return over;
    }
}
