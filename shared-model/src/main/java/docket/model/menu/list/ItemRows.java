package docket.model.menu.list;

import docket.model.InvalidValue;
import docket.model.Limits;
import docket.model.Money;
import docket.model.Names;
import docket.model.menu.Allergen;
import docket.model.menu.Availability;
import docket.model.menu.AvailabilityStatus;
import docket.model.menu.Category;
import docket.model.menu.CategoryId;
import docket.model.menu.Diet;
import docket.model.menu.Hours;
import docket.model.menu.ItemCode;
import docket.model.menu.ItemId;
import docket.model.menu.KitchenName;
import docket.model.menu.MenuItem;
import docket.model.menu.ModifierGroup;
import docket.model.menu.PriceRule;
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
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Makes items of a list's lines: what a line does not say stays as it is.
final class ItemRows {
    private static final Availability HIDDEN = new Availability(AvailabilityStatus.HIDDEN, null);

    private final String language;
    private final Findings findings;
    private final ListedStations stations;
    private final Categories categories;
    private final ListedCombos combos;
    private int unrouted;

    /// The categories that a list can name.
    interface Categories {
        boolean isAmbiguous(String called);

        /// The one that is called so, made where there is none.
        Category find(String called);
    }

    ItemRows(String language, Findings findings, ListedStations stations, Categories categories) {
        this.language = language;
        this.findings = findings;
        this.stations = stations;
        this.categories = categories;
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
        String name = name(row, known);
        Names names = names(row, known, name);
        KitchenName kitchen = kitchenName(row, known);
        List<Allergen> allergens =
                words(row, ListField.ALLERGENS, row.allergens(), Allergen.class)
                        .orElse(known == null ? List.of() : known.allergens());
        List<Diet> diets =
                words(row, ListField.DIETS, row.diets(), Diet.class)
                        .orElse(known == null ? List.of() : known.diets());
        List<Slot> slots = combos.slots(row, known);
        List<ModifierGroup> groups = groups(row, known, slots);
        List<Variant> variants = variants(row, known);
        String tax = taxClass(row, known);
        Selling selling = selling(row, known, variants);
        Money price = price(row, known, variants);
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
                        names,
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

    private String name(ListedItem row, @Nullable MenuItem known) {
        if (row.name() == null && known != null) {
            return known.name();
        }
        if (row.nameOrNone().isEmpty()) {
            findings.wrong(row, ListField.NAME, ListFault.NAME_MISSING);
            return "";
        }
        return text(row, ListField.NAME, row.nameOrNone());
    }

    private String text(ListedItem row, ListField field, String text) {
        try {
            return Limits.text("text", text, Limits.NAME);
        } catch (InvalidValue no) {
            boolean isLong = text.codePointCount(0, text.length()) > Limits.NAME;
            findings.wrong(
                    row,
                    field,
                    isLong ? ListFault.TEXT_TOO_LONG : ListFault.TEXT_CONTROL,
                    Limits.NAME);
            return "";
        }
    }

    /// What the list says of the names. Where it gives another plain name and says nothing of that
    /// in the shop's language, which was the same, that goes along.
    private Names names(ListedItem row, @Nullable MenuItem known, String name) {
        var names = new TreeMap<String, String>();
        Map<String, String> said = row.names();
        if (known != null && (said == null || !row.isWhole())) {
            names.putAll(known.names().byLanguage());
            if (known.name().equals(names.get(language))) {
                names.put(language, name);
            }
        }
        return changed(names, said == null ? Map.of() : said, row, ListField.NAMES);
    }

    private Names changed(
            Map<String, String> names, Map<String, String> said, ListedItem row, ListField field) {
        int wrongBefore = findings.wrongCount();
        for (Map.Entry<String, String> one : said.entrySet()) {
            requireLanguage(row, one.getKey());
            String text = text(row, field, one.getValue());
            if (text.isEmpty()) {
                names.remove(one.getKey());
            } else {
                names.put(one.getKey(), text);
            }
        }
        names.values().removeIf(String::isEmpty);
        return findings.wrongCount() == wrongBefore ? new Names(names) : Names.NONE;
    }

    private void requireLanguage(ListedItem row, String tag) {
        try {
            Names.requireLanguage(tag);
        } catch (InvalidValue no) {
            findings.wrong(row, ListField.NAMES, ListFault.MEMBER_WRONG, "names." + tag);
        }
    }

    /// What cooks read. Without a plain name it has none in other languages either.
    private @Nullable KitchenName kitchenName(ListedItem row, @Nullable MenuItem known) {
        KitchenName now = known == null ? null : known.kitchenName();
        Map<String, String> said = row.kitchenNames();
        if (said == null || (said.isEmpty() && !row.isWhole())) {
            return now;
        }
        var names = new TreeMap<String, String>();
        if (now != null && !row.isWhole()) {
            names.put(ListedItem.PLAIN, now.name());
            names.putAll(now.names().byLanguage());
        }
        said.forEach((tag, name) -> names.put(tag, text(row, ListField.KITCHEN_NAME, name)));
        String plain = names.remove(ListedItem.PLAIN);
        Names others = changed(names, Map.copyOf(names), row, ListField.KITCHEN_NAME);
        return plain == null || plain.isEmpty() ? null : new KitchenName(plain, others);
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

    private static boolean isOther(@Nullable Money said, List<Variant> variants) {
        return said != null
                && !variants.isEmpty()
                && variants.stream()
                        .map(Variant::price)
                        .min(Money::compareTo)
                        .filter(said::equals)
                        .isEmpty();
    }

    private List<Variant> variants(ListedItem row, @Nullable MenuItem known) {
        List<Variant> now = known == null ? List.of() : known.variants();
        List<Variant> said = row.variants();
        try {
            return said == null ? now : SetItem.offered(said);
        } catch (InvalidValue no) {
            findings.wrong(row.line(), 0, ListFault.VARIANTS_WRONG, Limits.VARIANTS);
            return now;
        }
    }

    /// What there is to its sale beyond the price; prices are of sizes that there are only.
    private Selling selling(ListedItem row, @Nullable MenuItem known, List<Variant> variants) {
        Selling now = known == null ? Selling.PLAIN : known.terms();
        List<PriceRule> said = row.selling().prices();
        if (said != null && said.size() > Limits.PRICES) {
            findings.wrong(row, ListField.PRICES, ListFault.PRICE_RULES, Limits.PRICES);
            return now;
        }
        List<Hours> hours = row.selling().hours();
        if (hours != null && hours.size() > Limits.HOURS) {
            findings.wrong(row, ListField.HOURS, ListFault.HOURS_MANY, Limits.HOURS);
            return now;
        }
        if (hasWrongCodes(row.selling().codes())) {
            findings.wrong(row, ListField.CODES, ListFault.CODES_WRONG, Limits.CODES);
            return now;
        }
        Selling next = row.selling().on(now);
        next.missing(variants)
                .ifPresent(
                        size ->
                                findings.wrong(
                                        row,
                                        ListField.PRICES,
                                        ListFault.PRICE_RULE_SIZE,
                                        size.value()));
        return next;
    }

    private static boolean hasWrongCodes(@Nullable List<ItemCode> said) {
        return said != null
                && (said.size() > Limits.CODES
                        || said.stream().map(ItemCode::value).distinct().count() != said.size());
    }

    private @Nullable String taxClass(ListedItem row, @Nullable MenuItem known) {
        String said = row.taxClass();
        if (said == null) {
            return known == null ? null : known.taxClass();
        }
        return text(row, ListField.TAX_CLASS, said);
    }

    /// Of an item that comes in variants the price is that of the cheapest, and is not said apart.
    private @Nullable Money price(
            ListedItem row, @Nullable MenuItem known, List<Variant> variants) {
        Money said = row.price();
        if (isOther(said, variants)) {
            findings.wrong(row, ListField.PRICE, ListFault.PRICE_OF_VARIANTS);
            return null;
        }
        if (said == null) {
            if (known == null) {
                findings.wrong(row, ListField.PRICE, ListFault.PRICE_MISSING);
                return null;
            }
            return known.price();
        }
        if (said.minor() < 0 || said.minor() > Limits.AMOUNT) {
            findings.wrong(
                    row,
                    ListField.PRICE,
                    said.minor() < 0 ? ListFault.PRICE_NEGATIVE : ListFault.PRICE_TOO_LARGE,
                    said.minor());
            return null;
        }
        return said;
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
        String called = text(row, ListField.CATEGORY, said);
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
