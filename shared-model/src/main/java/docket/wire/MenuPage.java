package docket.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import docket.model.menu.CannedNote;
import docket.model.menu.Category;
import docket.model.menu.ItemId;
import docket.model.menu.Menu;
import docket.model.menu.MenuItem;
import docket.model.menu.ModifierAvailability;
import docket.model.menu.Routing;
import docket.model.menu.Station;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What `GET /api/menu` answers.
///
/// @param asOf the last fact that the menu contains
/// @param modifiersOff the choices that are sold out
/// @param unroutedItems items that name no station, each worth a warning
/// @param routing where things are made beside what the items say; null: nobody has made a rule
public record MenuPage(
        long asOf,
        List<Station> stations,
        List<Category> categories,
        List<MenuItem> items,
        List<CannedNote> cannedNotes,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<ModifierAvailability> modifiersOff,
        List<ItemId> unroutedItems,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Routing routing) {
    public MenuPage {
        modifiersOff = modifiersOff == null ? List.of() : List.copyOf(modifiersOff);
    }

    public static MenuPage of(long asOf, Menu menu) {
        return new MenuPage(
                asOf,
                menu.stations(),
                menu.categories(),
                menu.items(),
                menu.cannedNotes(),
                menu.modifiersOff(),
                menu.unroutedItems(),
                menu.routing());
    }

    public Menu menu() {
        return new Menu(stations, categories, items, cannedNotes, modifiersOff, routing);
    }
}
