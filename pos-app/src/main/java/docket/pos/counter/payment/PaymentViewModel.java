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
import docket.model.order.OrderId;
import docket.model.order.OrderTarget;
import docket.model.payment.TakePayment;
import docket.model.payment.Tender;
import docket.ui.Texts;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
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
    private final Consumer<String> notices;

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
    private @Nullable OrderId paying;
    private String typed = "";

    public PaymentViewModel(CommandDesk desk, Ids ids, Texts texts, Consumer<String> notices) {
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

    // Commands

    public void open(OrderId order) {
        paying = order;
        typed = "";
        tender.set(Tender.CASH);
        reference.set("");
        showing.set(true);
        refresh();
    }

    public void close() {
        showing.set(false);
        paying = null;
    }

    public void choose(Tender chosen) {
        tender.set(chosen);
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
        Optional<Order> order = order();
        if (order.isEmpty() || !canTake.get()) {
            return;
        }
        Money due = order.get().due();
        Money handed = handed(due);
        Money amount = handed.compareTo(due) > 0 ? due : handed;
        boolean cash = tender.get() == Tender.CASH;
        desk.send(
                new Command.Pay(
                        order.get().id(),
                        new TakePayment(
                                ids.payment(),
                                tender.get(),
                                amount,
                                cash ? handed : amount,
                                reference.get())),
                this::answered);
        typed = "";
        canTake.set(false);
    }

    private void answered(Result result) {
        switch (result) {
            case Result.Done done -> {
                Order order = (Order) done.answer();
                Money change = order.payments().getLast().change();
                notices.accept(
                        change.isPositive()
                                ? texts.text("payment.change", amount(change))
                                : texts.text("payment.taken", order.number()));
                if (!order.due().isPositive()) {
                    close();
                    closeIfServed(order);
                }
            }
            case Result.Refused refused -> notices.accept(texts.refusal(refused.refusal()));
            case Result.Broken ignored -> notices.accept(texts.text("failed"));
        }
        refresh();
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
        refresh();
    }

    @Override
    public void onFact(Floor known, FloorEvent event) {
        if (event instanceof FloorEvent.OnOrder change && change.order().id().equals(paying)) {
            refresh();
        }
    }

    private void refresh() {
        Optional<Order> order = order();
        if (order.isEmpty()) {
            if (showing.get()) {
                close();
            }
            return;
        }
        Money due = order.get().due();
        Money handed = handed(due);
        titleText.set(order.get().number());
        dueText.set(amount(due));
        handedText.set(amount(handed));
        boolean more = tender.get() == Tender.CASH && handed.compareTo(due) > 0;
        changeText.set(more ? amount(handed.minus(due)) : "");
        boolean fits = tender.get() == Tender.CASH || handed.compareTo(due) <= 0;
        canTake.set(due.isPositive() && handed.isPositive() && fits);
        quickTenders.set(quick(due));
    }

    /// The exact amount, and the notes that a guest would hand over for it.
    private static List<Money> quick(Money due) {
        var amounts = new TreeSet<Long>();
        amounts.add(due.minor());
        for (long note : new long[] {1_000, 5_000, 10_000, 50_000}) {
            amounts.add((due.minor() + note - 1) / note * note);
        }
        return amounts.stream().filter(amount -> amount > 0).map(Money::new).toList();
    }

    private Money handed(Money due) {
        return typed.isEmpty() ? due : new Money(Long.parseLong(typed));
    }

    public String amount(Money money) {
        return floor == null ? "" : texts.amount(money, floor.shop().currency());
    }

    private Optional<Order> order() {
        return floor == null || paying == null ? Optional.empty() : floor.order(paying);
    }
}
