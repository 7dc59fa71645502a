package docket.model.ticket;

/// How far a batch is known to have come on its way to the cooks of a station.
public enum Receipt {
    /// The server has it; no display of the station has said anything.
    SENT,
    /// A display of the station has it.
    RECEIVED,
    /// It stands on a screen of the station.
    SHOWN,
    /// A cook has touched it.
    SEEN;

    /// The further of the two.
    public Receipt or(Receipt other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
