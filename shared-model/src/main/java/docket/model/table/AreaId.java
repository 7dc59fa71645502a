package docket.model.table;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import docket.model.Limits;

/// Names one area of the floor plan for ever; lower-case letters, digits and `-`.
public record AreaId(@JsonValue String value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public AreaId {
        Limits.slug("area id", value);
    }
}
