package docket.model.menu.list;

import docket.model.InvalidValue;
import docket.model.Limits;
import docket.model.menu.Combos;
import docket.model.menu.Menu;
import docket.model.menu.MenuItem;
import docket.model.menu.ModifierGroup;
import docket.model.menu.SetItem;
import docket.model.menu.Slot;
import docket.model.menu.StationId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a list says of combos, and what is wrong with it.
///
/// @param findings gets what is wrong
record ListedCombos(Findings findings) {
    /// The slots of a line's item; those that there are, where it says nothing of them.
    List<Slot> slots(ListedItem row, @Nullable MenuItem known) {
        List<Slot> now = known == null ? List.of() : known.slots();
        List<Slot> said = row.slots();
        try {
            return said == null ? now : Slot.combined(said);
        } catch (InvalidValue no) {
            findings.wrong(row.line(), 0, ListFault.SLOTS_WRONG, Limits.SLOTS);
            return now;
        }
    }

    /// Finds fault with a combo that is made somewhere, or has choices of its own.
    void requireMadeByParts(
            ListedItem row, List<Slot> slots, List<StationId> made, List<ModifierGroup> groups) {
        try {
            SetItem.requireMadeByParts(slots, made, groups);
        } catch (InvalidValue no) {
            findings.wrong(row, ListField.STATIONS, ListFault.COMBO_MADE);
        }
    }

    /// Finds fault with combos of what is no single item of the menu.
    ///
    /// @param lines where the items stand in the list, by their ids
    void requireParts(Menu menu, Map<String, Integer> lines) {
        for (MenuItem item : menu.items()) {
            Combos.unfit(menu, item.id(), item.slots())
                    .ifPresent(
                            part ->
                                    findings.wrong(
                                            lines.getOrDefault(item.id().value(), 0),
                                            0,
                                            ListFault.PART_UNKNOWN,
                                            part.value(),
                                            item.name()));
        }
    }
}
