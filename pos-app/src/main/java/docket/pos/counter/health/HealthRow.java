package docket.pos.counter.health;

/// One row of the page.
///
/// @param text how it is in a few words, or what is to be done
/// @param isMendable whether the row's own button helps
record HealthRow(HealthTopic topic, Mark mark, String name, String text, boolean isMendable) {
    HealthRow(HealthTopic topic, Mark mark, String name, String text) {
        this(topic, mark, name, text, false);
    }

    /// The same, where nobody can say whether it is still so.
    HealthRow unsure() {
        return new HealthRow(topic, Mark.UNKNOWN, name, text, isMendable);
    }

    /// The same, with something that there is to know beside it.
    HealthRow noting(String sentence) {
        return new HealthRow(
                topic,
                mark == Mark.GOOD ? Mark.NOTE : mark,
                name,
                sentence + " " + text,
                isMendable);
    }

    /// The same, with a button that helps.
    HealthRow mendable() {
        return new HealthRow(topic, mark, name, text, true);
    }
}
