package docket.floor;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;

/// How long a test waits for what must come: long enough for a machine that is busy with other
/// things, since it is only waited out where something is broken.
final class Patience {
    static final Duration LIMIT = Duration.ofSeconds(30);

    private static final Duration LOOK = Duration.ofMillis(25);

    private Patience() {}

    static ConditionFactory await() {
        return Awaitility.await().atMost(LIMIT).pollInterval(LOOK);
    }
}
