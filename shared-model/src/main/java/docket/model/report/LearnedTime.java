package docket.model.report;

import docket.model.InvalidValue;
import docket.model.menu.ItemId;
import docket.model.menu.StationId;

/// How long an item takes at a station, in seconds, as it was learned.
///
/// @param low one of twenty takes less, where nothing is ahead of it
/// @param high nineteen of twenty take no longer, where nothing is ahead of it
/// @param perLine what each line ahead of it adds
public record LearnedTime(ItemId itemId, StationId stationId, int low, int high, int perLine) {
    public LearnedTime {
        if (low < 0 || high < low || perLine < 0) {
            throw new InvalidValue(
                    "no time: %d to %d seconds, and %d for each line ahead"
                            .formatted(low, high, perLine));
        }
    }
}
