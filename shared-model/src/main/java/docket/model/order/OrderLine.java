package docket.model.order;

import com.fasterxml.jackson.annotation.JsonProperty;
import docket.model.Called;
import docket.model.Money;
import docket.model.Names;
import docket.model.Reason;
import docket.model.Refusal;
import docket.model.menu.ItemId;
import docket.model.menu.KitchenName;
import docket.model.menu.StationId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// A line of an order as it was sold: later changes of the menu do not touch it.
///
/// @param batch which Send or Fire brought it to the kitchen, from 1; 0 while none has
/// @param stationIds where it is made; a combo is made nowhere, but its parts
/// @param firedAt when the kitchen got it
/// @param servedAt when it was handed out
/// @param reason why it was voided
/// @param kitchenName what cooks read; null: the name
/// @param course with what it is cooked, from 1
/// @param seat whose it is, from 1
/// @param remakeOf the line that it is cooked again for, at no charge; null: none
/// @param wasted whether it was voided after the kitchen had begun it
/// @param variant which of the item's variants it is; null where that came as it is
/// @param comp why the guest does not pay for it, though it is made; null: it is charged
/// @param partOf the combo that it is a part of; null: of none
public record OrderLine(
        LineId id,
        ItemId itemId,
        String name,
        Names names,
        int quantity,
        Money unitPrice,
        List<ChosenModifier> modifiers,
        String note,
        List<StationId> stationIds,
        int batch,
        LineStatus status,
        @Nullable Instant firedAt,
        @Nullable Instant servedAt,
        @Nullable String reason,
        @Nullable KitchenName kitchenName,
        @Nullable Integer course,
        @Nullable Integer seat,
        @Nullable LineId remakeOf,
        @Nullable Boolean wasted,
        @Nullable SoldVariant variant,
        @Nullable PartOf partOf,
        @Nullable String comp) {
    public OrderLine {
        modifiers = List.copyOf(modifiers);
        stationIds = List.copyOf(stationIds);
    }

    /// What guests and cashiers call it, with its variant.
    public Called called() {
        return withVariant(new Called(name, names));
    }

    /// What cooks call it, with its variant.
    public Called calledByCooks() {
        return kitchenName == null
                ? called()
                : withVariant(new Called(kitchenName.name(), kitchenName.names()));
    }

    private Called withVariant(Called item) {
        return variant == null ? item : item.and(variant.called());
    }

    /// What the guest pays for it; nothing once it is voided or comped.
    @JsonProperty(access = JsonProperty.Access.READ_ONLY)
    public Money total() {
        return status.isLive() && comp == null ? worth() : Money.ZERO;
    }

    /// What it is sold for, whoever pays.
    public Money worth() {
        Money piece = unitPrice;
        for (ChosenModifier modifier : modifiers) {
            piece = piece.plus(modifier.total());
        }
        return piece.times(quantity);
    }

    /// The line after the kitchen moved it.
    public OrderLine with(LineStatus next) {
        return with(new Progress(next, batch, firedAt, servedAt, reason, wasted));
    }

    OrderLine fired(int inBatch, Instant at) {
        if (status != LineStatus.HELD) {
            throw illegal(LineStatus.FIRED);
        }
        return with(new Progress(LineStatus.FIRED, inBatch, at, servedAt, reason, wasted));
    }

    OrderLine removed() {
        return with(checked(LineStatus.REMOVED));
    }

    /// Off the order, whether the kitchen has heard of it or not.
    OrderLine off(String why) {
        return isHeld() ? removed() : voided(why);
    }

    /// At the pass again, after it was handed out.
    OrderLine takenBack() {
        LineStatus next = checked(LineStatus.DONE);
        return with(new Progress(next, batch, firedAt, null, reason, wasted));
    }

    OrderLine served(Instant at) {
        LineStatus next = checked(LineStatus.SERVED);
        return with(new Progress(next, batch, firedAt, at, reason, wasted));
    }

    OrderLine voided(String why) {
        LineStatus next = checked(LineStatus.VOIDED);
        Boolean waste = isBegun() ? true : null;
        return with(new Progress(next, batch, firedAt, servedAt, why, waste));
    }

    /// The line with another note, while it is not made.
    OrderLine noted(String changed) {
        if (!isHeld() && !isBeingMade()) {
            throw illegal(status, "takes no other note");
        }
        return copy(copy -> copy.note = changed);
    }

    /// The same again, at no charge.
    OrderLine remade(LineId fresh, int pieces, int inBatch, Instant at, String why) {
        if (isCombo()) {
            throw illegal(status, "is a combo: have its parts made again");
        }
        if (!isBegun() && status != LineStatus.SERVED) {
            throw illegal(status, "is not made again: the kitchen has not begun it");
        }
        return copy(
                copy -> {
                    copy.id = fresh;
                    copy.quantity = pieces;
                    copy.unitPrice = Money.ZERO;
                    copy.modifiers = modifiers.stream().map(ChosenModifier::free).toList();
                    copy.progress = new Progress(LineStatus.FIRED, inBatch, at, null, why, null);
                    copy.remakeOf = id;
                    copy.comp = null;
                });
    }

    /// The line as the house's own, or charged again where no reason is given.
    OrderLine comped(@Nullable String why) {
        if (!status.isLive()) {
            throw illegal(status, "is not paid for anyway");
        }
        return copy(copy -> copy.comp = why);
    }

    /// Whether it is the head of a combo, which stands and falls with its parts.
    public boolean isCombo() {
        return stationIds.isEmpty();
    }

    /// Whether it is a part of the combo of this line.
    public boolean isPartOf(LineId head) {
        return partOf != null && partOf.lineId().equals(head);
    }

    /// Some of its pieces, as far as all of them are.
    OrderLine pieces(LineId as, int count) {
        return copy(
                copy -> {
                    copy.id = as;
                    copy.quantity = count;
                });
    }

    /// The same line as one of another batch, for it is in another order.
    OrderLine of(int otherBatch) {
        return with(new Progress(status, otherBatch, firedAt, servedAt, reason, wasted));
    }

    public boolean isHeld() {
        return status == LineStatus.HELD;
    }

    boolean isBeingMade() {
        return status == LineStatus.FIRED || status == LineStatus.STARTED;
    }

    /// Whether the kitchen has begun it, or made it, and nobody has it yet.
    private boolean isBegun() {
        return status == LineStatus.STARTED || status == LineStatus.DONE;
    }

    private LineStatus checked(LineStatus next) {
        if (!status.mayBecome(next)) {
            throw illegal(next);
        }
        return next;
    }

    private Refusal illegal(LineStatus next) {
        return illegal(status, "cannot become " + next);
    }

    Refusal illegal(LineStatus now, String what) {
        return new Refusal(
                Reason.ILLEGAL_TRANSITION,
                "%s is %s and %s.".formatted(name, now, what),
                Map.of("currentStatus", now.name(), "lineId", id.value().toString()));
    }

    /// How far a line is.
    record Progress(
            LineStatus status,
            int batch,
            @Nullable Instant firedAt,
            @Nullable Instant servedAt,
            @Nullable String reason,
            @Nullable Boolean wasted) {}

    Progress progress() {
        return new Progress(status, batch, firedAt, servedAt, reason, wasted);
    }

    OrderLine with(Progress next) {
        return copy(copy -> copy.progress = next);
    }

    private OrderLine copy(Consumer<LineCopy> step) {
        var copy = new LineCopy(this);
        step.accept(copy);
        return copy.line();
    }
}
