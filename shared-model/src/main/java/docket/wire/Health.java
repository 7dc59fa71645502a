package docket.wire;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What `GET /api/health` answers.
///
/// @param status `UP`, or `READ_ONLY` while the store can keep nothing
/// @param seq the last fact of the log
/// @param store which store `seq` counts in; null from a server that does not say
/// @param time the server's clock, from which a station works out its offset
/// @param practice whether people practise there; null: it is the restaurant itself
/// @param condition what is wrong with the server's PC; null: nothing
public record Health(
        String status,
        String version,
        int protocol,
        long seq,
        @Nullable String store,
        Instant time,
        @Nullable Boolean practice,
        @Nullable Condition condition) {
    /// Of the restaurant itself.
    public Health(
            String status,
            String version,
            int protocol,
            long seq,
            @Nullable String store,
            Instant time) {
        this(status, version, protocol, seq, store, time, null, null);
    }
}
