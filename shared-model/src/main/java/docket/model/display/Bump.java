package docket.model.display;

/// What it takes to finish a ticket by touch.
public enum Bump {
    TAP,
    /// Pressed and held for a moment, so that no sleeve finishes a ticket.
    HOLD
}
