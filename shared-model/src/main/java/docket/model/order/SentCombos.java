package docket.model.order;

import docket.model.Reason;
import docket.model.Refusal;
import docket.model.menu.Menu;
import docket.model.menu.MenuItem;
import docket.model.menu.Slot;
import docket.model.menu.SlotChoice;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The combos of one Send: each comes with its parts, which fill its slots.
record SentCombos(List<NewLine> sent, Menu menu) {

    /// Whether a line is the head of a combo.
    boolean isHead(NewLine line) {
        return sent.stream().anyMatch(part -> isPart(part, line));
    }

    private static boolean isPart(NewLine part, NewLine head) {
        PartOf of = part.partOf();
        return of != null && of.lineId().equals(head.id());
    }

    /// Says no where a combo is not filled as it must be, or a part is of none.
    ///
    /// @throws Refusal with `itemId`, `name` and, where one slot is wrong, `slotId`
    void require() {
        sent.forEach(this::choice);
        for (NewLine line : sent) {
            MenuItem item = menu.item(line.itemId());
            item.slots().forEach(slot -> requireCount(slot, line, item));
        }
    }

    /// What of a combo's slot a line is; empty where it is no part of a combo.
    Optional<SlotChoice> choice(NewLine line) {
        PartOf of = line.partOf();
        if (of == null) {
            return Optional.empty();
        }
        NewLine head =
                sent.stream()
                        .filter(one -> one.id().equals(of.lineId()) && one.partOf() == null)
                        .findFirst()
                        .orElseThrow(() -> foreign(line, menu.item(line.itemId())));
        MenuItem combo = menu.item(head.itemId());
        if (line.quantity() % head.quantity() != 0) {
            throw new Refusal(
                    Reason.COMBO_PARTS,
                    "%d pieces cannot be shared by %d of %s."
                            .formatted(line.quantity(), head.quantity(), combo.name()),
                    members(combo));
        }
        return Optional.of(
                combo.slot(of.slotId())
                        .flatMap(slot -> slot.choice(line.itemId()))
                        .orElseThrow(() -> foreign(line, combo)));
    }

    private Refusal foreign(NewLine line, MenuItem combo) {
        return new Refusal(
                Reason.COMBO_PARTS,
                "\"%s\" is no part of %s.".formatted(line.itemId().value(), combo.name()),
                members(combo));
    }

    private void requireCount(Slot slot, NewLine head, MenuItem combo) {
        int count =
                sent.stream()
                        .filter(line -> isPart(line, head) && isIn(slot, line))
                        .mapToInt(line -> line.quantity() / head.quantity())
                        .sum();
        if (count < slot.least() || count > slot.most()) {
            throw new Refusal(
                    Reason.COMBO_PARTS,
                    "%s takes %d to %d of \"%s\", not %d."
                            .formatted(combo.name(), slot.least(), slot.most(), slot.name(), count),
                    Map.of(
                            "itemId", combo.id().value(),
                            "name", combo.name(),
                            "slotId", slot.id().value()));
        }
    }

    private static boolean isIn(Slot slot, NewLine line) {
        PartOf of = line.partOf();
        return of != null && of.slotId().equals(slot.id());
    }

    private static Map<String, Object> members(MenuItem combo) {
        return Map.of("itemId", combo.id().value(), "name", combo.name());
    }
}
