package docket.model.order;

import docket.model.menu.Menu;
import docket.model.menu.Station;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a Send would bring to the kitchen: the pieces that each station would be told to make, in
/// the order of the menu's stations, and those that would be held. A piece that several stations
/// make counts at each.
public record SendPreview(Map<Station, Integer> fired, int held) {

    /// Looks ahead.
    ///
    /// @param order that the lines join, where there is one
    /// @param sent lines of items that the menu has
    public static SendPreview of(Optional<Order> order, List<NewLine> sent, Menu menu) {
        Sending sending = sending(order, sent, menu);
        List<NewLine> made = sending.toMake();
        List<NewLine> now = atOnce(sending);
        var fired = new LinkedHashMap<Station, Integer>();
        for (Station station : menu.stations()) {
            int pieces =
                    now.stream()
                            .filter(
                                    line ->
                                            menu.stationsOf(menu.item(line.itemId()))
                                                    .contains(station.id()))
                            .mapToInt(NewLine::quantity)
                            .sum();
            if (pieces > 0) {
                fired.put(station, pieces);
            }
        }
        int all = made.stream().mapToInt(NewLine::quantity).sum();
        return new SendPreview(fired, all - now.stream().mapToInt(NewLine::quantity).sum());
    }

    /// The lines of a Send that the kitchen would be told to make at once.
    ///
    /// @param order that the lines join, where there is one
    /// @param sent lines of items that the menu has
    public static List<NewLine> fired(Optional<Order> order, List<NewLine> sent, Menu menu) {
        return atOnce(sending(order, sent, menu));
    }

    private static List<NewLine> atOnce(Sending sending) {
        return sending.toMake().stream().filter(sending::isFiredAtOnce).toList();
    }

    private static Sending sending(Optional<Order> order, List<NewLine> sent, Menu menu) {
        return order.map(to -> Sending.to(to, sent, menu))
                .orElseGet(() -> Sending.first(sent, menu));
    }
}
