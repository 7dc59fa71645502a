package docket.model.table;

/// How a table is drawn on the floor plan.
public enum TableShape {
    SQUARE,
    ROUND,
    /// Rounded at its ends, as a counter or a bench is.
    BAR
}
