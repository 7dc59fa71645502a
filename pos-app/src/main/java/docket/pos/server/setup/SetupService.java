package docket.pos.server.setup;

import docket.model.CommandId;
import docket.model.Names;
import docket.model.event.Actor;
import docket.model.menu.Menu;
import docket.model.menu.Station;
import docket.model.menu.StationId;
import docket.model.setup.FirstMenu;
import docket.model.setup.SetUp;
import docket.model.staff.Person;
import docket.pos.server.menu.MenuService;
import docket.pos.server.shop.ShopService;
import docket.pos.server.staff.StaffService;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;

/// Sets a shop up, once. The owner comes last: as long as there is none, it can be done again, so
/// that a power cut in the middle leaves nothing half done for ever. Thread-safe.
public final class SetupService {
    private static final int SLUG = 40;

    private final ShopService shop;
    private final MenuService menu;
    private final StaffService staff;
    private final Supplier<Menu> sample;
    private final Runnable changed;

    /// @param sample the menu of the sample restaurant
    /// @param changed told when the shop is another than before
    SetupService(
            ShopService shop,
            MenuService menu,
            StaffService staff,
            Supplier<Menu> sample,
            Runnable changed) {
        this.shop = shop;
        this.menu = menu;
        this.staff = staff;
        this.sample = sample;
        this.changed = changed;
    }

    /// Sets the shop up.
    ///
    /// @return its owner
    /// @throws docket.model.Refusal if it was before
    public synchronized Person setUp(Actor by, CommandId command, SetUp wanted) {
        staff.requireEmpty();
        shop.setUp(by, wanted.shop());
        if (menu.menu().items().isEmpty() && wanted.menu() != FirstMenu.KEEP) {
            menu.replace(
                    command,
                    wanted.menu() == FirstMenu.SAMPLE ? sample.get() : empty(wanted.stations()));
        }
        Person owner = staff.addOwner(by, wanted.owner());
        changed.run();
        return owner;
    }

    private static Menu empty(List<String> names) {
        var stations = new ArrayList<Station>();
        Set<String> taken = new HashSet<>();
        for (String name : names) {
            String id = slug(name);
            if (id.isEmpty() || !taken.add(id)) {
                id = "station-" + (stations.size() + 1);
                taken.add(id);
            }
            stations.add(new Station(new StationId(id), name, Names.NONE, stations.isEmpty()));
        }
        return new Menu(stations, List.of(), List.of(), List.of());
    }

    /// What of a name can stand in an id; `""` for one in another script.
    private static String slug(String name) {
        String slug =
                name.toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9]+", "-")
                        .replaceAll("^-+|-+$", "");
        return slug.substring(0, Math.min(SLUG, slug.length()));
    }
}
