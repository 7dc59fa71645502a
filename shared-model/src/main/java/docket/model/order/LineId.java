package docket.model.order;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import docket.model.Limits;
import java.util.UUID;

/// Names one line; made by the station that enters it, so that a retry is known as one.
public record LineId(@JsonValue UUID value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public LineId {
        Limits.required("line id", value);
    }

    public static LineId of(String text) {
        return new LineId(UUID.fromString(text));
    }
}
