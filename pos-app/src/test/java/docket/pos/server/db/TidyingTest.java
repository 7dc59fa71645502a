package docket.pos.server.db;

import static org.assertj.core.api.Assertions.assertThat;

import docket.Reliability;
import docket.model.order.Order;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The room that commits leave in the store's file is used again while it is written.
final class TidyingTest {
    private static final int COMMITS = 800;

    /// What is not used again would come to twice as much.
    private static final int BYTES_A_COMMIT = 15_000;

    /// As Docket is, but that H2 need not wait before it uses room again: of so few commits it
    /// would use none.
    private static final Durability AT_ONCE =
            new Durability(
                    Durability.FULL.files(),
                    Durability.FULL.settings() + ";RETENTION_TIME=0",
                    Durability.FULL.flush(),
                    Durability.FULL.journal(),
                    Durability.FULL.tidied());

    @TempDir Path folder = Path.of("");

    private final Random lots = Reliability.lots("tidying");
    private @Nullable Order last;

    @Test
    void aStoreThatIsNotPackedStaysSmall() throws IOException {
        try (var restaurant = new SmallRestaurant(folder, AT_ONCE)) {
            for (int i = 0; i < COMMITS; i++) {
                send(restaurant);
            }
            long bytes = Files.size(folder.resolve("docket.mv.db"));

            assertThat(bytes).isLessThan(COMMITS * (long) BYTES_A_COMMIT);
        }
        try (var again = new SmallRestaurant(folder, AT_ONCE)) {
            assertThat(again.holdings().tornRows()).isEmpty();
        }
    }

    private void send(SmallRestaurant restaurant) {
        Order answer = restaurant.carryOut(Wish.next(last, lots));
        last = answer.isOpen() ? answer : null;
    }
}
