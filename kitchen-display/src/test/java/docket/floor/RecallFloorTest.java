package docket.floor;

import static docket.floor.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import docket.model.display.SoundKind;
import docket.model.event.FloorEvent;
import docket.model.order.LineStatus;
import docket.model.order.OrderId;
import docket.ui.ScreenThread;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A ticket that was bumped is brought back on one display, and every other that shows it has it
/// too: two of the grill, one of all stations, and the pass with the whole orders.
final class RecallFloorTest {
    @TempDir Path folder = Path.of("");

    private Restaurant floor;
    private Kitchen second;
    private Pass expo;
    private OrderId burger;
    private OrderId steak;

    @SuppressWarnings("NullAway.Init")
    RecallFloorTest() {}

    @BeforeEach
    void open() throws IOException {
        floor = Restaurant.open(folder);
        second =
                new Kitchen(
                        "grill",
                        folder.resolve("grill-2"),
                        floor.cable(),
                        floor.host().display("grill"),
                        ScreenThread.own());
        expo = new Pass(folder.resolve("expo"), floor.cable(), floor.host().pass());
        burger = floor.counter().place("bulgogi-burger", "steak", "fries");
        floor.ledger().awaitFact(FloorEvent.OrderPlaced.class, burger);
        steak = floor.counter().place("steak");
        floor.ledger().awaitFact(FloorEvent.OrderPlaced.class, steak);
        floor.awaitAgreement();
        floor.pass().bump(burger);
        await().until(() -> expo.isReady(burger));
        await().until(() -> displays().stream().noneMatch(one -> one.shows(burger)));
        displays().forEach(Kitchen::seeAll);
    }

    @AfterEach
    void close() throws IOException {
        second.close();
        expo.close();
        floor.close();
    }

    private List<Kitchen> displays() {
        return List.of(floor.grill(), second, floor.pass());
    }

    private String number() {
        return floor.client().order(burger).number();
    }

    private void awaitOn(Kitchen display, String recalled) {
        await().untilAsserted(() -> assertThat(display.orders()).containsExactly(burger, steak));
        await().untilAsserted(() -> assertThat(display.recalled(burger)).isEqualTo(recalled));
    }

    @Test
    void whatComesBackOnOneDisplayIsOnAllOthersInItsOldPlaceAndHeardThere() {
        assertThat(floor.grill().look(number())).containsExactly(number());
        floor.grill().bringBack(0);

        displays().forEach(display -> awaitOn(display, "RECALLED ×1"));
        assertThat(floor.grill().sounds()).as("who brought it back knows it").isEmpty();
        for (Kitchen other : List.of(second, floor.pass())) {
            assertThat(other.sounds()).containsExactly(SoundKind.CHANGED);
            assertThat(other.flashes(burger)).isTrue();
            assertThat(other.flashes(steak)).isFalse();
        }
        await().untilAsserted(
                        () ->
                                assertThat(expo.ticks(burger))
                                        .containsExactly("Grill 0/2", "Fry 1/1"));
        assertThat(expo.isReady(burger)).isFalse();
        assertThat(expo.recalled(burger)).isEqualTo("RECALLED ×1");
        floor.awaitAgreement();
    }

    @Test
    void oneLineComesBackAloneAndTheSecondTimeIsCounted() {
        floor.grill().look("");
        floor.grill().bringBack(2);

        displays().forEach(display -> awaitOn(display, "RECALLED ×1"));
        assertThat(second.lines(burger))
                .isEqualTo(Map.of("Bulgogi burger", LineStatus.DONE, "Steak", LineStatus.FIRED));
        await().untilAsserted(
                        () ->
                                assertThat(expo.ticks(burger))
                                        .containsExactly("Grill 1/2", "Fry 1/1"));

        second.bump(burger);
        await().until(() -> displays().stream().noneMatch(one -> one.shows(burger)));
        await().until(() -> expo.isReady(burger));
        displays().forEach(Kitchen::seeAll);
        second.look(number());
        second.bringBack(2);

        displays().forEach(display -> awaitOn(display, "RECALLED ×2"));
        assertThat(floor.grill().sounds()).containsExactly(SoundKind.CHANGED);
        assertThat(second.sounds()).isEmpty();
    }

    @Test
    void whoseCableWasCutMeanwhileShowsAndHearsItWhenItIsBack() {
        floor.grill().cable().pull();
        second.look(number());
        second.bringBack(0);
        awaitOn(second, "RECALLED ×1");
        assertThat(floor.grill().shows(burger)).isFalse();

        floor.grill().cable().plugIn();

        awaitOn(floor.grill(), "RECALLED ×1");
        assertThat(floor.grill().sounds()).containsExactly(SoundKind.CHANGED);
    }

    @Test
    void whatIsBroughtBackOnACutCableComesBackOnceWhenItIsThere() {
        floor.grill().look(number());
        floor.grill().cable().pull();
        floor.grill().bringBack(0);
        await().until(() -> !floor.grill().waiting().isEmpty());
        assertThat(second.shows(burger)).isFalse();

        floor.grill().cable().plugIn();

        displays().forEach(display -> awaitOn(display, "RECALLED ×1"));
        assertThat(floor.grill().sounds()).isEmpty();
    }
}
