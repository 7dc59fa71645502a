package docket.model.display;

/// How tickets lie on a display.
public enum Layout {
    /// Packed into columns, each as high as it needs.
    COLUMNS,
    /// In cells of one size, so that a ticket keeps the size of its place.
    GRID,
    /// One beneath the other, each over the whole width.
    LIST
}
