package docket.model;

/// How the guest takes the food.
public enum OrderType {
    DINE_IN,
    TAKEAWAY
}
