package docket.pos.counter.order;

import static org.assertj.core.api.Assertions.assertThat;

import docket.model.order.Order;
import docket.model.order.OrderLine;
import org.junit.jupiter.api.Test;

class OrderSendingTest extends OrderEntryTest {
    @Test
    void payIsOfferedOnlyWhereSomethingIsToBePaid() {
        assertThat(order.getPanel().canPayProperty().get()).isFalse();
        counter.add("Steak");
        assertThat(order.getPanel().canPayProperty().get()).isTrue();

        order.send();
        assertThat(order.getPanel().canPayProperty().get()).isFalse();
        order.open(counter.server.onlyOrder());
        assertThat(order.getPanel().canPayProperty().get()).isTrue();
    }

    @Test
    void aSecondTapOnSendSendsNothingTwice() {
        counter.server.goAway();
        counter.add("Steak");
        order.send();
        order.send();
        counter.server.comeBack();

        assertThat(counter.server.orders()).hasSize(1);
    }

    @Test
    void theKitchenGetsWhatWasEntered() {
        order.editor().chooseTable("4");
        order.editor().changeGuests(2);
        counter.add("Steak");
        order.editor().noteLine("no salt");
        order.send();

        Order sent = counter.server.onlyOrder();
        assertThat(sent.table()).isEqualTo("4");
        assertThat(sent.guests()).isEqualTo(2);
        assertThat(sent.lines()).extracting(OrderLine::note).containsExactly("no salt");
        assertThat(counter.frame.getNotice()).isEqualTo("Order 001 is with the kitchen.");
        cashier.assertPanel("0");
    }

    @Test
    void anEmptyDraftIsNotSent() {
        order.send();

        assertThat(counter.server.orders()).isEmpty();
        assertThat(counter.frame.getNotice()).isEqualTo("There is nothing to send.");
    }

    @Test
    void whileTheServerIsAwayTheOrderIsKeptAndSentOnceAfterwards() {
        counter.server.goAway();
        counter.add("Steak");
        order.send();

        assertThat(counter.frame.getNotice()).contains("What you entered is kept");
        assertThat(counter.frame.getWaiting()).isEqualTo("1 waiting");
        counter.add("Americano");
        counter.server.comeBack();

        assertThat(counter.server.orders()).hasSize(1);
        assertThat(counter.frame.getWaiting()).isEmpty();
        cashier.assertPanel("4,500", "1 Americano 4,500");
    }

    @Test
    void aRefusedOrderIsBackInTheDraftWithTheReason() {
        counter.server.goAway();
        counter.add("Steak");
        order.send();
        cashier.sellOut("Steak");
        counter.server.comeBack();

        cashier.assertPanel("28,900", "1 Steak 28,900");
        assertThat(counter.frame.getNotice()).contains("sold out").contains("back in the draft");
        assertThat(counter.frame.insistingProperty().get()).isTrue();
    }

    @Test
    void aRefusedOrderNeverMixesWithTheNextOne() {
        counter.server.goAway();
        counter.add("Steak");
        order.send();
        counter.add("Americano");
        cashier.sellOut("Steak");
        counter.server.comeBack();

        cashier.assertPanel("4,500", "1 Americano 4,500");
        assertThat(order.getPanel().getParkedText()).isEqualTo("Parked: 1");
        order.drafts().resume();
        cashier.assertPanel("28,900", "1 Steak 28,900");
        assertThat(order.getPanel().getParkedText()).isEqualTo("Parked: 1");
    }

    @Test
    void aRefusedOrderCanBeMendedAndSentAgain() {
        counter.server.goAway();
        counter.add("Steak");
        counter.add("Americano");
        order.send();
        cashier.sellOut("Steak");
        counter.server.comeBack();

        order.editor().select(order.getPanel().linesProperty().get().getFirst().id());
        order.editor().remove();
        order.send();

        assertThat(counter.server.onlyOrder().lines()).hasSize(1);
    }
}
