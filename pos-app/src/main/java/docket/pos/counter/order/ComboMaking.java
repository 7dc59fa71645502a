package docket.pos.counter.order;

import docket.client.Ids;
import docket.model.OrderType;
import docket.model.menu.Menu;
import docket.model.menu.MenuItem;
import docket.model.menu.Slot;
import docket.model.menu.VariantId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Makes the lines of combos: at first with what fills their slots before anybody says anything,
/// and again when the menu has changed.
///
/// @param type of the order; only where guests sit, slots go by their courses
record ComboMaking(Ids ids, Menu menu, OrderType type) {
    /// One combo as it is before anybody says anything.
    ///
    /// @param variant which of the combo's variants; null where it comes as it is
    DraftCombo fresh(MenuItem combo, @Nullable VariantId variant, Serving serving) {
        DraftLine plain = DraftLine.fresh(ids.line(), combo, menu.supply(), serving);
        DraftLine head = variant == null ? plain : plain.as(variant);
        var all = new DraftCombo(head, combo, List.of());
        for (Slot slot : combo.slots()) {
            for (MenuItem first : firstChoices(slot)) {
                all = all.oneMore(slot, piece(head, slot, first)).orElse(all);
            }
        }
        return all;
    }

    /// What fills a slot before anybody says anything, piece by piece.
    private List<MenuItem> firstChoices(Slot slot) {
        return menu.supply().firstChoices(slot).entrySet().stream()
                .flatMap(choice -> Collections.nCopies(choice.getValue(), choice.getKey()).stream())
                .toList();
    }

    /// A piece that can fill a slot.
    DraftLine piece(DraftLine head, Slot slot, MenuItem item) {
        return DraftLine.fresh(ids.line(), item, menu.supply(), serving(head, slot));
    }

    private Serving serving(DraftLine head, Slot slot) {
        Integer own = type == OrderType.DINE_IN ? slot.course() : null;
        return own == null ? head.served() : head.served().withCourse(own);
    }

    /// The combo with as much in each slot as must be there, and no more than may.
    private DraftCombo bounded(DraftCombo combo) {
        DraftCombo all = combo;
        for (Slot slot : combo.item().slots()) {
            while (all.count(slot) > slot.most()) {
                all = all.oneLess(slot, all.in(slot).getLast().itemId());
            }
            for (MenuItem first : firstChoices(slot)) {
                if (all.count(slot) < slot.least()) {
                    all = all.oneMore(slot, piece(all.head(), slot, first)).orElse(all);
                }
            }
        }
        return all;
    }

    /// Lines with what the menu has: those of items that it has not go, and so do choices and parts
    /// that are not offered any more; what a combo must have comes in.
    List<DraftLine> fitted(List<DraftLine> lines) {
        var all = new ArrayList<DraftLine>();
        for (DraftLine line : lines) {
            Optional<MenuItem> item = menu.find(line.itemId());
            if (item.isPresent() && !line.isPart()) {
                DraftLine head = line.fitted(item.get(), menu.supply());
                if (item.get().isCombo()) {
                    all.addAll(fitted(DraftCombo.of(head, item.get(), lines)).lines());
                } else {
                    all.add(head);
                }
            }
        }
        return all;
    }

    private DraftCombo fitted(DraftCombo combo) {
        var parts = new ArrayList<DraftLine>();
        for (DraftLine part : combo.parts()) {
            menu.find(part.itemId())
                    .filter(item -> isOffered(part.part(), item))
                    .map(item -> part.fitted(item, menu.supply()))
                    .map(line -> shared(line, combo.head().quantity()))
                    .ifPresent(parts::add);
        }
        return bounded(combo.with(parts));
    }

    private boolean isOffered(@Nullable DraftPart part, MenuItem item) {
        return part != null && !item.isCombo() && part.choice(menu, item).isPresent();
    }

    /// The part with as many pieces as the combos can share.
    private static DraftLine shared(DraftLine part, int combos) {
        return part.withQuantity(Math.max(1, part.quantity() / combos) * combos);
    }
}
