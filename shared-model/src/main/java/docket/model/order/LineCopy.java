package docket.model.order;

import docket.model.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A line in the making, and the one way to copy a line: a step sets what it changes, all else
/// stays as it was.
final class LineCopy {
    private final OrderLine of;
    LineId id;
    int quantity;
    Money unitPrice;
    List<ChosenModifier> modifiers;
    String note;
    OrderLine.Progress progress;
    @Nullable LineId remakeOf;
    @Nullable String comp;

    LineCopy(OrderLine of) {
        this.of = of;
        id = of.id();
        quantity = of.quantity();
        unitPrice = of.unitPrice();
        modifiers = of.modifiers();
        note = of.note();
        progress = of.progress();
        remakeOf = of.remakeOf();
        comp = of.comp();
    }

    OrderLine line() {
        return new OrderLine(
                id,
                of.itemId(),
                of.name(),
                of.names(),
                quantity,
                unitPrice,
                modifiers,
                note,
                of.stationIds(),
                progress.batch(),
                progress.status(),
                progress.firedAt(),
                progress.servedAt(),
                progress.reason(),
                of.kitchenName(),
                of.course(),
                of.seat(),
                remakeOf,
                progress.wasted(),
                of.variant(),
                of.partOf(),
                comp);
    }
}
