package docket.pos.server.db;

import docket.pos.server.archive.Archive;
import docket.pos.server.archive.Manifest;
import docket.pos.server.archive.Shelf;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Which days of the journal nobody needs any more: those that are older than five weeks, and that
/// neither the two newest good backups nor any of those weeks would take anything from. An older
/// backup comes back as it was, and the restore says how much after it is missing.
final class Trimming {
    private static final Logger LOG = LoggerFactory.getLogger(Trimming.class);

    /// Longer than a backup is kept that was made at a day's end, and long enough that whoever
    /// closes a month's books can still have any of its days restored.
    static final int DAYS = 35;

    /// Good backups that must have what a day has before it goes: one may not survive its disk.
    private static final int BACKUPS = 2;

    private final Path journal;
    private final Backups backups;
    private final BusinessDay businessDay;

    Trimming(Path journal, Backups backups, BusinessDay businessDay) {
        this.journal = journal;
        this.backups = backups;
        this.businessDay = businessDay;
    }

    /// What may go.
    ///
    /// @param oldest the first of the days that stay in any case
    /// @param needed from where on the journal is still needed, by one backup after another
    record Old(LocalDate oldest, List<Position> needed) {
        /// Throws it away, on the writer's thread.
        void goFrom(Ledger ledger) {
            ledger.trimJournal(oldest, needed);
        }
    }

    /// Looks what may go. Days are counted back from the journal's newest, where the clock is ahead
    /// of that: one that is wrong throws away nothing that is young.
    ///
    /// @return nothing where no day is old, or too few backups are good
    Optional<Old> old(Instant now, UUID life) {
        try {
            List<LocalDate> days = Journal.days(journal);
            if (days.isEmpty()) {
                return Optional.empty();
            }
            LocalDate today = businessDay.at(now);
            LocalDate newest = days.getLast().isBefore(today) ? days.getLast() : today;
            LocalDate oldest = newest.minusDays(DAYS);
            return days.getFirst().isBefore(oldest)
                    ? needed(oldest, life).map(needed -> new Old(oldest, needed))
                    : Optional.empty();
        } catch (IOException e) {
            LOG.warn("The journal stays as it is, since not all can be looked through", e);
            return Optional.empty();
        }
    }

    private Optional<List<Position>> needed(LocalDate oldest, UUID life) throws IOException {
        var needed = new ArrayList<Position>();
        int good = 0;
        for (Shelf.Kept one : backups.shelf().list()) {
            if (good < BACKUPS || !businessDay.at(one.at()).isBefore(oldest)) {
                try {
                    Manifest made = Archive.manifest(one.file());
                    needed.add(new Position(made.seq(), made.kept()));
                    if (good < BACKUPS && made.isOf(life)) {
                        backups.check(one.file());
                        good++;
                    }
                } catch (IOException no) {
                    LOG.warn("The backup {} is not good", one.file(), no);
                }
            }
        }
        return good < BACKUPS ? Optional.empty() : Optional.of(needed);
    }
}
