package docket.pos.counter.floor;

import docket.model.event.Floor;
import docket.model.order.Order;
import docket.ui.Texts;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// What is done with two tables: it is begun at the selected one, and waits for the other. Confined
/// to the screens' thread.
final class Errands {
    private final TableWork work;
    private final LineTransfer transfer;
    private final Supplier<Optional<TableTile>> selected;
    private final ReadOnlyObjectWrapper<@Nullable Errand> errand = new ReadOnlyObjectWrapper<>();

    /// @param selected the table that is selected now
    Errands(TableWork work, Texts texts, Supplier<Optional<TableTile>> selected) {
        this.work = work;
        this.selected = selected;
        transfer = new LineTransfer(work, texts);
    }

    /// What is done as soon as a second table is chosen; null: nothing.
    ReadOnlyObjectProperty<@Nullable Errand> errandProperty() {
        return errand.getReadOnlyProperty();
    }

    /// The lines that are picked for another order.
    LineTransfer transfer() {
        return transfer;
    }

    /// Asks to which table the guests of the selected one are to move.
    void askMove() {
        ask(Errand.Kind.MOVE, null);
    }

    /// Asks whom the guests of the selected table are to join.
    void askJoin() {
        ask(Errand.Kind.JOIN, null);
    }

    /// Asks to which table one order is to go.
    void askBring(Order order) {
        ask(Errand.Kind.BRING, order);
    }

    /// Asks which lines of a table are to go to another order, and where.
    void askLines(TableNow table) {
        if (transfer.begin(table)) {
            ask(Errand.Kind.LINES, null);
        }
    }

    private void ask(Errand.Kind kind, @Nullable Order order) {
        errand.set(
                selected.get()
                        .filter(from -> from.state().isTaken())
                        .map(from -> new Errand(kind, from, order))
                        .orElse(null));
    }

    /// Runs what waits for a second table.
    ///
    /// @return whether something waited, be it for another table than this one
    boolean run(Floor floor, TableNow there) {
        Errand asked = errand.get();
        if (asked == null) {
            return false;
        }
        if (asked.kind() == Errand.Kind.LINES) {
            bringLines(there);
        } else if (!there.table().label().equals(asked.from().label())) {
            errand.set(null);
            run(asked, floor, there);
        }
        return true;
    }

    private void run(Errand asked, Floor floor, TableNow to) {
        TableNow from = TableNow.of(floor, asked.from().table());
        switch (asked.kind()) {
            case MOVE -> work.move(from, to.table().label());
            case JOIN -> work.join(from, to);
            case LINES -> bringLines(to);
            case BRING ->
                    Optional.ofNullable(asked.order())
                            .flatMap(order -> floor.order(order.id()))
                            .ifPresent(order -> work.bring(order, to));
        }
    }

    private void bringLines(TableNow there) {
        if (transfer.to(there)) {
            endPicked();
        } else {
            work.sayPickFirst();
        }
    }

    /// Answers which of a table's orders takes the lines.
    void chooseOrder(int index) {
        transfer.choose(index);
        endPicked();
    }

    private void endPicked() {
        if (!transfer.picker().isOpen()) {
            errand.set(null);
        }
    }

    /// Gives up what waits.
    void end() {
        errand.set(null);
        transfer.end();
    }
}
