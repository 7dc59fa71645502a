package docket.model.menu;

/// Whether an item can be had. Every change is allowed, so there is no transition to refuse.
public enum AvailabilityStatus {
    /// On every screen, can be ordered.
    PUBLISHED,
    /// On no screen of a guest, not to be ordered.
    HIDDEN,
    /// Shown as sold out ("86"), not to be ordered.
    SOLD_OUT
}
