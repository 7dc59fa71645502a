package docket.pos.server.delivery;

import docket.model.menu.StationId;
import docket.model.ticket.Delivery;
import docket.model.ticket.Receipt;
import java.time.Instant;

/// What is known of a batch at one of its stations.
///
/// @param seq the fact that tells of it; who has applied that has received it
/// @param from when the time for its receipt began
record KnownBatch(Delivery delivery, long seq, Instant from) {
    KnownBatch with(Receipt receipt) {
        Delivery d = delivery;
        if (d.receipt().or(receipt) == d.receipt()) {
            return this;
        }
        return new KnownBatch(
                new Delivery(
                        d.orderId(),
                        d.ticketId(),
                        d.orderNumber(),
                        d.station(),
                        d.batch(),
                        d.sentAt(),
                        d.receipt().or(receipt),
                        d.late()),
                seq,
                from);
    }

    StationId station() {
        return delivery.station();
    }

    boolean is(StationId station, int batch) {
        return delivery.batch() == batch && delivery.station().equals(station);
    }

    boolean isWaitingSince(Instant limit) {
        return delivery.receipt() == Receipt.SENT && !from.isAfter(limit);
    }
}
