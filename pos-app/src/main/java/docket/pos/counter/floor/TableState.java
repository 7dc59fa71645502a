package docket.pos.counter.floor;

/// How a table is doing, as its tile shows it by colour and in words.
public enum TableState {
    FREE,
    /// Guests sit there and have not ordered.
    SEATED,
    /// Something is being made.
    ORDERED,
    /// Everything is made, and something waits to be handed out.
    READY,
    /// Everything was handed out.
    SERVED,
    BILL_ASKED,
    /// Its guests are with those of another table.
    JOINED,
    TO_CLEAN;

    /// Whether guests are there.
    public boolean isTaken() {
        return this != FREE && this != TO_CLEAN;
    }
}
