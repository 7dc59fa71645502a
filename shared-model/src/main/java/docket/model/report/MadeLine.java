package docket.model.report;

import docket.model.menu.ItemId;
import docket.model.menu.StationId;
import java.time.Duration;
import java.time.Instant;

/// One line that a station made, from which is learned how long such lines take.
public record MadeLine(ItemId item, StationId station, Instant firedAt, Instant doneAt) {
    int seconds() {
        return Math.toIntExact(Math.max(0, Duration.between(firedAt, doneAt).toSeconds()));
    }
}
