package docket.pos.server.order;

import docket.model.Reason;
import docket.model.Refusal;
import docket.model.order.Order;
import java.time.Instant;
import java.util.UUID;

/// A place in the list of orders, as text `millis_uuid`: the page after it begins behind that
/// order.
record OrderCursor(Instant placedAt, UUID id) {
    static final OrderCursor START = new OrderCursor(Instant.EPOCH, new UUID(0, 0));

    static OrderCursor behind(Order order) {
        return new OrderCursor(order.placedAt(), order.id().value());
    }

    static OrderCursor parse(String text) {
        int at = text.indexOf('_');
        try {
            return new OrderCursor(
                    Instant.ofEpochMilli(Long.parseLong(text.substring(0, Math.max(0, at)))),
                    UUID.fromString(text.substring(at + 1)));
        } catch (IllegalArgumentException e) {
            throw new Refusal(Reason.INVALID, "The cursor is none that this server gave.");
        }
    }

    String text() {
        return placedAt.toEpochMilli() + "_" + id;
    }
}
