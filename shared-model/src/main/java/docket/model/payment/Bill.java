package docket.model.payment;

import docket.model.Money;
import docket.model.Reason;
import docket.model.Refusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// What an order costs and what of it was paid. It is worked out from the order, never kept.
///
/// @param isCalledOff whether nothing has to be paid any more
/// @param payments those that were given back too
public record Bill(Money total, boolean isCalledOff, List<Payment> payments) {
    public Bill {
        payments = List.copyOf(payments);
    }

    /// The payments after one more.
    ///
    /// @throws Refusal if it is more than what is due, or less cash than it says
    public List<Payment> take(TakePayment command, Instant at) {
        if (payments.stream().anyMatch(known -> known.id().equals(command.id()))) {
            throw new Refusal(Reason.ID_REUSED, "The order has a payment with this id already.");
        }
        if (command.amount().compareTo(due()) > 0) {
            throw new Refusal(
                    Reason.OVERPAID,
                    "The payment is more than what is due.",
                    Map.of("due", due().minor()));
        }
        if (command.handedOver().compareTo(command.amount()) < 0) {
            throw new Refusal(Reason.TENDER_TOO_SMALL, "The cash is less than the amount.");
        }
        var more = new ArrayList<>(payments);
        more.add(Payment.of(command, at));
        return List.copyOf(more);
    }

    public Money paid() {
        return Money.sum(payments.stream().map(Payment::standing));
    }

    /// What is still to pay; less than zero where lines were voided after they were paid.
    public Money due() {
        return isCalledOff ? Money.ZERO : total.minus(paid());
    }

    public PaymentStatus status() {
        if (!payments.isEmpty() && payments.stream().allMatch(p -> p.refundedAt() != null)) {
            return PaymentStatus.REFUNDED;
        }
        if (paid().isZero()) {
            return total.isZero() && !isCalledOff ? PaymentStatus.PAID : PaymentStatus.UNPAID;
        }
        return due().isPositive() ? PaymentStatus.PARTLY_PAID : PaymentStatus.PAID;
    }
}
