package docket.pos.counter.order;

import docket.model.menu.MenuItem;
import docket.model.menu.Modifier;
import docket.model.menu.ModifierGroup;
import docket.model.menu.ModifierGroupId;
import docket.model.menu.Prefix;
import docket.model.menu.Supply;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/// What is chosen of an item before anybody says anything: of all its groups, and of those that a
/// choice opens.
record FirstChoices(MenuItem item, Supply supply) {
    /// The choices of a new line.
    Chosen all() {
        return asked(Chosen.NOTHING, Set.of(), this::withFirst);
    }

    /// The choices after one was made, or taken back: what is under one that is gone goes too, and
    /// of the groups that it opens, the first choices are made.
    Chosen opened(Chosen before, Chosen now) {
        Set<ModifierGroupId> known =
                before.of(item).asked().stream().map(ModifierGroup::id).collect(Collectors.toSet());
        return asked(now, known, this::withFirst);
    }

    /// What of the choices the item offers as it is now: others go, and a group that asks for more,
    /// or takes fewer, has its first ones.
    Chosen fitted(Chosen now) {
        return asked(possible(now), Set.of(), this::fitted);
    }

    private Chosen possible(Chosen now) {
        return new Chosen(now.of(item).possible().choices());
    }

    /// With what is chosen at first of a group, and without what of it is sold out.
    private Chosen withFirst(Chosen before, ModifierGroup group) {
        Chosen now = taking(before, group);
        for (Modifier part : supply.missing(List.of(group))) {
            now = now.with(part.id(), Prefix.NO);
        }
        return now;
    }

    private Chosen fitted(Chosen now, ModifierGroup group) {
        return now.fits(group) ? now : taking(now.without(group), group);
    }

    private Chosen taking(Chosen before, ModifierGroup group) {
        Chosen now = before;
        for (Modifier first : supply.firstChoices(group)) {
            now = now.with(first.id(), 1);
        }
        return now;
    }

    /// The choices after a step for each group that is asked, with those that a step opens, and
    /// without choices of groups that are not.
    ///
    /// @param done groups that need no step
    private Chosen asked(
            Chosen before,
            Set<ModifierGroupId> done,
            BiFunction<Chosen, ModifierGroup, Chosen> step) {
        var seen = new HashSet<>(done);
        Chosen now = before;
        Optional<ModifierGroup> next = now.of(item).asked().stream().findFirst();
        while (next.isPresent()) {
            now = seen.add(next.get().id()) ? step.apply(now, next.get()) : now;
            next =
                    now.of(item).asked().stream()
                            .filter(group -> !seen.contains(group.id()))
                            .findFirst();
        }
        return possible(now);
    }
}
