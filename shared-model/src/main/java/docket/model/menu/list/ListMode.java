package docket.model.menu.list;

/// What becomes of items that a list does not name.
public enum ListMode {
    /// They stay as they are.
    MERGE,
    /// They are taken off: the list is the whole menu.
    REPLACE
}
