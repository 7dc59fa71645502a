package docket.model.order;

import com.fasterxml.jackson.annotation.JsonProperty;
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
import org.jspecify.annotations.Nullable;

/// A line of an order as it was sold: later changes of the menu do not touch it.
///
/// @param batch which Send or Fire brought it to the kitchen, from 1; 0 while none has
/// @param stationIds where it is made
/// @param firedAt when the kitchen got it
/// @param servedAt when it was handed out
/// @param reason why it was voided
/// @param kitchenName what cooks read; null: the name
/// @param course with what it is cooked, from 1
/// @param seat whose it is, from 1
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
        @Nullable Integer seat) {
    public OrderLine {
        modifiers = List.copyOf(modifiers);
        stationIds = List.copyOf(stationIds);
    }

    /// What the guest pays for it; nothing once it is voided.
    @JsonProperty(access = JsonProperty.Access.READ_ONLY)
    public Money total() {
        if (!status.isLive()) {
            return Money.ZERO;
        }
        Money piece = unitPrice;
        for (ChosenModifier modifier : modifiers) {
            piece = piece.plus(modifier.total());
        }
        return piece.times(quantity);
    }

    /// The line after the kitchen moved it.
    public OrderLine with(LineStatus next) {
        return with(next, batch, firedAt, servedAt, reason);
    }

    OrderLine fired(int inBatch, Instant at) {
        if (status != LineStatus.HELD) {
            throw illegal(LineStatus.FIRED);
        }
        return with(LineStatus.FIRED, inBatch, at, servedAt, reason);
    }

    OrderLine removed() {
        return with(checked(LineStatus.REMOVED));
    }

    OrderLine served(Instant at) {
        return with(checked(LineStatus.SERVED), batch, firedAt, at, reason);
    }

    OrderLine voided(String why) {
        return with(checked(LineStatus.VOIDED), batch, firedAt, servedAt, why);
    }

    boolean isHeld() {
        return status == LineStatus.HELD;
    }

    private LineStatus checked(LineStatus next) {
        if (!status.mayBecome(next)) {
            throw illegal(next);
        }
        return next;
    }

    private Refusal illegal(LineStatus next) {
        return new Refusal(
                Reason.ILLEGAL_TRANSITION,
                "%s is %s and cannot become %s.".formatted(name, status, next),
                Map.of("currentStatus", status.name(), "lineId", id.value().toString()));
    }

    private OrderLine with(
            LineStatus next,
            int inBatch,
            @Nullable Instant fired,
            @Nullable Instant served,
            @Nullable String why) {
        return new OrderLine(
                id,
                itemId,
                name,
                names,
                quantity,
                unitPrice,
                modifiers,
                note,
                stationIds,
                inBatch,
                next,
                fired,
                served,
                why,
                kitchenName,
                course,
                seat);
    }
}
