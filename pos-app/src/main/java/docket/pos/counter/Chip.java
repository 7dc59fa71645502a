package docket.pos.counter;

/// A state of the bar in a few words, with its colour.
///
/// @param title what it is about
/// @param state how that is
public record Chip(String title, String state, Mood mood) {
    /// How good a state is.
    public enum Mood {
        OK,
        /// Not known yet, or not any more.
        UNKNOWN,
        BAD
    }
}
