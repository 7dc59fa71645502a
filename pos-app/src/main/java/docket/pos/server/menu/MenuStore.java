package docket.pos.server.menu;

import docket.model.event.FloorEvent;
import docket.model.event.LogEntry;
import docket.model.menu.ItemId;
import docket.model.menu.Menu;
import docket.model.menu.MenuItem;
import docket.pos.server.db.Projection;
import docket.wire.Json;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;

/// The rows of the menu: its frame as one, its items as one each. Rows change by facts only.
final class MenuStore implements Projection {
    private final Consumer<FloorEvent> committed;

    /// @param committed told of each menu fact after its commit, on the writer's thread
    MenuStore(Consumer<FloorEvent> committed) {
        this.committed = committed;
    }

    @Override
    public void store(Handle handle, LogEntry entry) {
        switch (entry.event()) {
            case FloorEvent.MenuImported imported -> replace(handle, imported.menu());
            case FloorEvent.ItemAvailabilityChanged change -> update(handle, change.item());
            case FloorEvent.ModifierAvailabilityChanged change ->
                    saveFrame(handle, change.on(loadFrame(handle)));
            case FloorEvent.OnMenu edit -> {
                Menu before = load(handle);
                save(handle, before, edit.on(before));
            }
            case FloorEvent.OnOrder order -> order.items().forEach(item -> update(handle, item));
            case FloorEvent.OnVisits ignored -> {}
            case FloorEvent.OnMessage ignored -> {}
            case FloorEvent.FloorPlanSet ignored -> {}
        }
    }

    @Override
    public void committed(LogEntry entry) {
        committed.accept(entry.event());
    }

    private void replace(Handle handle, Menu menu) {
        handle.execute("delete from menu_item");
        saveFrame(handle, menu);
        int position = 0;
        for (MenuItem item : menu.items()) {
            save(handle, item, position++);
        }
    }

    /// Writes what is other than before; an item's position is its place in the menu's list.
    private void save(Handle handle, Menu before, Menu after) {
        if (!before.frame().equals(after.frame())) {
            saveFrame(handle, after);
        }
        Map<ItemId, Integer> places = new HashMap<>();
        before.items().forEach(item -> places.put(item.id(), places.size()));
        int position = 0;
        for (MenuItem item : after.items()) {
            Integer place = places.remove(item.id());
            if (place == null || place != position || !before.items().get(place).equals(item)) {
                save(handle, item, position);
            }
            position++;
        }
        places.keySet()
                .forEach(
                        gone -> handle.execute("delete from menu_item where id = ?", gone.value()));
    }

    private static void saveFrame(Handle handle, Menu menu) {
        handle.execute(
                "merge into menu (id, state) values (1, ?)",
                Json.MAPPER.writeValueAsString(menu.frame()));
    }

    private static void save(Handle handle, MenuItem item, int position) {
        handle.execute(
                "merge into menu_item (id, position, version, state) values (?, ?, ?, ?)",
                item.id().value(),
                position,
                item.version(),
                Json.MAPPER.writeValueAsString(item));
    }

    private void update(Handle handle, MenuItem item) {
        handle.execute(
                "update menu_item set version = ?, state = ? where id = ?",
                item.version(),
                Json.MAPPER.writeValueAsString(item),
                item.id().value());
    }

    Optional<MenuItem> find(Handle handle, ItemId id) {
        return handle.select("select state from menu_item where id = ?", id.value())
                .map((row, context) -> Json.MAPPER.readValue(row.getString(1), MenuItem.class))
                .findOne();
    }

    Menu load(Handle handle) {
        List<MenuItem> items =
                handle.select("select state from menu_item order by position")
                        .map(
                                (row, context) ->
                                        Json.MAPPER.readValue(row.getString(1), MenuItem.class))
                        .list();
        return loadFrame(handle).withItems(items);
    }

    private static Menu loadFrame(Handle handle) {
        return handle.select("select state from menu where id = 1")
                .map((row, context) -> Json.MAPPER.readValue(row.getString(1), Menu.class))
                .findOne()
                .orElse(Menu.EMPTY);
    }
}
