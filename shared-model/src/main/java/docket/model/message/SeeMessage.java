package docket.model.message;

import com.fasterxml.jackson.annotation.JsonInclude;
import docket.model.Limits;
import org.jspecify.annotations.Nullable;

/// The command that says that a message was seen.
///
/// @param place what the kitchen display shows on which it was seen: a station, or
///     [Message#EVERY_STATION]; null: at a counter
public record SeeMessage(@JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String place) {
    public SeeMessage {
        place = place == null ? null : Limits.slug("place", place);
    }

    /// At a counter.
    public static SeeMessage atCounter() {
        return new SeeMessage(null);
    }
}
