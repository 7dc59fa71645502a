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
import java.util.ArrayList;
import java.util.HashMap;
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
    private final Map<TicketId, List<KnownBatch>> known = new LinkedHashMap<>();
    private final TestTickets tests = new TestTickets();

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
                change.gone().forEach(known::remove);
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
        List<KnownBatch> before = known.getOrDefault(ticket.id(), List.of());
        var after = new ArrayList<KnownBatch>();
        for (StationId station : ticket.stations()) {
            batches.forEach(
                    (batch, at) ->
                            after.add(
                                    before.stream()
                                            .filter(one -> one.is(station, batch))
                                            .findFirst()
                                            .orElseGet(
                                                    () ->
                                                            new KnownBatch(
                                                                    sent(
                                                                            ticket, station, batch,
                                                                            at),
                                                                    seq,
                                                                    now))));
        }
        if (after.isEmpty()) {
            known.remove(ticket.id());
        } else {
            known.put(ticket.id(), after);
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
        for (List<KnownBatch> batches : known.values()) {
            batches.replaceAll(
                    one ->
                            one.seq() <= beat.seq() && mine.test(one.station())
                                    ? one.with(Receipt.RECEIVED)
                                    : one);
        }
        beat.sights().forEach(sight -> heard(sight, mine));
    }

    private void heard(Beat.Sight sight, Predicate<StationId> mine) {
        List<KnownBatch> batches = known.get(sight.ticket());
        if (batches != null) {
            Receipt receipt = sight.seen() == null ? Receipt.SHOWN : Receipt.SEEN;
            batches.replaceAll(
                    one ->
                            one.delivery().batch() <= sight.batch() && mine.test(one.station())
                                    ? one.with(receipt)
                                    : one);
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
                .flatMap(List::stream)
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
        var overdue = new HashMap<TicketId, StationId>();
        known.forEach(
                (ticket, batches) ->
                        batches.stream()
                                .filter(one -> isMissed(one, limit))
                                .map(KnownBatch::station)
                                .filter(station -> isAlone(station, batches))
                                .findFirst()
                                .ifPresent(station -> overdue.put(ticket, station)));
        return overdue;
    }

    private static boolean isAlone(StationId station, List<KnownBatch> batches) {
        return batches.stream().allMatch(one -> one.station().equals(station));
    }

    /// Whether some screen that is let in shows a station, be it on or off.
    public boolean reaches(StationId station) {
        return screens.has(station);
    }

    /// A station without a screen gives no receipts, and nobody is to be warned of each of its
    /// orders.
    private boolean isMissed(KnownBatch now, Instant limit) {
        return now.isWaitingSince(limit) && screens.has(now.station());
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
