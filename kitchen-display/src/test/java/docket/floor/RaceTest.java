package docket.floor;

import static docket.floor.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import docket.model.event.FloorEvent;
import docket.model.order.OrderId;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two at the same thing at the same time.
final class RaceTest {
    @TempDir Path folder = Path.of("");

    @Test
    void ofTwoKitchensThatBumpOneTicketAtOnceOneWinsAndTheOtherIsToldWhatHappened()
            throws Exception {
        try (var floor = Restaurant.open(folder);
                var cooks = Executors.newFixedThreadPool(2)) {
            OrderId order = floor.counter().place("bulgogi-burger");
            floor.ledger().awaitFact(FloorEvent.OrderPlaced.class, order);
            floor.awaitAgreement();
            List<Kitchen> kitchens = List.of(floor.grill(), floor.pass());
            // Neither learns of the other's tap before its own.
            kitchens.forEach(kitchen -> kitchen.cable().holdFeed());
            var start = new CyclicBarrier(2);

            List<Future<?>> taps =
                    kitchens.stream()
                            .<Future<?>>map(
                                    kitchen -> cooks.submit(() -> bump(kitchen, order, start)))
                            .toList();
            for (Future<?> tap : taps) {
                tap.get();
            }
            await().until(() -> notices(kitchens).anyMatch(notice -> !notice.isEmpty()));
            kitchens.forEach(kitchen -> kitchen.cable().letFeedThrough());

            floor.awaitAgreement();
            String number = floor.client().order(order).number();
            assertThat(floor.ledger().storyOf(order))
                    .containsExactly(FloorEvent.OrderPlaced.class, FloorEvent.TicketBumped.class);
            assertThat(notices(kitchens))
                    .containsExactlyInAnyOrder(
                            "", number + " was already changed by another screen.");
            assertThat(kitchens).noneMatch(kitchen -> kitchen.shows(order));
        }
    }

    private static boolean bump(Kitchen kitchen, OrderId order, CyclicBarrier start)
            throws Exception {
        start.await();
        kitchen.bump(order);
        return true;
    }

    private static Stream<String> notices(List<Kitchen> kitchens) {
        return kitchens.stream().map(Kitchen::notice);
    }
}
