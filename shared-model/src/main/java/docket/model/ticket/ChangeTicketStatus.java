package docket.model.ticket;

import docket.model.Limits;
import docket.model.order.LineId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Start a ticket, bump it (`DONE`), or recall it (`FIRED`).
///
/// @param expectedVersion the ticket's version that the cook saw
/// @param lineIds only these lines, as for the undo of a bump; null: every line that can
public record ChangeTicketStatus(
        TicketStatus status, @Nullable Integer expectedVersion, @Nullable List<LineId> lineIds) {
    public ChangeTicketStatus {
        Limits.required("status", status);
        Limits.required("expectedVersion", expectedVersion);
        lineIds = lineIds == null ? null : Limits.list("lineIds", lineIds);
    }

    public int version() {
        return Limits.required("expectedVersion", expectedVersion);
    }

    boolean concerns(LineId line) {
        return lineIds == null || lineIds.contains(line);
    }
}
