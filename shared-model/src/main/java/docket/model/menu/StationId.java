package docket.model.menu;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import docket.model.Limits;

/// Names one station of the menu for ever; lower-case letters, digits and `-`.
public record StationId(@JsonValue String value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public StationId {
        Limits.slug("station id", value);
    }
}
