package docket.pos.counter.payment;

import docket.client.Command;
import docket.client.CommandDesk;
import docket.client.CommandDesk.Result;
import docket.client.FloorFollower;
import docket.client.Ids;
import docket.model.Money;
import docket.model.event.Floor;
import docket.model.event.FloorEvent;
import docket.model.order.ChangeOrderStatus;
import docket.model.order.Order;
import docket.model.order.OrderTarget;
import docket.model.payment.Payment;
import docket.model.payment.Tender;
import docket.ui.Notices;
import docket.ui.Texts;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/// Taking money for one order: what is handed over, and what came of it. Confined to the screens'
/// thread.
public final class PaymentViewModel implements FloorFollower.Watcher {
    private static final int LONGEST_AMOUNT = 9;

    private final CommandDesk desk;
    private final Ids ids;
    private final Texts texts;
    private final Notices notices;
    private final PaymentPanel panel;
    private final ReadOnlyBooleanWrapper showing = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Tender> tender = new ReadOnlyObjectWrapper<>(Tender.CASH);
    private final StringProperty reference = new SimpleStringProperty("");
    private @Nullable Floor floor;
    private @Nullable Order paying;
    private @Nullable Payment settled;
    private String typed = "";
    private boolean underway;

    public PaymentViewModel(CommandDesk desk, Ids ids, Texts texts, Notices notices) {
        this.desk = desk;
        this.ids = ids;
        this.texts = texts;
        this.notices = notices;
        panel = new PaymentPanel(texts);
    }

    // Properties

    public PaymentPanel getPanel() {
        return panel;
    }

    public ReadOnlyBooleanProperty showingProperty() {
        return showing.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Tender> tenderProperty() {
        return tender.getReadOnlyProperty();
    }

    public StringProperty referenceProperty() {
        return reference;
    }

    // Commands

    /// Opens the payment of an order, as it was when it was asked for; facts may be ahead of it.
    public void open(Order order) {
        settled = null;
        typed = "";
        underway = false;
        tender.set(Tender.CASH);
        reference.set("");
        if (order.due().isPositive()) {
            paying = order;
            refresh();
            showing.set(true);
        } else {
            notices.say(texts.text("payment.nothingDue", order.number()));
            close();
        }
    }

    public void close() {
        showing.set(false);
        paying = null;
        settled = null;
        panel.clear();
    }

    public void choose(Tender chosen) {
        tender.set(chosen);
        typed = "";
        refresh();
    }

    /// Types one more digit of what was handed over.
    public void type(String digits) {
        if ((typed + digits).length() <= LONGEST_AMOUNT) {
            typed = typed + digits;
            refresh();
        }
    }

    public void erase() {
        typed = typed.isEmpty() ? "" : typed.substring(0, typed.length() - 1);
        refresh();
    }

    public void hand(Money amount) {
        typed = String.valueOf(amount.minor());
        refresh();
    }

    /// Takes a sum that was handed over, by one tap.
    public void take(Money handed) {
        if (!underway) {
            hand(handed);
            take();
        }
    }

    /// Takes the money: all that is due where enough was handed over, else as much as was.
    public void take() {
        Order order = paying;
        if (order == null || !panel.canTakeProperty().get()) {
            return;
        }
        var payment = tendering(order).payment(ids.payment(), reference.get());
        underway = true;
        refresh();
        desk.send(new Command.Pay(order.id(), payment), result -> answered(order, result));
    }

    private void answered(Order asked, Result result) {
        boolean shown = paying != null && paying.id().equals(asked.id());
        if (shown) {
            underway = false;
            typed = "";
        }
        switch (result) {
            case Result.Done done -> taken((Order) done.answer());
            case Result.Refused no -> notices.insist(texts.refusal(no.refusal()));
            case Result.Broken broken -> notices.insist(texts.failure(broken.cause()));
        }
        refresh();
    }

    private void taken(Order order) {
        Payment last = order.payments().getLast();
        Order mine = paying;
        boolean shown = mine != null && mine.id().equals(order.id());
        if (mine != null && shown) {
            paying = newer(order, mine);
            reference.set("");
        }
        if (order.due().isPositive()) {
            notices.say(texts.text("payment.part", order.number(), amount(order.due())));
            return;
        }
        String sentence =
                last.change().isPositive()
                        ? texts.text("payment.change", order.number(), amount(last.change()))
                        : texts.text("payment.whole", order.number());
        if (shown) {
            settled = last;
            notices.say(sentence);
        } else {
            notices.insist(sentence);
        }
        closeIfServed(order);
    }

    /// A paid order with nothing left to hand out is put away.
    private void closeIfServed(Order order) {
        if (order.isOpen() && order.isServed()) {
            desk.send(
                    new Command.ChangeOrder(
                            ids.command(),
                            order.id(),
                            new ChangeOrderStatus(OrderTarget.CLOSED, order.version(), null)),
                    result -> {});
        }
    }

    // Facts

    @Override
    public void onFloor(Floor known) {
        floor = known;
        Order mine = paying;
        if (mine != null) {
            paying = known.order(mine.id()).map(order -> newer(order, mine)).orElse(mine);
        }
        refresh();
    }

    @Override
    public void onFact(Floor known, FloorEvent event) {
        Order mine = paying;
        if (event instanceof FloorEvent.OnOrder change
                && mine != null
                && change.order().id().equals(mine.id())) {
            paying = newer(change.order(), mine);
            refresh();
        }
        if (event instanceof FloorEvent.OnVisits change && mine != null) {
            change.orders().stream()
                    .filter(order -> order.id().equals(mine.id()))
                    .forEach(moved -> paying = newer(moved, mine));
            refresh();
        }
    }

    private static Order newer(Order one, Order other) {
        return one.version() >= other.version() ? one : other;
    }

    /// Shows everything again, in the language that is chosen now.
    public void refresh() {
        Order order = paying;
        Payment last = settled;
        if (order == null || floor == null) {
            return;
        }
        String currency = floor.shop().currency();
        if (last != null) {
            panel.showSettled(last, currency);
        } else if (order.isCalledOff()) {
            notices.insist(texts.text("payment.calledOff", order.number()));
            close();
        } else if (!order.due().isPositive() && !underway) {
            notices.insist(texts.text("payment.nothingDue", order.number()));
            close();
        } else {
            panel.show(order, tendering(order), underway, currency);
        }
    }

    private Tendering tendering(Order order) {
        return new Tendering(tender.get(), typed, order.due());
    }

    public String amount(Money money) {
        return floor == null ? "" : texts.amount(money, floor.shop().currency());
    }
}
