package docket.model.message;

import com.fasterxml.jackson.annotation.JsonInclude;
import docket.model.Limits;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Where a message was seen, by whom and when.
///
/// @param device the name of the device
/// @param person who was signed in on it; null: nobody
/// @param place the station that it showed, or [Message#EVERY_STATION]; null: a counter
public record SeenBy(
        String device,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String person,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String place,
        Instant at) {
    public SeenBy {
        device = Limits.requiredText("device", device, Limits.NAME);
        Limits.required("at", at);
    }
}
