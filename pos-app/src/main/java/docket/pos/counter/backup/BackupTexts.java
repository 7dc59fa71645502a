package docket.pos.counter.backup;

import docket.pos.counter.Moments;
import docket.ui.Texts;
import docket.wire.HealthDetails.Second;
import docket.wire.backup.BackupPage;
import docket.wire.backup.KeptBackup;
import docket.wire.backup.RestoreWish;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Says how it stands with the backups, and what to do where it does not stand well.
record BackupTexts(Texts texts, Moments times) {
    /// The newest that is good.
    String last(BackupPage page) {
        return page.backups().stream()
                .findFirst()
                .map(one -> texts.text("backups.last", times.at(one.at()), ago(one.at())))
                .orElseGet(() -> texts.text("backups.none"));
    }

    private String ago(Instant moment) {
        Duration past = Duration.between(moment, times.now());
        if (past.toMinutes() < 1) {
            return texts.text("backups.justNow");
        }
        if (past.toHours() < 1) {
            return texts.text("backups.minutesAgo", past.toMinutes());
        }
        return past.toDays() < 2
                ? texts.text("backups.hoursAgo", past.toHours())
                : texts.text("backups.daysAgo", past.toDays());
    }

    String making(Instant since) {
        return texts.text("backups.makingSince", times.toTheSecond(since));
    }

    String made(KeptBackup one) {
        return texts.text("backups.made", times.at(one.at()), times.size(one.bytes()));
    }

    /// One that was asked for, and of which nothing came.
    String lost() {
        return texts.text("backups.lost");
    }

    String failure(BackupPage.Failure failure) {
        String when = times.at(failure.at());
        return switch (failure.reason()) {
            case NO_ROOM -> texts.text("backups.noRoom", when);
            case NOT_GOOD -> texts.text("backups.notGood", when);
            case DISK -> texts.text("backups.disk", when);
        };
    }

    String second(@Nullable Second folder) {
        if (folder == null) {
            return texts.text("backups.second.none");
        }
        return switch (folder.state()) {
            case AWAITED -> texts.text("backups.second.awaited", folder.folder());
            case REACHED ->
                    Optional.ofNullable(folder.reached())
                            .map(
                                    at ->
                                            texts.text(
                                                    "backups.second.reached",
                                                    folder.folder(),
                                                    times.at(at)))
                            .orElseGet(() -> texts.text("backups.second.awaited", folder.folder()));
            case ABSENT -> texts.text("health.backups.absent", folder.folder());
            case REFUSING -> texts.text("health.backups.refusing", folder.folder());
        };
    }

    /// Whether somebody has to do something about it.
    static boolean isTrouble(@Nullable Second folder) {
        return folder != null
                && (folder.state() == Second.State.ABSENT
                        || folder.state() == Second.State.REFUSING);
    }

    String wish(RestoreWish wish) {
        return texts.text(
                wish.withoutJournal() ? "backups.wish.goBack" : "backups.wish.bringBack",
                times.at(wish.at()));
    }

    String why(KeptBackup.Kind kind) {
        return switch (kind) {
            case HOURLY -> texts.text("backups.kind.hourly");
            case DAY -> texts.text("backups.kind.day");
            case MIGRATION -> texts.text("backups.kind.migration");
            case DEMAND -> texts.text("backups.kind.demand");
        };
    }

    BackupRow row(KeptBackup one) {
        return new BackupRow(one, times.at(one.at()), why(one.kind()), times.size(one.bytes()));
    }

    /// What is asked before anything is done.
    String question(Restoring asked) {
        String when = asked.backup() == null ? "" : times.at(asked.backup().at());
        return switch (asked.step()) {
            case WAY -> texts.text("backups.way", when);
            case BRING_BACK -> texts.text("backups.sure.bringBack", when);
            case GO_BACK -> texts.text("backups.sure.goBack", when);
            case CLOSE -> texts.text("backups.closeWhy");
        };
    }
}
