package docket.model.menu;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import docket.model.Limits;

/// Names one modifier group of the menu for ever; lower-case letters, digits and `-`.
public record ModifierGroupId(@JsonValue String value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ModifierGroupId {
        Limits.slug("modifier group id", value);
    }
}
