package docket.pos.server.archive;

/// Why a backup was made, and how many of its kind are kept.
public enum BackupKind {
    /// While there was something new.
    HOURLY(24),

    /// At the end of a business day.
    DAY(14),

    /// Before the store was brought up to date.
    MIGRATION(5),

    /// Because somebody asked for it.
    DEMAND(10);

    private final int kept;

    BackupKind(int kept) {
        this.kept = kept;
    }

    int kept() {
        return kept;
    }
}
