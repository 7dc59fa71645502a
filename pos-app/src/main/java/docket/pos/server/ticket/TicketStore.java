package docket.pos.server.ticket;

import docket.model.ticket.Ticket;
import docket.wire.Json;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Finds tickets by station.
final class TicketStore {

    /// Open tickets, the longest waiting first.
    ///
    /// @param station null for all
    List<Ticket> listOpen(Handle handle, @Nullable String station, int most) {
        return list(
                handle,
                station,
                most,
                """
                select state
                from ticket
                where waiting_since is not null
                  and (:station is null or station_id = :station or backup_at = :station)
                order by waiting_since, id
                fetch first :most rows only
                """);
    }

    /// Bumped tickets, the last one first.
    ///
    /// @param station null for all
    List<Ticket> listBumped(Handle handle, @Nullable String station, int most) {
        return list(
                handle,
                station,
                most,
                """
                select state
                from ticket
                where bumped_at is not null
                  and (:station is null or station_id = :station or backup_at = :station)
                order by bumped_at desc, id
                fetch first :most rows only
                """);
    }

    private static List<Ticket> list(
            Handle handle, @Nullable String station, int most, String query) {
        return handle.createQuery(query)
                .bind("station", station)
                .bind("most", most)
                .map((row, context) -> Json.MAPPER.readValue(row.getString(1), Ticket.class))
                .list();
    }
}
