package docket.pos.server.db;

import static org.assertj.core.api.Assertions.assertThat;

import docket.model.MovableClock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What stays of orders once their facts are forgotten and the store is packed.
final class KeptBytesTest {
    private static final int ORDERS = 150;
    private static final int BYTES_AN_ORDER = 3 * 1024;

    @TempDir Path folder = Path.of("");

    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-20T12:00:00Z"));

    @Test
    void anOrderTakesNoMoreThanThreeKilobytes() throws Exception {
        try (var restaurant = SmallRestaurant.open(folder, clock)) {
            new OrderLives(clock).live(restaurant, ORDERS);
            assertThat(count(restaurant, "event_log")).isGreaterThan(6 * ORDERS);
            assertThat(restaurant.texts("select 1 from orders where status = 'OPEN'")).isEmpty();

            // A fact is known for seven days.
            clock.move(Duration.ofDays(8));
            restaurant.letIn("a display");
            restaurant.keepHouse();

            assertThat(count(restaurant, "event_log")).isOne();
            assertThat(count(restaurant, "kept_log")).isOne();
            assertThat(count(restaurant, "orders")).isEqualTo(ORDERS);
            long bytes = Files.size(folder.resolve("docket.mv.db"));
            assertThat(bytes / ORDERS).isLessThanOrEqualTo(BYTES_AN_ORDER);
        }
    }

    private static int count(SmallRestaurant restaurant, String table) {
        return Integer.parseInt(restaurant.texts("select count(*) from " + table).getFirst());
    }
}
