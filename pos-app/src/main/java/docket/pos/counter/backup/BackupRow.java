package docket.pos.counter.backup;

import docket.wire.backup.KeptBackup;

/// A backup in the list.
///
/// @param why it was made
record BackupRow(KeptBackup backup, String when, String why, String size) {}
