package docket.pos.counter.order;

import docket.model.order.Order;
import docket.ui.Notices;
import docket.ui.Texts;
import java.util.Optional;
import java.util.function.Consumer;

/// Send and Pay: what is entered goes to the kitchen once nothing is lacking, and the payment of
/// an order opens. Confined to the screens' thread.
final class SendAndPay {
    private final KnownFloor known;
    private final DraftBook drafts;
    private final OrderSending sending;
    private final PriceAsking price;
    private final Asking asking;
    private final DueTime due;
    private final Texts texts;
    private final Notices notices;
    private Consumer<Order> payment = order -> {};

    SendAndPay(
            KnownFloor known,
            DraftBook drafts,
            OrderSending sending,
            PriceAsking price,
            Asking asking,
            DueTime due,
            Texts texts,
            Notices notices) {
        this.known = known;
        this.drafts = drafts;
        this.sending = sending;
        this.price = price;
        this.asking = asking;
        this.due = due;
        this.texts = texts;
        this.notices = notices;
    }

    void onPayment(Consumer<Order> opener) {
        payment = opener;
    }

    void send() {
        if (asking.rulesProperty().get().payAtSend() && !drafts.draft().isEmpty()) {
            pay();
        } else if (isComplete()) {
            sending.send(order -> {});
        }
    }

    void pay() {
        Optional<Order> open = known.openOrder();
        if (!isComplete()) {
            return;
        }
        if (!drafts.draft().isEmpty()) {
            sending.send(this::payUnlessBusy);
        } else if (open.isPresent()) {
            payment.accept(open.get());
            drafts.clear();
        } else {
            notices.say(texts.text("order.nothingToPay"));
        }
    }

    private boolean isComplete() {
        return due.isReady() && price.isPriced() && asking.isComplete(drafts.draft());
    }

    private void payUnlessBusy(Order order) {
        if (drafts.draft().isEmpty()) {
            payment.accept(order);
        } else {
            notices.insist(texts.text("order.stillToPay", order.number()));
        }
    }
}
