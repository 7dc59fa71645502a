package docket.model.event;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import docket.model.Limits;
import java.time.Instant;

/// A fact with its place in the log: what the feed sends and the journal keeps. `seq` counts from 1
/// without gaps, in the order of commits.
///
/// @param at the server's time
public record LogEntry(
        long seq,
        Instant at,
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
