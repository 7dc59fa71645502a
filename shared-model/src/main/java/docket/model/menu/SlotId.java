package docket.model.menu;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import docket.model.Limits;

/// Names one slot of a combo; lower-case letters, digits and `-`.
public record SlotId(@JsonValue String value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public SlotId {
        Limits.slug("slot id", value);
    }
}
