package docket.model.menu;

import docket.model.Called;
import docket.model.InvalidValue;
import docket.model.Limits;
import docket.model.Names;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A place in a combo that is filled by other items: "Burger", "Side", "Drink", or a course of a
/// set menu.
///
/// @param name in the shop's language; `names` has it in others
/// @param least how many pieces must fill it, for each combo; 0 where it may stay empty
/// @param most how many pieces may fill it, for each combo
/// @param course with what it is cooked where the guests sit, from 1; null: as the combo is
/// @param choices what can fill it
public record Slot(
        SlotId id,
        String name,
        Names names,
        int least,
        int most,
        @Nullable Integer course,
        List<SlotChoice> choices) {
    public Slot {
        Limits.required("slot id", id);
        name = Limits.requiredText("slot name", name, Limits.NAME);
        names = names == null ? Names.NONE : names;
        Limits.number("most of slot " + name, most, 1, Limits.SLOT_PIECES);
        Limits.number("least of slot " + name, least, 0, most);
        if (course != null) {
            Limits.number("course of slot " + name, course, 1, Limits.COURSES);
        }
        choices = Limits.list("choices of slot " + name, choices);
        Limits.number("number of choices of " + name, choices.size(), 1, Limits.CHOICES);
        requireEachOnce(name, choices);
        Limits.number(
                "number of choices of " + name + " that are made at first",
                (int) choices.stream().filter(SlotChoice::isPreselected).count(),
                0,
                most);
    }

    private static void requireEachOnce(String name, List<SlotChoice> choices) {
        if (choices.stream().map(SlotChoice::itemId).distinct().count() != choices.size()) {
            throw new InvalidValue("the slot %s offers an item twice".formatted(name));
        }
    }

    /// The slots, if they make a combo: each is known by its id, and one of them must be filled.
    public static List<Slot> combined(List<Slot> slots) {
        Limits.number("the number of slots", slots.size(), 0, Limits.SLOTS);
        if (new HashSet<>(slots.stream().map(Slot::id).toList()).size() != slots.size()) {
            throw new InvalidValue("two slots of the item have one id");
        }
        if (!slots.isEmpty() && slots.stream().allMatch(slot -> slot.least() == 0)) {
            throw new InvalidValue("of a combo one slot at least must be filled");
        }
        return slots;
    }

    public Called called() {
        return new Called(name, names);
    }

    /// All that it is, as one line for people.
    public String text() {
        return "%s%s %d–%d%s (%s)"
                .formatted(
                        name,
                        names.byLanguage().isEmpty()
                                ? ""
                                : "[%s]".formatted(String.join(", ", names.byLanguage().values())),
                        least,
                        most,
                        course == null ? "" : " @" + course,
                        choices.stream().map(SlotChoice::text).collect(Collectors.joining(", ")));
    }

    public Optional<SlotChoice> choice(ItemId wanted) {
        return choices.stream().filter(choice -> choice.itemId().equals(wanted)).findFirst();
    }
}
