package docket.client;

import docket.model.menu.StationId;
import docket.model.message.Message;
import docket.model.message.TestReceipt;
import docket.model.ticket.Delivery;
import docket.model.ticket.Receipt;
import docket.model.ticket.Ticket;
import docket.model.ticket.TicketLine;
import docket.wire.Beat;
import docket.wire.Protocol;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// How far the tickets of a [FakeRestaurant] have come. Guarded by its monitor.
final class FakeDeliveries {
    private final Map<String, Receipt> receipts = new HashMap<>();

    private record Way(Ticket ticket, StationId station, int batch) {
        String key() {
            return ticket.id().value() + " " + station.value() + " " + batch;
        }

        Delivery delivery(Receipt receipt) {
            return new Delivery(
                    ticket.orderId(),
                    ticket.id(),
                    ticket.orderNumber(),
                    station,
                    batch,
                    ticket.firedAt(),
                    receipt,
                    null);
        }
    }

    void seen(String shows, List<Beat.Sight> sights, Collection<Ticket> tickets) {
        for (Beat.Sight sight : sights) {
            ways(tickets)
                    .filter(way -> way.ticket().id().equals(sight.ticket()))
                    .filter(way -> way.batch() <= sight.batch() && isOf(shows, way.station()))
                    .forEach(
                            way ->
                                    receipts.merge(
                                            way.key(),
                                            sight.seen() == null ? Receipt.SHOWN : Receipt.SEEN,
                                            Receipt::or));
        }
    }

    /// @param stations which are followed
    List<Delivery> of(Collection<Ticket> tickets, List<String> stations) {
        var all = new ArrayList<Delivery>();
        ways(tickets)
                .forEach(
                        way -> {
                            boolean has = stations.stream().anyMatch(s -> isOf(s, way.station()));
                            Receipt known = receipts.getOrDefault(way.key(), Receipt.SENT);
                            all.add(way.delivery(has ? known.or(Receipt.RECEIVED) : known));
                        });
        return all;
    }

    /// What stands on a station's screen, by the ids of cards.
    void seenTests(String shows, List<Beat.Sight> sights) {
        for (Beat.Sight sight : sights) {
            receipts.merge(
                    sight.ticket().value() + " " + shows,
                    sight.seen() == null ? Receipt.SHOWN : Receipt.SEEN,
                    Receipt::or);
        }
    }

    /// @param followed the stations that are followed
    /// @param all the stations of the menu
    List<TestReceipt> tests(
            Collection<Message> messages, List<String> followed, List<StationId> all) {
        var told = new ArrayList<TestReceipt>();
        for (Message test : messages) {
            StationId only = test.station();
            for (StationId station : only == null ? all : List.of(only)) {
                if (test.isTest()) {
                    boolean has = followed.stream().anyMatch(shows -> isOf(shows, station));
                    Receipt known = has ? Receipt.RECEIVED : Receipt.SENT;
                    for (String shows : List.of(station.value(), Protocol.ALL_STATIONS)) {
                        String key = test.id().value() + " " + shows;
                        known = known.or(receipts.getOrDefault(key, Receipt.SENT));
                        known = known.or(test.isSeenAt(shows) ? Receipt.SEEN : Receipt.SENT);
                    }
                    told.add(new TestReceipt(test.id(), station, known));
                }
            }
        }
        return told;
    }

    private static Stream<Way> ways(Collection<Ticket> tickets) {
        return tickets.stream()
                .flatMap(
                        ticket ->
                                ticket.lines().stream()
                                        .filter(line -> line.status().isOnTheBoard())
                                        .map(TicketLine::batch)
                                        .distinct()
                                        .map(batch -> new Way(ticket, ticket.stationId(), batch)));
    }

    private static boolean isOf(String shows, StationId station) {
        return shows.equals(Protocol.ALL_STATIONS) || shows.equals(station.value());
    }
}
