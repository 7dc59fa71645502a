package docket.kitchen.ready;

import static docket.model.ModelSamples.NOON;
import static docket.model.ModelSamples.order;
import static org.assertj.core.api.Assertions.assertThat;

import docket.client.FeedState;
import docket.kitchen.board.Kitchen;
import docket.model.ModelSamples;
import docket.model.MovableClock;
import docket.model.order.ChangeDetails;
import docket.model.order.OrderId;
import docket.model.ticket.Ticket;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ReadyViewModelTest {
    private final MovableClock clock = new MovableClock(ModelSamples.NOON);
    private final Kitchen kitchen = new Kitchen(clock);
    private int chimes;
    private final ReadyViewModel board = new ReadyViewModel(() -> chimes++);

    ReadyViewModelTest() {
        kitchen.follower.watch(board);
        kitchen.connect();
    }

    @Test
    void aNameOrAPagerStandsBesideTheNumber() {
        OrderId id = take(1, "burger");
        kitchen.changed(kitchen.fired(id).change(ChangeDetails.guestName("Kim"), NOON));

        assertThat(board.preparingProperty().get().shown()).containsExactly("A-001 Kim");
    }

    private OrderId take(int number, String... items) {
        var sample = order().numbered(number).takeAway();
        for (String item : items) {
            sample = sample.with(item, 1);
        }
        kitchen.place(sample.fired());
        return sample.id();
    }

    private void finish(OrderId id) {
        clock.move(Duration.ofSeconds(10));
        List.copyOf(kitchen.fired(id).tickets()).stream()
                .filter(Ticket::isOpen)
                .forEach(kitchen::bumpElsewhere);
    }

    private List<String> preparing() {
        return board.preparingProperty().get().shown();
    }

    private List<String> ready() {
        return board.readyProperty().get().shown();
    }

    @Test
    void anOrderMovesOverWhenAllOfItIsMade() {
        OrderId burger = take(7, "burger", "fries");
        assertThat(preparing()).containsExactly("A-007");

        kitchen.bumpElsewhere(kitchen.fired(burger).tickets().getFirst());
        assertThat(preparing()).containsExactly("A-007");
        assertThat(ready()).isEmpty();

        finish(burger);
        assertThat(preparing()).isEmpty();
        assertThat(ready()).containsExactly("A-007");
    }

    @Test
    void whatWasFinishedLastStandsInFrontAndAlsoAfterAFreshStart() {
        OrderId first = take(1, "fries");
        OrderId second = take(2, "fries");
        take(3, "fries");
        finish(second);
        finish(first);

        assertThat(ready()).containsExactly("A-001", "A-002");
        assertThat(preparing()).containsExactly("A-003");

        kitchen.connect();
        assertThat(ready()).containsExactly("A-001", "A-002");
    }

    @Test
    void anOrderIsCalledOnceAndNotAgainAfterAFreshStart() {
        OrderId first = take(1, "burger", "fries");
        kitchen.bumpElsewhere(kitchen.fired(first).tickets().getFirst());
        assertThat(chimes).isZero();

        finish(first);
        take(2, "fries");
        assertThat(chimes).isEqualTo(1);

        var late = new ReadyViewModel(() -> chimes++);
        kitchen.follower.watch(late);
        kitchen.connect();
        assertThat(chimes).isEqualTo(1);
    }

    @Test
    void whatBecameReadyWhileTheServerWasAwayIsCalled() {
        OrderId id = take(1, "fries");
        kitchen.goAway();
        finish(id);
        kitchen.comeBack();

        assertThat(chimes).isEqualTo(1);
    }

    @Test
    void whatIsBroughtToATableIsNotShown() {
        kitchen.place(order().at("4").with("fries", 1).fired());

        assertThat(preparing()).isEmpty();
    }

    @Test
    void whatDoesNotFitIsCounted() {
        for (int number = 1; number <= ReadyViewModel.MOST + 2; number++) {
            take(number, "fries");
        }

        assertThat(preparing()).hasSize(ReadyViewModel.MOST).startsWith("A-001");
        assertThat(board.preparingProperty().get().more()).isEqualTo(2);
    }

    @Test
    void aServerThatIsAwayIsSaidAndTheNumbersStay() {
        take(7, "fries");
        kitchen.follower.onState(new FeedState.Live(1));
        assertThat(board.staleProperty().get()).isFalse();

        kitchen.follower.onState(new FeedState.Waiting(ModelSamples.NOON, "away"));

        assertThat(board.staleProperty().get()).isTrue();
        assertThat(preparing()).containsExactly("A-007");
    }
}
