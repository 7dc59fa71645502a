package docket.model.report;

import org.jspecify.annotations.Nullable;

/// What lines came to, in seconds from fired to done.
///
/// @param lines those whose time counts
/// @param median half of them took no longer; null where there is none
/// @param p90 nine of ten took no longer
/// @param longest what the slowest took
/// @param late how many took longer than the shop's limit
/// @param toStart the median until a cook began; null where nobody says so
/// @param toHandOut the median from done until it was handed out
/// @param recalls how often lines came back
/// @param remakes how many were cooked again
public record Figures(
        int lines,
        @Nullable Integer median,
        @Nullable Integer p90,
        @Nullable Integer longest,
        int late,
        @Nullable Integer toStart,
        @Nullable Integer toHandOut,
        int recalls,
        int remakes) {
    /// How many of a hundred were late.
    public int lateShare() {
        return lines == 0 ? 0 : Math.toIntExact(late * 100L / lines);
    }

    public int medianOrNone() {
        return median == null ? 0 : median;
    }

    public int p90OrNone() {
        return p90 == null ? 0 : p90;
    }
}
