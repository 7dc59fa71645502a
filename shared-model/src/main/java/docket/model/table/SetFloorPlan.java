package docket.model.table;

import docket.model.Limits;
import docket.model.Reason;
import docket.model.Refusal;
import java.util.List;
import java.util.Map;

/// Draws the floor plan anew, as a whole.
///
/// @param expectedVersion of the plan that the sender saw; 0: there was none
public record SetFloorPlan(List<Area> areas, int expectedVersion) {
    public SetFloorPlan {
        Limits.number("expectedVersion", expectedVersion, 0, Integer.MAX_VALUE - 1);
        areas = new FloorPlan(areas, expectedVersion).areas();
    }

    /// The plan after it.
    ///
    /// @throws Refusal if the sender saw another one, with the one that there is
    public FloorPlan on(FloorPlan now) {
        if (now.version() != expectedVersion) {
            throw new Refusal(
                    Reason.STALE_VERSION,
                    "The floor plan has changed in the meantime.",
                    Map.of("currentVersion", now.version(), "plan", now));
        }
        return new FloorPlan(areas, now.version() + 1);
    }
}
