package docket.pos.counter.health;

import docket.pos.counter.ConditionTexts;
import docket.pos.counter.Moments;
import docket.ui.Texts;
import docket.wire.Condition;
import docket.wire.HealthDetails;
import docket.wire.HealthDetails.Backups;
import docket.wire.HealthDetails.Second;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Says how the PC of the server is.
///
/// @param pc what the server says of it now
/// @param details what it answered last; null: nothing yet
record ServerRows(Texts texts, Moments times, Condition pc, @Nullable HealthDetails details) {
    /// A backup is made in seconds: one that has taken this long hangs.
    private static final Duration TOO_LONG = Duration.ofMinutes(30);

    HealthRow store() {
        String name = texts.text("health.store");
        if (pc.isReadOnly()) {
            return bad(HealthTopic.STORE, name, texts.text("health.store.stuck"));
        }
        if (details == null) {
            return unknown(HealthTopic.STORE, name);
        }
        Long bytes = details.storeBytes();
        return good(
                HealthTopic.STORE,
                name,
                bytes == null
                        ? texts.text("health.store.good")
                        : texts.text("health.store.size", times.size(bytes)));
    }

    HealthRow disk() {
        String name = texts.text("health.disk");
        var conditions = new ConditionTexts(texts);
        if (pc.isReadOnly()) {
            return bad(HealthTopic.DISK, name, conditions.trouble(pc));
        }
        @Nullable String low = conditions.warnings(pc).get(ConditionTexts.DISK);
        if (low != null) {
            return bad(HealthTopic.DISK, name, low);
        }
        if (details == null || details.freeBytes() == null || details.diskBytes() == null) {
            return unknown(HealthTopic.DISK, name);
        }
        return good(
                HealthTopic.DISK,
                name,
                texts.text(
                        "health.disk.good",
                        times.size(details.freeBytes()),
                        times.size(details.diskBytes())));
    }

    HealthRow clock() {
        String name = texts.text("health.clock");
        return new ConditionTexts(texts)
                .warnings(pc).entrySet().stream()
                        .filter(told -> !told.getKey().equals(ConditionTexts.DISK))
                        .map(Map.Entry::getValue)
                        .findFirst()
                        .map(sentence -> bad(HealthTopic.CLOCK, name, sentence))
                        .orElseGet(
                                () ->
                                        good(
                                                HealthTopic.CLOCK,
                                                name,
                                                texts.text(
                                                        "health.clock.good",
                                                        times.at(times.now()))));
    }

    HealthRow backups() {
        String name = texts.text("health.backups");
        if (details == null) {
            return unknown(HealthTopic.BACKUPS, name);
        }
        Backups kept = details.backups();
        String trouble = trouble(kept);
        if (trouble.isEmpty()) {
            return good(HealthTopic.BACKUPS, name, summary(kept));
        }
        return bad(HealthTopic.BACKUPS, name, trouble);
    }

    /// What is to be done about them; `""` where nothing is.
    private String trouble(Backups kept) {
        @Nullable Instant failed = kept.failedAt();
        if (failed != null) {
            return texts.text("health.backups.failed", times.at(failed));
        }
        if (isLongAgo(kept.makingSince())) {
            return texts.text(
                    "health.backups.stuck", times.at(Objects.requireNonNull(kept.makingSince())));
        }
        @Nullable Second second = kept.second();
        if (second == null) {
            return "";
        }
        return switch (second.state()) {
            case AWAITED -> "";
            case ABSENT -> texts.text("health.backups.absent", second.folder());
            case REFUSING -> texts.text("health.backups.refusing", second.folder());
            case REACHED ->
                    isLongAgo(second.reached())
                            ? texts.text("health.backups.refusing", second.folder())
                            : "";
        };
    }

    private boolean isLongAgo(@Nullable Instant since) {
        return since != null
                && details != null
                && Duration.between(since, details.time()).compareTo(TOO_LONG) > 0;
    }

    private String summary(Backups kept) {
        @Nullable Instant last = kept.last();
        if (last == null) {
            return texts.text("health.backups.none");
        }
        @Nullable Second second = kept.second();
        return second == null || second.reached() == null
                ? texts.text("health.backups.good", times.at(last), kept.kept())
                : texts.text("health.backups.twice", times.at(last), kept.kept(), second.folder());
    }

    private static HealthRow good(HealthTopic topic, String name, String text) {
        return new HealthRow(topic, Mark.GOOD, name, text);
    }

    private static HealthRow bad(HealthTopic topic, String name, String text) {
        return new HealthRow(topic, Mark.BAD, name, text);
    }

    private HealthRow unknown(HealthTopic topic, String name) {
        return new HealthRow(topic, Mark.UNKNOWN, name, texts.text("health.unknown"));
    }
}
