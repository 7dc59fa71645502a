package docket.model.table;

/// How far a visit is.
public enum VisitStatus {
    /// Guests are at the table.
    SEATED,
    /// They want to pay.
    BILL_ASKED,
    /// They have paid and gone; the table is to be cleaned.
    TO_CLEAN,
    /// The table is free again.
    OVER
}
