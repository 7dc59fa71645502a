package docket.model.menu;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import docket.model.Limits;

/// Names one variant of an item; lower-case letters, digits and `-`.
public record VariantId(@JsonValue String value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public VariantId {
        Limits.slug("variant id", value);
    }
}
