package docket.pos.server.backup;

import docket.model.Reason;
import docket.model.Refusal;
import docket.model.audit.AuditAction;
import docket.model.audit.AuditedChange;
import docket.model.event.Actor;
import docket.pos.server.archive.BadBackup;
import docket.pos.server.archive.Shelf;
import docket.pos.server.audit.AuditService;
import docket.pos.server.db.Database;
import docket.wire.backup.RestoreBackup;
import docket.wire.backup.RestoreWish;
import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Which backup takes the place of the store when the server starts next: a running one does not
/// take its own store away. Thread-safe.
public final class RestoreService {
    private static final Logger LOG = LoggerFactory.getLogger(RestoreService.class);

    private final Database database;
    private final AuditService audit;
    private final Clock clock;

    RestoreService(Database database, AuditService audit, Clock clock) {
        this.database = database;
        this.audit = audit;
        this.clock = clock;
    }

    /// What is wished; empty where the store stays as it is.
    synchronized Optional<RestoreWish> wish() {
        try {
            return database.wishedBackup();
        } catch (IOException e) {
            LOG.warn("Which backup is to be restored cannot be read", e);
            return Optional.empty();
        }
    }

    /// Wishes for a backup, in the place of another.
    synchronized RestoreWish restore(Actor by, RestoreBackup wanted) {
        Shelf.Kept chosen = find(wanted.name());
        Optional<RestoreWish> before = wish();
        if (before.filter(wish -> isSame(wish, wanted)).isPresent()) {
            return before.get();
        }
        try {
            RestoreWish wish = database.wishFor(chosen.file(), wanted.withoutJournal());
            LOG.warn("The backup {} takes the place of the store at the next start", wish.name());
            note(by, before.orElse(null), wish);
            return wish;
        } catch (BadBackup no) {
            LOG.warn("The backup {} cannot be restored", chosen.file(), no);
            throw new Refusal(Reason.BACKUP_UNUSABLE, String.valueOf(no.getMessage()));
        } catch (IOException e) {
            LOG.error("It cannot be kept which backup is to be restored", e);
            throw new Refusal(
                    Reason.STORE_UNAVAILABLE,
                    "The backup cannot be made ready: check the disk and its room.");
        }
    }

    private static boolean isSame(RestoreWish wish, RestoreBackup wanted) {
        return wish.name().equals(wanted.name())
                && wish.withoutJournal() == wanted.withoutJournal();
    }

    private Shelf.Kept find(String name) {
        try {
            return database.shelf()
                    .find(name)
                    .orElseThrow(
                            () ->
                                    new Refusal(
                                            Reason.BACKUP_UNKNOWN,
                                            "The server has no such backup."));
        } catch (IOException e) {
            throw BackupService.unreadable();
        }
    }

    /// Leaves the store as it is after all.
    synchronized void leaveTheStore(Actor by) {
        Optional<RestoreWish> before = wish();
        try {
            database.wishForNone();
        } catch (IOException e) {
            LOG.error("The wish for a backup cannot be taken back", e);
            throw new Refusal(Reason.STORE_UNAVAILABLE, "It cannot be taken back: check the disk.");
        }
        before.ifPresent(wish -> note(by, wish, null));
    }

    /// A wish that nobody can be asked about later is none.
    private void note(Actor by, @Nullable RestoreWish before, @Nullable RestoreWish after) {
        try {
            database.keep(
                    handle -> {
                        audit.append(
                                handle,
                                clock.instant(),
                                by,
                                new AuditedChange(
                                        AuditAction.SETTINGS_CHANGED,
                                        "",
                                        traits(before),
                                        traits(after),
                                        null));
                        return by;
                    });
        } catch (Refusal no) {
            if (after != null) {
                forget();
            }
            throw no;
        }
    }

    private void forget() {
        try {
            database.wishForNone();
        } catch (IOException e) {
            LOG.error("The wish for a backup cannot be taken back", e);
        }
    }

    private static Map<String, String> traits(@Nullable RestoreWish wish) {
        return wish == null
                ? Map.of()
                : Map.of(
                        "restore",
                        wish.name(),
                        "restoreWithoutJournal",
                        String.valueOf(wish.withoutJournal()));
    }
}
