package docket.model.ticket;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import docket.model.Limits;
import docket.model.menu.StationId;
import docket.model.order.OrderId;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/// Names the one ticket of an order at a station; worked out from the two, so that every program
/// that knows them knows it.
public record TicketId(@JsonValue UUID value) {
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public TicketId {
        Limits.required("ticket id", value);
    }

    public static TicketId of(OrderId order, StationId station) {
        String name = order.value() + "/" + station.value();
        return new TicketId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }
}
