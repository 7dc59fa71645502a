package docket.model.payment;

/// What the guest pays with.
public enum Tender {
    CASH,
    /// A card, charged on a terminal of its own; its approval number may be kept as the reference.
    CARD,
    /// A paper coupon; it gives no change.
    COUPON
}
