package docket.model.order;

/// The states of an order as such; what is paid and what is cooked are machines of their own.
public enum OrderStatus {
    OPEN,
    CLOSED,
    CANCELLED,
    VOIDED;

    public boolean mayBecome(OrderStatus next) {
        return switch (this) {
            case OPEN -> next != OPEN;
            case CLOSED -> next == OPEN;
            case CANCELLED, VOIDED -> false;
        };
    }
}
