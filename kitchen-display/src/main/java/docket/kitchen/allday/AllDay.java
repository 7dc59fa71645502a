package docket.kitchen.allday;

import docket.model.menu.ItemId;
import docket.model.order.ChoiceTree;
import docket.model.order.ChosenModifier;
import docket.model.order.LineId;
import docket.model.order.OrderId;
import docket.model.ticket.Ticket;
import docket.model.ticket.TicketId;
import docket.model.ticket.TicketLine;
import docket.ui.Texts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Counts what is left to make, item by item and, of an item, manner by manner.
///
/// @param items the most first
public record AllDay(List<Item> items) {
    static final AllDay NONE = new AllDay(List.of());

    public AllDay {
        items = List.copyOf(items);
    }

    /// How many pieces of a line are left to make here.
    public interface Left {
        int of(Ticket ticket, TicketLine line);
    }

    /// What cooks call by one name.
    record Dish(ItemId item, String name) {}

    /// One way to make a dish; whatever it costs.
    record Manner(Dish dish, List<ChosenModifier> modifiers, String note) {
        static Manner of(TicketLine line) {
            return new Manner(
                    new Dish(line.itemId(), line.name()),
                    line.modifiers().stream().map(ChosenModifier::free).toList(),
                    line.note());
        }
    }

    /// A dish with all that is left of it.
    record Item(Dish dish, String name, int pieces, List<Kind> kinds) {}

    /// What is left of a dish in one manner, and where.
    ///
    /// @param wording its choices and its note; `""`: as it comes
    record Kind(Manner manner, String name, String wording, int pieces, List<Place> places) {
        /// The orders that wait for it, as people call them.
        String orders() {
            return places.stream()
                    .map(place -> "#" + place.title())
                    .distinct()
                    .collect(Collectors.joining(" "));
        }

        /// Whether it is worth making at once: it is for more than one order.
        boolean isBatch() {
            return places.stream().map(Place::order).distinct().count() > 1;
        }
    }

    /// A line that waits for it.
    public record Place(OrderId order, TicketId ticket, LineId line, String title) {}

    /// Counts what is left of tickets.
    ///
    /// @param tickets in the order in which they are to be made
    public static AllDay of(List<Ticket> tickets, Left left, Texts texts) {
        var kinds = new LinkedHashMap<Manner, Gathered>();
        for (Ticket ticket : tickets) {
            for (TicketLine line : ticket.lines()) {
                int pieces = line.status().isOnTheBoard() ? left.of(ticket, line) : 0;
                if (pieces > 0) {
                    kinds.computeIfAbsent(Manner.of(line), manner -> new Gathered(line))
                            .add(ticket, line, pieces);
                }
            }
        }
        Map<Dish, List<Kind>> byDish =
                kinds.entrySet().stream()
                        .map(kind -> kind.getValue().kind(kind.getKey(), texts))
                        .collect(
                                Collectors.groupingBy(
                                        kind -> kind.manner().dish(),
                                        LinkedHashMap::new,
                                        Collectors.toList()));
        return new AllDay(
                byDish.entrySet().stream()
                        .map(dish -> item(dish.getKey(), dish.getValue()))
                        .sorted(
                                Comparator.comparingInt(Item::pieces)
                                        .reversed()
                                        .thenComparing(Item::name))
                        .toList());
    }

    private static Item item(Dish dish, List<Kind> kinds) {
        int all = kinds.stream().mapToInt(Kind::pieces).sum();
        List<Kind> most =
                kinds.stream()
                        .sorted(
                                Comparator.comparingInt(Kind::pieces)
                                        .reversed()
                                        .thenComparing(Kind::wording))
                        .toList();
        return new Item(dish, most.getFirst().name(), all, most);
    }

    /// What is worth making at once most: that for the most orders, of the same the most pieces.
    Optional<Kind> batch() {
        return items.stream()
                .flatMap(item -> item.kinds().stream())
                .filter(Kind::isBatch)
                .max(
                        Comparator.comparingInt((Kind kind) -> kind.places().size())
                                .thenComparingInt(Kind::pieces));
    }

    /// The same manner as it is now, if any of it is left.
    Optional<Kind> kind(Manner manner) {
        return items.stream()
                .flatMap(item -> item.kinds().stream())
                .filter(kind -> kind.manner().equals(manner))
                .findFirst();
    }

    /// The lines that wait for a dish.
    Stream<Place> places(Dish dish) {
        return items.stream()
                .filter(item -> item.dish().equals(dish))
                .flatMap(item -> item.kinds().stream())
                .flatMap(kind -> kind.places().stream());
    }

    private static final class Gathered {
        private final TicketLine first;
        private final List<Place> places = new ArrayList<>();
        private int pieces;

        private Gathered(TicketLine first) {
            this.first = first;
        }

        private void add(Ticket ticket, TicketLine line, int more) {
            pieces += more;
            places.add(new Place(ticket.orderId(), ticket.id(), line.id(), ticket.orderNumber()));
        }

        private Kind kind(Manner manner, Texts texts) {
            String wording =
                    Stream.concat(
                                    ChoiceTree.of(first.modifiers()).stream().map(texts::choice),
                                    Stream.of(first.note()))
                            .filter(text -> !text.isEmpty())
                            .collect(Collectors.joining(" · "));
            return new Kind(
                    manner,
                    texts.name(first.name(), first.names()),
                    wording,
                    pieces,
                    List.copyOf(places));
        }
    }
}
