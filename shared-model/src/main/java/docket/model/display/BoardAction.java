package docket.model.display;

/// What a display does at a key. Each has the key that it usually has, so that a keyboard works as
/// it is labelled; a bump bar may have others.
public enum BoardAction {
    TICKET_1("1"),
    TICKET_2("2"),
    TICKET_3("3"),
    TICKET_4("4"),
    TICKET_5("5"),
    TICKET_6("6"),
    TICKET_7("7"),
    TICKET_8("8"),
    TICKET_9("9"),
    CARD_BACK("LEFT"),
    CARD_ON("RIGHT"),
    LINE_UP("UP"),
    LINE_DOWN("DOWN"),
    TAP("SPACE"),
    BUMP("ENTER"),
    COUNT_UP("PLUS"),
    COUNT_DOWN("MINUS"),
    SOLD_OUT("X"),
    UNDO("BACK_SPACE"),
    SEEN("0"),
    PAGE_BACK("PAGE_UP"),
    PAGE_ON("PAGE_DOWN"),
    ALL_DAY("A"),
    /// The same on the whole page; at the pass, what is held is fired.
    ALL_DAY_PAGE("F"),
    BATCH("B"),
    /// Only the tickets of one kind are shown, or all again.
    FILTER("C"),
    /// At the pass.
    RUSH("H"),
    RECALL("R"),
    MESSAGE("T"),
    MUTE("M"),
    DISPLAY("D"),
    STATION("S"),
    LANGUAGE("L");

    private final String key;

    BoardAction(String key) {
        this.key = key;
    }

    /// What finishes the ticket at this place on the screen.
    ///
    /// @param number from 1 to 9
    public static BoardAction ticket(int number) {
        return valueOf("TICKET_" + number);
    }

    /// The key that it has where nobody chose another.
    public String usualKey() {
        return key;
    }
}
