package docket.pos.counter;

import docket.model.order.Order;
import docket.pos.counter.CounterWiring.Screens;
import docket.pos.counter.board.BoardView;
import docket.pos.counter.editor.EditorView;
import docket.pos.counter.floor.FloorView;
import docket.pos.counter.history.HistoryView;
import docket.pos.counter.menu.AvailabilityChoices;
import docket.pos.counter.menu.MenuView;
import docket.pos.counter.order.OrderView;
import docket.pos.counter.plan.PlanView;
import docket.pos.counter.settings.SettingsView;
import docket.ui.Texts;
import docket.ui.Views;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Parent;

/// What each tab shows: drawn when it is shown first, and once. Confined to the screens' thread.
final class TabScreens {
    private final Screens screens;
    private final Texts texts;
    private final Consumer<Tab> show;
    private final Map<Tab, Supplier<Parent>> drawings;

    /// @param settings what the settings show
    /// @param show leads to another tab
    TabScreens(Screens screens, Texts texts, SettingsView settings, Consumer<Tab> show) {
        this.screens = screens;
        this.texts = texts;
        this.show = show;
        drawings =
                Map.of(
                        Tab.ORDER, Views.later(OrderView.class, this::order, texts),
                        Tab.BOARD, Views.later(BoardView.class, this::board, texts),
                        Tab.HISTORY, Views.later(HistoryView.class, this::history, texts),
                        Tab.FLOOR, Views.later(FloorView.class, this::floor, texts),
                        Tab.PLAN, Views.later(PlanView.class, this::plan, texts),
                        Tab.MENU, Views.later(MenuView.class, this::menu, texts),
                        Tab.EDITOR, Views.later(EditorView.class, this::editor, texts),
                        Tab.SETTINGS, Views.later(SettingsView.class, () -> settings, texts));
    }

    /// The nodes of a tab.
    Parent of(Tab tab) {
        return Objects.requireNonNull(drawings.get(tab)).get();
    }

    private OrderView order() {
        return new OrderView(
                screens.order(),
                texts,
                new AvailabilityChoices(screens.menu(), texts)::of,
                screens.thumbnails());
    }

    private BoardView board() {
        return new BoardView(
                screens.board(),
                texts,
                screens.payment()::open,
                this::addTo,
                () -> show.accept(Tab.HISTORY));
    }

    private HistoryView history() {
        return new HistoryView(
                screens.history(),
                texts,
                new HistoryView.Doors(
                        screens.payment()::open,
                        this::addTo,
                        this::orderAgain,
                        () -> show.accept(Tab.BOARD)));
    }

    private FloorView floor() {
        return new FloorView(screens.floor(), texts, () -> show.accept(Tab.PLAN));
    }

    private PlanView plan() {
        return new PlanView(screens.plan(), texts, () -> show.accept(Tab.FLOOR));
    }

    private MenuView menu() {
        return new MenuView(screens.menu(), texts, () -> show.accept(Tab.EDITOR));
    }

    private EditorView editor() {
        return new EditorView(
                screens.editor(), texts, screens.thumbnails(), () -> show.accept(Tab.MENU));
    }

    private void addTo(Order sent) {
        screens.order().open(sent);
        show.accept(Tab.ORDER);
    }

    private void orderAgain(Order before) {
        screens.order().again().order(before);
        show.accept(Tab.ORDER);
    }
}
