package docket.model.table;

/// What a waiter can ask of a visit.
public enum VisitTarget {
    /// The guests do not want to pay yet.
    SEATED,
    /// The guests want to pay.
    BILL_ASKED,
    /// The table is clean, or its guests have gone without an order: it is free.
    CLEANED
}
