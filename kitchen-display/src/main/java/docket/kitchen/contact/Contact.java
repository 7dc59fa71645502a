package docket.kitchen.contact;

import java.time.Duration;
import java.time.Instant;

/// Since when the server was silent, by this station's clock. Confined to the screens' thread.
final class Contact {
    private static final Duration SILENCE = Duration.ofSeconds(3);

    private Instant heard;

    Contact(Instant now) {
        heard = now;
    }

    void heard(Instant now) {
        heard = now;
    }

    boolean isLost(Instant now) {
        return Duration.between(heard, now).compareTo(SILENCE) >= 0;
    }

    long seconds(Instant now) {
        return Math.max(0, Duration.between(heard, now).toSeconds());
    }
}
