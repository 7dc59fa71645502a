package docket.model.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import docket.model.Limits;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A fact with its place in the log: what the feed sends and the journal keeps. `seq` counts from 1
/// without gaps, in the order of commits.
///
/// @param at the server's time
/// @param by who made it; null: the server itself
public record LogEntry(
        long seq,
        Instant at,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Actor by,
        @JsonProperty("data")
                @JsonTypeInfo(
                        use = JsonTypeInfo.Id.NAME,
                        include = JsonTypeInfo.As.EXTERNAL_PROPERTY,
                        property = "type")
                FloorEvent event) {
    public LogEntry {
        Limits.required("at", at);
        Limits.required("data", event);
    }
}
