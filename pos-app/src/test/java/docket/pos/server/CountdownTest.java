package docket.pos.server;

import static org.assertj.core.api.Assertions.assertThat;

import docket.client.DocketClient;
import docket.model.CommandId;
import docket.model.Reason;
import docket.model.Refusal;
import docket.model.menu.Availability;
import docket.model.menu.AvailabilityStatus;
import docket.model.menu.ChangeAvailability;
import docket.model.menu.ItemId;
import docket.pos.RunningServer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// "Ten left", and more counters than that want one.
final class CountdownTest {
    private static final ItemId CAKE = new ItemId("cheesecake");
    private static final int LEFT = 10;
    private static final int COUNTERS = 8;
    private static final int EACH = 5;

    @TempDir private Path folder = Path.of("");

    private static Availability cake(DocketClient client) {
        return client.menu().items().stream()
                .filter(item -> item.id().equals(CAKE))
                .findFirst()
                .orElseThrow()
                .availability();
    }

    /// @return how many orders were taken
    private static int wantAsManyAsThereAre(DocketClient counter) {
        int taken = 0;
        for (int i = 0; i < EACH; i++) {
            try {
                counter.place(
                        RunningServer.freshOrder(),
                        RunningServer.takeaway(RunningServer.line(CAKE.value(), 1)));
                taken++;
            } catch (Refusal no) {
                assertThat(no.reason()).isEqualTo(Reason.ITEM_SOLD_OUT);
            }
        }
        return taken;
    }

    @Test
    void asManyAreSoldAsThereAreAndNoneMore() throws Exception {
        try (var server = RunningServer.on(folder);
                var counter = server.client();
                ExecutorService crowd = Executors.newFixedThreadPool(COUNTERS)) {
            counter.changeAvailability(
                    new CommandId(UUID.randomUUID()),
                    CAKE,
                    new ChangeAvailability(AvailabilityStatus.PUBLISHED, null, LEFT));
            List<Callable<Integer>> counters = new ArrayList<>();
            for (int i = 0; i < COUNTERS; i++) {
                counters.add(() -> wantAsManyAsThereAre(counter));
            }

            int sold = 0;
            for (Future<Integer> taken : crowd.invokeAll(counters)) {
                sold += taken.get();
            }

            assertThat(sold).isEqualTo(LEFT);
            assertThat(cake(counter))
                    .isEqualTo(new Availability(AvailabilityStatus.SOLD_OUT, null, 0));
        }
        try (var again = RunningServer.on(folder);
                var counter = again.client()) {
            assertThat(cake(counter))
                    .isEqualTo(new Availability(AvailabilityStatus.SOLD_OUT, null, 0));
        }
    }
}
