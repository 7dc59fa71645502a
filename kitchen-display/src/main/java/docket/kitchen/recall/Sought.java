package docket.kitchen.recall;

import docket.model.ticket.Ticket;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/// What a cook looks for among the tickets: a number, or a table.
///
/// @param letters letters and digits alone; `""` finds all
record Sought(String letters) {
    /// How well a ticket fits what is looked for.
    private enum Fit {
        EXACTLY,
        PARTLY,
        NOT
    }

    /// What was typed, however it was written.
    static Sought typed(String text) {
        return new Sought(plain(text));
    }

    /// Those that have it: first the tickets of exactly that table or number, else in their order.
    List<Ticket> in(List<Ticket> tickets) {
        return tickets.stream()
                .filter(ticket -> fit(ticket) != Fit.NOT)
                .sorted(Comparator.comparing(this::fit))
                .toList();
    }

    private Fit fit(Ticket ticket) {
        String guest = Objects.requireNonNullElse(ticket.guestName(), "");
        String number = ticket.orderNumber();
        String counted = number.substring(number.lastIndexOf('-') + 1);
        if (Stream.of(ticket.table(), number, counted, guest).anyMatch(this::isExactly)) {
            return Fit.EXACTLY;
        }
        boolean isPart =
                Stream.of(ticket.table(), number, guest)
                        .anyMatch(text -> plain(text).contains(letters));
        return isPart ? Fit.PARTLY : Fit.NOT;
    }

    /// Nobody types the zeros before a number.
    private boolean isExactly(String text) {
        String plain = plain(text);
        return plain.equals(letters) || plain.replaceFirst("^0+(?=.)", "").equals(letters);
    }

    private static String plain(String text) {
        return text.toUpperCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
