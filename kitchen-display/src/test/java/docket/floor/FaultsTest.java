package docket.floor;

import static docket.floor.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import docket.Reliability;
import docket.floor.Cable.From;
import docket.model.event.FloorEvent;
import docket.model.order.OrderId;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Any faults of the network at all, one after the other, with people at work in all of them.
final class FaultsTest {
    /// Faults after which all screens are looked at and the tables are cleared.
    private static final int ROUND = 4;

    @TempDir Path folder = Path.of("");

    private final Random chance = Reliability.lots("network");
    private final List<OrderId> placed = new ArrayList<>();
    private final List<String> story = new ArrayList<>();

    private enum Fault {
        CUT,
        CUT_WHAT_IT_SAYS,
        CUT_WHAT_IT_HEARS,
        PULL,
        DIE,
        HOLD,
        SWALLOW,
        DELAY,
        TWICE,
        LOSE_THE_ANSWER
    }

    @Test
    void whateverHappensToTheNetworkNothingIsMissedAndNothingHappensTwice() throws Exception {
        int faults = Reliability.of(12, 1_000);
        try (var floor = Restaurant.open(folder)) {
            for (int i = 1; i <= faults; i++) {
                Station station = floor.stations().get(chance.nextInt(floor.stations().size()));
                Fault fault = Fault.values()[chance.nextInt(Fault.values().length)];
                story.add(fault + " " + floor.stations().indexOf(station));
                begin(fault, station.cable());
                work(floor);
                end(fault, station.cable());
                if (i % ROUND == 0) {
                    isAsItShouldBe(floor);
                    story.clear();
                }
            }
            isAsItShouldBe(floor);
        }
    }

    private void begin(Fault fault, Cable cable) {
        switch (fault) {
            case CUT -> cable.cut();
            case CUT_WHAT_IT_SAYS -> cable.cutAfter(From.STATION, chance.nextInt(900));
            case CUT_WHAT_IT_HEARS -> cable.cutAfter(From.HOST, chance.nextInt(5_000));
            case PULL -> cable.pull();
            case DIE -> cable.die();
            case HOLD -> cable.holdFeed();
            case SWALLOW -> cable.swallowFeed();
            case DELAY -> cable.delay(Duration.ofMillis(40));
            case TWICE -> cable.repeatFeed(true);
            case LOSE_THE_ANSWER -> cable.loseAnswerTo("PUT /api/");
        }
    }

    private static void end(Fault fault, Cable cable) {
        switch (fault) {
            case PULL -> cable.plugIn();
            case DIE -> cable.revive();
            case HOLD -> cable.letFeedThrough();
            case SWALLOW -> {
                cable.cut();
                cable.letFeedThrough();
            }
            case DELAY -> cable.delay(Duration.ZERO);
            case TWICE -> cable.repeatFeed(false);
            case CUT, CUT_WHAT_IT_SAYS, CUT_WHAT_IT_HEARS, LOSE_THE_ANSWER -> {}
        }
    }

    private void work(Restaurant floor) {
        placed.add(floor.counter().place("steak"));
        floor.grill().bumpFirst();
        floor.pass().bumpFirst();
        if (chance.nextBoolean()) {
            placed.add(floor.hostCounter().place("pork-ribs", "cola"));
        }
    }

    private void isAsItShouldBe(Restaurant floor) {
        for (OrderId order : placed) {
            floor.ledger().awaitFact(FloorEvent.OrderPlaced.class, order);
        }
        await().until(() -> floor.counter().waiting().isEmpty());
        await().until(() -> floor.hostCounter().waiting().isEmpty());
        await().until(() -> floor.grill().waiting().isEmpty());
        await().until(() -> floor.pass().waiting().isEmpty());
        floor.awaitAgreement();
        for (OrderId order : placed) {
            assertThat(floor.ledger().storyOf(order))
                    .as("seed %d, %s", Reliability.seed(), story)
                    .containsOnlyOnce(FloorEvent.OrderPlaced.class);
            assertThat(floor.ledger().bumps(order))
                    .as("seed %d, %s", Reliability.seed(), story)
                    .doesNotHaveDuplicates();
        }
        placed.clear();
        floor.callTheRestOff();
    }
}
