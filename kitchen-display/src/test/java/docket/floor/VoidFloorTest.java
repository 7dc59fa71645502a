package docket.floor;

import static docket.floor.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import docket.model.display.SoundKind;
import docket.model.event.FloorEvent;
import docket.model.order.LineId;
import docket.model.order.LineStatus;
import docket.model.order.OrderId;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The counter takes a line off that the kitchen has: the cook sees and hears it until it is marked
/// seen, and the counter knows which, also when a cable is cut meanwhile.
final class VoidFloorTest {
    private static final String BURGER = "Bulgogi burger";
    private static final String UNSEEN = "void, not seen yet";
    private static final String SEEN = "void, seen";

    @TempDir Path folder = Path.of("");

    private Restaurant floor;
    private OrderId order;
    private LineId burger;

    @SuppressWarnings("NullAway.Init")
    VoidFloorTest() {}

    @BeforeEach
    void open() throws IOException {
        floor = Restaurant.open(folder);
        order = floor.counter().place("bulgogi-burger", "steak");
        burger =
                floor.ledger()
                        .awaitFact(FloorEvent.OrderPlaced.class, order)
                        .order()
                        .lines()
                        .getFirst()
                        .id();
        floor.awaitAgreement();
        floor.grill().seeAll();
    }

    @AfterEach
    void close() throws IOException {
        floor.close();
    }

    private void awaitBurger(LineStatus status) {
        await().untilAsserted(
                        () ->
                                assertThat(floor.grill().lines(order))
                                        .containsEntry(BURGER, status)
                                        .containsEntry("Steak", LineStatus.FIRED));
    }

    private void awaitSaid(Counter counter, String said) {
        await().untilAsserted(() -> assertThat(counter.said(order, burger)).isEqualTo(said));
    }

    private void tapBurger() {
        floor.grill().tap(order, BURGER);
    }

    @Test
    void aVoidIsStruckThroughAndHeardUntilTheCookMarksItSeenAndTheCountersKnow() {
        floor.counter().voidLine(order, burger);

        awaitBurger(LineStatus.VOIDED);
        assertThat(floor.grill().sounds()).containsExactly(SoundKind.VOID);
        assertThat(floor.grill().flashes(order)).isTrue();
        for (Counter counter : List.of(floor.counter(), floor.hostCounter())) {
            awaitSaid(counter, UNSEEN);
        }

        tapBurger();

        awaitBurger(LineStatus.SEEN);
        for (Counter counter : List.of(floor.counter(), floor.hostCounter())) {
            awaitSaid(counter, SEEN);
        }
    }

    @Test
    void aVoidOfWhatIsCookedAlreadySaysSoAtTheCounterAndComesBackToTheBoard() {
        floor.grill().bump(order);
        floor.ledger().awaitFact(FloorEvent.TicketBumped.class, order);
        await().until(() -> !floor.grill().shows(order));
        floor.awaitAgreement();

        floor.counter().voidLine(order, burger);

        await().until(() -> floor.grill().shows(order));
        await().untilAsserted(
                        () ->
                                assertThat(floor.grill().lines(order))
                                        .containsEntry(BURGER, LineStatus.VOIDED)
                                        .containsEntry("Steak", LineStatus.DONE));
        awaitSaid(floor.counter(), UNSEEN + " wasted");

        floor.grill().bump(order);

        await().until(() -> !floor.grill().shows(order));
        awaitSaid(floor.counter(), SEEN + " wasted");
    }

    @Test
    void aDisplayWhoseCableIsCutShowsTheVoidWhenItIsBackAndUntilThenItIsNotSeen() {
        floor.grill().cable().pull();
        floor.counter().voidLine(order, burger);
        awaitSaid(floor.counter(), UNSEEN);
        assertThat(floor.grill().lines(order)).containsEntry(BURGER, LineStatus.FIRED);

        floor.grill().cable().plugIn();
        awaitBurger(LineStatus.VOIDED);
        assertThat(floor.grill().sounds()).containsExactly(SoundKind.VOID);

        floor.grill().cable().pull();
        tapBurger();
        await().until(() -> !floor.grill().waiting().isEmpty());
        awaitSaid(floor.counter(), UNSEEN);

        floor.grill().cable().plugIn();
        awaitBurger(LineStatus.SEEN);
        awaitSaid(floor.counter(), SEEN);
    }

    @Test
    void aCounterWhoseCableIsCutKeepsItsVoidAndHearsLaterThatItWasSeen() {
        floor.counter().cable().pull();
        floor.counter().voidLine(order, burger);
        await().until(() -> !floor.counter().waiting().isEmpty());
        awaitBurger(LineStatus.FIRED);

        floor.counter().cable().plugIn();
        awaitBurger(LineStatus.VOIDED);
        awaitSaid(floor.counter(), UNSEEN);

        floor.counter().cable().pull();
        tapBurger();
        awaitBurger(LineStatus.SEEN);
        awaitSaid(floor.hostCounter(), SEEN);
        awaitSaid(floor.counter(), UNSEEN);

        floor.counter().cable().plugIn();
        awaitSaid(floor.counter(), SEEN);
        floor.awaitAgreement();
    }
}
