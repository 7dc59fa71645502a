package docket.pos.counter.payment;

import docket.model.Money;
import docket.model.order.Order;
import docket.model.payment.Payment;
import docket.model.payment.Tender;
import docket.ui.Texts;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// What the payment shows: the sums, what is to be said of them, and once all is paid what goes
/// back. Confined to the screens' thread.
public final class PaymentPanel {
    private final Texts texts;
    private final ReadOnlyStringWrapper titleText = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper dueText = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper handedText = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper changeText = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper hintText = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper partText = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper takeText = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper settledLabel = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper settledText = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper canTake = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<List<Money>> quickTenders =
            new ReadOnlyObjectWrapper<>(List.of());

    PaymentPanel(Texts texts) {
        this.texts = texts;
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

    /// What goes back of what is handed over; `""` where nothing does.
    public ReadOnlyStringProperty changeTextProperty() {
        return changeText.getReadOnlyProperty();
    }

    public String getChangeText() {
        return changeText.get();
    }

    /// Why it cannot be taken, or what becomes of what is too much; `""` where all is plain.
    public ReadOnlyStringProperty hintTextProperty() {
        return hintText.getReadOnlyProperty();
    }

    public String getHintText() {
        return hintText.get();
    }

    /// What was paid of it before; `""` where nothing was.
    public ReadOnlyStringProperty partTextProperty() {
        return partText.getReadOnlyProperty();
    }

    public String getPartText() {
        return partText.get();
    }

    public ReadOnlyStringProperty takeTextProperty() {
        return takeText.getReadOnlyProperty();
    }

    public String getTakeText() {
        return takeText.get();
    }

    public ReadOnlyStringProperty settledLabelProperty() {
        return settledLabel.getReadOnlyProperty();
    }

    public String getSettledLabel() {
        return settledLabel.get();
    }

    /// The change to hand back, or what was taken without change, once all is paid; `""` before.
    public ReadOnlyStringProperty settledTextProperty() {
        return settledText.getReadOnlyProperty();
    }

    public String getSettledText() {
        return settledText.get();
    }

    public ReadOnlyBooleanProperty canTakeProperty() {
        return canTake.getReadOnlyProperty();
    }

    /// The sums of cash that the guest is likely to hand over.
    public ReadOnlyObjectProperty<List<Money>> quickTendersProperty() {
        return quickTenders.getReadOnlyProperty();
    }

    /// Shows what is to be paid of an order, and what is handed over for it.
    ///
    /// @param underway whether an answer of the server is waited for
    void show(Order order, Tendering tendering, boolean underway, String currency) {
        titleText.set(order.number());
        dueText.set(texts.amount(tendering.due(), currency));
        handedText.set(texts.amount(tendering.handed(), currency));
        changeText.set(
                tendering.change().isPositive() ? texts.amount(tendering.change(), currency) : "");
        hintText.set(hint(tendering, currency));
        partText.set(
                order.paid().isPositive()
                        ? texts.text("payment.paidSoFar", texts.amount(order.paid(), currency))
                        : "");
        canTake.set(!underway && tendering.canBeTaken());
        String take = tendering.leavesRest() ? "payment.takePart" : "payment.take";
        takeText.set(texts.text(underway ? "payment.underway" : take));
        quickTenders.set(
                tendering.tender() == Tender.CASH && !underway
                        ? QuickTenders.of(tendering.due(), currency)
                        : List.of());
        settledText.set("");
    }

    private String hint(Tendering tendering, String currency) {
        if (!tendering.over().isPositive()) {
            return "";
        }
        return switch (tendering.tender()) {
            case CASH -> "";
            case CARD -> texts.text("payment.cardAtMost", texts.amount(tendering.due(), currency));
            case COUPON ->
                    texts.text("payment.couponLapses", texts.amount(tendering.over(), currency));
        };
    }

    /// Shows that all is paid, by the last payment.
    void showSettled(Payment last, String currency) {
        boolean cash = last.tender() == Tender.CASH;
        settledLabel.set(texts.text(cash ? "payment.changeLabel" : "tender." + last.tender()));
        settledText.set(texts.amount(cash ? last.change() : last.amount(), currency));
    }

    /// Shows no payment any more.
    void clear() {
        settledText.set("");
        canTake.set(false);
    }
}
