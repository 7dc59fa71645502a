package docket.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import docket.model.InvalidValue;
import docket.model.Limits;
import docket.model.ticket.TicketId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a station says on its feed: that it is there, and what became of the tickets that it was
/// told of.
///
/// @param seq the last fact that it has applied
/// @param sights what its screen shows that it has not said on this connection
public record Beat(
        long seq, @JsonInclude(JsonInclude.Include.NON_EMPTY) @Nullable List<Sight> sights) {
    /// Sights that fit into one message.
    public static final int MOST = 40;

    public Beat {
        sights = sights == null ? List.of() : List.copyOf(sights);
        if (sights.size() > MOST) {
            throw new InvalidValue("a beat has at most %d sights".formatted(MOST));
        }
    }

    /// That a station is there.
    public static Beat at(long seq) {
        return new Beat(seq, List.of());
    }

    @Override
    public List<Sight> sights() {
        return sights == null ? List.of() : sights;
    }

    /// A ticket that stands on a screen.
    ///
    /// @param batch the last batch of it that is drawn there
    /// @param seen whether a cook has touched it since; null: no
    public record Sight(
            TicketId ticket,
            int batch,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean seen) {
        public Sight {
            Limits.required("ticket", ticket);
            seen = Boolean.TRUE.equals(seen) ? true : null;
        }
    }
}
