package docket.pos.counter.payment;

import static org.assertj.core.api.Assertions.assertThat;

import docket.client.Command;
import docket.model.Money;
import docket.model.order.Order;
import docket.model.order.OrderStatus;
import docket.model.payment.Payment;
import docket.model.payment.PaymentStatus;
import docket.model.payment.TakePayment;
import docket.model.payment.Tender;
import org.junit.jupiter.api.Test;

class PaymentViewModelTest extends PaymentTest {
    @Test
    void payOnADraftSendsItFirst() {
        counter.add("Steak");
        counter.order.pay();

        assertThat(counter.server.orders()).hasSize(1);
        assertThat(payment.showingProperty().get()).isTrue();
        assertThat(payment.getPanel().getDueText()).isEqualTo("28,900");
    }

    @Test
    void cashGivesChange() {
        sendAndPay("Steak");
        payment.type("5");
        payment.type("00");
        payment.type("00");
        assertThat(payment.getPanel().getChangeText()).isEqualTo("21,100");

        payment.take();

        assertThat(payment.getPanel().getSettledText()).isEqualTo("21,100");
        Payment taken = counter.server.onlyOrder().payments().getFirst();
        assertThat(taken.amount()).isEqualTo(new Money(28_900));
        assertThat(taken.tendered()).isEqualTo(new Money(50_000));
    }

    @Test
    void exactlyWhatIsDueIsTakenWhereNothingWasTyped() {
        sendAndPay("Steak");
        payment.take();

        assertThat(counter.server.onlyOrder().paymentStatus()).isEqualTo(PaymentStatus.PAID);
        assertThat(payment.getPanel().getSettledText()).isEqualTo("0");
    }

    @Test
    void tendersCanBeMixed() {
        sendAndPay("Steak");
        payment.choose(Tender.COUPON);
        payment.referenceProperty().set("C-77");
        payment.hand(new Money(10_000));
        payment.take();
        assertThat(payment.getPanel().getDueText()).isEqualTo("18,900");
        assertThat(payment.getPanel().getPartText()).isEqualTo("Paid so far 10,000");
        assertThat(payment.showingProperty().get()).isTrue();

        payment.choose(Tender.CARD);
        payment.take();

        Order order = counter.server.onlyOrder();
        assertThat(order.payments())
                .extracting(Payment::tender)
                .containsExactly(Tender.COUPON, Tender.CARD);
        assertThat(order.payments()).extracting(Payment::reference).containsExactly("C-77", "");
        assertThat(order.due().isZero()).isTrue();
    }

    @Test
    void aCardTakesNoMoreThanWhatIsDueAndSaysSo() {
        sendAndPay("Steak");
        payment.choose(Tender.CARD);
        payment.hand(new Money(30_000));

        assertThat(payment.getPanel().canTakeProperty().get()).isFalse();
        assertThat(payment.getPanel().getHintText()).isEqualTo("A card is charged 28,900 at most.");
        payment.take();
        assertThat(counter.server.onlyOrder().payments()).isEmpty();
    }

    @Test
    void aCouponLargerThanTheRestPaysTheRestAndGivesNoChange() {
        sendAndPay("Steak");
        payment.choose(Tender.COUPON);
        payment.hand(new Money(30_000));
        assertThat(payment.getPanel().getHintText()).contains("1,100 of it lapses");
        assertThat(payment.getPanel().getChangeText()).isEmpty();

        payment.take();

        Payment taken = counter.server.onlyOrder().payments().getFirst();
        assertThat(taken.amount()).isEqualTo(new Money(28_900));
        assertThat(taken.change()).isEqualTo(Money.ZERO);
        assertThat(payment.getPanel().getSettledText()).isEqualTo("28,900");
        assertThat(payment.getPanel().getSettledLabel()).isEqualTo("Coupon");
        assertThat(counter.frame.getNotice()).endsWith("001 is paid.");
    }

    @Test
    void aQuickTenderIsTakenByOneTapAndOnce() {
        sendAndPay("Steak");
        counter.server.goAway();
        payment.take(new Money(30_000));
        payment.take(new Money(50_000));
        counter.server.comeBack();

        assertThat(counter.server.onlyOrder().payments()).hasSize(1);
        assertThat(payment.getPanel().getSettledText()).isEqualTo("1,100");
        assertThat(counter.frame.getNotice()).endsWith("001 is paid. Change 1,100");
    }

    @Test
    void aPartOfItLeavesTheRestDue() {
        sendAndPay("Steak");
        payment.type("8900");
        assertThat(payment.getPanel().getTakeText()).isEqualTo("Take a part");
        payment.take();

        assertThat(payment.getPanel().getDueText()).isEqualTo("20,000");
        assertThat(payment.getPanel().getHandedText()).isEqualTo("20,000");
        assertThat(payment.getPanel().getSettledText()).isEmpty();
        assertThat(counter.server.onlyOrder().paymentStatus()).isEqualTo(PaymentStatus.PARTLY_PAID);
    }

    @Test
    void noMoneyIsNoPayment() {
        sendAndPay("Steak");
        payment.type("0");

        assertThat(payment.getPanel().canTakeProperty().get()).isFalse();
    }

    @Test
    void aSumEndsAtNineDigits() {
        sendAndPay("Steak");
        payment.type("99999999");
        payment.type("00");
        payment.type("9");
        payment.type("9");

        assertThat(payment.getPanel().getHandedText()).isEqualTo("999,999,999");
    }

    @Test
    void aPaymentThatTheServerRefusesIsSaidAndCanBeMended() {
        sendAndPay("Steak");
        counter.server.goAway();
        payment.take();
        counter.server.lagBehind();
        counter.desk.send(
                new Command.Pay(
                        counter.server.onlyOrder().id(),
                        new TakePayment(OTHER, Tender.CARD, new Money(28_000), null, "")),
                result -> {});
        counter.server.comeBackInReverse();

        assertThat(counter.frame.getNotice()).contains("more than what is due");
        assertThat(counter.frame.insistingProperty().get()).isTrue();
        counter.server.catchUp();
        assertThat(payment.getPanel().getDueText()).isEqualTo("900");
        payment.take();
        assertThat(counter.server.onlyOrder().due()).isEqualTo(Money.ZERO);
    }

    @Test
    void quickTendersAreForCashOnly() {
        sendAndPay("Steak");
        assertThat(payment.getPanel().quickTendersProperty().get()).isNotEmpty();

        payment.choose(Tender.CARD);
        assertThat(payment.getPanel().quickTendersProperty().get()).isEmpty();
    }

    @Test
    void aServedOrderIsPutAwayOncePaid() {
        counter.add("Steak");
        counter.order.send();
        counter.server.cook(counter.server.onlyOrder().id());
        counter.board.serve(counter.server.onlyOrder());
        payment.open(counter.server.onlyOrder());
        payment.take();

        assertThat(counter.server.onlyOrder().status()).isEqualTo(OrderStatus.CLOSED);
        assertThat(payment.getPanel().getSettledText()).isEqualTo("0");
    }
}
