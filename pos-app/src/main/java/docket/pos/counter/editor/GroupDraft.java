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
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

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
    /// @param groups what is asked once it is chosen
    record ChoiceDraft(
            ModifierId id,
            String name,
            String other,
            String price,
            boolean preselected,
            boolean included,
            List<GroupDraft> groups) {
        ChoiceDraft {
            groups = List.copyOf(groups);
        }

        /// One that opens no groups.
        ChoiceDraft(
                ModifierId id,
                String name,
                String other,
                String price,
                boolean preselected,
                boolean included) {
            this(id, name, other, price, preselected, included, List.of());
        }

        static ChoiceDraft of(Modifier modifier, Tongues tongues, Amounts amounts) {
            return new ChoiceDraft(
                    modifier.id(),
                    modifier.name(),
                    tongues.other(modifier.names()),
                    modifier.price().isZero() ? "" : amounts.text(modifier.price()),
                    modifier.isPreselected(),
                    modifier.isIncluded(),
                    modifier.modifierGroups().stream()
                            .map(group -> GroupDraft.of(group, tongues, amounts))
                            .toList());
        }

        ChoiceDraft named(String now) {
            return new ChoiceDraft(id, now, other, price, preselected, included, groups);
        }

        ChoiceDraft namedToo(String now) {
            return new ChoiceDraft(id, name, now, price, preselected, included, groups);
        }

        ChoiceDraft costing(String now) {
            return new ChoiceDraft(id, name, other, now, preselected, included, groups);
        }

        ChoiceDraft preselected(boolean now) {
            return new ChoiceDraft(id, name, other, price, now, included && !now, groups);
        }

        ChoiceDraft included(boolean now) {
            return new ChoiceDraft(id, name, other, price, preselected && !now, now, groups);
        }

        ChoiceDraft opening(List<GroupDraft> now) {
            return new ChoiceDraft(id, name, other, price, preselected, included, now);
        }

        Modifier written(List<ModifierGroup> before, Tongues tongues, Amounts amounts) {
            Money cost =
                    price.isBlank()
                            ? Money.ZERO
                            : amounts.read(price)
                                    .orElseThrow(() -> new InvalidValue("price of " + name));
            Names names =
                    before.stream()
                            .flatMap(group -> group.modifier(id).stream())
                            .findFirst()
                            .map(Modifier::names)
                            .orElse(Names.NONE);
            return new Modifier(
                    id,
                    name,
                    tongues.with(names, name, other),
                    cost,
                    preselected,
                    included,
                    groups.stream().map(group -> group.written(before, tongues, amounts)).toList());
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
        if (least > 0 && choices.stream().allMatch(ChoiceDraft::included)) {
            return Optional.of("editor.allIncluded");
        }
        return choices.stream()
                .flatMap(choice -> choice.groups().stream())
                .flatMap(group -> group.fault(amounts).stream())
                .findFirst();
    }

    /// The group, and all that its choices open.
    Stream<GroupDraft> all() {
        return Stream.concat(
                Stream.of(this),
                choices.stream()
                        .flatMap(choice -> choice.groups().stream())
                        .flatMap(GroupDraft::all));
    }

    /// The group that was written.
    ///
    /// @param before the groups that there were at whatever level, whose names in third languages
    ///     stay
    /// @throws InvalidValue if it makes no sense
    ModifierGroup written(List<ModifierGroup> before, Tongues tongues, Amounts amounts) {
        Names names =
                before.stream()
                        .filter(group -> group.id().equals(id))
                        .findFirst()
                        .map(ModifierGroup::names)
                        .orElse(Names.NONE);
        return new ModifierGroup(
                id,
                name,
                tongues.with(names, name, other),
                least,
                most,
                choices.stream().map(choice -> choice.written(before, tongues, amounts)).toList());
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

    /// With one choice changed.
    GroupDraft changing(int at, UnaryOperator<ChoiceDraft> change) {
        return offering(Rows.changed(choices, at, change));
    }

    GroupDraft offering(List<ChoiceDraft> now) {
        return new GroupDraft(id, name, other, least, most, now);
    }
}
