package docket.pos.specification;

/// What somebody tries, or what befalls the server.
///
/// @param order which of a few orders; it need not be there
/// @param other which one takes lines of it; the last: a new one
/// @param pick decides among the lines, stations, items and amounts that there are
record Step(Verb verb, int order, int other, int pick) {
    /// The other order is a new one.
    static final int NEW = 3;

    enum Verb {
        PLACE,
        ADD,
        FIRE,
        REMOVE,
        VOID,
        COMP,
        CHARGE,
        REMAKE,
        MOVE,
        TRANSFER,
        START,
        BUMP,
        RECALL,
        MAKE_LINE,
        SERVE,
        PAY_SOME,
        PAY_ALL,
        PAY_TOO_MUCH,
        CLOSE,
        REOPEN,
        CANCEL,
        SERVE_WHAT_HAS_CHANGED,
        BUMP_WHAT_HAS_CHANGED,
        ADD_WHAT_NOBODY_SELLS,
        SEND_AGAIN,
        SEND_OTHERWISE,
        NEXT_DAY,
        RESTART,
        KILL
    }

    @Override
    public String toString() {
        return "%s order %d, %d (%d)".formatted(verb, order, other, pick);
    }
}
