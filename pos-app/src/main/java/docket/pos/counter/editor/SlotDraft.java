package docket.pos.counter.editor;

import docket.model.InvalidValue;
import docket.model.Limits;
import docket.model.Money;
import docket.model.Names;
import docket.model.menu.ItemId;
import docket.model.menu.Slot;
import docket.model.menu.SlotChoice;
import docket.model.menu.SlotId;
import docket.ui.Amounts;
import java.util.List;
import java.util.Optional;

/// A slot of a combo as it is being written.
///
/// @param other its name in the other language
/// @param course 0: none of its own
record SlotDraft(
        SlotId id,
        String name,
        String other,
        int least,
        int most,
        int course,
        List<PartDraft> choices) {
    SlotDraft {
        choices = List.copyOf(choices);
    }

    /// An item that can fill it.
    ///
    /// @param extra what was written; `""`: it costs nothing on top
    record PartDraft(ItemId item, String extra, boolean preselected) {
        static PartDraft of(SlotChoice choice, Amounts amounts) {
            return new PartDraft(
                    choice.itemId(),
                    choice.extra().isZero() ? "" : amounts.text(choice.extra()),
                    choice.isPreselected());
        }

        PartDraft costing(String now) {
            return new PartDraft(item, now, preselected);
        }

        PartDraft preselected(boolean now) {
            return new PartDraft(item, extra, now);
        }

        private boolean isPriced(Amounts amounts) {
            return extra.isBlank() || amounts.read(extra).isPresent();
        }

        private SlotChoice written(Amounts amounts) {
            Money cost =
                    extra.isBlank()
                            ? Money.ZERO
                            : amounts.read(extra)
                                    .orElseThrow(() -> new InvalidValue("extra of " + item));
            return new SlotChoice(item, cost, preselected);
        }
    }

    static SlotDraft of(Slot slot, Tongues tongues, Amounts amounts) {
        Integer own = slot.course();
        return new SlotDraft(
                slot.id(),
                slot.name(),
                tongues.other(slot.names()),
                slot.least(),
                slot.most(),
                own == null ? 0 : own,
                slot.choices().stream().map(choice -> PartDraft.of(choice, amounts)).toList());
    }

    /// What is wrong with it, as the key of a text.
    Optional<String> fault(Amounts amounts) {
        if (name.isBlank()) {
            return Optional.of("editor.noSlotName");
        }
        if (choices.isEmpty()) {
            return Optional.of("editor.noPart");
        }
        if (!choices.stream().allMatch(choice -> choice.isPriced(amounts))) {
            return Optional.of("editor.noPrice");
        }
        return choices.stream().filter(PartDraft::preselected).count() > most
                ? Optional.of("editor.tooManyFirst")
                : Optional.empty();
    }

    /// The slot that was written.
    ///
    /// @param before the slots of the combo, whose names in third languages stay
    /// @throws InvalidValue if it makes no sense
    Slot written(List<Slot> before, Tongues tongues, Amounts amounts) {
        Names names =
                before.stream()
                        .filter(slot -> slot.id().equals(id))
                        .map(Slot::names)
                        .findFirst()
                        .orElse(Names.NONE);
        return new Slot(
                id,
                name,
                tongues.with(names, name, other),
                least,
                most,
                course == 0 ? null : course,
                choices.stream().map(choice -> choice.written(amounts)).toList());
    }

    SlotDraft named(String now) {
        return new SlotDraft(id, now, other, least, most, course, choices);
    }

    SlotDraft namedToo(String now) {
        return new SlotDraft(id, name, now, least, most, course, choices);
    }

    /// With other bounds, which never cross.
    SlotDraft asking(int fewest, int many) {
        int top = Math.clamp(many, 1, Limits.SLOT_PIECES);
        return new SlotDraft(id, name, other, Math.clamp(fewest, 0, top), top, course, choices);
    }

    /// At another course; before the first there is none.
    SlotDraft at(int number) {
        return new SlotDraft(
                id, name, other, least, most, Math.clamp(number, 0, Limits.COURSES), choices);
    }

    SlotDraft offering(List<PartDraft> now) {
        return new SlotDraft(id, name, other, least, most, course, now);
    }

    boolean offers(ItemId item) {
        return choices.stream().anyMatch(choice -> choice.item().equals(item));
    }
}
