package docket.pos.server.db;

import docket.model.event.LogEntry;

/// What became of a command.
///
/// @param entry the fact it made, now or the first time it was sent
/// @param again whether it had been carried out before
public record Written(LogEntry entry, boolean again) {}
