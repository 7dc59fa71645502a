package docket.wire;

/// The kinds of file that a menu is written to.
public enum MenuFormat {
    /// A table of the items, for spreadsheets.
    CSV,
    /// All of the menu, its choices too.
    JSON
}
