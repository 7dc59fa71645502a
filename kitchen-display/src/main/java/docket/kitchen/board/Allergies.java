package docket.kitchen.board;

import docket.model.order.Order;
import docket.model.order.OrderLine;
import docket.model.ticket.Ticket;
import docket.model.ticket.TicketLine;
import docket.ui.Texts;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What was said of allergies, in the note of an order or of any of its lines: every station of the
/// order must read it, whoever makes the line. What items contain by themselves is not said.
public final class Allergies {
    private static final List<String> WORDS =
            List.of(
                    "allerg",
                    "anaphyla",
                    "celiac",
                    "coeliac",
                    "epipen",
                    "알레르기",
                    "알러지",
                    "알레지",
                    "아나필락시스");

    /// The rest of a longer note stands in its line.
    private static final int MOST = 400;

    private Allergies() {}

    /// Whether a note speaks of one.
    public static boolean isOne(String note) {
        String lower = note.toLowerCase(Locale.ROOT);
        return WORDS.stream().anyMatch(lower::contains);
    }

    /// What is said of an order; `""` for nothing.
    ///
    /// @param order empty where it is over and only its tickets are left
    /// @param tickets those of the order
    public static String of(Optional<Order> order, List<Ticket> tickets, Texts texts) {
        Set<String> said = new LinkedHashSet<>();
        tickets.stream().map(Ticket::note).filter(Allergies::isOne).forEach(said::add);
        order.map(Order::note).filter(Allergies::isOne).ifPresent(said::add);
        order.ifPresentOrElse(
                known -> known.lines().forEach(line -> add(said, line, texts)),
                () -> tickets.forEach(t -> t.lines().forEach(line -> add(said, line, texts))));
        String all = said.stream().map(String::strip).collect(Collectors.joining(" / "));
        return all.length() <= MOST ? all : all.substring(0, MOST) + "…";
    }

    private static void add(Set<String> said, OrderLine line, Texts texts) {
        if (line.status().isLive() && isOne(line.note())) {
            said.add("%s (%s)".formatted(line.note(), texts.name(line.calledByCooks())));
        }
    }

    private static void add(Set<String> said, TicketLine line, Texts texts) {
        if (line.status().isLive() && isOne(line.note())) {
            said.add("%s (%s)".formatted(line.note(), texts.name(line.name(), line.names())));
        }
    }
}
