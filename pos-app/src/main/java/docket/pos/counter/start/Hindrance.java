package docket.pos.counter.start;

/// What keeps the counter from starting, as far as whoever stands before it can do something.
public enum Hindrance {
    /// The folder for its data cannot be written.
    FOLDER,

    /// Another program has the store's file.
    HELD,

    /// The store cannot be read or written.
    DISK,

    /// The store is not whole, and no backup could take its place.
    BROKEN,

    /// A newer Docket made the store.
    NEWER,

    /// There is no room for the backup before the store is brought up to date.
    NO_ROOM,

    /// The certificate for the stations cannot be used.
    CERTIFICATE,

    /// A fault of Docket's own.
    OTHER
}
