package docket.kitchen.board;

import docket.model.order.Order;
import docket.model.payment.PaymentStatus;
import docket.model.ticket.Ticket;
import docket.ui.Texts;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Words the top of a card: where it goes, for how many, who looks after it, whether it is paid,
/// and what nobody in the kitchen may miss.
public record HeadTexts(Texts texts) {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    /// What stands at the top of an order's card.
    ///
    /// @param all the tickets of the order
    /// @param mine those of this display, at least one
    /// @param order the order itself, as far as it is known
    /// @param zone the restaurant's
    public Card.Head of(List<Ticket> all, List<Ticket> mine, Optional<Order> order, ZoneId zone) {
        Ticket first = mine.getFirst();
        String allergies = Allergies.of(order, all, texts);
        return new Card.Head(
                first.orderNumber(),
                place(first, zone),
                recalled(mine),
                facts(first, mine, order),
                mine.stream().anyMatch(Ticket::isRush),
                allergies.isEmpty() ? "" : texts.text("board.allergy", allergies));
    }

    private String place(Ticket ticket, ZoneId zone) {
        Instant due = ticket.dueAt();
        return joined(
                where(ticket),
                due == null ? "" : texts.text("board.due", TIME.format(due.atZone(zone))),
                text(ticket.guestName()),
                text(ticket.waiter()));
    }

    private String facts(Ticket ticket, List<Ticket> mine, Optional<Order> order) {
        return joined(
                ticket.guests() == 0 ? "" : texts.text("board.guests", ticket.guests()),
                course(mine),
                order.map(known -> texts.text(paid(known))).orElse(""));
    }

    private static String paid(Order order) {
        boolean isPaid = order.paymentStatus() == PaymentStatus.PAID;
        return isPaid ? "board.paid" : "board.notPaid";
    }

    /// The course that is being made, where it is one alone.
    private String course(List<Ticket> mine) {
        List<Optional<Integer>> courses =
                mine.stream()
                        .flatMap(ticket -> ticket.lines().stream())
                        .filter(line -> line.status().isOnTheBoard())
                        .map(line -> Optional.ofNullable(line.course()))
                        .distinct()
                        .toList();
        return courses.size() == 1
                ? courses.getFirst().map(only -> texts.text("board.course", only)).orElse("")
                : "";
    }

    private static String joined(String... parts) {
        return Stream.of(parts).filter(text -> !text.isEmpty()).collect(Collectors.joining(" · "));
    }

    private static String text(@Nullable String said) {
        return Objects.requireNonNullElse(said, "");
    }

    private String where(Ticket ticket) {
        String first = ticket.movedFrom();
        if (first != null) {
            return texts.text("table.moved", first, ticket.table());
        }
        return ticket.table().isEmpty()
                ? texts.text("type." + ticket.orderType())
                : texts.text("table", ticket.table());
    }

    private String recalled(List<Ticket> mine) {
        int recalls = mine.stream().mapToInt(Ticket::recalls).max().orElse(0);
        return recalls == 0 ? "" : texts.text("board.recalled", recalls);
    }
}
