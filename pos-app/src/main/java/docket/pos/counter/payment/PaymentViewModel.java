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
import docket.model.payment.TakePayment;
import docket.model.payment.Tender;
import docket.ui.Notices;
import docket.ui.Texts;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/// Taking money for one order: what is due, what is handed over, what goes back. Confined to the
/// screens' thread.
public final class PaymentViewModel implements FloorFollower.Watcher {
    private static final int LONGEST_AMOUNT = 9;

    private final CommandDesk desk;
    private final Ids ids;
    private final Texts texts;
    private final Notices notices;

    private final ReadOnlyBooleanWrapper showing = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper titleText = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper dueText = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper handedText = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper changeText = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper canTake = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Tender> tender = new ReadOnlyObjectWrapper<>(Tender.CASH);
    private final ReadOnlyObjectWrapper<List<Money>> quickTenders =
            new ReadOnlyObjectWrapper<>(List.of());
    private final StringProperty reference = new SimpleStringProperty("");
    private @Nullable Floor floor;
    private final ReadOnlyStringWrapper settledText = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper partText = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper takeText = new ReadOnlyStringWrapper("");
    private @Nullable Order paying;
    private @Nullable Money settled;
    private String typed = "";
    private boolean underway;

    public PaymentViewModel(CommandDesk desk, Ids ids, Texts texts, Notices notices) {
        this.desk = desk;
        this.ids = ids;
        this.texts = texts;
        this.notices = notices;
    }

    // Properties

    public ReadOnlyBooleanProperty showingProperty() {
        return showing.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty titleTextProperty() {
        return titleText.getReadOnlyProperty();
    }

    public String getTitleText() {
        return titleText.get();
    }

    public ReadOnlyStringProperty dueTextProperty() {
        return dueText.getReadOnlyProperty();
    }

    public String getDueText() {
        return dueText.get();
    }

    public ReadOnlyStringProperty handedTextProperty() {
        return handedText.getReadOnlyProperty();
    }

    public String getHandedText() {
        return handedText.get();
    }

    public ReadOnlyStringProperty changeTextProperty() {
        return changeText.getReadOnlyProperty();
    }

    public String getChangeText() {
        return changeText.get();
    }

    public ReadOnlyBooleanProperty canTakeProperty() {
        return canTake.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Tender> tenderProperty() {
        return tender.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<List<Money>> quickTendersProperty() {
        return quickTenders.getReadOnlyProperty();
    }

    public StringProperty referenceProperty() {
        return reference;
    }

    /// What was paid of it before; `""` where nothing was.
    public ReadOnlyStringProperty partTextProperty() {
        return partText.getReadOnlyProperty();
    }

    public String getPartText() {
        return partText.get();
    }

    /// The change to hand back, once all is paid; `""` before.
    public ReadOnlyStringProperty settledTextProperty() {
        return settledText.getReadOnlyProperty();
    }

    public String getSettledText() {
        return settledText.get();
    }

    public ReadOnlyStringProperty takeTextProperty() {
        return takeText.getReadOnlyProperty();
    }

    public String getTakeText() {
        return takeText.get();
    }

    // Commands

    /// Opens the payment of an order, as it was when it was asked for; facts may be ahead of it.
    public void open(Order order) {
        paying = order;
        settled = null;
        typed = "";
        underway = false;
        tender.set(Tender.CASH);
        reference.set("");
        refresh();
        if (order.due().isPositive()) {
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
        settledText.set("");
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

    /// Takes the money: all that is due where enough was handed over, else as much as was.
    public void take() {
        Order order = current();
        if (order == null || !canTake.get()) {
            return;
        }
        Money due = order.due();
        Money handed = handed(due);
        Money amount = handed.compareTo(due) > 0 ? due : handed;
        Money tendered = tender.get() == Tender.CASH ? handed : amount;
        underway = true;
        refresh();
        desk.send(
                new Command.Pay(
                        order.id(),
                        new TakePayment(
                                ids.payment(), tender.get(), amount, tendered, reference.get())),
                result -> answered(order, result));
    }

    private void answered(Order asked, Result result) {
        switch (result) {
            case Result.Done done -> taken((Order) done.answer());
            case Result.Refused no -> notices.insist(texts.refusal(no.refusal()));
            case Result.Broken ignored -> notices.insist(texts.text("failed"));
        }
        if (paying != null && paying.id().equals(asked.id())) {
            underway = false;
            typed = "";
            refresh();
        }
    }

    private void taken(Order order) {
        Money change = order.payments().getLast().change();
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
        if (shown) {
            settled = change;
        } else {
            notices.insist(texts.text("payment.change", order.number(), amount(change)));
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
    }

    private static Order newer(Order one, Order other) {
        return one.version() >= other.version() ? one : other;
    }

    /// Shows everything again, in the language that is chosen now.
    public void refresh() {
        Order order = current();
        if (order == null) {
            return;
        }
        if (order.isCalledOff() && settled == null) {
            notices.insist(texts.text("payment.calledOff", order.number()));
            close();
            return;
        }
        show(order);
    }

    private void show(Order order) {
        Money due = order.due();
        Money handed = handed(due);
        boolean cash = tender.get() == Tender.CASH;
        boolean more = handed.compareTo(due) > 0;
        titleText.set(order.number());
        dueText.set(amount(due));
        handedText.set(amount(handed));
        changeText.set(cash && more ? amount(handed.minus(due)) : "");
        partText.set(
                order.paid().isPositive()
                        ? texts.text("payment.paidSoFar", amount(order.paid()))
                        : "");
        canTake.set(!underway && due.isPositive() && handed.isPositive() && (cash || !more));
        String take = handed.compareTo(due) < 0 ? "payment.takePart" : "payment.take";
        takeText.set(underway ? texts.text("payment.underway") : texts.text(take));
        quickTenders.set(floor == null ? List.of() : QuickTenders.of(due, currency()));
        Money change = settled;
        settledText.set(change == null ? "" : amount(change));
    }

    private Money handed(Money due) {
        return typed.isEmpty() ? due : new Money(Long.parseLong(typed));
    }

    public String amount(Money money) {
        return floor == null ? "" : texts.amount(money, currency());
    }

    private String currency() {
        return floor == null ? "KRW" : floor.shop().currency();
    }

    private @Nullable Order current() {
        return floor == null ? null : paying;
    }
}
