package docket.model.order;

import docket.model.menu.MenuItem;
import docket.model.menu.Modifier;
import docket.model.menu.ModifierGroup;
import docket.model.menu.ModifierId;
import docket.model.menu.Prefix;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What is chosen for a line, told as one list, by the groups of its item: a choice can open groups
/// of its own, which are asked for each piece of it, and of which nothing is to be had without it.
///
/// @param choices each of another modifier, in any order
public record LineChoices(MenuItem item, List<ModifierChoice> choices) {
    public LineChoices {
        choices = List.copyOf(choices);
    }

    /// A choice of the item, with what it stands under.
    ///
    /// @param parent the choice that opens its group; null: the item asks
    private record Offered(Modifier modifier, @Nullable Offered parent) {}

    /// The groups that are asked: those of the item, and behind each those that a choice of it
    /// opens.
    public List<ModifierGroup> asked() {
        return asked(item.modifierGroups()).toList();
    }

    private Stream<ModifierGroup> asked(List<ModifierGroup> groups) {
        return groups.stream()
                .flatMap(
                        group ->
                                Stream.concat(
                                        Stream.of(group),
                                        group.modifiers().stream()
                                                .filter(this::isOn)
                                                .flatMap(one -> asked(one.modifierGroups()))));
    }

    /// Whether a modifier comes with the line: it is chosen, or part of it and not left out.
    public boolean isOn(Modifier modifier) {
        return find(modifier.id())
                .map(choice -> choice.prefix() != Prefix.NO)
                .orElse(modifier.isIncluded());
    }

    private Optional<ModifierChoice> find(ModifierId wanted) {
        return choices.stream().filter(choice -> choice.id().equals(wanted)).findFirst();
    }

    /// How many choices of a group there are, of those that count.
    public int count(ModifierGroup group) {
        return choices.stream()
                .filter(
                        choice ->
                                group.modifier(choice.id())
                                        .filter(one -> one.countsWith(choice.prefix()))
                                        .isPresent())
                .mapToInt(ModifierChoice::count)
                .sum();
    }

    /// Those choices that the item offers, and whose parents are chosen.
    public LineChoices possible() {
        List<ModifierGroup> asked = asked();
        return new LineChoices(
                item,
                choices.stream()
                        .filter(
                                choice ->
                                        asked.stream()
                                                .anyMatch(
                                                        group ->
                                                                group.modifier(choice.id())
                                                                        .isPresent()))
                        .toList());
    }

    /// The choice that a modifier of the item is not to be had without, where that is not made.
    Optional<Modifier> lacking(ModifierId wanted) {
        Offered at = offered(wanted).orElseThrow().parent();
        while (at != null) {
            if (!isOn(at.modifier())) {
                return Optional.of(at.modifier());
            }
            at = at.parent();
        }
        return Optional.empty();
    }

    /// The choices as they are sold, each behind the one that it is under; what the item does not
    /// offer is not among them.
    public List<ChosenModifier> sold() {
        var sold = new ArrayList<ChosenModifier>();
        addUnder(null, 1, sold);
        return sold;
    }

    private void addUnder(@Nullable ModifierId parent, int times, List<ChosenModifier> sold) {
        for (ModifierChoice choice : choices) {
            Optional<Offered> offered = offered(choice.id());
            if (offered.isPresent() && isUnder(offered.get(), parent)) {
                Modifier modifier = offered.get().modifier();
                int pieces = times * choice.count();
                sold.add(
                        new ChosenModifier(
                                modifier.id(),
                                modifier.name(),
                                modifier.names(),
                                pieces,
                                modifier.priceWith(choice.prefix()),
                                choice.prefix(),
                                parent));
                addUnder(modifier.id(), pieces, sold);
            }
        }
    }

    /// Whether a choice stands right under another, or under none: a part of the item that comes
    /// with it unasked is not among the choices, and is passed over.
    private boolean isUnder(Offered offered, @Nullable ModifierId parent) {
        Offered at = offered.parent();
        while (at != null && find(at.modifier().id()).isEmpty()) {
            at = at.parent();
        }
        return at == null ? parent == null : at.modifier().id().equals(parent);
    }

    private Optional<Offered> offered(ModifierId wanted) {
        return offered(wanted, item.modifierGroups(), null);
    }

    private static Optional<Offered> offered(
            ModifierId wanted, List<ModifierGroup> groups, @Nullable Offered parent) {
        return groups.stream()
                .flatMap(group -> group.modifiers().stream())
                .map(modifier -> new Offered(modifier, parent))
                .flatMap(
                        one ->
                                one.modifier().id().equals(wanted)
                                        ? Stream.of(one)
                                        : offered(wanted, one.modifier().modifierGroups(), one)
                                                .stream())
                .findFirst();
    }

    /// The choices that come to what was sold, however that is told.
    public static List<ModifierChoice> of(List<ChosenModifier> sold) {
        return sold.stream()
                .map(
                        one ->
                                new ModifierChoice(
                                        one.id(),
                                        one.quantity() / pieces(one.parentId(), sold),
                                        one.prefix()))
                .toList();
    }

    private static int pieces(@Nullable ModifierId of, List<ChosenModifier> sold) {
        return sold.stream()
                .filter(one -> one.id().equals(of))
                .mapToInt(ChosenModifier::quantity)
                .findFirst()
                .orElse(1);
    }
}
