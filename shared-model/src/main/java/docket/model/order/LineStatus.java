package docket.model.order;

/// The states of a line, at one station or, taken over all its stations, of the order.
public enum LineStatus {
    /// Entered, not released to the kitchen.
    HELD,
    /// Released to cook.
    FIRED,
    /// A cook has begun.
    STARTED,
    /// Made.
    DONE,
    /// Handed out.
    SERVED,
    /// Taken off before it was fired.
    REMOVED,
    /// Taken off after it was fired; shown struck until the cook has seen it.
    VOIDED,
    /// Voided, and the cook knows.
    SEEN;

    public boolean mayBecome(LineStatus next) {
        return switch (this) {
            case HELD -> next == FIRED || next == REMOVED;
            case FIRED -> next == STARTED || next == DONE || next == VOIDED;
            case STARTED -> next == DONE || next == FIRED || next == VOIDED;
            case DONE -> next == SERVED || next == FIRED || next == VOIDED;
            case VOIDED -> next == SEEN;
            case SERVED -> next == DONE;
            case REMOVED, SEEN -> false;
        };
    }

    /// Whether the kitchen was ever told of it.
    public boolean isFired() {
        return switch (this) {
            case FIRED, STARTED, DONE, SERVED, VOIDED, SEEN -> true;
            case HELD, REMOVED -> false;
        };
    }

    /// Whether the guest still gets it, and so pays for it.
    public boolean isLive() {
        return switch (this) {
            case HELD, FIRED, STARTED, DONE, SERVED -> true;
            case REMOVED, VOIDED, SEEN -> false;
        };
    }

    /// Whether a cook still has to do something about it.
    public boolean isOnTheBoard() {
        return switch (this) {
            case FIRED, STARTED, VOIDED -> true;
            case HELD, DONE, SERVED, REMOVED, SEEN -> false;
        };
    }

    /// Whether nothing is left to cook or to hand over to the pass.
    public boolean isMade() {
        return this == DONE || this == SERVED;
    }
}
