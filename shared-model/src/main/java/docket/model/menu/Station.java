package docket.model.menu;

import docket.model.Limits;
import docket.model.Names;

/// A place in the kitchen that makes items: grill, fry, cold, bar.
///
/// @param catchAll whether items that name no station come here; one station of a menu does
public record Station(StationId id, String name, Names names, boolean catchAll) {
    public Station {
        Limits.required("station id", id);
        Limits.required("station names", names);
        name = Limits.requiredText("station name", name, Limits.NAME);
    }
}
