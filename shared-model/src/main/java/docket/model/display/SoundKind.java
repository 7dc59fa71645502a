package docket.model.display;

/// What a display sounds for.
public enum SoundKind {
    /// An order is new here.
    NEW,
    /// Something of an order changed: lines were added or brought back, a note is another, it moved
    /// to another table.
    CHANGED,
    /// A line was taken off.
    VOID,
    /// A ticket waits for too long.
    LATE,
    /// An order is ready to go out: at the pass, and before the guests.
    READY
}
