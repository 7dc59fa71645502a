package docket.pos.server.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import docket.Exempt;
import docket.model.Shop;
import docket.model.menu.Menu;
import docket.model.message.Message;
import docket.model.table.FloorPlan;
import docket.model.table.Visit;
import docket.pos.server.db.BusinessDay;
import docket.pos.server.db.Database;
import docket.pos.server.menu.MenuService;
import docket.pos.server.message.MessageService;
import docket.pos.server.order.OrderService;
import docket.pos.server.shop.ShopService;
import docket.pos.server.table.TableService;
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
    private final TableService tables;
    private final MessageService messages;
    private final ShopService shop;
    private final UUID life;
    private final BusinessDay businessDay;
    private final Clock clock;
    private @Nullable Made last;

    Snapshots(Database database, EventFeature.Told told, Clock clock) {
        this.database = database;
        this.menu = told.menu();
        this.orders = told.orders();
        this.tables = told.tables();
        this.messages = told.messages();
        this.shop = told.shop();
        this.life = database.life();
        this.businessDay = BusinessDay.of(shop.shop());
        this.clock = clock;
    }

    /// What every floor told here stands on, for a station that comes back to know whether it may
    /// follow on: this life of the store, and the shop as it is described, which no fact
    /// ever tells.
    String store() {
        return store(shop.shop());
    }

    private String store(Shop described) {
        String text = life + Json.MAPPER.writeValueAsString(described);
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).toString();
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
            int ordersToday,
            FloorPlan plan,
            List<Visit> visits,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Message> messages) {}

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

    /// Forgets what was made: the shop is another.
    synchronized void renew() {
        last = null;
    }

    private static boolean isOld(Made known, Instant now) {
        return Duration.between(known.at(), now).abs().compareTo(FRESH) > 0;
    }

    private Made make(Handle handle, Instant now) {
        LocalDate today = businessDay.at(now);
        long seq = database.lastSeq(handle);
        Shop described = shop.shop();
        var stored =
                new Stored(
                        store(described),
                        described,
                        menu.menu(handle),
                        orders.openAsJson(handle),
                        orders.onBoardsAsJson(handle),
                        today,
                        orders.count(handle, today),
                        tables.plan(handle),
                        tables.current(handle),
                        messages.current(handle, now));
        return new Made(Frame.writeSnapshot(seq, now, stored), seq, now);
    }
}
