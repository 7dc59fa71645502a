package docket.pos.counter.health;

/// How something is, by a shape that is told apart without its colour.
enum Mark {
    GOOD("✓", "health-good"),

    /// There is something to know; nothing is wrong.
    NOTE("i", "health-note"),

    /// Not known, or not any more.
    UNKNOWN("?", "health-unknown"),

    /// Something is to be done.
    BAD("▲", "health-bad");

    private final String sign;
    private final String style;

    Mark(String sign, String style) {
        this.sign = sign;
        this.style = style;
    }

    String sign() {
        return sign;
    }

    /// The class of its style.
    String style() {
        return style;
    }
}
