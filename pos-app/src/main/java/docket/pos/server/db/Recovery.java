package docket.pos.server.db;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What was done at a start so that the store could be used.
///
/// @param fault what was wrong with it; null where nothing was
/// @param aside where the broken store, or else the broken journal, lies now
/// @param backupOf when the backup was made that took its place
/// @param returned how much the journal brought back
/// @param until when the last of that had been entered
/// @param missing how much is known to be gone
/// @param isInDoubt whether nobody knows if there was more
public record Recovery(
        Kind kind,
        @Nullable String fault,
        @Nullable String aside,
        @Nullable Instant backupOf,
        int returned,
        @Nullable Instant until,
        long missing,
        boolean isInDoubt) {
    /// Why something had to be done.
    public enum Kind {
        /// The store was not whole.
        BROKEN,

        /// Somebody restored a backup.
        WANTED,

        /// The journal was damaged, or of another store.
        JOURNAL,

        /// The backup that somebody wanted is not good, and the store was left as it is.
        UNUSABLE
    }

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

    static Optional<Recovery> of(Opening.Outcome opened, CatchingUp done) {
        @Nullable Restored restored = opened.restored();
        Opening.@Nullable Unusable unusable = opened.unusable();
        @Nullable Path journal = done.journalAside();
        if (unusable != null && restored == null && journal == null) {
            return Optional.of(
                    new Recovery(
                            Kind.UNUSABLE,
                            unusable.why(),
                            unusable.aside(),
                            null,
                            done.many(),
                            done.until(),
                            done.missing(),
                            false));
        }
        if (restored == null) {
            return journal == null
                    ? Optional.empty()
                    : Optional.of(
                            new Recovery(
                                    Kind.JOURNAL,
                                    null,
                                    journal.toString(),
                                    null,
                                    done.many(),
                                    done.until(),
                                    done.missing(),
                                    false));
        }
        return Optional.of(
                new Recovery(
                        restored.fault() == null ? Kind.WANTED : Kind.BROKEN,
                        restored.fault(),
                        restored.aside(),
                        restored.backupOf(),
                        done.many(),
                        done.until(),
                        done.missing(),
                        done.isInDoubt()));
    }

    /// All of it as one sentence, with times as the wall clock of the restaurant showed them.
    public String sentence(ZoneId zone) {
        var text = new StringBuilder();
        switch (kind) {
            case JOURNAL ->
                    text.append("The journal was damaged and was written anew from the store");
            case UNUSABLE ->
                    text.append("The backup that was to be restored could not be used (")
                            .append(fault)
                            .append("), so the store was left as it is");
            case WANTED ->
                    text.append("The backup of ")
                            .append(backupOf == null ? "" : time(backupOf, zone))
                            .append(" was restored");
            case BROKEN ->
                    text.append("The store was not whole (")
                            .append(fault)
                            .append("); ")
                            .append(
                                    backupOf == null
                                            ? "it was made anew from the journal"
                                            : "the backup of %s took its place"
                                                    .formatted(time(backupOf, zone)));
        }
        if (until != null) {
            text.append(
                    ", %d entries after that, up to %s, came back from the journal"
                            .formatted(returned, time(until, zone)));
        }
        if (missing > 0) {
            text.append(", and %d entries are missing".formatted(missing));
        } else if (isInDoubt) {
            text.append(
                    kind == Kind.WANTED
                            ? ", and what was entered after that is not in it"
                            : ", and what was entered after that is missing");
        } else {
            text.append(", and nothing that was answered is missing");
        }
        if (aside != null) {
            text.append(
                            kind == Kind.UNUSABLE
                                    ? "; the backup is kept as "
                                    : "; what was there before is kept as ")
                    .append(aside);
        }
        return text.append('.').toString();
    }

    private static String time(Instant moment, ZoneId zone) {
        return TIME.format(moment.atZone(zone));
    }
}
