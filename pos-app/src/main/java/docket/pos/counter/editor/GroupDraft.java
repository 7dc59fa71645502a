package docket.pos.counter.editor;

import docket.model.InvalidValue;
import docket.model.Limits;
import docket.model.Money;
import docket.model.Names;
import docket.model.menu.Modifier;
import docket.model.menu.ModifierGroup;
import docket.model.menu.ModifierGroupId;
import docket.model.menu.ModifierId;
import docket.ui.Amounts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A modifier group as it is being written.
///
/// @param other its name in the other language
record GroupDraft(
        ModifierGroupId id,
        String name,
        String other,
        int least,
        int most,
        List<ChoiceDraft> choices) {
    GroupDraft {
        choices = List.copyOf(choices);
    }

    /// A choice of it.
    ///
    /// @param price what was written; `""`: it costs nothing more
    /// @param preselected whether it is chosen before anybody says anything
    /// @param included whether it is part of the item
    record ChoiceDraft(
            ModifierId id,
            String name,
            String other,
            String price,
            boolean preselected,
            boolean included) {
        static ChoiceDraft of(Modifier modifier, Tongues tongues, Amounts amounts) {
            return new ChoiceDraft(
                    modifier.id(),
                    modifier.name(),
                    tongues.other(modifier.names()),
                    modifier.price().isZero() ? "" : amounts.text(modifier.price()),
                    modifier.isPreselected(),
                    modifier.isIncluded());
        }

        ChoiceDraft named(String now) {
            return new ChoiceDraft(id, now, other, price, preselected, included);
        }

        ChoiceDraft namedToo(String now) {
            return new ChoiceDraft(id, name, now, price, preselected, included);
        }

        ChoiceDraft costing(String now) {
            return new ChoiceDraft(id, name, other, now, preselected, included);
        }

        ChoiceDraft preselected(boolean now) {
            return new ChoiceDraft(id, name, other, price, now, included && !now);
        }

        ChoiceDraft included(boolean now) {
            return new ChoiceDraft(id, name, other, price, preselected && !now, now);
        }

        Modifier written(Names before, Tongues tongues, Amounts amounts) {
            Money cost =
                    price.isBlank()
                            ? Money.ZERO
                            : amounts.read(price)
                                    .orElseThrow(() -> new InvalidValue("price of " + name));
            return new Modifier(
                    id, name, tongues.with(before, name, other), cost, preselected, included);
        }
    }

    static GroupDraft of(ModifierGroup group, Tongues tongues, Amounts amounts) {
        return new GroupDraft(
                group.id(),
                group.name(),
                tongues.other(group.names()),
                group.least(),
                group.most(),
                group.modifiers().stream()
                        .map(modifier -> ChoiceDraft.of(modifier, tongues, amounts))
                        .toList());
    }

    /// What is wrong with it, as the key of a text.
    Optional<String> fault(Amounts amounts) {
        boolean nameless =
                name.isBlank() || choices.stream().anyMatch(choice -> choice.name().isBlank());
        if (nameless) {
            return Optional.of("editor.noGroupName");
        }
        if (choices.isEmpty()) {
            return Optional.of("editor.noChoice");
        }
        boolean priceless =
                choices.stream()
                        .map(ChoiceDraft::price)
                        .anyMatch(price -> !price.isBlank() && amounts.read(price).isEmpty());
        if (priceless) {
            return Optional.of("editor.noPrice");
        }
        if (choices.stream().filter(ChoiceDraft::preselected).count() > most) {
            return Optional.of("editor.tooManyFirst");
        }
        return least > 0 && choices.stream().allMatch(ChoiceDraft::included)
                ? Optional.of("editor.allIncluded")
                : Optional.empty();
    }

    /// The group that was written.
    ///
    /// @param before the groups of the item, whose names in third languages stay
    /// @throws InvalidValue if it makes no sense
    ModifierGroup written(List<ModifierGroup> before, Tongues tongues, Amounts amounts) {
        var known = before.stream().filter(group -> group.id().equals(id)).findFirst();
        var modifiers = new ArrayList<Modifier>();
        for (ChoiceDraft choice : choices) {
            Names names =
                    known.flatMap(group -> group.modifier(choice.id()))
                            .map(Modifier::names)
                            .orElse(Names.NONE);
            modifiers.add(choice.written(names, tongues, amounts));
        }
        Names names = known.map(ModifierGroup::names).orElse(Names.NONE);
        return new ModifierGroup(
                id, name, tongues.with(names, name, other), least, most, modifiers);
    }

    GroupDraft named(String now) {
        return new GroupDraft(id, now, other, least, most, choices);
    }

    GroupDraft namedToo(String now) {
        return new GroupDraft(id, name, now, least, most, choices);
    }

    /// With other bounds, which never cross.
    GroupDraft asking(int fewest, int many) {
        int top = Math.clamp(many, 1, Limits.MODIFIERS);
        return new GroupDraft(id, name, other, Math.clamp(fewest, 0, top), top, choices);
    }

    GroupDraft offering(List<ChoiceDraft> now) {
        return new GroupDraft(id, name, other, least, most, now);
    }
}
