package docket.pos.server.order;

import docket.model.menu.AvailabilityStatus;
import docket.model.menu.ItemId;
import docket.model.menu.Menu;
import docket.model.order.Order;
import docket.model.order.OrderLine;
import docket.pos.server.db.BusinessDay;
import docket.pos.server.db.Database;
import docket.pos.server.menu.MenuService;
import docket.wire.Favourites;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What is sold most at this part of the day: in this hour and in those before and after it, on
/// each day of the last four weeks. A piece of the last week counts four times one of the fourth.
/// It is looked up once an hour, however many counters ask. Thread-safe.
public final class FavouriteService {
    /// As many as are seen at once.
    static final int MOST = 18;

    private static final int WEEKS = 4;
    private static final int DAYS = 7;

    private final Database database;
    private final FavouriteStore store;
    private final MenuService menu;
    private final BusinessDay businessDay;
    private final Clock clock;
    private @Nullable Counted counted;

    /// How many pieces of each item were sold, weighed by their age.
    ///
    /// @param hour that they were counted for
    private record Counted(LocalDateTime hour, Map<ItemId, Integer> pieces) {}

    FavouriteService(
            Database database,
            FavouriteStore store,
            MenuService menu,
            BusinessDay businessDay,
            Clock clock) {
        this.database = database;
        this.store = store;
        this.menu = menu;
        this.businessDay = businessDay;
        this.clock = clock;
    }

    /// Those that are on the menu, the most sold first; of as many sold, the first on the menu.
    Favourites favourites() {
        Map<ItemId, Integer> pieces = counted();
        Menu now = menu.menu();
        return new Favourites(
                now.items().stream()
                        .filter(item -> item.availability().status() != AvailabilityStatus.HIDDEN)
                        .filter(item -> pieces.getOrDefault(item.id(), 0) > 0)
                        .sorted(Comparator.comparingInt(item -> -pieces.getOrDefault(item.id(), 0)))
                        .limit(MOST)
                        .map(item -> item.id())
                        .toList());
    }

    private synchronized Map<ItemId, Integer> counted() {
        LocalDateTime hour = businessDay.wallClock(clock.instant()).truncatedTo(ChronoUnit.HOURS);
        Counted known = counted;
        if (known == null || !known.hour().equals(hour)) {
            known = new Counted(hour, count(hour));
            counted = known;
        }
        return known.pieces();
    }

    /// Today does not count: what is sold in this very hour must not change it.
    private Map<ItemId, Integer> count(LocalDateTime hour) {
        return database.read(
                handle -> {
                    var pieces = new HashMap<ItemId, Integer>();
                    for (int day = 1; day <= WEEKS * DAYS; day++) {
                        LocalDateTime then = hour.minusDays(day);
                        int weight = WEEKS - (day - 1) / DAYS;
                        List<Order> placed =
                                store.placed(
                                        handle,
                                        businessDay.instant(then.minusHours(1)),
                                        businessDay.instant(then.plusHours(2)));
                        placed.forEach(order -> add(pieces, order, weight));
                    }
                    return Map.copyOf(pieces);
                });
    }

    /// A combo counts once, and not by its parts.
    private static void add(Map<ItemId, Integer> pieces, Order order, int weight) {
        order.lines().stream()
                .filter(line -> line.status().isLive())
                .filter(line -> line.partOf() == null && line.remakeOf() == null)
                .forEach(
                        (OrderLine line) ->
                                pieces.merge(
                                        line.itemId(), line.quantity() * weight, Integer::sum));
    }
}
