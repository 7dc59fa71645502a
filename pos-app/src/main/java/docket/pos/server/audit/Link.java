package docket.pos.server.audit;

/// One row of the audit log: a link of its chain.
///
/// @param entry as it was hashed
/// @param hash of the hash before it and of the entry
record Link(long n, String entry, String hash) {}
