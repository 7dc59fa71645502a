package docket.model.menu;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import docket.model.Limits;

/// Names one modifier of the menu for ever; lower-case letters, digits and `-`.
public record ModifierId(@JsonValue String value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ModifierId {
        Limits.slug("modifier id", value);
    }
}
