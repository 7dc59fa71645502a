package docket.pos.server.delivery;

import docket.model.InvalidValue;
import java.time.Duration;

/// How long a batch may be without a receipt.
///
/// @param warn until the counters are warned
/// @param backup until it goes to the backup station as well
public record DeliveryTerms(Duration warn, Duration backup) {
    public static final DeliveryTerms STANDARD =
            new DeliveryTerms(Duration.ofSeconds(5), Duration.ofSeconds(20));

    public DeliveryTerms {
        if (backup.compareTo(warn) < 0) {
            throw new InvalidValue("nothing goes to a backup before anybody is warned");
        }
    }
}
