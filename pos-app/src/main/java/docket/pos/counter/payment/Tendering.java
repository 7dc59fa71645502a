package docket.pos.counter.payment;

import docket.model.Money;
import docket.model.payment.PaymentId;
import docket.model.payment.TakePayment;
import docket.model.payment.Tender;

/// What the guest hands over against what is due. Cash gives change; a card is never charged more
/// than is due; what a coupon has over lapses.
///
/// @param typed the digits that were typed, in minor units; `""`: exactly what is due
record Tendering(Tender tender, String typed, Money due) {
    Money handed() {
        return typed.isEmpty() ? due : new Money(Long.parseLong(typed));
    }

    /// How much of the order it pays.
    Money amount() {
        return handed().compareTo(due) > 0 ? due : handed();
    }

    /// What is handed over beyond what is due.
    Money over() {
        return handed().minus(amount());
    }

    /// What goes back to the guest.
    Money change() {
        return tender == Tender.CASH ? over() : Money.ZERO;
    }

    boolean isTooMuch() {
        return tender == Tender.CARD && over().isPositive();
    }

    boolean leavesRest() {
        return handed().compareTo(due) < 0;
    }

    boolean canBeTaken() {
        return amount().isPositive() && !isTooMuch();
    }

    TakePayment payment(PaymentId id, String reference) {
        return new TakePayment(id, tender, amount(), amount().plus(change()), reference);
    }
}
