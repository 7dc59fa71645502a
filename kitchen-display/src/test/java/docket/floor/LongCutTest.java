package docket.floor;

import static docket.floor.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import docket.Reliability;
import docket.model.event.FloorEvent;
import docket.model.order.OrderId;
import docket.ui.ScreenThread;
import docket.wire.Protocol;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A minute without a network at seven on a Friday evening: eight displays and a joined counter are
/// cut off, half of them without hearing of it, and everybody works on.
@EnabledIfSystemProperty(named = Reliability.PROFILE, matches = "true")
final class LongCutTest {
    private static final Logger LOG = LoggerFactory.getLogger(LongCutTest.class);

    private static final Duration CUT = Duration.ofMinutes(1);
    private static final int DISPLAYS = 7;
    private static final int OPEN = 60;

    @TempDir Path folder = Path.of("");

    private final List<Kitchen> away = new ArrayList<>();
    private final List<OrderId> placed = new ArrayList<>();

    @AfterEach
    void closeDisplays() throws IOException {
        for (Kitchen display : away) {
            display.close();
        }
    }

    @Test
    void ofAMinuteWithTapsOnBothSidesMissesNothingAndDoublesNothing() throws Exception {
        try (var floor = Restaurant.open(folder)) {
            List<Station> cut = cutOff(floor);
            for (int i = 0; i < OPEN; i++) {
                placed.add(floor.hostCounter().place("steak", "pork-ribs"));
            }
            awaitAgreement(floor);

            for (Station station : cut) {
                if (cut.indexOf(station) % 2 == 0) {
                    station.cable().pull();
                } else {
                    station.cable().die();
                }
            }
            workOn(floor);
            assertThat(floor.counter().server()).startsWith("silent");
            assertThat(away)
                    .allSatisfy(
                            display ->
                                    assertThat(display.trouble())
                                            .startsWith("No contact with the server"));
            long back = System.nanoTime();
            for (Station station : cut) {
                station.cable().plugIn();
                station.cable().revive();
            }

            awaitAgreement(floor);
            LOG.info(
                    "{} orders; all agree {} ms after the network is back",
                    placed.size(),
                    TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - back));
            for (OrderId order : placed) {
                assertThat(floor.ledger().storyOf(order))
                        .containsOnlyOnce(FloorEvent.OrderPlaced.class);
                assertThat(floor.ledger().bumps(order)).doesNotHaveDuplicates();
            }
        }
    }

    /// All but the pass and the host's own counter.
    private List<Station> cutOff(Restaurant floor) throws IOException {
        for (int i = 0; i < DISPLAYS; i++) {
            away.add(
                    new Kitchen(
                            Protocol.ALL_STATIONS,
                            folder.resolve("display" + i),
                            floor.cable(),
                            floor.host().display(Protocol.ALL_STATIONS),
                            ScreenThread.own()));
        }
        var cut = new ArrayList<Station>(away);
        cut.add(floor.grill());
        cut.add(floor.counter());
        return cut;
    }

    /// For the length of the cut: five orders a second come in at the server, one every two seconds
    /// where it is away, and each display bumps one a second of what it has, all of them the same
    /// ones, and so does the pass, which is not cut off.
    private void workOn(Restaurant floor) throws InterruptedException {
        long from = System.nanoTime();
        for (int second = 0; second < CUT.toSeconds(); second++) {
            for (int i = 0; i < 5; i++) {
                placed.add(floor.hostCounter().place("steak"));
            }
            if (second % 2 == 0) {
                placed.add(floor.counter().place("pork-ribs", "cola"));
            }
            floor.pass().bumpFirst();
            for (Kitchen display : away) {
                display.bumpAfter(second);
            }
            floor.grill().bumpAfter(second);
            long next = from + TimeUnit.SECONDS.toNanos(second + 1L);
            TimeUnit.NANOSECONDS.sleep(next - System.nanoTime());
        }
    }

    /// Waits until all that was entered has arrived, nothing is under way any more, and everybody
    /// shows what the server has.
    private void awaitAgreement(Restaurant floor) {
        await().until(() -> floor.ledger().placed().containsAll(placed));
        await().until(
                        () ->
                                floor.counter().waiting().isEmpty()
                                        && floor.grill().waiting().isEmpty()
                                        && away.stream().allMatch(d -> d.waiting().isEmpty()));
        floor.awaitAgreement();
        await().untilAsserted(
                        () -> {
                            Truth truth = Truth.of(floor.client());
                            away.forEach(display -> display.agree(truth, floor.ledger()));
                        });
    }
}
