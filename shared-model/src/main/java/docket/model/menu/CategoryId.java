package docket.model.menu;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import docket.model.Limits;

/// Names one category of the menu for ever; lower-case letters, digits and `-`.
public record CategoryId(@JsonValue String value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public CategoryId {
        Limits.slug("category id", value);
    }
}
