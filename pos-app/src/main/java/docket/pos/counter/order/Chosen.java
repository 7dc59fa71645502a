package docket.pos.counter.order;

import docket.model.menu.MenuItem;
import docket.model.menu.Modifier;
import docket.model.menu.ModifierGroup;
import docket.model.menu.ModifierId;
import docket.model.menu.Prefix;
import docket.model.menu.Supply;
import docket.model.order.LineChoices;
import docket.model.order.ModifierChoice;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What is chosen of an item's modifiers, the oldest choice first. Immutable; each verb returns the
/// choices after it.
record Chosen(List<ModifierChoice> all) {
    static final Chosen NOTHING = new Chosen(List.of());

    Chosen {
        all = List.copyOf(all);
    }

    /// By the groups of the item.
    LineChoices of(MenuItem item) {
        return new LineChoices(item, all);
    }

    /// How a modifier is wanted; null where it is simply wanted, or not at all.
    @Nullable Prefix prefix(ModifierId modifier) {
        for (ModifierChoice choice : all) {
            if (choice.id().equals(modifier)) {
                return choice.prefix();
            }
        }
        return null;
    }

    /// How often a modifier is chosen.
    int count(ModifierId modifier) {
        return all.stream()
                .filter(choice -> choice.id().equals(modifier))
                .mapToInt(ModifierChoice::count)
                .sum();
    }

    /// How many choices of a group there are, of those that count.
    int count(ModifierGroup group) {
        return group.modifiers().stream()
                .filter(modifier -> modifier.countsWith(prefix(modifier.id())))
                .mapToInt(modifier -> count(modifier.id()))
                .sum();
    }

    /// The choices and parts of the item that cannot be had any more, and are not left out.
    Stream<Modifier> soldOut(MenuItem item, Supply supply) {
        Stream<Modifier> chosen =
                all.stream()
                        .flatMap(choice -> item.modifier(choice.id()).stream())
                        .filter(modifier -> !supply.has(modifier));
        return Stream.concat(chosen, supply.missing(of(item).asked()).stream())
                .distinct()
                .filter(modifier -> prefix(modifier.id()) != Prefix.NO);
    }

    private boolean isCounted(Modifier modifier) {
        return count(modifier.id()) > 0 && modifier.countsWith(prefix(modifier.id()));
    }

    boolean fits(ModifierGroup group) {
        int count = count(group);
        return count >= group.least() && count <= group.most();
    }

    /// With a modifier chosen so often; 0 takes it off.
    Chosen with(ModifierId modifier, int count) {
        var changed = others(modifier);
        if (count > 0) {
            changed.add(new ModifierChoice(modifier, count));
        }
        return new Chosen(changed);
    }

    /// With a modifier wanted in a way, once.
    Chosen with(ModifierId modifier, Prefix prefix) {
        var changed = others(modifier);
        changed.add(new ModifierChoice(modifier, 1, prefix));
        return new Chosen(changed);
    }

    private ArrayList<ModifierChoice> others(ModifierId modifier) {
        var others = new ArrayList<>(all);
        others.removeIf(known -> known.id().equals(modifier));
        return others;
    }

    /// Without any choice of a group that counts.
    Chosen without(ModifierGroup group) {
        Chosen less = this;
        for (Modifier modifier : group.modifiers()) {
            if (modifier.countsWith(prefix(modifier.id()))) {
                less = less.with(modifier.id(), 0);
            }
        }
        return less;
    }

    /// With a modifier wanted in a way; simply, or not at all, where it was wanted so. Where as
    /// many must be as may be, the oldest goes off for one more.
    ///
    /// @return empty where the group has no room for it, or must have another then
    Optional<Chosen> prefixed(Modifier modifier, ModifierGroup group, Prefix prefix) {
        boolean isSoAlready = prefix(modifier.id()) == prefix;
        boolean isMore = modifier.countsWith(prefix) && !isCounted(modifier);
        Chosen changed =
                isSoAlready
                        ? with(modifier.id(), 0)
                        : (isMore ? roomIn(group) : this).with(modifier.id(), prefix);
        return changed.fits(group) ? Optional.of(changed) : Optional.empty();
    }

    /// With a modifier switched. Where as many must be as may be, or one may be, the oldest goes
    /// off for it; a group that must have some keeps them. A part of the item is left out, or comes
    /// again.
    ///
    /// @return empty where the group has no room for it
    Optional<Chosen> switched(Modifier modifier, ModifierGroup group) {
        int times = count(modifier.id());
        if (times > 0) {
            Chosen off = with(modifier.id(), 0);
            return Optional.of(off.count(group) >= group.least() ? off : this);
        }
        return modifier.isIncluded()
                ? Optional.of(with(modifier.id(), Prefix.NO))
                : roomIn(group).oneMore(modifier, group);
    }

    /// With a modifier chosen once more.
    ///
    /// @return empty where the group has no room for it
    Optional<Chosen> oneMore(Modifier modifier, ModifierGroup group) {
        if (modifier.isIncluded()) {
            return Optional.of(with(modifier.id(), Prefix.EXTRA));
        }
        boolean isPlain = prefix(modifier.id()) == null;
        int times = isPlain ? count(modifier.id()) + 1 : 1;
        Chosen more = with(modifier.id(), times);
        return more.count(group) <= group.most() ? Optional.of(more) : Optional.empty();
    }

    /// With a modifier chosen once less, where the group can spare it.
    Chosen oneLess(Modifier modifier, ModifierGroup group) {
        return count(group) > group.least() ? with(modifier.id(), count(modifier.id()) - 1) : this;
    }

    /// With room for one more of a group whose number is fixed: without one piece of what was
    /// chosen first.
    private Chosen roomIn(ModifierGroup group) {
        boolean isFixed = group.least() == group.most() || group.most() == 1;
        if (!isFixed || count(group) < group.most()) {
            return this;
        }
        return all.stream()
                .filter(choice -> group.modifier(choice.id()).filter(this::isCounted).isPresent())
                .findFirst()
                .map(this::fewer)
                .orElse(this);
    }

    /// With one piece less of a choice, which stays in its place.
    private Chosen fewer(ModifierChoice choice) {
        if (choice.count() == 1) {
            return with(choice.id(), 0);
        }
        return new Chosen(
                all.stream()
                        .map(
                                known ->
                                        known.equals(choice)
                                                ? new ModifierChoice(known.id(), known.count() - 1)
                                                : known)
                        .toList());
    }
}
