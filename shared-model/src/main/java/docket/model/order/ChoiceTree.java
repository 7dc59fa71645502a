package docket.model.order;

import java.util.List;
import java.util.function.Predicate;

/// A choice of a line with those that are under it.
public record ChoiceTree(ChosenModifier choice, List<ChoiceTree> under) {
    public ChoiceTree {
        under = List.copyOf(under);
    }

    /// The choices of a line that are under no other.
    public static List<ChoiceTree> of(List<ChosenModifier> sold) {
        return sold.stream()
                .filter(one -> sold.stream().noneMatch(other -> other.id().equals(one.parentId())))
                .map(one -> of(one, sold))
                .toList();
    }

    private static ChoiceTree of(ChosenModifier choice, List<ChosenModifier> sold) {
        return new ChoiceTree(
                choice,
                sold.stream()
                        .filter(one -> choice.id().equals(one.parentId()))
                        .map(one -> of(one, sold))
                        .toList());
    }

    /// Whether it, or one under it, is such.
    public boolean has(Predicate<ChosenModifier> wanted) {
        return wanted.test(choice) || under.stream().anyMatch(one -> one.has(wanted));
    }
}
