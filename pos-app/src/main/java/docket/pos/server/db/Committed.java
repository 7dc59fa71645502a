package docket.pos.server.db;

import docket.model.event.LogEntry;

/// A fact that is on disk, with the text that the feed sends for it.
public record Committed(LogEntry entry, String frame) {}
