package docket.model.menu.list;

import docket.model.InvalidValue;
import docket.model.Money;
import docket.model.Names;
import docket.model.menu.Allergen;
import docket.model.menu.Availability;
import docket.model.menu.AvailabilityStatus;
import docket.model.menu.Category;
import docket.model.menu.CategoryId;
import docket.model.menu.Diet;
import docket.model.menu.ItemId;
import docket.model.menu.KitchenName;
import docket.model.menu.MenuItem;
import docket.model.menu.ModifierGroup;
import docket.model.menu.Selling;
import docket.model.menu.SetItem;
import docket.model.menu.Slot;
import docket.model.menu.StationId;
import docket.model.menu.TileColour;
import docket.model.menu.Variant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Makes items of a list's lines: what a line does not say stays as it is.
final class ItemRows {
    private static final Availability HIDDEN = new Availability(AvailabilityStatus.HIDDEN, null);

    private final Findings findings;
    private final ListedStations stations;
    private final Categories categories;
    private final ListedNames names;
    private final ListedPrices prices;
    private final ListedCombos combos;
    private int unrouted;

    /// The categories that a list can name.
    interface Categories {
        boolean isAmbiguous(String called);

        /// The one that is called so, made where there is none.
        Category find(String called);
    }

    ItemRows(String language, Findings findings, ListedStations stations, Categories categories) {
        this.findings = findings;
        this.stations = stations;
        this.categories = categories;
        names = new ListedNames(language, findings);
        prices = new ListedPrices(findings);
        combos = new ListedCombos(findings);
    }

    /// How many new items name no station.
    int unrouted() {
        return unrouted;
    }

    /// The item of a line; of one that is wrong, the item as it is.
    Optional<MenuItem> item(ListedItem row, KnownItems.Place place) {
        MenuItem known = place.known();
        if (row.isSpoilt()) {
            return Optional.ofNullable(known);
        }
        int wrongBefore = findings.wrongCount();
        String name = names.name(row, known);
        Names translated = names.names(row, known, name);
        KitchenName kitchen = names.kitchenName(row, known);
        List<Allergen> allergens =
                words(row, ListField.ALLERGENS, row.allergens(), Allergen.class)
                        .orElse(known == null ? List.of() : known.allergens());
        List<Diet> diets =
                words(row, ListField.DIETS, row.diets(), Diet.class)
                        .orElse(known == null ? List.of() : known.diets());
        List<Slot> slots = combos.slots(row, known);
        List<ModifierGroup> groups = groups(row, known, slots);
        List<Variant> variants = prices.variants(row, known);
        String tax = taxClass(row, known);
        Selling selling = prices.selling(row, known, variants);
        Money price = prices.price(row, known, variants);
        TileColour colour = colour(row, known);
        Optional<List<StationId>> made = madeAt(row, known, slots);
        combos.requireMadeByParts(row, slots, made.orElse(List.of()), groups);
        CategoryId category = category(row, known, findings.wrongCount() == wrongBefore);
        if (findings.wrongCount() > wrongBefore || price == null || category == null) {
            return Optional.ofNullable(known);
        }
        if (known == null && slots.isEmpty() && made.orElseThrow().isEmpty()) {
            unrouted++;
        }
        var item =
                new MenuItem(
                        new ItemId(place.id()),
                        category,
                        name,
                        translated,
                        price,
                        colour,
                        availability(row, known),
                        made.orElseThrow(),
                        groups,
                        imageUrl(row, known),
                        known == null ? 1 : known.version(),
                        kitchen,
                        allergens,
                        diets,
                        variants,
                        tax,
                        slots,
                        selling);
        return Optional.of(known == null || item.equals(known) ? item : next(item));
    }

    private static @Nullable String imageUrl(ListedItem row, @Nullable MenuItem known) {
        String said = row.imageUrl();
        if (said == null) {
            return known == null ? null : known.imageUrl();
        }
        return said.isEmpty() ? null : said;
    }

    private static MenuItem next(MenuItem item) {
        return item.with(item.availability());
    }

    /// The words of a list, which are names of an enum in whatever case; none where it says none.
    private <E extends Enum<E>> Optional<List<E>> words(
            ListedItem row, ListField field, @Nullable List<String> said, Class<E> known) {
        if (said == null) {
            return Optional.empty();
        }
        var all = new LinkedHashMap<String, E>();
        EnumSet.allOf(known).forEach(one -> all.put(one.name().toLowerCase(Locale.ROOT), one));
        var found = new ArrayList<E>();
        for (String word : said) {
            E one = all.get(word.strip().toLowerCase(Locale.ROOT));
            if (one == null) {
                String shown = word.strip();
                findings.wrong(
                        row, field, ListFault.WORD_UNKNOWN, shown, String.join(", ", all.keySet()));
            } else if (!found.contains(one)) {
                found.add(one);
            }
        }
        return Optional.of(found);
    }

    private @Nullable String taxClass(ListedItem row, @Nullable MenuItem known) {
        String said = row.taxClass();
        if (said == null) {
            return known == null ? null : known.taxClass();
        }
        return names.text(row, ListField.TAX_CLASS, said);
    }

    private @Nullable TileColour colour(ListedItem row, @Nullable MenuItem known) {
        String said = row.colour();
        if (said == null) {
            return known == null ? null : known.colour();
        }
        List<String> wanted = said.isBlank() ? List.of() : List.of(said);
        return words(row, ListField.COLOUR, wanted, TileColour.class).stream()
                .flatMap(List::stream)
                .findFirst()
                .orElse(null);
    }

    /// What becomes a combo has no stations any more, unless the list says so.
    private Optional<List<StationId>> madeAt(
            ListedItem row, @Nullable MenuItem known, List<Slot> slots) {
        List<String> said = row.stations();
        return said == null
                ? Optional.of(known == null || !slots.isEmpty() ? List.of() : known.stationIds())
                : stations.find(said, row, findings);
    }

    /// The category is made last, and for a line that is right only.
    private @Nullable CategoryId category(
            ListedItem row, @Nullable MenuItem known, boolean isRight) {
        String said = row.category();
        if (said == null && known != null) {
            return known.categoryId();
        }
        if (said == null || said.isBlank()) {
            findings.wrong(row, ListField.CATEGORY, ListFault.CATEGORY_MISSING);
            return null;
        }
        String called = names.text(row, ListField.CATEGORY, said);
        if (categories.isAmbiguous(called)) {
            findings.wrong(row, ListField.CATEGORY, ListFault.CATEGORY_AMBIGUOUS, called);
            return null;
        }
        return isRight && !called.isEmpty() ? categories.find(called).id() : null;
    }

    private static Availability availability(ListedItem row, @Nullable MenuItem known) {
        Availability now = known == null ? Availability.PUBLISHED : known.availability();
        Boolean hidden = row.hidden();
        boolean isHidden = now.status() == AvailabilityStatus.HIDDEN;
        if (hidden == null || hidden == isHidden) {
            return now;
        }
        return hidden ? HIDDEN : Availability.PUBLISHED;
    }

    private List<ModifierGroup> groups(ListedItem row, @Nullable MenuItem known, List<Slot> slots) {
        List<ModifierGroup> now =
                known == null || !slots.isEmpty() ? List.of() : known.modifierGroups();
        List<ModifierGroup> said = row.modifierGroups();
        if (said == null || said.equals(now)) {
            return now;
        }
        try {
            return SetItem.possible(said);
        } catch (InvalidValue no) {
            findings.wrong(row.line(), 0, ListFault.CHOICES_WRONG);
            return now;
        }
    }
}
