package docket.pos.specification;

/// How far a line is, at a station or on the whole.
enum State {
    HELD,
    FIRED,
    STARTED,
    DONE,
    SERVED,
    REMOVED,
    VOIDED,
    SEEN
}
