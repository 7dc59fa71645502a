package docket.pos.server.db;

/// The store's tables as this version knows them.
final class Schema {
    /// The newest migration. A store that has a newer one was made by a newer Docket.
    static final int LATEST = 14;

    private Schema() {}
}
