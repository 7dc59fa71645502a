package docket.model.payment;

import docket.model.InvalidValue;
import docket.model.Limits;
import docket.model.Money;
import org.jspecify.annotations.Nullable;

/// Take money for an order.
///
/// @param id made by the sender; the same payment again is not taken twice
/// @param amount how much of the order it pays, in minor units, more than 0
/// @param tendered what was handed over, for cash; null: exactly the amount
/// @param reference approval or coupon number, for the books
public record TakePayment(
        PaymentId id,
        Tender tender,
        Money amount,
        @Nullable Money tendered,
        @Nullable String reference) {
    public TakePayment {
        Limits.required("payment id", id);
        Limits.required("tender", tender);
        amount = Limits.amount("amount", amount, 1);
        tendered = tendered == null ? amount : Limits.amount("tendered", tendered, 1);
        reference = Limits.text("reference", reference, Limits.NAME);
        if (tender != Tender.CASH && !tendered.equals(amount)) {
            throw new InvalidValue("tendered goes with CASH only, not " + tender);
        }
    }

    public Money handedOver() {
        return Limits.required("tendered", tendered);
    }

    public String referenceText() {
        return Limits.required("reference", reference);
    }
}
