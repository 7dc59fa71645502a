package docket.pos.counter.health;

import docket.pos.counter.Moments;
import docket.ui.Texts;
import docket.wire.HealthDetails.Recovered;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Says what had to be done at the start of the server so that the store could be used.
record RecoveryTexts(Texts texts, Moments times) {
    String of(Recovered done) {
        var parts = new ArrayList<>(List.of(begin(done)));
        @Nullable Instant until = done.until();
        if (until != null) {
            parts.add(texts.text("health.recovery.returned", done.returned(), times.at(until)));
        }
        parts.add(lost(done));
        if (done.aside() != null) {
            parts.add(
                    texts.text(
                            done.kind() == Recovered.Kind.UNUSABLE
                                    ? "health.recovery.backupAside"
                                    : "health.recovery.aside",
                            done.aside()));
        }
        return String.join(" ", parts);
    }

    private String begin(Recovered done) {
        @Nullable Instant backup = done.backupOf();
        String from = backup == null ? "" : times.at(backup);
        return switch (done.kind()) {
            case JOURNAL -> texts.text("health.recovery.journal");
            case UNUSABLE -> texts.text("health.recovery.unusable");
            case WANTED -> texts.text("health.recovery.wanted", from);
            case BROKEN ->
                    backup == null
                            ? texts.text("health.recovery.anew")
                            : texts.text("health.recovery.broken", from);
        };
    }

    private String lost(Recovered done) {
        if (done.missing() > 0) {
            return texts.text("health.recovery.missing", done.missing());
        }
        if (done.inDoubt() && done.kind() == Recovered.Kind.WANTED) {
            return texts.text("health.recovery.left");
        }
        return done.inDoubt()
                ? texts.text("health.recovery.inDoubt")
                : texts.text("health.recovery.whole");
    }
}
