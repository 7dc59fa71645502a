package docket.model.report;

import docket.model.menu.ItemId;
import docket.model.menu.StationId;
import org.jspecify.annotations.Nullable;

/// One line that a station made, as it is counted.
///
/// @param name what cooks read
/// @param hour of the shop's wall clock in which it was fired
/// @param seconds from fired to done
/// @param toStart seconds until a cook began; null: nobody said so
/// @param toHandOut seconds from done until it was handed out; null: it was not
/// @param recalls how often it came back; taking a bump back at once is none
/// @param isRemake whether it was cooked again for another line
public record TimedLine(
        ItemId item,
        StationId station,
        String name,
        int hour,
        int seconds,
        @Nullable Integer toStart,
        @Nullable Integer toHandOut,
        int recalls,
        boolean isRemake) {
    /// Longer than this a line did not cook: nobody bumped it.
    public static final int LEFT = 2 * 60 * 60;

    /// Whether its time tells how long the kitchen takes. A line that came back has two ends, of
    /// which nobody knows the true one; what is cooked again goes before its turn; and what was
    /// bumped hours later was forgotten on the screen.
    boolean isTimed() {
        return recalls == 0 && !isRemake && seconds <= LEFT;
    }
}
