package docket.model.order;

/// How the guest takes the food.
public enum OrderType {
    DINE_IN,
    TAKEAWAY
}
