package docket.model.table;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import docket.model.Limits;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/// Names one visit; made by the station that seats the guests, or of the order that opens it.
public record VisitId(@JsonValue UUID value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public VisitId {
        Limits.required("visit id", value);
    }

    /// The visit that this order opens.
    public static VisitId openedBy(UUID order) {
        return new VisitId(
                UUID.nameUUIDFromBytes(("visit " + order).getBytes(StandardCharsets.UTF_8)));
    }
}
