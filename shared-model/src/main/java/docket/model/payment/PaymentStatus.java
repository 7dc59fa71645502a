package docket.model.payment;

/// How far an order is paid.
public enum PaymentStatus {
    UNPAID,
    PARTLY_PAID,
    PAID,
    /// Everything that was paid was given back.
    REFUNDED
}
