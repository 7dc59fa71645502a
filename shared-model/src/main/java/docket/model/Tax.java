package docket.model;

/// How the prices of the menu and the tax go together.
public enum Tax {
    /// Prices have it in them.
    INCLUDED,
    /// It comes on top of them.
    ON_TOP
}
