package docket.wire.backup;

import docket.model.Limits;

/// Has a backup take the place of the store when the server starts next.
///
/// @param name of the backup
/// @param withoutJournal whether all is to be as the backup has it; else what was entered since
///     comes back from the journal
public record RestoreBackup(String name, Boolean withoutJournal) {
    public RestoreBackup {
        Limits.required("name", name);
        Limits.required("withoutJournal", withoutJournal);
    }
}
