package docket.model.menu;

import docket.model.Reason;
import docket.model.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a menu must be like for its combos: their parts are single items that it has.
public final class Combos {
    private Combos() {}

    /// The first item that cannot be a part of a combo: the menu does not have it, it is a combo,
    /// or the very item that is put together.
    public static Optional<ItemId> unfit(Menu menu, ItemId combo, List<Slot> slots) {
        return slots.stream()
                .flatMap(slot -> slot.choices().stream())
                .map(SlotChoice::itemId)
                .filter(
                        part ->
                                part.equals(combo)
                                        || menu.find(part).map(MenuItem::isCombo).orElse(true))
                .findFirst();
    }

    /// Says no to a combo of what cannot be its part, and to one that is a part itself.
    ///
    /// @throws Refusal with `itemId`
    static void requireParts(Menu menu, ItemId combo, List<Slot> slots) {
        if (slots.isEmpty()) {
            return;
        }
        requireNoPart(menu, combo);
        unfit(menu, combo, slots)
                .ifPresent(
                        part -> {
                            menu.item(part);
                            throw new Refusal(
                                    Reason.INVALID,
                                    "\"%s\" cannot be a part of a combo, since it is one."
                                            .formatted(part.value()),
                                    Map.of("itemId", part.value()));
                        });
    }

    /// Says no where a combo offers the item.
    ///
    /// @throws Refusal with `itemId` and the `name` of the combo
    public static void requireNoPart(Menu menu, ItemId item) {
        offering(menu, item)
                .ifPresent(
                        combo -> {
                            throw new Refusal(
                                    Reason.ITEM_IN_COMBO,
                                    "%s offers it: change that first.".formatted(combo.name()),
                                    Map.of("itemId", item.value(), "name", combo.name()));
                        });
    }

    /// A combo that offers the item.
    private static Optional<MenuItem> offering(Menu menu, ItemId item) {
        return menu.items().stream().filter(combo -> combo.offers(item)).findFirst();
    }
}
