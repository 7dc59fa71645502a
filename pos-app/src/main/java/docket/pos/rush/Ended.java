package docket.pos.rush;

/// What came of an evening.
///
/// @param parties who came
/// @param changes lines taken back, notes changed, courses fired, tables changed
/// @param closed orders that were handed out, paid and put away
/// @param gone parties that went without an order, or whose order stays open
/// @param refused what the server said no to
public record Ended(
        int parties, int orders, int lines, int changes, int closed, int gone, int refused) {
    static final Ended NOTHING = new Ended(0, 0, 0, 0, 0, 0, 0);

    Ended plus(Ended more) {
        return new Ended(
                parties + more.parties,
                orders + more.orders,
                lines + more.lines,
                changes + more.changes,
                closed + more.closed,
                gone + more.gone,
                refused + more.refused);
    }

    static Ended ordered(int dishes) {
        return new Ended(0, 1, dishes, 0, 0, 0, 0);
    }

    static Ended added(int dishes) {
        return new Ended(0, 0, dishes, 1, 0, 0, 0);
    }

    static Ended arrival() {
        return new Ended(1, 0, 0, 0, 0, 0, 0);
    }

    static Ended change() {
        return new Ended(0, 0, 0, 1, 0, 0, 0);
    }

    static Ended closing() {
        return new Ended(0, 0, 0, 0, 1, 0, 0);
    }

    static Ended departure() {
        return new Ended(0, 0, 0, 0, 0, 1, 0);
    }

    static Ended refusal() {
        return new Ended(0, 0, 0, 0, 0, 0, 1);
    }
}
