package docket.kitchen.board;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// The last sentence to the cook, for a few seconds. Confined to the screens' thread.
final class Notice {
    private static final Duration STAYS = Duration.ofSeconds(6);

    private final Clock clock;
    private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");
    private Instant saidAt = Instant.MIN;

    Notice(Clock clock) {
        this.clock = clock;
    }

    ReadOnlyStringProperty textProperty() {
        return text.getReadOnlyProperty();
    }

    void say(String sentence) {
        text.set(sentence);
        saidAt = clock.instant();
    }

    void tick() {
        if (!saidAt.plus(STAYS).isAfter(clock.instant())) {
            text.set("");
        }
    }
}
