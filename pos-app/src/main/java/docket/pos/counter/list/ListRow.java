package docket.pos.counter.list;

/// One line of a preview, in words.
///
/// @param subject where it is, or what it is about
/// @param text what is wrong, or how it was and becomes
public record ListRow(Tone tone, String subject, String text) {
    /// What kind of line it is; in this order they are shown.
    public enum Tone {
        WRONG,
        WARNING,
        REMOVED,
        CHANGED,
        ADDED
    }
}
