package docket.pos.counter.order;

import docket.model.Limits;
import docket.model.menu.ItemId;
import docket.model.menu.Menu;
import docket.model.menu.MenuItem;
import docket.model.menu.Slot;
import docket.model.menu.SlotId;
import docket.model.order.LineId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/// A combo of the draft with the lines that fill its slots. Immutable.
///
/// @param item what the head is of
/// @param parts in the order of the slots
record DraftCombo(DraftLine head, MenuItem item, List<DraftLine> parts) {
    private static final LineId NONE = new LineId(new UUID(0, 0));

    DraftCombo {
        List<SlotId> slots = item.slots().stream().map(Slot::id).toList();
        parts =
                parts.stream()
                        .sorted(
                                Comparator.comparingInt(
                                        (DraftLine part) -> slots.indexOf(slotOf(part))))
                        .toList();
    }

    /// The combo that a line is the head, or a part of.
    static Optional<DraftCombo> of(DraftLine line, Draft draft, Menu menu) {
        DraftPart part = line.part();
        LineId wanted = part == null ? line.id() : part.head();
        return draft.lines().stream()
                .filter(head -> head.id().equals(wanted))
                .findFirst()
                .flatMap(
                        head ->
                                menu.find(head.itemId())
                                        .filter(MenuItem::isCombo)
                                        .map(item -> of(head, item, draft.lines())));
    }

    /// The combo of a head.
    static DraftCombo of(DraftLine head, MenuItem item, List<DraftLine> lines) {
        return new DraftCombo(
                head, item, lines.stream().filter(line -> line.isPartOf(head.id())).toList());
    }

    private static SlotId slotOf(DraftLine part) {
        return Limits.required("part", part.part()).slot();
    }

    List<DraftLine> lines() {
        return Stream.concat(Stream.of(head), parts.stream()).toList();
    }

    List<DraftLine> in(Slot slot) {
        return parts.stream().filter(part -> slotOf(part).equals(slot.id())).toList();
    }

    /// How many pieces fill a slot of one combo.
    int count(Slot slot) {
        return in(slot).stream().mapToInt(this::each).sum();
    }

    /// How many of them are of an item.
    int count(Slot slot, ItemId wanted) {
        return in(slot).stream()
                .filter(part -> part.itemId().equals(wanted))
                .mapToInt(this::each)
                .sum();
    }

    /// Pieces of a part in one combo.
    private int each(DraftLine part) {
        return part.quantity() / head.quantity();
    }

    /// The combo with one piece more of an item in a slot.
    ///
    /// @param fresh a piece that is not a part yet, where there is none
    /// @return empty where the slot has no room for it
    Optional<DraftCombo> oneMore(Slot slot, DraftLine fresh) {
        if (count(slot) >= slot.most()) {
            return Optional.empty();
        }
        Optional<DraftLine> known =
                in(slot).stream()
                        .filter(part -> part.itemId().equals(fresh.itemId()))
                        .reduce((first, last) -> last);
        return Optional.of(
                known.map(part -> counting(part, each(part) + 1))
                        .orElseGet(
                                () ->
                                        adding(
                                                fresh.of(
                                                                new DraftPart(
                                                                        head.id(), slot.id(),
                                                                        item.id()))
                                                        .withQuantity(head.quantity()))));
    }

    /// The combo with one piece less of an item in a slot, where that can spare it.
    DraftCombo oneLess(Slot slot, ItemId wanted) {
        return count(slot) > slot.least() ? dropping(slot, wanted) : this;
    }

    private DraftCombo dropping(Slot slot, ItemId wanted) {
        return in(slot).stream()
                .filter(part -> part.itemId().equals(wanted))
                .reduce((first, last) -> last)
                .map(part -> counting(part, each(part) - 1))
                .orElse(this);
    }

    /// The combo with an item switched in a slot. Where as many must be as may be, another one goes
    /// off for it; what must be there stays.
    ///
    /// @param fresh a piece that is not a part yet
    /// @return empty where the slot has no room for it
    Optional<DraftCombo> switched(Slot slot, DraftLine fresh) {
        int now = count(slot, fresh.itemId());
        boolean isFixed = slot.least() == slot.most() || slot.most() == 1;
        boolean isFull = count(slot) >= slot.most();
        if (now > 0 && count(slot) - now >= slot.least()) {
            return Optional.of(
                    new DraftCombo(
                            head,
                            item,
                            parts.stream()
                                    .filter(
                                            part ->
                                                    !part.itemId().equals(fresh.itemId())
                                                            || !in(slot).contains(part))
                                    .toList()));
        }
        if (now > 0) {
            return Optional.of(this);
        }
        return isFull && isFixed
                ? dropping(slot, in(slot).getFirst().itemId()).oneMore(slot, fresh)
                : oneMore(slot, fresh);
    }

    private DraftCombo counting(DraftLine part, int pieces) {
        return new DraftCombo(
                head,
                item,
                parts.stream()
                        .flatMap(
                                known -> {
                                    if (!known.equals(part)) {
                                        return Stream.of(known);
                                    }
                                    return pieces == 0
                                            ? Stream.of()
                                            : Stream.of(
                                                    known.withQuantity(pieces * head.quantity()));
                                })
                        .toList());
    }

    private DraftCombo adding(DraftLine part) {
        return new DraftCombo(head, item, Stream.concat(parts.stream(), Stream.of(part)).toList());
    }

    DraftCombo with(List<DraftLine> changed) {
        return new DraftCombo(head, item, changed);
    }

    /// Whether it is the same but for how many there are, so that another piece can join it.
    boolean isLike(DraftCombo other) {
        return bare().equals(other.bare());
    }

    private List<DraftLine> bare() {
        var all = new ArrayList<DraftLine>();
        all.add(head.under(NONE).withQuantity(1));
        for (DraftLine part : parts) {
            all.add(
                    part.under(NONE)
                            .withQuantity(each(part))
                            .of(new DraftPart(NONE, slotOf(part), item.id())));
        }
        return all;
    }
}
