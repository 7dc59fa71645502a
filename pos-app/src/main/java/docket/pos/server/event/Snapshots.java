package docket.pos.server.event;

import docket.Exempt;
import docket.model.Shop;
import docket.model.menu.Menu;
import docket.pos.server.db.BusinessDay;
import docket.pos.server.db.Database;
import docket.pos.server.menu.MenuService;
import docket.pos.server.order.OrderService;
import docket.wire.Frame;
import docket.wire.Json;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.util.RawValue;

/// Makes the snapshots of the feed. Orders and tickets go out as the text that they are kept as,
/// and stations that come at the same time, as they do after a restart, share one. Thread-safe.
@Exempt(
        rule = "A5",
        because =
                "A snapshot reads several services in one transaction, whose handle it passes on.")
final class Snapshots {
    /// A snapshot tells the time, so it must not get old.
    private static final Duration FRESH = Duration.ofSeconds(1);

    private final Database database;
    private final MenuService menu;
    private final OrderService orders;
    private final Shop shop;
    private final String store;
    private final BusinessDay businessDay;
    private final Clock clock;
    private @Nullable Made last;

    Snapshots(Database database, MenuService menu, OrderService orders, Shop shop, Clock clock) {
        this.database = database;
        this.menu = menu;
        this.orders = orders;
        this.shop = shop;
        this.store = store(database, shop);
        this.businessDay = BusinessDay.of(shop);
        this.clock = clock;
    }

    /// What every floor told here stands on, for a station that comes back to know whether it may
    /// follow on: this life of the store, and the shop as the settings describe it, which no fact
    /// ever tells.
    private static String store(Database database, Shop shop) {
        String described = database.life() + Json.MAPPER.writeValueAsString(shop);
        return UUID.nameUUIDFromBytes(described.getBytes(StandardCharsets.UTF_8)).toString();
    }

    String store() {
        return store;
    }

    /// A frame and the last fact that it contains.
    record Made(String frame, long seq, Instant at) {}

    /// [docket.model.event.Snapshot], with the parts as text that are kept as text.
    private record Stored(
            String store,
            Shop shop,
            Menu menu,
            List<RawValue> orders,
            List<RawValue> tickets,
            LocalDate businessDay,
            int ordersToday) {}

    /// The floor as of the last fact.
    synchronized Made latest() {
        Instant now = clock.instant();
        Made known = last;
        if (known == null || known.seq() != database.seq() || isOld(known, now)) {
            known = database.read(handle -> make(handle, now));
            last = known;
        }
        return known;
    }

    private static boolean isOld(Made known, Instant now) {
        return Duration.between(known.at(), now).abs().compareTo(FRESH) > 0;
    }

    private Made make(Handle handle, Instant now) {
        LocalDate today = businessDay.at(now);
        long seq = database.lastSeq(handle);
        var stored =
                new Stored(
                        store,
                        shop,
                        menu.menu(handle),
                        orders.openAsJson(handle),
                        orders.onBoardsAsJson(handle),
                        today,
                        orders.count(handle, today));
        return new Made(Frame.writeSnapshot(seq, now, stored), seq, now);
    }
}
