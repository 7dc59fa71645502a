package docket.pos.server.db;

import com.fasterxml.jackson.annotation.JsonProperty;
import docket.wire.Json;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Rows that were changed and are no fact, as the journal keeps them: the statements with what was
/// bound to them, which lead a store at the same place to the same rows.
///
/// @param n their number, without gaps
/// @param after the last fact before them
record KeptLine(
        @JsonProperty("kept") long n,
        long after,
        Instant at,
        @JsonProperty("work") List<Change> work)
        implements Line {
    KeptLine {
        work = List.copyOf(work);
    }

    /// One statement.
    ///
    /// @param rows how many it changed
    /// @param values as [Bound] writes them
    record Change(String sql, int rows, List<@Nullable String> values) {
        /// Does it again.
        ///
        /// @throws IllegalStateException if that is not what it came to the first time
        void repeat(Handle handle) {
            int changed = PlainSql.change(handle, sql, values.stream().map(Bound::read).toArray());
            if (changed != rows) {
                throw new IllegalStateException(
                        "%d rows were changed, %d now: %s".formatted(rows, changed, sql));
            }
        }
    }

    @Override
    public String body() {
        return Json.MAPPER.writeValueAsString(this);
    }

    static KeptLine parse(String body) {
        return Json.MAPPER.readValue(body, KeptLine.class);
    }
}
