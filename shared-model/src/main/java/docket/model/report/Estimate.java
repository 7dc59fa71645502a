package docket.model.report;

import docket.model.menu.Menu;
import docket.model.menu.StationId;
import docket.model.order.LineStatus;
import docket.model.order.NewLine;
import docket.model.order.Order;
import docket.model.ticket.Ticket;
import docket.model.ticket.TicketLine;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

/// Says when what the kitchen has of an order will be ready, from what was learned and from what
/// its stations have before it.
public record Estimate(LearnedTimes learned, List<Ticket> tickets, Instant now) {
    public Estimate {
        tickets = List.copyOf(tickets);
    }

    /// When it is ready; empty where the kitchen has nothing of it to make, or too little is known.
    public Optional<ReadyIn> of(Order order) {
        var waiting = new ArrayList<LearnedTimes.Waiting>();
        for (Ticket ticket : tickets) {
            if (ticket.orderId().equals(order.id())) {
                ticket.lines().stream()
                        .filter(Estimate::isToMake)
                        .forEach(line -> waiting.add(waiting(ticket, line)));
            }
        }
        return waiting.isEmpty() ? Optional.empty() : learned.readyIn(waiting);
    }

    /// When what a Send would fire now will be ready, behind all that its stations have; empty
    /// where it fires nothing, or too little is known.
    ///
    /// @param fired lines of items that the menu has
    /// @param menu that says which stations make them
    public Optional<ReadyIn> ofSend(List<NewLine> fired, Menu menu) {
        var waiting = new ArrayList<LearnedTimes.Waiting>();
        var queues = new HashMap<StationId, Integer>();
        for (NewLine line : fired) {
            for (StationId station : menu.stationsOf(menu.item(line.itemId()))) {
                int ahead = queues.computeIfAbsent(station, this::toMake);
                waiting.add(new LearnedTimes.Waiting(line.itemId(), station, ahead, 0));
                queues.put(station, ahead + 1);
            }
        }
        return waiting.isEmpty() ? Optional.empty() : learned.readyIn(waiting);
    }

    private int toMake(StationId station) {
        return Math.toIntExact(
                tickets.stream()
                        .filter(ticket -> ticket.stationId().equals(station))
                        .flatMap(ticket -> ticket.lines().stream())
                        .filter(Estimate::isToMake)
                        .count());
    }

    private LearnedTimes.Waiting waiting(Ticket ticket, TicketLine line) {
        long waited = Duration.between(line.firedAt(), now).toSeconds();
        return new LearnedTimes.Waiting(
                line.itemId(), ticket.stationId(), ahead(ticket, line), Math.max(0, waited));
    }

    /// What its station had to make before it when it was fired.
    private int ahead(Ticket ticket, TicketLine line) {
        return Math.toIntExact(
                tickets.stream()
                        .filter(other -> other.stationId().equals(ticket.stationId()))
                        .flatMap(other -> other.lines().stream())
                        .filter(other -> isBefore(other, line))
                        .count());
    }

    /// Lines that were fired together are told apart by their ids, as one of them is made first.
    private static boolean isBefore(TicketLine other, TicketLine line) {
        int fired = other.firedAt().compareTo(line.firedAt());
        boolean isFirst =
                fired < 0 || (fired == 0 && other.id().value().compareTo(line.id().value()) < 0);
        Instant done = other.doneAt();
        return isFirst && (isToMake(other) || (done != null && done.isAfter(line.firedAt())));
    }

    private static boolean isToMake(TicketLine line) {
        return line.status() == LineStatus.FIRED || line.status() == LineStatus.STARTED;
    }
}
