package docket.model.menu.list;

import docket.model.Money;
import docket.model.menu.ModifierGroup;
import docket.model.menu.Slot;
import docket.model.menu.Variant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One item as a list says it, not checked yet. Of what is null the list says nothing.
///
/// @param line where it stands
/// @param isSpoilt whether it could not be read in full; it then only counts as named
/// @param isWhole whether it has no names but those that it says
/// @param names by language; `""` takes the name in that language away
/// @param category by id or name
/// @param stations by id or name; empty: the catch-all
/// @param colour of the tile; `""`: the category's
/// @param kitchenNames what cooks read, by language, the plain one under [#PLAIN]; `""` takes one
///     away
/// @param taxClass `""`: as everything
/// @param selling what there is to its sale beyond the price
/// @param imageUrl of a picture that is there; `""`: none
public record ListedItem(
        int line,
        boolean isSpoilt,
        boolean isWhole,
        @Nullable String id,
        @Nullable String name,
        @Nullable Map<String, String> names,
        @Nullable Money price,
        @Nullable String category,
        @Nullable List<String> stations,
        @Nullable String colour,
        @Nullable Boolean hidden,
        @Nullable List<ModifierGroup> modifierGroups,
        @Nullable Map<String, String> kitchenNames,
        @Nullable List<String> allergens,
        @Nullable List<String> diets,
        @Nullable List<Variant> variants,
        @Nullable String taxClass,
        @Nullable List<Slot> slots,
        ListedSelling selling,
        @Nullable String imageUrl) {
    /// Where the kitchen's plain name stands among its names by language.
    public static final String PLAIN = "";

    public ListedItem {
        names = names == null ? null : Map.copyOf(names);
        stations = stations == null ? null : List.copyOf(stations);
        modifierGroups = modifierGroups == null ? null : List.copyOf(modifierGroups);
        kitchenNames = kitchenNames == null ? null : Map.copyOf(kitchenNames);
        allergens = allergens == null ? null : List.copyOf(allergens);
        diets = diets == null ? null : List.copyOf(diets);
        variants = variants == null ? null : List.copyOf(variants);
        slots = slots == null ? null : List.copyOf(slots);
    }

    String english() {
        return names == null ? "" : names.getOrDefault("en", "");
    }

    String idOrNone() {
        return id == null ? "" : id.strip();
    }

    String nameOrNone() {
        return name == null ? "" : name.strip();
    }
}
