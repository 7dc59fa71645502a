package docket.wire.backup;

import java.time.Instant;

/// Which backup takes the place of the store when the server starts next.
///
/// @param name of the backup
/// @param at when it was made
/// @param withoutJournal whether all will be as the backup has it
/// @param wishedAt when somebody decided so
public record RestoreWish(String name, Instant at, boolean withoutJournal, Instant wishedAt) {}
