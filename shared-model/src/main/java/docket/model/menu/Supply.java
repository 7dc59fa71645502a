package docket.model.menu;

import docket.model.Reason;
import docket.model.Refusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// What can be had right now: choices, and items together with the choices that they need.
///
/// @param off the choices that are sold out
public record Supply(List<ModifierAvailability> off) {
    public Supply {
        off = List.copyOf(off);
    }

    /// The same after a choice sold out, or came back.
    Supply with(ModifierAvailability changed) {
        var all = new ArrayList<>(off);
        all.removeIf(known -> known.id().equals(changed.id()));
        if (!changed.availability().isPublished()) {
            all.add(changed);
        }
        return new Supply(all);
    }

    public Availability of(ModifierId modifier) {
        return off.stream()
                .filter(known -> known.id().equals(modifier))
                .map(ModifierAvailability::availability)
                .findFirst()
                .orElse(Availability.PUBLISHED);
    }

    public boolean has(Modifier modifier) {
        return of(modifier.id()).isPublished();
    }

    /// How an item stands: what needs a choice of which none is left is sold out with it, until the
    /// first of them is back.
    public Availability of(MenuItem item) {
        return item.available()
                ? lacking(item).map(this::outWith).orElse(item.availability())
                : item.availability();
    }

    private Availability outWith(ModifierGroup group) {
        Instant back =
                group.modifiers().stream()
                        .map(modifier -> of(modifier.id()).until())
                        .filter(Objects::nonNull)
                        .min(Instant::compareTo)
                        .orElse(null);
        return new Availability(AvailabilityStatus.SOLD_OUT, back);
    }

    /// The group of which an item must have some, and nothing is left.
    public Optional<ModifierGroup> lacking(MenuItem item) {
        if (off.isEmpty()) {
            return Optional.empty();
        }
        return item.modifierGroups().stream()
                .filter(group -> group.least() > 0)
                .filter(group -> group.modifiers().stream().noneMatch(this::isChoosable))
                .findFirst();
    }

    private boolean isChoosable(Modifier modifier) {
        return has(modifier) && !modifier.isIncluded();
    }

    /// The parts of an item that are sold out, so that it is to be had without them.
    public List<Modifier> missing(MenuItem item) {
        return off.isEmpty()
                ? List.of()
                : item.modifierGroups().stream()
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
