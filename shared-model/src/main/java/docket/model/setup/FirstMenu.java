package docket.model.setup;

/// The menu that a shop begins with.
public enum FirstMenu {
    /// That of the sample restaurant, with its stations.
    SAMPLE,
    /// None yet, with the stations that were named.
    EMPTY,
    /// The one that the store has already.
    KEEP
}
