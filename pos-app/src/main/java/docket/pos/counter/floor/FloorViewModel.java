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
    private final TableChoice choice = new TableChoice(this::refresh);
    private final Errands errands;
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
    private final ReadOnlyObjectWrapper<TableBill> bill =
            new ReadOnlyObjectWrapper<>(TableBill.NONE);
    private final ReadOnlyIntegerWrapper attention = new ReadOnlyIntegerWrapper();
    private final ReadOnlyStringWrapper emptyText = new ReadOnlyStringWrapper("");
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
        errands = new Errands(work, texts, () -> Optional.ofNullable(selected.get()));
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

    /// Which table is selected.
    public TableChoice getChoice() {
        return choice;
    }

    /// What is done with two tables.
    Errands errands() {
        return errands;
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

    // Commands

    /// Lets go of the table, and of what was begun with it.
    public void letGo() {
        errands.end();
        choice.letGo();
    }

    /// What a tap on a table does: its order is entered or goes on, or the table is clean.
    public void open(String label) {
        choice.select(label);
        openSelected();
    }

    /// The same with the selected table; where an errand waits for a second table, it is run.
    public void openSelected() {
        Floor known = floor;
        act(
                table -> {
                    if (known == null || !errands.run(known, table)) {
                        work.open(table);
                    }
                });
    }

    /// Asks to which table the guests of the selected one are to move.
    public void askMove() {
        act(table -> errands.askMove());
    }

    /// Asks to which table one order is to go.
    void askBring(Order order) {
        act(table -> errands.askBring(order));
    }

    /// Asks whom the guests of the selected table are to join; those who have joined others part
    /// from them at once.
    public void joinOrPart() {
        act(
                table -> {
                    if (table.state() == TableState.JOINED) {
                        work.part(table);
                    } else {
                        errands.askJoin();
                    }
                });
    }

    /// Asks which lines of the selected table are to go to another order, and where.
    public void askLines() {
        act(errands::askLines);
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

    /// Says how many guests are at the selected table.
    public void seat(int guests) {
        act(table -> work.seat(table, guests));
    }

    /// Notes that the bill of the selected table is asked for, or that it is not any more.
    public void askBill() {
        act(work::askBill);
    }

    /// Shows the guests of the selected table what they owe.
    public void showPreBill() {
        act(work::preBill);
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
        choice.endTyping();
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
        choice.follow(plan);
        List<List<TableTile>> all =
                plan.areas().stream().map(area -> tiles(known, area, now)).toList();
        areas.set(AreaTab.of(plan, all, choice.area(), texts));
        tiles.set(all.isEmpty() ? List.of() : all.get(choice.area()));
        attention.set(areas.get().stream().mapToInt(AreaTab::attention).sum());
        emptyText.set(tiles.get().isEmpty() ? texts.text(emptiness(plan)) : "");
        showSelected(known);
        errands.transfer().follow(known);
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
        String label = choice.table().map(Table::label).orElse("");
        TableTile before = selected.get();
        if (before != null && !before.label().equals(label)) {
            past.hide();
        }
        TableTile tile =
                tiles.get().stream()
                        .filter(shownTile -> shownTile.label().equals(label))
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
}
