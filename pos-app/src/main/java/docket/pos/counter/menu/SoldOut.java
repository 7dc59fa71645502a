package docket.pos.counter.menu;

import docket.model.Shop;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How long an item stays sold out.
public enum SoldOut {
    UNTIL_TOLD,
    AN_HOUR,
    TODAY;

    /// When the item comes back by itself; null: not by itself. The day ends when the shop's
    /// business day does.
    @Nullable Instant end(Instant now, Shop shop) {
        return switch (this) {
            case UNTIL_TOLD -> null;
            case AN_HOUR -> now.plus(Duration.ofHours(1));
            case TODAY -> shop.nextDay(now);
        };
    }
}
