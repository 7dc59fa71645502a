package docket.model.order;

/// What a cashier can ask of a whole order.
public enum OrderTarget {
    /// Hand out every line that is done; all of them must be, unless the command says partly.
    SERVED,
    /// Put together at the pass, for a runner to take: everything that was fired is done.
    ASSEMBLED,
    /// Take the last step of the pass back: what was handed out last waits there again.
    READY,
    /// Put the paid order away.
    CLOSED,
    /// Take a closed order back, with a reason.
    OPEN,
    /// Call the order off, with a reason.
    CANCELLED,
    /// Call off an order that was cooked already, with a reason.
    VOIDED
}
