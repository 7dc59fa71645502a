package docket.model.menu;

import com.fasterxml.jackson.annotation.JsonInclude;
import docket.model.InvalidValue;
import docket.model.Limits;
import docket.model.Money;
import docket.model.Names;
import docket.model.Reason;
import docket.model.Refusal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Puts an item on the menu, or changes one. Whether it can be had stays as it is; a new one can.
///
/// @param expectedVersion of the item that the sender saw; 0: there was none
/// @param imageUrl of a picture that the server has; null: as it is; `""`: none
public record SetItem(
        CategoryId categoryId,
        String name,
        Names names,
        Money price,
        @Nullable TileColour colour,
        List<StationId> stationIds,
        List<ModifierGroup> modifierGroups,
        @Nullable KitchenName kitchenName,
        List<Allergen> allergens,
        List<Diet> diets,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Variant> variants,
        @Nullable String taxClass,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Slot> slots,
        int expectedVersion,
        @Nullable Selling selling,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String imageUrl) {
    public SetItem(
            CategoryId categoryId,
            String name,
            @Nullable Names names,
            Money price,
            @Nullable TileColour colour,
            @Nullable List<StationId> stationIds,
            @Nullable List<ModifierGroup> modifierGroups,
            @Nullable KitchenName kitchenName,
            @Nullable List<Allergen> allergens,
            @Nullable List<Diet> diets,
            @Nullable List<Variant> variants,
            @Nullable String taxClass,
            @Nullable List<Slot> slots,
            int expectedVersion,
            @Nullable Selling selling,
            @Nullable String imageUrl) {
        this.categoryId = Limits.required("categoryId", categoryId);
        this.name = Limits.requiredText("item name", name, Limits.NAME);
        this.names = names == null ? Names.NONE : names;
        this.price = Limits.amount("price of " + this.name, price, 0);
        this.colour = colour;
        this.stationIds = distinct("stationIds", stationIds);
        this.modifierGroups = possible(distinct("modifierGroups", modifierGroups));
        this.kitchenName = kitchenName;
        this.allergens = distinct("allergens", allergens);
        this.diets = distinct("diets", diets);
        this.variants = offered(distinct("variants", variants));
        this.taxClass = Limits.text("tax class", taxClass, Limits.NAME);
        this.slots = Slot.combined(distinct("slots", slots));
        requireMadeByParts(this.slots, this.stationIds, this.modifierGroups);
        this.expectedVersion =
                Limits.number("expectedVersion", expectedVersion, 0, Integer.MAX_VALUE);
        this.selling = selling == null ? null : selling.of(this.variants);
        this.imageUrl = picture(imageUrl);
    }

    /// The same with a picture, or with none by `""`.
    public SetItem with(@Nullable String picture) {
        return new SetItem(
                categoryId,
                name,
                names,
                price,
                colour,
                stationIds,
                modifierGroups,
                kitchenName,
                allergens,
                diets,
                variants,
                taxClass,
                slots,
                expectedVersion,
                selling,
                picture);
    }

    private static @Nullable String picture(@Nullable String imageUrl) {
        if (imageUrl != null && !imageUrl.isEmpty() && PictureId.at(imageUrl).isEmpty()) {
            throw new InvalidValue(
                    "imageUrl is what the server answered when it took in the picture");
        }
        return imageUrl;
    }

    /// The picture that it is to have from now on; empty where it says of none.
    public Optional<PictureId> picture() {
        return PictureId.at(imageUrl);
    }

    private @Nullable String imageUrl(Optional<MenuItem> known) {
        if (imageUrl == null) {
            return known.map(MenuItem::imageUrl).orElse(null);
        }
        return imageUrl.isEmpty() ? null : imageUrl;
    }

    /// One that comes as it is, and is taxed as everything.
    public SetItem(
            CategoryId categoryId,
            String name,
            @Nullable Names names,
            Money price,
            @Nullable TileColour colour,
            @Nullable List<StationId> stationIds,
            @Nullable List<ModifierGroup> modifierGroups,
            @Nullable KitchenName kitchenName,
            @Nullable List<Allergen> allergens,
            @Nullable List<Diet> diets,
            int expectedVersion) {
        this(
                categoryId,
                name,
                names,
                price,
                colour,
                stationIds,
                modifierGroups,
                kitchenName,
                allergens,
                diets,
                null,
                null,
                null,
                expectedVersion,
                null,
                null);
    }

    /// A combo is made by its parts: what only it said, no cook would read.
    public static void requireMadeByParts(
            List<Slot> slots, List<StationId> stations, List<ModifierGroup> groups) {
        if (!slots.isEmpty() && !(stations.isEmpty() && groups.isEmpty())) {
            throw new InvalidValue("a combo has no stations and modifiers: its parts have them");
        }
    }

    /// The variants, if each is known by its id.
    public static List<Variant> offered(List<Variant> variants) {
        Limits.number("the number of variants", variants.size(), 0, Limits.VARIANTS);
        requireDistinct("variants", variants.stream().map(Variant::id));
        return variants;
    }

    private static <T> List<T> distinct(String field, @Nullable List<T> values) {
        List<T> all = values == null ? List.of() : Limits.list(field, values);
        if (new HashSet<>(all).size() != all.size()) {
            throw new InvalidValue(field + " names something twice");
        }
        return all;
    }

    /// The groups, if whatever is asked of a guest can be answered, and each answer is known by its
    /// id, at whatever level it is given.
    public static List<ModifierGroup> possible(List<ModifierGroup> groups) {
        requireFew(groups);
        List<ModifierGroup> all = groups.stream().flatMap(ModifierGroup::all).toList();
        Limits.number(
                "the number of modifier groups with those that choices open",
                all.size(),
                0,
                Limits.ALL_MODIFIER_GROUPS);
        for (ModifierGroup group : all) {
            Limits.number(
                    "the number of choices of \"%s\"".formatted(group.name()),
                    group.modifiers().size(),
                    1,
                    Limits.CHOICES);
            if (group.least() > 0 && group.modifiers().stream().allMatch(Modifier::isIncluded)) {
                throw new InvalidValue(
                        "of \"%s\" something must be chosen, and all of it is part of the item"
                                .formatted(group.name()));
            }
            group.modifiers().forEach(modifier -> requireFew(modifier.modifierGroups()));
        }
        requireDistinct("modifier groups", all.stream().map(ModifierGroup::id));
        requireDistinct(
                "modifiers",
                all.stream().flatMap(group -> group.modifiers().stream()).map(Modifier::id));
        return groups;
    }

    private static void requireFew(List<ModifierGroup> groups) {
        Limits.number("the number of modifier groups", groups.size(), 0, Limits.MODIFIER_GROUPS);
    }

    private static void requireDistinct(String things, Stream<?> ids) {
        List<?> all = ids.toList();
        if (new HashSet<>(all).size() != all.size()) {
            throw new InvalidValue("two %s of the item have one id".formatted(things));
        }
    }

    /// The item after it.
    ///
    /// @throws Refusal if the menu has another version of the item, or no such category or station
    public MenuItem on(Menu menu, ItemId id) {
        Optional<MenuItem> known = menu.find(id);
        if (expectedVersion > 0) {
            menu.item(id).requireVersion(expectedVersion);
        } else if (known.isPresent()) {
            known.get().requireVersion(0);
        }
        requirePlaces(menu);
        if (selling != null) {
            Scanned.requireOwn(menu, id, selling);
        }
        Combos.requireParts(menu, id, slots);
        return new MenuItem(
                id,
                categoryId,
                name,
                names,
                price,
                colour,
                known.map(MenuItem::availability).orElse(Availability.PUBLISHED),
                stationIds,
                modifierGroups,
                imageUrl(known),
                expectedVersion + 1,
                kitchenName,
                allergens,
                diets,
                variants,
                taxClass,
                slots,
                selling);
    }

    private void requirePlaces(Menu menu) {
        menu.category(categoryId);
        if (menu.stations().stream().noneMatch(Station::catchAll)) {
            throw unknownStation("The menu has no station yet that takes what names none.", "");
        }
        stationIds.stream()
                .filter(station -> menu.station(station).isEmpty())
                .findFirst()
                .ifPresent(
                        station -> {
                            throw unknownStation(
                                    "The menu has no station \"%s\".".formatted(station.value()),
                                    station.value());
                        });
    }

    private static Refusal unknownStation(String detail, String station) {
        return new Refusal(Reason.STATION_UNKNOWN, detail, Map.of("stationId", station));
    }
}
