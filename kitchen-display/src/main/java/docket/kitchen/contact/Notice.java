package docket.kitchen.contact;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// The last sentence to whoever stands before it, for a few seconds. Confined to the screens'
/// thread.
public final class Notice {
    private static final Duration STAYS = Duration.ofSeconds(6);

    private final Clock clock;
    private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");
    private Instant saidAt = Instant.MIN;

    public Notice(Clock clock) {
        this.clock = clock;
    }

    public ReadOnlyStringProperty textProperty() {
        return text.getReadOnlyProperty();
    }

    public void say(String sentence) {
        text.set(sentence);
        saidAt = clock.instant();
    }

    public void tick() {
        if (!saidAt.plus(STAYS).isAfter(clock.instant())) {
            text.set("");
        }
    }
}
