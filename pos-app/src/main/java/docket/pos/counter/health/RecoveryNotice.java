package docket.pos.counter.health;

import docket.pos.counter.Moments;
import docket.ui.Notices;
import docket.ui.Texts;
import docket.wire.HealthDetails.Recovered;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Tells once what had to be done at the start of the server, until somebody has seen it; after
/// that it only stands on the page. Confined to the screens' thread.
final class RecoveryNotice {
    private final Texts texts;
    private final Notices notices;
    private @Nullable Recovered told;
    private String sentence = "";
    private boolean seen;

    RecoveryNotice(Texts texts, Notices notices) {
        this.texts = texts;
        this.notices = notices;
    }

    /// The server says what was done at its start. One that started anew since has forgotten it:
    /// who has not seen it is told all the same.
    void hear(@Nullable Recovered done, Moments times) {
        if (done == null) {
            told = seen ? null : told;
        } else if (!done.equals(told)) {
            notices.withdraw(sentence);
            told = done;
            seen = false;
            sentence = new RecoveryTexts(texts, times).of(done);
            notices.insist(sentence);
        }
    }

    void seen() {
        if (told != null) {
            seen = true;
            notices.withdraw(sentence);
        }
    }

    Optional<HealthRow> row(Moments times) {
        return Optional.ofNullable(told)
                .map(
                        done ->
                                new HealthRow(
                                        HealthTopic.RECOVERY,
                                        seen ? Mark.NOTE : Mark.BAD,
                                        texts.text("health.recovery"),
                                        new RecoveryTexts(texts, times).of(done),
                                        !seen));
    }
}
