package docket.wire.backup;

import java.time.Instant;

/// A backup that lies with the server and was found good when it was made.
///
/// @param name of its file, which is also what it is known by
/// @param kind why it was made
/// @param at when
/// @param bytes how large its file is
public record KeptBackup(String name, Kind kind, Instant at, long bytes) {
    /// Why one is made.
    public enum Kind {
        /// Within the hour something had happened.
        HOURLY,
        /// A business day ended.
        DAY,
        /// The store was about to be brought up to date.
        MIGRATION,
        /// Somebody asked for it.
        DEMAND
    }
}
