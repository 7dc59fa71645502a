package docket.model.menu;

import docket.model.Called;
import docket.model.Limits;
import docket.model.Names;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Choices that belong together: "temperature", "doneness", "extras".
///
/// @param least how many must be chosen, 0 where the group may be left alone
/// @param most how many may be chosen
public record ModifierGroup(
        ModifierGroupId id,
        String name,
        Names names,
        int least,
        int most,
        List<Modifier> modifiers) {
    public ModifierGroup {
        Limits.required("modifier group id", id);
        Limits.required("modifier group names", names);
        name = Limits.requiredText("modifier group name", name, Limits.NAME);
        modifiers = List.copyOf(modifiers);
        Limits.number("most of group " + name, most, 1, Limits.MODIFIERS);
        Limits.number("least of group " + name, least, 0, most);
        Limits.number(
                "number of choices of group " + name + " that are made at first",
                (int) modifiers.stream().filter(Modifier::isPreselected).count(),
                0,
                most);
    }

    public Called called() {
        return new Called(name, names);
    }

    /// The group, and all that its choices open.
    public Stream<ModifierGroup> all() {
        return Stream.concat(
                Stream.of(this),
                modifiers.stream()
                        .flatMap(modifier -> modifier.modifierGroups().stream())
                        .flatMap(ModifierGroup::all));
    }

    /// How many levels of groups there are from it on down.
    public int levels() {
        return 1
                + modifiers.stream()
                        .flatMap(modifier -> modifier.modifierGroups().stream())
                        .mapToInt(ModifierGroup::levels)
                        .max()
                        .orElse(0);
    }

    public Optional<Modifier> modifier(ModifierId wanted) {
        return modifiers.stream().filter(modifier -> modifier.id().equals(wanted)).findFirst();
    }
}
