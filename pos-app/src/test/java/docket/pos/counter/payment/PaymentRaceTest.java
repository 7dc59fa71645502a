package docket.pos.counter.payment;

import static org.assertj.core.api.Assertions.assertThat;

import docket.client.Command;
import docket.model.Money;
import docket.model.payment.TakePayment;
import docket.model.payment.Tender;
import org.junit.jupiter.api.Test;

/// What comes between a tap on the payment and its answer: another counter, another order, nothing.
class PaymentRaceTest extends PaymentTest {
    @Test
    void itOpensThoughTheFactComesAfterTheAnswer() {
        counter.server.lagBehind();
        counter.add("Steak");
        counter.order.pay();

        assertThat(payment.showingProperty().get()).isTrue();
        assertThat(payment.getPanel().getDueText()).isEqualTo("28,900");
        counter.server.catchUp();
        assertThat(payment.showingProperty().get()).isTrue();
    }

    @Test
    void aLateAnswerDoesNotPopUpOverTheNextOrder() {
        counter.server.goAway();
        counter.add("Steak");
        counter.order.pay();
        counter.add("Americano");
        counter.server.comeBack();

        assertThat(payment.showingProperty().get()).isFalse();
        assertThat(counter.frame.getNotice()).contains("is not paid yet");
    }

    @Test
    void anOrderThatAnotherCounterTookTheMoneyForTakesNoMore() {
        sendAndPay("Steak");
        counter.desk.send(
                new Command.Pay(
                        counter.server.onlyOrder().id(),
                        new TakePayment(OTHER, Tender.CARD, new Money(28_900), null, "")),
                result -> {});

        assertThat(payment.showingProperty().get()).isFalse();
        assertThat(counter.frame.getNotice()).contains("001 has nothing left to pay.");
    }

    @Test
    void whileTheServerIsAwayASecondTapTakesNothingTwice() {
        sendAndPay("Steak");
        counter.server.goAway();
        payment.take();
        assertThat(payment.getPanel().canTakeProperty().get()).isFalse();
        payment.take();

        counter.server.comeBack();

        assertThat(counter.server.onlyOrder().payments()).hasSize(1);
        assertThat(payment.getPanel().getSettledText()).isEqualTo("0");
    }

    @Test
    void theChangeIsSaidWhereTheWindowWasClosedMeanwhile() {
        sendAndPay("Steak");
        counter.server.goAway();
        payment.hand(new Money(30_000));
        payment.take();
        payment.close();
        counter.server.comeBack();

        assertThat(counter.frame.getNotice()).contains("001 is paid. Change 1,100");
    }

    @Test
    void anOrderThatIsCalledOffMeanwhileTakesNoMoney() {
        sendAndPay("Steak");
        counter.board.cancel(counter.server.onlyOrder(), "Guest changed mind");

        assertThat(payment.showingProperty().get()).isFalse();
        assertThat(counter.frame.getNotice()).contains("take no money");
    }
}
