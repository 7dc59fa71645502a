package docket.model.menu;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import docket.model.Called;
import docket.model.Limits;
import docket.model.Money;
import docket.model.Names;
import docket.model.OrderType;
import docket.model.Reason;
import docket.model.Refusal;
import java.time.LocalDateTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Something to sell, with its price, its stations and its choices.
///
/// @param name in the shop's language; `names` has it in others
/// @param colour the tile's own colour; null: the category's
/// @param stationIds where it is made; empty: the catch-all station
/// @param imageUrl path of a picture on this server; null: none
/// @param version counts the item's changes by people, from 1
/// @param price of the cheapest variant, where it comes in several
/// @param kitchenName what cooks read; null: the name
/// @param variants the sizes or kinds that it comes in, of which one is sold; none: just as it is
/// @param taxClass how it is taxed, by name; null: as everything
/// @param slots what it is put together of, where it is a combo; none: it is one thing
/// @param selling what there is to its sale beyond the price; null: nothing
public record MenuItem(
        ItemId id,
        CategoryId categoryId,
        String name,
        Names names,
        Money price,
        @Nullable TileColour colour,
        Availability availability,
        List<StationId> stationIds,
        List<ModifierGroup> modifierGroups,
        @Nullable String imageUrl,
        int version,
        @Nullable KitchenName kitchenName,
        List<Allergen> allergens,
        List<Diet> diets,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Variant> variants,
        @Nullable String taxClass,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Slot> slots,
        @Nullable Selling selling) {
    public MenuItem {
        Limits.required("item id", id);
        Limits.required("category of item " + id.value(), categoryId);
        name = Limits.requiredText("item name", name, Limits.NAME);
        Limits.required("item names", names);
        variants = orNone(variants);
        price = Limits.amount("price of " + name, cheapest(variants, price), 0);
        Limits.required("item availability", availability);
        stationIds = List.copyOf(stationIds);
        modifierGroups = List.copyOf(modifierGroups);
        allergens = orNone(allergens);
        diets = orNone(diets);
        String tax = Limits.text("tax class", taxClass, Limits.NAME);
        taxClass = tax.isEmpty() ? null : tax;
        slots = orNone(slots);
        selling = selling == null || selling.isPlain() ? null : selling;
    }

    /// One that comes as it is, at its price, and is taxed as everything.
    public MenuItem(
            ItemId id,
            CategoryId categoryId,
            String name,
            Names names,
            Money price,
            @Nullable TileColour colour,
            Availability availability,
            List<StationId> stationIds,
            List<ModifierGroup> modifierGroups,
            @Nullable String imageUrl,
            int version,
            @Nullable KitchenName kitchenName,
            List<Allergen> allergens,
            List<Diet> diets) {
        this(
                id,
                categoryId,
                name,
                names,
                price,
                colour,
                availability,
                stationIds,
                modifierGroups,
                imageUrl,
                version,
                kitchenName,
                allergens,
                diets,
                List.of(),
                null,
                List.of(),
                null);
    }

    private static Money cheapest(List<Variant> variants, Money otherwise) {
        return variants.stream().map(Variant::price).min(Money::compareTo).orElse(otherwise);
    }

    /// What an item of an earlier version did not tell, it does not have.
    private static <T> List<T> orNone(@Nullable List<T> told) {
        return told == null ? List.of() : List.copyOf(told);
    }

    /// Whether it can be ordered right now.
    @JsonProperty(access = JsonProperty.Access.READ_ONLY)
    public boolean available() {
        return availability.isPublished();
    }

    /// What it looks like, where the server has a picture of it.
    public Optional<PictureId> picture() {
        return PictureId.at(imageUrl);
    }

    /// All that it is called, in any language.
    public Set<String> allNames() {
        var all = new LinkedHashSet<String>();
        all.add(name);
        all.addAll(names.byLanguage().values());
        return all;
    }

    public MenuItem with(Availability changed) {
        return with(changed, version + 1);
    }

    private MenuItem with(Availability changed, int counted) {
        return copy(price, changed, counted, variants, selling);
    }

    /// The rest stays as it is.
    /// The item as it is made at other stations.
    MenuItem madeAt(List<StationId> stations) {
        return stations.equals(stationIds)
                ? this
                : new MenuItem(
                        id,
                        categoryId,
                        name,
                        names,
                        price,
                        colour,
                        availability,
                        stations,
                        modifierGroups,
                        imageUrl,
                        version,
                        kitchenName,
                        allergens,
                        diets,
                        variants,
                        taxClass,
                        slots,
                        selling);
    }

    private MenuItem copy(
            Money costing,
            Availability now,
            int counted,
            List<Variant> kinds,
            @Nullable Selling sold) {
        return new MenuItem(
                id,
                categoryId,
                name,
                names,
                costing,
                colour,
                now,
                stationIds,
                modifierGroups,
                imageUrl,
                counted,
                kitchenName,
                allergens,
                diets,
                kinds,
                taxClass,
                slots,
                sold);
    }

    /// Says no to whoever had another version before their eyes.
    ///
    /// @throws Refusal with `currentVersion` and the `item` as it is now
    public void requireVersion(int seen) {
        if (seen != version) {
            throw new Refusal(
                    Reason.STALE_VERSION,
                    name + " has changed in the meantime.",
                    Map.of("currentVersion", version, "item", this));
        }
    }

    /// The item when some were sold, or given back where the number is negative. Its version stays:
    /// that counts what people change.
    ///
    /// @throws Refusal if fewer are left, with `itemId` and `left`
    public MenuItem taken(int number) {
        Integer left = availability.left();
        if (left != null && number > left) {
            throw left == 0
                    ? soldOut(Map.of("itemId", id.value(), "left", left))
                    : new Refusal(
                            Reason.TOO_FEW_LEFT,
                            "Only %d left of %s.".formatted(left, name),
                            Map.of("itemId", id.value(), "left", left));
        }
        return with(availability.taken(number), version);
    }

    private Refusal soldOut(Map<String, Object> members) {
        return new Refusal(Reason.ITEM_SOLD_OUT, name + " is sold out.", members);
    }

    /// Says no if the item can't be had.
    ///
    /// @throws Refusal sold out or hidden, with `itemId`
    public void requireAvailable() {
        Map<String, Object> members = Map.of("itemId", id.value());
        switch (availability.status()) {
            case PUBLISHED -> {}
            case SOLD_OUT -> throw soldOut(members);
            case HIDDEN ->
                    throw new Refusal(Reason.ITEM_HIDDEN, name + " is off the menu.", members);
        }
    }

    public Optional<Variant> variant(@Nullable VariantId wanted) {
        return variants.stream().filter(variant -> variant.id().equals(wanted)).findFirst();
    }

    /// The variant that is to be sold; empty where it comes as it is.
    ///
    /// @throws Refusal if it comes in several and none of them is named, or it has no such one,
    ///     with `itemId` and the `name` of the item
    public Optional<Variant> sold(@Nullable VariantId wanted) {
        Optional<Variant> found = variant(wanted);
        boolean asItIs = variants.isEmpty() && wanted == null;
        if (found.isEmpty() && !asItIs) {
            String choice = variants.stream().map(Variant::name).collect(Collectors.joining(", "));
            throw new Refusal(
                    Reason.VARIANT_UNKNOWN,
                    variants.isEmpty()
                            ? name + " comes in one kind only."
                            : "%s comes as %s: say which.".formatted(name, choice),
                    Map.of("itemId", id.value(), "name", name));
        }
        return found;
    }

    /// What one costs without its choices.
    public Money priceOf(@Nullable VariantId wanted) {
        return variant(wanted).map(Variant::price).orElse(price);
    }

    /// Whether it is put together of other items, and so is made nowhere itself.
    public boolean isCombo() {
        return !slots.isEmpty();
    }

    public Optional<Slot> slot(SlotId wanted) {
        return slots.stream().filter(slot -> slot.id().equals(wanted)).findFirst();
    }

    /// Whether it is a combo that this item can be a part of.
    public boolean offers(ItemId part) {
        return slots.stream().anyMatch(slot -> slot.choice(part).isPresent());
    }

    /// What there is to its sale beyond the price.
    public Selling terms() {
        return selling == null ? Selling.PLAIN : selling;
    }

    /// The item at the prices that are charged for an order of a type at a time, and at no others.
    MenuItem charging(OrderType type, LocalDateTime local) {
        if (terms().prices().isEmpty()) {
            return this;
        }
        return copy(
                charged(null, price, type, local),
                availability,
                version,
                variants.stream()
                        .map(one -> one.at(charged(one.id(), one.price(), type, local)))
                        .toList(),
                terms().withPrices(List.of()));
    }

    private Money charged(
            @Nullable VariantId variant, Money otherwise, OrderType type, LocalDateTime local) {
        return terms().price(variant, type, local).orElse(otherwise);
    }

    public Called called() {
        return new Called(name, names);
    }

    /// Its modifier groups, with all that their choices open.
    public Stream<ModifierGroup> allModifierGroups() {
        return modifierGroups.stream().flatMap(ModifierGroup::all);
    }

    /// The choice that opens a group; empty: the item asks for it itself.
    public Optional<Modifier> opener(ModifierGroup group) {
        return allModifierGroups()
                .flatMap(one -> one.modifiers().stream())
                .filter(modifier -> modifier.modifierGroups().contains(group))
                .findFirst();
    }

    /// A choice of it, or one that a choice of it opens.
    public Optional<Modifier> modifier(ModifierId wanted) {
        return allModifierGroups().flatMap(group -> group.modifier(wanted).stream()).findFirst();
    }
}
