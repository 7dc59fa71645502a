package docket.model.menu;

/// How a choice is wanted where it is not simply wanted.
public enum Prefix {
    /// Without it.
    NO,
    /// More of it.
    EXTRA,
    /// Less of it.
    LIGHT,
    /// Beside the dish, not on it.
    SIDE
}
