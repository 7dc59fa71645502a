package docket.pos.server.condition;

import docket.model.Refusal;
import docket.pos.server.backup.BackupService;
import docket.pos.server.backup.BackupState;
import docket.pos.server.db.Database;
import docket.pos.server.db.Recovery;
import docket.wire.Condition;
import docket.wire.HealthDetails;
import docket.wire.HealthDetails.Backups;
import docket.wire.HealthDetails.Recovered;
import java.time.Clock;
import java.util.Optional;
import java.util.OptionalLong;

/// Gathers how this PC is: its store, its disk, its backups and its clock. It never asks a disk
/// that may be slow for more than a list of names. Thread-safe.
public final class HealthFacts {
    private final SelfCheck check;
    private final Database database;
    private final BackupService backups;
    private final Clock clock;

    public HealthFacts(SelfCheck check, Database database, BackupService backups, Clock clock) {
        this.check = check;
        this.database = database;
        this.backups = backups;
        this.clock = clock;
    }

    /// How it is now.
    public HealthDetails details() {
        Condition now = check.condition();
        OptionalLong size = database.size();
        Optional<SelfCheck.Room> room = check.room();
        return new HealthDetails(
                clock.instant(),
                size.isPresent() ? size.getAsLong() : null,
                room.map(SelfCheck.Room::free).orElse(null),
                room.map(SelfCheck.Room::all).orElse(null),
                now.isGood() ? null : now,
                backups(),
                database.recovery().map(HealthFacts::recovered).orElse(null));
    }

    private Backups backups() {
        BackupState state = backups.state();
        return new Backups(
                state.last(),
                kept(),
                state.failure() == null ? null : state.failure().at(),
                backups.makingSince().orElse(null),
                state.second());
    }

    /// A disk whose folder cannot be read has no backups that are of use.
    private int kept() {
        try {
            return backups.list().size();
        } catch (Refusal unreadable) {
            return 0;
        }
    }

    private static Recovered recovered(Recovery done) {
        return new Recovered(
                switch (done.kind()) {
                    case BROKEN -> Recovered.Kind.BROKEN;
                    case WANTED -> Recovered.Kind.WANTED;
                    case JOURNAL -> Recovered.Kind.JOURNAL;
                    case UNUSABLE -> Recovered.Kind.UNUSABLE;
                },
                done.aside(),
                done.backupOf(),
                done.returned(),
                done.until(),
                done.missing(),
                done.isInDoubt());
    }
}
