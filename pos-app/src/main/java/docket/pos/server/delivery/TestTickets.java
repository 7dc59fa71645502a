package docket.pos.server.delivery;

import docket.model.menu.StationId;
import docket.model.message.Message;
import docket.model.message.MessageId;
import docket.model.message.TestReceipt;
import docket.model.ticket.Receipt;
import docket.model.ticket.TicketId;
import docket.wire.Beat;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/// How far the test tickets have come: no order, but a message that stands among the cards. Known
/// in memory alone, for as long as one stands there. Guarded by whoever has it.
final class TestTickets {
    private final Map<Way, Known> known = new LinkedHashMap<>();

    private record Way(MessageId message, StationId station) {}

    /// @param seq the fact that tells of it; who has applied that has received it
    private record Known(Receipt receipt, long seq, Instant sentAt) {
        Known with(Receipt further) {
            return new Known(receipt.or(further), seq, sentAt);
        }
    }

    /// A fact told of a message.
    ///
    /// @param all the stations of the menu
    void hear(Message message, long seq, List<StationId> all) {
        if (message.isTest()) {
            StationId only = message.station();
            for (StationId station : only == null ? all : List.of(only)) {
                var way = new Way(message.id(), station);
                known.putIfAbsent(way, new Known(Receipt.SENT, seq, message.sentAt()));
                if (isBumped(message, station)) {
                    known.computeIfPresent(way, (same, now) -> now.with(Receipt.SEEN));
                }
            }
        }
    }

    private static boolean isBumped(Message message, StationId station) {
        return message.isSeenAt(station.value()) || message.isSeenAt(Message.EVERY_STATION);
    }

    /// A display said how far it is.
    ///
    /// @param mine whether it is a display of a station
    void heard(Predicate<StationId> mine, Beat beat) {
        known.replaceAll(
                (way, now) -> mine.test(way.station()) ? now.with(receipt(way, now, beat)) : now);
    }

    private static Receipt receipt(Way way, Known now, Beat beat) {
        var card = new TicketId(way.message().value());
        return beat.sights().stream()
                .filter(sight -> sight.ticket().equals(card))
                .map(sight -> sight.seen() == null ? Receipt.SHOWN : Receipt.SEEN)
                .reduce(now.seq() <= beat.seq() ? Receipt.RECEIVED : Receipt.SENT, Receipt::or);
    }

    List<TestReceipt> receipts(Instant now) {
        known.values().removeIf(one -> !one.sentAt().plus(Message.TEST_KEPT).isAfter(now));
        return known.entrySet().stream()
                .map(
                        one ->
                                new TestReceipt(
                                        one.getKey().message(),
                                        one.getKey().station(),
                                        one.getValue().receipt()))
                .toList();
    }
}
