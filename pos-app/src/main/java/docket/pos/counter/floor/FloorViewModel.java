package docket.pos.counter.floor;

import docket.client.CommandDesk;
import docket.client.FloorFollower;
import docket.client.Ids;
import docket.model.event.Floor;
import docket.model.event.FloorEvent;
import docket.model.order.Order;
import docket.model.table.Area;
import docket.model.table.FloorPlan;
import docket.model.table.Table;
import docket.pos.counter.Colleagues;
import docket.pos.counter.Waiters;
import docket.pos.counter.floor.Neighbours.Direction;
import docket.ui.Notices;
import docket.ui.OncePerPulse;
import docket.ui.Texts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/// The floor screen: the tables of an area as they stand, how each is doing, and the one that is
/// selected. New facts come by the feed alone. Confined to the screens' thread.
public final class FloorViewModel implements FloorFollower.Watcher {
    private final Texts texts;
    private final Clock clock;
    private final TableWork work;
    private final LineTransfer transfer;
    private final PastVisits past;
    private @Nullable Waiters waiters;
    private @Nullable Colleagues colleagues;
    private final OncePerPulse redrawing;
    private final ReadOnlyObjectWrapper<List<AreaTab>> areas =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<TableTile>> tiles =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<@Nullable TableTile> selected =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Errand> errand = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<TableBill> bill =
            new ReadOnlyObjectWrapper<>(TableBill.NONE);
    private final ReadOnlyIntegerWrapper attention = new ReadOnlyIntegerWrapper();
    private final ReadOnlyStringWrapper emptyText = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper typed = new ReadOnlyStringWrapper("");
    private int shown;
    private @Nullable String wanted;
    private @Nullable Floor floor;
    private Duration serverAhead = Duration.ZERO;

    /// @param screens runs work on the screens' thread
    public FloorViewModel(
            CommandDesk desk,
            Ids ids,
            Texts texts,
            Clock clock,
            Notices notices,
            Executor screens,
            PastVisits past) {
        this.past = past;
        redrawing = new OncePerPulse(screens, this::refresh);
        this.texts = texts;
        this.clock = clock;
        work = new TableWork(desk, ids, texts, notices);
        transfer = new LineTransfer(work, texts);
    }

    /// Says where it leads to.
    public void leadTo(OtherScreens others) {
        work.leadTo(others);
    }

    /// Says who looks after what.
    public void know(Waiters known) {
        waiters = known;
        known.mineOnlyProperty().subscribe(now -> refresh());
    }

    /// Says what others enter.
    public void know(Colleagues others) {
        colleagues = others;
        others.draftsProperty().subscribe(now -> redrawing.ask());
    }

    Optional<Waiters> waiters() {
        return Optional.ofNullable(waiters);
    }

    // Properties

    public ReadOnlyObjectProperty<List<AreaTab>> areasProperty() {
        return areas.getReadOnlyProperty();
    }

    /// The tables of the area that is shown.
    public ReadOnlyObjectProperty<List<TableTile>> tilesProperty() {
        return tiles.getReadOnlyProperty();
    }

    /// The table that the actions are about.
    public ReadOnlyObjectProperty<@Nullable TableTile> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    /// What the selected table owes.
    ReadOnlyObjectProperty<TableBill> billProperty() {
        return bill.getReadOnlyProperty();
    }

    /// What is done as soon as a second table is chosen; null: nothing.
    ReadOnlyObjectProperty<@Nullable Errand> errandProperty() {
        return errand.getReadOnlyProperty();
    }

    /// The lines that are picked for another order.
    LineTransfer transfer() {
        return transfer;
    }

    /// The earlier visits of a table, while somebody looks at them.
    PastVisits past() {
        return past;
    }

    /// How many tables want somebody, in all areas.
    public ReadOnlyIntegerProperty attentionProperty() {
        return attention.getReadOnlyProperty();
    }

    /// Says why no table is shown; `""` where some are.
    public ReadOnlyStringProperty emptyTextProperty() {
        return emptyText.getReadOnlyProperty();
    }

    public String getEmptyText() {
        return emptyText.get();
    }

    /// What was typed of a table's label.
    public ReadOnlyStringProperty typedProperty() {
        return typed.getReadOnlyProperty();
    }

    public String getTyped() {
        return typed.get();
    }

    // Commands

    /// Shows an area.
    public void showArea(int index) {
        if (index >= 0 && index < plan().areas().size()) {
            shown = index;
            wanted = null;
            typed.set("");
            refresh();
        }
    }

    /// Goes on to the next area, or back.
    public void showAreaBy(int steps) {
        int count = plan().areas().size();
        if (count > 0) {
            showArea(Math.floorMod(shown + steps, count));
        }
    }

    public void select(String label) {
        if (!label.equals(wanted)) {
            past.hide();
        }
        wanted = label;
        List<Area> all = plan().areas();
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).tables().stream().anyMatch(table -> table.label().equals(label))) {
                shown = i;
            }
        }
        refresh();
    }

    /// Goes on to the next table in a direction; to the first one where none is selected.
    void selectNext(Direction way) {
        typed.set("");
        List<Table> tables = tables();
        TableTile from = selected.get();
        Optional<Table> next =
                from == null
                        ? tables.stream().findFirst()
                        : Neighbours.next(tables, from.table(), way);
        next.ifPresent(table -> select(table.label()));
    }

    /// Types one more letter of a table's label; a table that is called so is selected.
    public void type(String letter) {
        typed.set(typed.get() + letter);
        named(typed.get()).ifPresent(table -> select(table.label()));
    }

    /// Takes the last letter back, or lets go of the table where none was typed.
    public void erase() {
        String before = typed.get();
        typed.set(before.isEmpty() ? "" : before.substring(0, before.length() - 1));
    }

    /// Lets go of the table.
    public void letGo() {
        typed.set("");
        errand.set(null);
        transfer.end();
        past.hide();
        wanted = null;
        refresh();
    }

    /// The table of this label, of the area that is shown before the others; else the one whose
    /// number it is.
    private Optional<Table> named(String label) {
        return called(tables(), label).or(() -> called(plan().tables(), label));
    }

    private static Optional<Table> called(List<Table> tables, String label) {
        return tables.stream()
                .filter(table -> table.label().equalsIgnoreCase(label))
                .findFirst()
                .or(
                        () ->
                                tables.stream()
                                        .filter(t -> t.label().replaceAll("\\D", "").equals(label))
                                        .findFirst());
    }

    /// What a tap on a table does: its order is entered or goes on, or the table is clean.
    public void open(String label) {
        select(label);
        openSelected();
    }

    /// The same with the selected table; where an errand waits for a second table, it is run.
    public void openSelected() {
        Errand asked = errand.get();
        TableTile to = selected.get();
        if (asked == null) {
            act(work::open);
        } else if (asked.kind() == Errand.Kind.LINES) {
            act(this::bringLines);
        } else if (to != null && !to.label().equals(asked.from().label())) {
            errand.set(null);
            act(table -> run(asked, table));
        }
    }

    private void run(Errand asked, TableNow to) {
        Floor known = floor;
        if (known != null) {
            TableNow from = TableNow.of(known, asked.from().table());
            switch (asked.kind()) {
                case MOVE -> work.move(from, to.table().label());
                case JOIN -> work.join(from, to);
                case LINES -> bringLines(to);
                case BRING ->
                        Optional.ofNullable(asked.order())
                                .flatMap(order -> known.order(order.id()))
                                .ifPresent(order -> work.bring(order, to));
            }
        }
    }

    /// Asks to which table the guests of the selected one are to move.
    public void askMove() {
        ask(Errand.Kind.MOVE, null);
    }

    /// Asks whom the guests of the selected table are to join; those who have joined others part
    /// from them at once.
    public void joinOrPart() {
        TableTile tile = selected.get();
        if (tile != null && tile.state() == TableState.JOINED) {
            act(work::part);
        } else {
            ask(Errand.Kind.JOIN, null);
        }
    }

    /// Asks to which table one order is to go.
    void askBring(Order order) {
        ask(Errand.Kind.BRING, order);
    }

    /// Shows the earlier visits of the selected table, or shows them no more.
    public void showPast() {
        Floor known = floor;
        TableTile tile = selected.get();
        if (past.isShown() || tile == null || known == null) {
            past.hide();
        } else {
            past.show(tile.label(), known.shop());
        }
    }

    /// Asks which lines of the selected table are to go to another order, and where.
    public void askLines() {
        transfer.end();
        act(
                table -> {
                    if (transfer.begin(table)) {
                        ask(Errand.Kind.LINES, null);
                    }
                });
    }

    private void bringLines(TableNow there) {
        if (transfer.to(there)) {
            errand.set(transfer.picker().isOpen() ? errand.get() : null);
        } else {
            work.sayPickFirst();
        }
    }

    /// Answers which of a table's orders takes the lines.
    void chooseOrder(int index) {
        transfer.choose(index);
        if (!transfer.picker().isOpen()) {
            errand.set(null);
        }
    }

    private void ask(Errand.Kind kind, @Nullable Order order) {
        TableTile from = selected.get();
        errand.set(from != null && from.state().isTaken() ? new Errand(kind, from, order) : null);
        typed.set("");
    }

    /// Says how many guests are at the selected table.
    public void seat(int guests) {
        act(table -> work.seat(table, guests));
    }

    /// Notes that the bill of the selected table is asked for, or that it is not any more.
    public void askBill() {
        act(work::askBill);
    }

    public void pay() {
        act(work::pay);
    }

    public void pay(Order order) {
        work.pay(order);
    }

    public void clean() {
        act(work::clean);
    }

    private void act(Consumer<TableNow> command) {
        typed.set("");
        Floor known = floor;
        TableTile tile = selected.get();
        if (known != null && tile != null) {
            command.accept(TableNow.of(known, tile.table()));
        }
    }

    // Facts

    @Override
    public void onFloor(Floor known) {
        floor = known;
        redrawing.ask();
    }

    @Override
    public void onFact(Floor known, FloorEvent event) {
        if (!(event instanceof FloorEvent.OnMenu)) {
            redrawing.ask();
        }
    }

    @Override
    public void onContact(Duration ahead) {
        serverAhead = ahead;
    }

    /// Shows everything again: each second, and in another language.
    public void refresh() {
        Floor known = floor;
        if (known == null) {
            return;
        }
        Instant now = clock.instant().plus(serverAhead);
        FloorPlan plan = known.plan();
        shown = Math.clamp(shown, 0, Math.max(0, plan.areas().size() - 1));
        List<List<TableTile>> all =
                plan.areas().stream().map(area -> tiles(known, area, now)).toList();
        areas.set(AreaTab.of(plan, all, shown, texts));
        tiles.set(all.isEmpty() ? List.of() : all.get(shown));
        attention.set(areas.get().stream().mapToInt(AreaTab::attention).sum());
        emptyText.set(tiles.get().isEmpty() ? texts.text(emptiness(plan)) : "");
        showSelected(known);
        transfer.follow(known);
    }

    private static String emptiness(FloorPlan plan) {
        return plan.tables().isEmpty() ? "floor.noPlan" : "floor.noTables";
    }

    private List<TableTile> tiles(Floor known, Area area, Instant now) {
        return area.tables().stream()
                .map(table -> TableNow.of(known, table))
                .map(
                        table ->
                                table.tile(now, texts)
                                        .dimmed(isOthers(table))
                                        .entering(entering(table)))
                .toList();
    }

    private String entering(TableNow table) {
        String who = colleagues == null ? "" : colleagues.at(table.label());
        return who.isEmpty() ? "" : texts.text("floor.entering", who);
    }

    /// Whether others look after all of a table, where only one's own are to be seen.
    private boolean isOthers(TableNow table) {
        return !table.orders().isEmpty()
                && waiters()
                        .filter(known -> table.orders().stream().noneMatch(known::shows))
                        .isPresent();
    }

    /// The open orders of the selected table.
    List<Order> selectedOrders() {
        return bill.get().parts().stream().map(TableBill.Part::order).toList();
    }

    private void showSelected(Floor known) {
        TableTile tile =
                tiles.get().stream()
                        .filter(shownTile -> shownTile.label().equals(wanted))
                        .findFirst()
                        .orElse(null);
        selected.set(tile);
        bill.set(
                tile == null
                        ? TableBill.NONE
                        : TableBill.of(
                                TableNow.of(known, tile.table()).orders(),
                                texts,
                                known.shop().currency()));
    }

    private FloorPlan plan() {
        return floor == null ? FloorPlan.NONE : floor.plan();
    }

    private List<Table> tables() {
        List<Area> all = plan().areas();
        return all.isEmpty() ? List.of() : all.get(shown).tables();
    }
}
