package docket.model.ticket;

import com.fasterxml.jackson.annotation.JsonInclude;
import docket.model.menu.StationId;
import docket.model.order.OrderId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What is known of a batch on its way to a station. It changes nothing of the order, so it is no
/// fact: it is worked out from what the displays say, and told beside the facts.
///
/// @param station where it goes
/// @param batch of the order
/// @param sentAt when the server told it
/// @param late whether no display of the station has it though one should by now; null: no
public record Delivery(
        OrderId orderId,
        TicketId ticketId,
        String orderNumber,
        StationId station,
        int batch,
        Instant sentAt,
        Receipt receipt,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Boolean late) {
    public Delivery {
        late = Boolean.TRUE.equals(late) ? true : null;
    }

    /// Whether no display of the station has it though one should by now.
    public boolean isLate() {
        return late != null;
    }
}
