package docket.pos.server.delivery;

import docket.model.device.Device;
import docket.model.event.FloorEvent;
import docket.model.event.LogEntry;
import docket.model.menu.StationId;
import docket.model.message.TestReceipt;
import docket.model.ticket.Delivery;
import docket.model.ticket.Receipt;
import docket.model.ticket.Ticket;
import docket.model.ticket.TicketId;
import docket.model.ticket.TicketLine;
import docket.pos.server.db.Committed;
import docket.pos.server.event.EventFeature;
import docket.wire.Beat;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// How far each batch of the open tickets has come: sent, received, shown, seen. Receipts change
/// nothing of an order, so they are kept in memory alone: after a restart the displays say again
/// what they have, and until they had the time to, nobody is warned. Thread-safe.
public final class DeliveryService implements EventFeature.Reception {
    private final DeliveryTerms terms;
    private final KitchenScreens screens;
    private final Supplier<List<StationId>> stations;
    private final Clock clock;
    private final Map<Way, Known> known = new LinkedHashMap<>();
    private final TestTickets tests = new TestTickets();

    /// What goes where.
    private record Way(TicketId ticket, StationId station, int batch) {}

    /// What is known of it.
    ///
    /// @param seq the fact that tells of it; who has applied that has received it
    /// @param from when the time for its receipt began
    private record Known(Delivery delivery, long seq, Instant from) {
        Known with(Receipt receipt) {
            Delivery d = delivery;
            return new Known(
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

        boolean isWaitingSince(Instant limit) {
            return delivery.receipt() == Receipt.SENT && !from.isAfter(limit);
        }
    }

    /// @param letIn the devices that are let in
    /// @param stations those of the menu
    DeliveryService(
            DeliveryTerms terms,
            Supplier<List<Device>> letIn,
            Supplier<List<StationId>> stations,
            Clock clock) {
        this.stations = stations;
        this.terms = terms;
        this.clock = clock;
        screens = new KitchenScreens(letIn);
    }

    /// Begins with what is on the boards already. Whoever had it before the server went away says
    /// so again.
    ///
    /// @param seq the last fact
    public synchronized void begin(List<Ticket> tickets, long seq) {
        Instant now = clock.instant();
        tickets.forEach(ticket -> take(ticket, seq, now, TicketLine::firedAt));
    }

    /// Told by the writer after each commit, before the displays are.
    public synchronized void hear(List<Committed> facts) {
        facts.forEach(fact -> hear(fact.entry()));
    }

    private void hear(LogEntry entry) {
        switch (entry.event()) {
            case FloorEvent.OnOrder change -> take(change.tickets(), entry);
            case FloorEvent.OnVisits change -> {
                known.keySet().removeIf(way -> change.gone().contains(way.ticket()));
                take(change.tickets(), entry);
            }
            case FloorEvent.OnMenu ignored -> {}
            case FloorEvent.OnMessage change ->
                    tests.hear(change.message(), entry.seq(), stations.get());
            case FloorEvent.FloorPlanSet ignored -> {}
        }
    }

    private void take(List<Ticket> tickets, LogEntry entry) {
        Instant now = clock.instant();
        tickets.forEach(ticket -> take(ticket, entry.seq(), now, line -> entry.at()));
    }

    private void take(Ticket ticket, long seq, Instant now, Function<TicketLine, Instant> sentAt) {
        Map<Integer, Instant> batches =
                ticket.lines().stream()
                        .filter(line -> line.status().isOnTheBoard())
                        .collect(
                                Collectors.toMap(
                                        TicketLine::batch,
                                        sentAt,
                                        (one, other) -> one.isBefore(other) ? one : other));
        List<StationId> stations = ticket.stations();
        known.keySet()
                .removeIf(
                        way ->
                                way.ticket().equals(ticket.id())
                                        && !(batches.containsKey(way.batch())
                                                && stations.contains(way.station())));
        for (StationId station : stations) {
            batches.forEach(
                    (batch, at) ->
                            known.putIfAbsent(
                                    new Way(ticket.id(), station, batch),
                                    new Known(sent(ticket, station, batch, at), seq, now)));
        }
    }

    private static Delivery sent(Ticket ticket, StationId station, int batch, Instant at) {
        return new Delivery(
                ticket.orderId(),
                ticket.id(),
                ticket.orderNumber(),
                station,
                batch,
                at,
                Receipt.SENT,
                null);
    }

    @Override
    public synchronized void heard(Device by, String shows, Beat beat) {
        screens.came(by, shows);
        Predicate<StationId> mine = station -> KitchenScreens.isOf(station, by, shows);
        tests.heard(mine, beat);
        known.replaceAll(
                (way, now) ->
                        now.seq() <= beat.seq() && mine.test(way.station())
                                ? now.with(Receipt.RECEIVED)
                                : now);
        for (Beat.Sight sight : beat.sights()) {
            Receipt receipt = sight.seen() == null ? Receipt.SHOWN : Receipt.SEEN;
            known.replaceAll(
                    (way, now) ->
                            way.ticket().equals(sight.ticket())
                                            && way.batch() <= sight.batch()
                                            && mine.test(way.station())
                                    ? now.with(receipt)
                                    : now);
        }
    }

    @Override
    public List<StationId> unshown() {
        return stations.get().stream().filter(station -> !screens.has(station)).toList();
    }

    @Override
    public synchronized List<Delivery> deliveries() {
        Instant limit = clock.instant().minus(terms.warn());
        return known.values().stream()
                .map(now -> isMissed(now, limit) ? late(now.delivery()) : now.delivery())
                .toList();
    }

    @Override
    public synchronized List<TestReceipt> tests() {
        return tests.receipts(clock.instant());
    }

    /// The tickets that should be with the cooks of their own station by now and are not, nor at a
    /// backup.
    synchronized Map<TicketId, StationId> overdue() {
        Instant limit = clock.instant().minus(terms.backup());
        return known.entrySet().stream()
                .filter(entry -> isMissed(entry.getValue(), limit))
                .map(Map.Entry::getKey)
                .filter(way -> !isElsewhereToo(way))
                .collect(Collectors.toMap(Way::ticket, Way::station, (one, same) -> one));
    }

    private boolean isElsewhereToo(Way way) {
        return known.keySet().stream()
                .anyMatch(
                        other ->
                                other.ticket().equals(way.ticket())
                                        && !other.station().equals(way.station()));
    }

    /// Whether some screen that is let in shows a station, be it on or off.
    public boolean reaches(StationId station) {
        return screens.has(station);
    }

    /// A station without a screen gives no receipts, and nobody is to be warned of each of its
    /// orders.
    private boolean isMissed(Known now, Instant limit) {
        return now.isWaitingSince(limit) && screens.has(now.delivery().station());
    }

    private static Delivery late(Delivery d) {
        return new Delivery(
                d.orderId(),
                d.ticketId(),
                d.orderNumber(),
                d.station(),
                d.batch(),
                d.sentAt(),
                d.receipt(),
                true);
    }
}
