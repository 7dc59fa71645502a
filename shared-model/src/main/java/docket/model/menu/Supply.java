package docket.model.menu;

import docket.model.Reason;
import docket.model.Refusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// What can be had right now: choices, and items together with the choices and parts that they
/// need.
///
/// @param off the choices that are sold out
/// @param items of the menu, of which combos are put together
public record Supply(List<ModifierAvailability> off, List<MenuItem> items) {
    public Supply {
        off = List.copyOf(off);
        items = List.copyOf(items);
    }

    /// The same after a choice sold out, or came back.
    Supply with(ModifierAvailability changed) {
        var all = new ArrayList<>(off);
        all.removeIf(known -> known.id().equals(changed.id()));
        if (!changed.availability().isPublished()) {
            all.add(changed);
        }
        return new Supply(all, items);
    }

    public Availability of(ModifierId modifier) {
        return off.stream()
                .filter(known -> known.id().equals(modifier))
                .map(ModifierAvailability::availability)
                .findFirst()
                .orElse(Availability.PUBLISHED);
    }

    /// How a choice stands: what opens a group of which one must be chosen, and none is left, is
    /// sold out with it.
    private Availability of(Modifier modifier) {
        Availability own = of(modifier.id());
        return own.isPublished()
                ? lacking(modifier.modifierGroups()).map(this::outWith).orElse(own)
                : own;
    }

    public boolean has(Modifier modifier) {
        return of(modifier).isPublished();
    }

    /// How an item stands: what needs a choice or a part of which none is left is sold out with it,
    /// until the first of them is back.
    public Availability of(MenuItem item) {
        if (!item.available()) {
            return item.availability();
        }
        return lacking(item)
                .map(this::outWith)
                .or(() -> unfilled(item).map(this::outWith))
                .orElse(item.availability());
    }

    private Availability outWith(ModifierGroup group) {
        return outUntil(
                group.modifiers().stream()
                        .filter(modifier -> !modifier.isIncluded())
                        .map(this::of));
    }

    private Availability outWith(Slot slot) {
        return outUntil(choosable(slot, item -> true).map(this::of));
    }

    private static Availability outUntil(Stream<Availability> needed) {
        Instant back =
                needed.map(Availability::until)
                        .filter(Objects::nonNull)
                        .min(Instant::compareTo)
                        .orElse(null);
        return new Availability(AvailabilityStatus.SOLD_OUT, back);
    }

    /// The slot of a combo that cannot be filled any more.
    public Optional<Slot> unfilled(MenuItem item) {
        return item.slots().stream().filter(slot -> slot.least() > left(slot)).findFirst();
    }

    /// How many pieces there are for a slot, as far as they are counted.
    private int left(Slot slot) {
        return choosable(slot, this::has)
                .map(item -> item.availability().left())
                .mapToInt(left -> left == null ? slot.most() : Math.min(left, slot.most()))
                .sum();
    }

    private Stream<MenuItem> choosable(Slot slot, Predicate<MenuItem> wanted) {
        return slot.choices().stream()
                .flatMap(choice -> find(choice.itemId()).stream())
                .filter(item -> !item.isCombo() && wanted.test(item));
    }

    private Optional<MenuItem> find(ItemId wanted) {
        return items.stream().filter(item -> item.id().equals(wanted)).findFirst();
    }

    /// Whether an item can be had.
    public boolean has(MenuItem item) {
        return of(item).isPublished();
    }

    /// Whether a slot's choice can be had.
    public boolean has(SlotChoice choice) {
        return find(choice.itemId()).filter(item -> !item.isCombo() && has(item)).isPresent();
    }

    /// What fills a slot before anybody says anything: what is marked so and can be had, and the
    /// first others as far as the slot must have more; where there are too few, the first twice.
    ///
    /// @return how many pieces of each item; too few where it cannot be filled
    public Map<MenuItem, Integer> firstChoices(Slot slot) {
        var had = new ArrayList<>(slot.choices().stream().filter(this::has).toList());
        had.sort(Comparator.comparing(choice -> !choice.isPreselected()));
        int marked = (int) had.stream().filter(SlotChoice::isPreselected).count();
        var first = new LinkedHashMap<MenuItem, Integer>();
        int missing = Math.max(marked, slot.least());
        boolean isSpare = true;
        while (missing > 0 && isSpare) {
            isSpare = false;
            for (SlotChoice choice : had) {
                MenuItem item = find(choice.itemId()).orElseThrow();
                int taken = first.getOrDefault(item, 0);
                Integer left = item.availability().left();
                if (missing > 0 && (left == null || taken < left)) {
                    first.put(item, taken + 1);
                    missing--;
                    isSpare = true;
                }
            }
        }
        return first;
    }

    /// The group of which an item must have some, and nothing is left.
    public Optional<ModifierGroup> lacking(MenuItem item) {
        return lacking(item.modifierGroups());
    }

    private Optional<ModifierGroup> lacking(List<ModifierGroup> groups) {
        if (off.isEmpty()) {
            return Optional.empty();
        }
        return groups.stream()
                .filter(group -> group.least() > 0)
                .filter(group -> group.modifiers().stream().noneMatch(this::isChoosable))
                .findFirst();
    }

    private boolean isChoosable(Modifier modifier) {
        return has(modifier) && !modifier.isIncluded();
    }

    /// The parts that are sold out, so that an item is to be had without them.
    ///
    /// @param asked the groups of the item that are asked
    public List<Modifier> missing(List<ModifierGroup> asked) {
        return off.isEmpty()
                ? List.of()
                : asked.stream()
                        .flatMap(group -> group.modifiers().stream())
                        .filter(modifier -> modifier.isIncluded() && !has(modifier))
                        .toList();
    }

    /// What is chosen of a group before anybody says anything: what is marked so and can be had,
    /// and the first others as far as the group must have more.
    public List<Modifier> firstChoices(ModifierGroup group) {
        List<Modifier> had = group.modifiers().stream().filter(this::isChoosable).toList();
        var first = new ArrayList<>(had.stream().filter(Modifier::isPreselected).toList());
        had.stream()
                .filter(modifier -> !modifier.isPreselected())
                .limit(Math.max(0, group.least() - first.size()))
                .forEach(first::add);
        return first;
    }

    /// Says no if the item can't be had.
    ///
    /// @throws Refusal sold out or hidden, with `itemId`
    public void require(MenuItem item) {
        item.requireAvailable();
        lacking(item)
                .ifPresent(
                        group -> {
                            throw new Refusal(
                                    Reason.ITEM_SOLD_OUT,
                                    "%s is sold out: nothing is left of \"%s\"."
                                            .formatted(item.name(), group.name()),
                                    Map.of("itemId", item.id().value()));
                        });
        unfilled(item)
                .ifPresent(
                        slot -> {
                            throw new Refusal(
                                    Reason.ITEM_SOLD_OUT,
                                    "%s is sold out: nothing is left for \"%s\"."
                                            .formatted(item.name(), slot.name()),
                                    Map.of("itemId", item.id().value()));
                        });
    }

    /// Says no if a choice of an item can't be had.
    ///
    /// @throws Refusal with `modifierId`, `itemId` and the `name` of the choice
    public void require(Modifier modifier, MenuItem item) {
        if (!has(modifier)) {
            throw new Refusal(
                    Reason.MODIFIER_SOLD_OUT,
                    "\"%s\" of %s is sold out.".formatted(modifier.name(), item.name()),
                    Map.of(
                            "modifierId", modifier.id().value(),
                            "itemId", item.id().value(),
                            "name", modifier.name()));
        }
    }
}
