package docket.kitchen.allday;

import docket.model.order.OrderId;
import docket.ui.Texts;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/// What is left to make over all tickets, which tickets wait for one dish of it, and what is worth
/// making at once. Confined to the screens' thread.
public final class AllDayViewModel {
    private final Texts texts;
    private final BiConsumer<String, List<AllDay.Place>> finish;
    private final ReadOnlyObjectWrapper<Showing> showing = new ReadOnlyObjectWrapper<>(Showing.NOT);
    private final ReadOnlyObjectWrapper<AllDay> counts = new ReadOnlyObjectWrapper<>(AllDay.NONE);
    private final ReadOnlyObjectWrapper<Set<OrderId>> lit = new ReadOnlyObjectWrapper<>(Set.of());
    private final ReadOnlyStringWrapper batch = new ReadOnlyStringWrapper("");
    private AllDay.@Nullable Dish chosen;

    /// How much of the screen the counts have.
    public enum Showing {
        NOT,
        /// Beside the tickets.
        PANEL,
        /// Instead of the tickets.
        PAGE
    }

    /// @param finish finishes lines as one step, which is called by its first argument
    public AllDayViewModel(Texts texts, BiConsumer<String, List<AllDay.Place>> finish) {
        this.texts = texts;
        this.finish = finish;
    }

    public ReadOnlyObjectProperty<Showing> showingProperty() {
        return showing.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<AllDay> countsProperty() {
        return counts.getReadOnlyProperty();
    }

    /// The orders that wait for the dish that was chosen; none where none is.
    public ReadOnlyObjectProperty<Set<OrderId>> litProperty() {
        return lit.getReadOnlyProperty();
    }

    /// What is worth making at once, with its orders; `""` for nothing.
    public ReadOnlyStringProperty batchProperty() {
        return batch.getReadOnlyProperty();
    }

    public String getBatch() {
        return batch.get();
    }

    /// Shows the counts beside the tickets, or not any more.
    public void togglePanel() {
        show(showing.get() == Showing.PANEL ? Showing.NOT : Showing.PANEL);
    }

    /// Shows the counts instead of the tickets, or not any more.
    public void togglePage() {
        show(showing.get() == Showing.PAGE ? Showing.NOT : Showing.PAGE);
    }

    /// As it was chosen on this display before.
    public void show(Showing wanted) {
        showing.set(wanted);
        if (wanted == Showing.NOT) {
            chosen = null;
            light();
        }
    }

    /// Takes over what is left to make now.
    public void count(AllDay now) {
        if (!now.equals(counts.get())) {
            counts.set(now);
            batch.set(
                    now.batch()
                            .map(kind -> texts.text("allday.batch", title(kind), kind.orders()))
                            .orElse(""));
            light();
        }
    }

    /// Lights the tickets up that wait for a dish; chosen again, they go dark.
    void choose(AllDay.Item item) {
        chosen = item.dish().equals(chosen) ? null : item.dish();
        light();
    }

    boolean isChosen(AllDay.Item item) {
        return item.dish().equals(chosen);
    }

    private void light() {
        AllDay.Dish dish = chosen;
        lit.set(
                dish == null
                        ? Set.of()
                        : counts.get()
                                .places(dish)
                                .map(AllDay.Place::order)
                                .collect(Collectors.toUnmodifiableSet()));
    }

    /// Finishes a group, as it is now.
    void finish(AllDay.Kind kind) {
        counts.get().kind(kind.manner()).ifPresent(now -> finish.accept(title(now), now.places()));
    }

    /// Finishes what is worth making at once.
    public void finishBatch() {
        counts.get().batch().ifPresent(this::finish);
    }

    String title(AllDay.Kind kind) {
        String name = kind.wording().isEmpty() ? kind.name() : kind.name() + " · " + kind.wording();
        return texts.text("allday.pieces", kind.pieces(), name);
    }
}
