package docket.benchmark;

import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;

/// Times in nanoseconds, shortest first.
public record Figures(List<Long> sorted) {
    public static Figures of(LongStream times) {
        return new Figures(times.sorted().boxed().toList());
    }

    public String text() {
        return String.format(
                Locale.ROOT,
                "p50 %.1f ms, p99 %.1f ms, longest %.1f ms (%d)",
                at(0.5),
                at(0.99),
                at(1),
                sorted.size());
    }

    /// What is left of these times where others are taken off, each at its own place.
    String beyond(Figures others) {
        return String.format(
                Locale.ROOT,
                "p50 %.1f ms, p99 %.1f ms",
                at(0.5) - others.at(0.5),
                at(0.99) - others.at(0.99));
    }

    String seconds() {
        return String.format(
                Locale.ROOT,
                "median %.2f s, longest %.2f s (%d)",
                at(0.5) / 1e3,
                at(1) / 1e3,
                sorted.size());
    }

    /// A place among the times, from 0 to 1, in milliseconds.
    public double at(double part) {
        int place = (int) Math.ceil(part * sorted.size()) - 1;
        return sorted.get(Math.max(0, place)) / 1e6;
    }
}
