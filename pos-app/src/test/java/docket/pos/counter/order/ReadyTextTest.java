package docket.pos.counter.order;

import static org.assertj.core.api.Assertions.assertThat;

import docket.model.menu.ItemId;
import docket.model.menu.StationId;
import docket.model.report.LearnedTime;
import docket.model.report.LearnedTimes;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/// In how many minutes an order will be ready, as its cashier tells the guest before Send.
class ReadyTextTest extends OrderEntryTest {
    private void learn() {
        counter.readiness.learn(
                new LearnedTimes(
                        List.of(
                                new LearnedTime(
                                        new ItemId("steak"),
                                        new StationId("grill"),
                                        720,
                                        950,
                                        60))));
    }

    private String ready() {
        return order.getPanel().getReadyText();
    }

    @Test
    void aDraftSaysWhenItWouldBeReadyAndNothingWhereTooLittleIsKnown() {
        counter.add("Steak");
        assertThat(ready()).isEmpty();

        learn();
        assertThat(ready()).isEqualTo("Ready in 12 to 16 min");

        counter.add("Americano");
        assertThat(ready()).isEmpty();
    }

    @Test
    void whatTheKitchenHasAlreadyGoesBefore() {
        learn();
        counter.add("Steak");
        order.send();
        counter.add("Steak");
        order.send();

        counter.add("Steak");

        assertThat(ready()).isEqualTo("Ready in 14 to 18 min");
    }

    @Test
    void whatIsHeldWaitsForItsFireAndTellsNothing() {
        learn();
        counter.add("Steak");
        order.serving().switchHold();

        assertThat(ready()).isEmpty();
    }

    @Test
    void anOrderForLaterIsMadeThen() {
        learn();
        counter.add("Steak");
        order.due().type("+40");
        order.due().settle();

        assertThat(ready()).isEmpty();
    }

    @Test
    void anOrderThatWasSentSaysWhatTheBoardSaysOfIt() {
        learn();
        counter.add("Steak");
        order.send();
        counter.clock.move(Duration.ofMinutes(5));
        order.open(counter.server.onlyOrder());

        assertThat(ready()).isEqualTo("Ready in 7 to 11 min");
        counter.server.cook(counter.server.onlyOrder().id());
        assertThat(ready()).isEmpty();
    }
}
