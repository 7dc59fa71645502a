package docket.pos.server.menu;

import docket.Exempt;
import docket.model.CommandId;
import docket.model.Reason;
import docket.model.Refusal;
import docket.model.event.FloorEvent;
import docket.model.menu.Availability;
import docket.model.menu.ChangeAvailability;
import docket.model.menu.ItemId;
import docket.model.menu.Menu;
import docket.model.menu.MenuItem;
import docket.model.menu.ModifierAvailability;
import docket.model.order.Order;
import docket.model.order.Stock;
import docket.pos.server.Caller;
import docket.pos.server.db.Answer;
import docket.pos.server.db.Database;
import docket.pos.server.db.Fingerprint;
import docket.pos.server.db.Written;
import docket.wire.MenuPage;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The use cases of the menu. The current menu is kept in memory, replaced by the writer as soon as
/// a menu fact is committed; orders are decided on the last committed menu.
/// Thread-safe.
@Exempt(
        rule = "A5",
        because = "Its reads join another service's transaction, whose handle they are passed.")
@Exempt(
        rule = "A14",
        because = "Service and store each need the other: the store tells of a commit.")
public final class MenuService {
    private static final Logger LOG = LoggerFactory.getLogger(MenuService.class);

    private final Database database;
    private final MenuStore store = new MenuStore(this::committed);
    private final Clock clock;
    private volatile Menu menu = Menu.EMPTY;
    private volatile Set<ItemId> counted = Set.of();

    MenuService(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    MenuStore store() {
        return store;
    }

    /// Reads the menu from the store, once it is open.
    public void load() {
        use(database.read(store::load));
        warnOfUnrouted();
    }

    /// The menu that orders are decided on now.
    public Menu menu() {
        return menu;
    }

    /// The menu as part of a snapshot.
    public Menu menu(Handle handle) {
        return store.load(handle);
    }

    /// What a step of an order leaves of the items that are counted, as its transaction finds them.
    ///
    /// @param before null where the order was placed just now
    /// @return those of which there are now more or fewer
    /// @throws Refusal if fewer of an item are left than are wanted
    public List<MenuItem> afterTaking(Handle handle, @Nullable Order before, Order after) {
        var changed = new ArrayList<MenuItem>();
        Stock.taken(before, after)
                .forEach(
                        (item, number) -> {
                            if (counted.contains(item)) {
                                store.find(handle, item)
                                        .filter(now -> now.availability().left() != null)
                                        .ifPresent(now -> changed.add(now.taken(number)));
                            }
                        });
        return changed;
    }

    /// Refuses a station that the menu does not have.
    public void requireStation(String station) {
        if (menu.stations().stream().noneMatch(s -> s.id().value().equals(station))) {
            throw new Refusal(Reason.STATION_UNKNOWN, "The menu has no such station.");
        }
    }

    public MenuPage page() {
        return database.read(handle -> MenuPage.of(database.lastSeq(handle), store.load(handle)));
    }

    /// Publishes an item, hides it, or marks it sold out. A device that was let in for one station
    /// may say so of what is made there.
    public Answer<MenuItem> change(
            Caller by, CommandId command, ItemId id, ChangeAvailability change) {
        Written written =
                database.write(
                        by.actor(),
                        command,
                        Fingerprint.of("item", id, change),
                        (handle, at) -> {
                            Menu now = store.load(handle);
                            MenuItem item = now.item(id);
                            by.requireReach(now.stationsOf(item));
                            return new FloorEvent.ItemAvailabilityChanged(
                                    item.with(change.availability()));
                        });
        return Answer.of(
                written,
                answer -> ((FloorEvent.ItemAvailabilityChanged) answer.entry().event()).item());
    }

    /// Sells a choice out, or brings it back, wherever it is offered.
    public Answer<ModifierAvailability> change(
            Caller by, CommandId command, ModifierAvailability wanted) {
        Written written =
                database.write(
                        by.actor(),
                        command,
                        Fingerprint.of("modifier", wanted),
                        (handle, at) -> {
                            store.load(handle).modifier(wanted.id());
                            return new FloorEvent.ModifierAvailabilityChanged(wanted);
                        });
        return Answer.of(
                written,
                answer ->
                        ((FloorEvent.ModifierAvailabilityChanged) answer.entry().event())
                                .modifier());
    }

    /// Replaces the whole menu.
    public void replace(CommandId command, Menu imported) {
        database.write(
                null,
                command,
                Fingerprint.of("menu", imported),
                (handle, at) -> new FloorEvent.MenuImported(imported));
        warnOfUnrouted();
    }

    /// Publishes the sold-out items and choices whose time has come; called every few seconds.
    public void bringBack() {
        Instant now = clock.instant();
        for (ModifierAvailability off : menu.modifiersOff()) {
            if (off.availability().isOver(now)) {
                bringBack(off);
            }
        }
        for (MenuItem item : menu.items()) {
            if (item.availability().isOver(now)) {
                bringBack(item);
            }
        }
    }

    /// The command's id is of this version's sell-out, so a second call does nothing; and what
    /// somebody changed in the meantime stays.
    private void bringBack(MenuItem soldOut) {
        var back = new ChangeAvailability(Availability.PUBLISHED.status(), null);
        try {
            database.write(
                    null,
                    CommandId.of("back/%s/%d".formatted(soldOut.id().value(), soldOut.version())),
                    Fingerprint.of("item", soldOut.id(), back),
                    (handle, at) -> {
                        MenuItem item = store.load(handle).item(soldOut.id());
                        if (item.version() != soldOut.version()) {
                            throw new Refusal(
                                    Reason.ILLEGAL_TRANSITION, "The item was changed meanwhile.");
                        }
                        return new FloorEvent.ItemAvailabilityChanged(
                                item.with(back.availability()));
                    });
        } catch (Refusal refusal) {
            LOG.info("{} is not brought back: {}", soldOut.id().value(), refusal.getMessage());
        }
    }

    /// The same for a choice, which has no version: the command's id is of the time at which it
    /// comes back.
    private void bringBack(ModifierAvailability soldOut) {
        var back = new ModifierAvailability(soldOut.id(), Availability.PUBLISHED);
        try {
            database.write(
                    null,
                    CommandId.of(
                            "back/modifier/%s/%s"
                                    .formatted(
                                            soldOut.id().value(), soldOut.availability().until())),
                    Fingerprint.of("modifier", back),
                    (handle, at) -> {
                        if (!store.load(handle).modifiersOff().contains(soldOut)) {
                            throw new Refusal(
                                    Reason.ILLEGAL_TRANSITION, "The choice was changed meanwhile.");
                        }
                        return new FloorEvent.ModifierAvailabilityChanged(back);
                    });
        } catch (Refusal refusal) {
            LOG.info("{} is not brought back: {}", soldOut.id().value(), refusal.getMessage());
        }
    }

    private void committed(FloorEvent event) {
        switch (event) {
            case FloorEvent.OnMenu change -> use(change.on(menu));
            case FloorEvent.OnOrder order -> {
                if (!order.items().isEmpty()) {
                    use(order.on(menu));
                }
            }
            case FloorEvent.OnVisits ignored -> {}
            case FloorEvent.OnMessage ignored -> {}
            case FloorEvent.FloorPlanSet ignored -> {}
        }
    }

    private void use(Menu now) {
        menu = now;
        counted =
                now.items().stream()
                        .filter(item -> item.availability().left() != null)
                        .map(MenuItem::id)
                        .collect(Collectors.toUnmodifiableSet());
    }

    private void warnOfUnrouted() {
        menu.unroutedItems()
                .forEach(
                        item ->
                                LOG.warn(
                                        "The item {} names no station; it goes to the catch-all",
                                        item.value()));
    }
}
