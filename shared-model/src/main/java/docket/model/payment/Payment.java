package docket.model.payment;

import com.fasterxml.jackson.annotation.JsonProperty;
import docket.model.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Money that was taken for an order.
///
/// @param amount how much of the order it pays
/// @param tendered what was handed over
/// @param reference approval or coupon number, `""` where there is none
/// @param refundedAt when it was given back; null: it was not
public record Payment(
        PaymentId id,
        Tender tender,
        Money amount,
        Money tendered,
        String reference,
        Instant at,
        @Nullable Instant refundedAt) {
    public static Payment of(TakePayment command, Instant at) {
        return new Payment(
                command.id(),
                command.tender(),
                command.amount(),
                command.handedOver(),
                command.referenceText(),
                at,
                null);
    }

    /// What goes back to the guest at once.
    @JsonProperty(access = JsonProperty.Access.READ_ONLY)
    public Money change() {
        return tendered.minus(amount);
    }

    /// What it pays still: nothing once it was given back.
    public Money standing() {
        return refundedAt == null ? amount : Money.ZERO;
    }

    public Payment refunded(Instant when) {
        return refundedAt == null
                ? new Payment(id, tender, amount, tendered, reference, at, when)
                : this;
    }
}
