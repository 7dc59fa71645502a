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
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Sets a shop up, once. The owner comes last: as long as there is none, it can be done again, so
/// that a power cut in the middle leaves nothing half done for ever. Thread-safe.
public final class SetupService {
    private static final int SLUG = 40;

    private final SetupFeature.Parts parts;

    SetupService(SetupFeature.Parts parts) {
        this.parts = parts;
    }

    /// Sets the shop up.
    ///
    /// @return its owner
    /// @throws docket.model.Refusal if it was before
    public synchronized Person setUp(Actor by, CommandId command, SetUp wanted) {
        parts.staff().requireEmpty();
        parts.shop().setUp(by, wanted.shop());
        MenuService menu = parts.menu();
        if (menu.menu().items().isEmpty() && wanted.menu() != FirstMenu.KEEP) {
            boolean isSample = wanted.menu() == FirstMenu.SAMPLE;
            menu.replace(command, isSample ? parts.sample().get() : empty(wanted.stations()));
            if (isSample) {
                parts.begin().run();
            }
        }
        Person owner = parts.staff().addOwner(by, wanted.owner());
        parts.changed().run();
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
