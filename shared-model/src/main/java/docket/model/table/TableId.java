package docket.model.table;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import docket.model.Limits;

/// Names one table of the floor plan for ever; lower-case letters, digits and `-`.
public record TableId(@JsonValue String value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public TableId {
        Limits.slug("table id", value);
    }
}
