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
/// @param batch which Send brought it, from 1
/// @param stationIds where it is made
/// @param firedAt when the kitchen got it
/// @param servedAt when it was handed out
/// @param reason why it was voided
/// @param kitchenName what cooks read; null: the name
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
        Instant firedAt,
        @Nullable Instant servedAt,
        @Nullable String reason,
        @Nullable KitchenName kitchenName) {
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
        return with(next, servedAt, reason);
    }

    OrderLine served(Instant at) {
        return with(checked(LineStatus.SERVED), at, reason);
    }

    OrderLine voided(String why) {
        return with(checked(LineStatus.VOIDED), servedAt, why);
    }

    private LineStatus checked(LineStatus next) {
        if (!status.mayBecome(next)) {
            throw new Refusal(
                    Reason.ILLEGAL_TRANSITION,
                    "%s is %s and cannot become %s.".formatted(name, status, next),
                    Map.of("currentStatus", status.name(), "lineId", id.value().toString()));
        }
        return next;
    }

    private OrderLine with(LineStatus next, @Nullable Instant served, @Nullable String why) {
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
                batch,
                next,
                firedAt,
                served,
                why,
                kitchenName);
    }
}
