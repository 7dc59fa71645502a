package docket.model.message;

/// Whom a message is for.
public enum Audience {
    /// Whoever works at a counter.
    COUNTER,
    /// The cooks: of one station, or all.
    KITCHEN
}
