package docket.model.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import docket.model.InvalidValue;
import docket.model.menu.ItemId;
import docket.model.menu.StationId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// How long an item takes at a station, in seconds, as it was learned.
///
/// @param low one of twenty takes less, where nothing is ahead of it
/// @param high nineteen of twenty take no longer, where nothing is ahead of it
/// @param perLine what each line ahead of it adds
/// @param usual half of them take no longer, where nothing is ahead; null: not said
/// @param free lines ahead that add nothing, since the station makes so many at once; null: none
public record LearnedTime(
        ItemId itemId,
        StationId stationId,
        int low,
        int high,
        int perLine,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer usual,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer free) {
    public LearnedTime {
        if (low < 0 || high < low || perLine < 0) {
            throw new InvalidValue(
                    "no time: %d to %d seconds, and %d for each line ahead"
                            .formatted(low, high, perLine));
        }
    }

    /// One of which only that is known.
    public LearnedTime(ItemId itemId, StationId stationId, int low, int high, int perLine) {
        this(itemId, stationId, low, high, perLine, null, null);
    }

    /// What the queue before it costs.
    long queue(int ahead) {
        return (long) perLine * Math.max(0, ahead - Objects.requireNonNullElse(free, 0));
    }
}
