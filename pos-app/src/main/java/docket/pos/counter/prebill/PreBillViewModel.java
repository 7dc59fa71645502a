package docket.pos.counter.prebill;

import docket.client.FloorFollower;
import docket.model.event.Floor;
import docket.model.event.FloorEvent;
import docket.model.order.Order;
import docket.model.order.OrderId;
import docket.ui.Background;
import docket.ui.Notices;
import docket.ui.Outcome;
import docket.ui.Texts;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// What guests owe, over the screen that asked for it, and on paper. It follows the orders while it
/// is shown. Confined to the screens' thread.
public final class PreBillViewModel implements FloorFollower.Watcher {
    private final Background background;
    private final Printers printers;
    private final Texts texts;
    private final Clock clock;
    private final Notices notices;
    private final ReadOnlyObjectWrapper<@Nullable PreBill> bill = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper showing = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper printing = new ReadOnlyBooleanWrapper();
    private List<OrderId> orders = List.of();
    private @Nullable Floor floor;
    private Duration serverAhead = Duration.ZERO;

    /// @param background finds the printer
    public PreBillViewModel(
            Background background, Printers printers, Texts texts, Clock clock, Notices notices) {
        this.background = background;
        this.printers = printers;
        this.texts = texts;
        this.clock = clock;
        this.notices = notices;
    }

    // Properties

    /// What is written; null: nothing is shown.
    public ReadOnlyObjectProperty<@Nullable PreBill> billProperty() {
        return bill.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty showingProperty() {
        return showing.getReadOnlyProperty();
    }

    /// Whether a print is underway.
    public ReadOnlyBooleanProperty printingProperty() {
        return printing.getReadOnlyProperty();
    }

    // Commands

    /// Shows what these orders come to.
    public void open(List<Order> wanted) {
        orders = wanted.stream().map(Order::id).toList();
        refresh();
    }

    public void close() {
        open(List.of());
    }

    /// Prints it on the printer of this PC.
    public void print() {
        PreBill now = bill.get();
        if (now == null || printing.get()) {
            return;
        }
        printing.set(true);
        background.run(printers::find, found -> print(now, found));
    }

    private void print(PreBill now, Outcome<Optional<Printers.Paper>> found) {
        try {
            notices.say(texts.text("preBill." + printed(now, found)));
        } finally {
            printing.set(false);
        }
    }

    private static String printed(PreBill now, Outcome<Optional<Printers.Paper>> found) {
        if (!(found instanceof Outcome.Done<Optional<Printers.Paper>> done)) {
            return "notPrinted";
        }
        return done.value()
                .map(paper -> paper.print(now) ? "printed" : "notPrinted")
                .orElse("noPrinter");
    }

    // Facts

    @Override
    public void onFloor(Floor known) {
        floor = known;
        refresh();
    }

    @Override
    public void onFact(Floor known, FloorEvent event) {
        floor = known;
        refresh();
    }

    @Override
    public void onContact(Duration ahead) {
        serverAhead = ahead;
    }

    /// Writes it again, in the language that is chosen now.
    public void refresh() {
        Floor known = floor;
        List<Order> there =
                known == null
                        ? List.of()
                        : orders.stream().flatMap(id -> known.order(id).stream()).toList();
        bill.set(
                known == null || there.isEmpty()
                        ? null
                        : PreBill.of(
                                there, known.shop(), clock.instant().plus(serverAhead), texts));
        showing.set(bill.get() != null);
    }
}
