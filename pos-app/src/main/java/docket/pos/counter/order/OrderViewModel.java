package docket.pos.counter.order;

import docket.client.Command;
import docket.client.CommandDesk;
import docket.client.CommandDesk.Result;
import docket.client.FloorFollower;
import docket.client.Ids;
import docket.model.Limits;
import docket.model.Money;
import docket.model.event.Floor;
import docket.model.event.FloorEvent;
import docket.model.menu.CategoryId;
import docket.model.menu.ItemId;
import docket.model.menu.Menu;
import docket.model.menu.MenuItem;
import docket.model.menu.Modifier;
import docket.model.menu.ModifierGroup;
import docket.model.order.AddLines;
import docket.model.order.LineId;
import docket.model.order.ModifierChoice;
import docket.model.order.NewLine;
import docket.model.order.NewOrder;
import docket.model.order.Order;
import docket.model.order.OrderId;
import docket.model.order.OrderType;
import docket.model.order.VoidLine;
import docket.ui.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/// Order entry: the draft, what of it is sent, and what the panel and the total show. Confined to
/// the screens' thread.
public final class OrderViewModel implements FloorFollower.Watcher {
    private final CommandDesk desk;
    private final Ids ids;
    private final DraftFile file;
    private final Texts texts;
    private final Consumer<String> notices;
    private final MenuTiles tiles;

    private final ReadOnlyObjectWrapper<Draft> draft = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<List<LineRow>> lines =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<@Nullable LineId> selected = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper totalText = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper sendText = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper titleText = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper offerText = new ReadOnlyStringWrapper("");
    private @Nullable Floor floor;
    private Consumer<OrderId> payment = order -> {};

    /// Takes up the draft that the last run left.
    public OrderViewModel(
            CommandDesk desk, Ids ids, DraftFile file, Texts texts, Consumer<String> notices) {
        this.desk = desk;
        this.ids = ids;
        this.file = file;
        this.texts = texts;
        this.notices = notices;
        this.tiles = new MenuTiles(texts, this::countOf);
        draft.set(file.load().orElseGet(() -> Draft.empty(ids.order(), OrderType.DINE_IN)));
        if (!draft.get().isEmpty()) {
            notices.accept(texts.text("order.restored"));
        }
    }

    // Properties

    public MenuTiles tiles() {
        return tiles;
    }

    public ReadOnlyObjectProperty<Draft> draftProperty() {
        return draft.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<List<LineRow>> linesProperty() {
        return lines.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<@Nullable LineId> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty totalTextProperty() {
        return totalText.getReadOnlyProperty();
    }

    public String getTotalText() {
        return totalText.get();
    }

    public ReadOnlyStringProperty sendTextProperty() {
        return sendText.getReadOnlyProperty();
    }

    public String getSendText() {
        return sendText.get();
    }

    public ReadOnlyStringProperty titleTextProperty() {
        return titleText.getReadOnlyProperty();
    }

    public String getTitleText() {
        return titleText.get();
    }

    /// Asks whether to add to the table's open order; `""` where there is nothing to ask.
    public ReadOnlyStringProperty offerTextProperty() {
        return offerText.getReadOnlyProperty();
    }

    public String getOfferText() {
        return offerText.get();
    }

    // Commands

    /// Who opens the payment of an order.
    public void onPayment(Consumer<OrderId> opener) {
        payment = opener;
    }

    public void add(ItemId item) {
        if (!known().item(item).available()) {
            notices.accept(texts.text("order.notAvailable", itemName(item)));
            return;
        }
        Optional<DraftLine> same =
                draft.get().lines().stream()
                        .filter(line -> line.itemId().equals(item) && line.isPlain())
                        .findFirst();
        if (same.isPresent()) {
            selected.set(same.get().id());
            changeQuantity(1);
        } else {
            var line = new DraftLine(ids.line(), item, 1, List.of(), "");
            selected.set(line.id());
            set(draft.get().with(line));
        }
    }

    /// Adds to the selected line's pieces, or takes away; a line of none is gone.
    public void changeQuantity(int by) {
        selectedLine()
                .ifPresent(
                        line -> {
                            int count = Math.min(line.quantity() + by, Limits.QUANTITY);
                            if (count <= 0) {
                                remove();
                            } else {
                                change(known -> known.withQuantity(count));
                            }
                        });
    }

    public void remove() {
        selectedLine()
                .ifPresent(
                        line -> {
                            set(draft.get().without(line.id()));
                            List<DraftLine> left = draft.get().lines();
                            selected.set(left.isEmpty() ? null : left.getLast().id());
                            refresh();
                        });
    }

    public void select(LineId line) {
        selected.set(line);
    }

    /// Moves the selection through the lines of the draft.
    public void selectBy(int steps) {
        List<DraftLine> all = draft.get().lines();
        if (!all.isEmpty()) {
            int at = selectedLine().map(all::indexOf).orElse(all.size() - 1);
            selected.set(all.get(Math.floorMod(at + steps, all.size())).id());
        }
    }

    /// Switches a modifier of the selected line; in a group that takes one, the other goes off.
    public void toggle(Modifier modifier, ModifierGroup group) {
        change(
                line -> {
                    DraftLine base = line;
                    boolean isOn = line.modifiers().stream().anyMatch(is(modifier));
                    if (!isOn && group.most() == 1) {
                        for (Modifier other : group.modifiers()) {
                            if (base.modifiers().stream().anyMatch(is(other))) {
                                base = base.toggled(new ModifierChoice(other.id(), 1));
                            }
                        }
                    }
                    return base.toggled(new ModifierChoice(modifier.id(), 1));
                });
    }

    private static Predicate<ModifierChoice> is(Modifier modifier) {
        return choice -> choice.id().equals(modifier.id());
    }

    public void noteLine(String note) {
        change(line -> line.withNote(Limits.text("note", note, Limits.NOTE)));
    }

    public void noteOrder(String note) {
        set(draft.get().withNote(Limits.text("note", note, Limits.NOTE)));
    }

    public void chooseType(OrderType type) {
        if (!draft.get().adding()) {
            set(draft.get().withType(type));
        }
    }

    public void chooseTable(String table) {
        String label = table.strip();
        if (!draft.get().adding() && label.length() <= Limits.TABLE) {
            set(draft.get().withTable(label));
        }
    }

    public void chooseGuests(int guests) {
        set(draft.get().withGuests(Math.clamp(guests, 0, Limits.GUESTS)));
    }

    /// Goes on with an order that was sent: new lines join it.
    public void open(Order order) {
        var opened =
                new Draft(
                        order.id(),
                        true,
                        order.type(),
                        order.table(),
                        order.guests(),
                        order.note(),
                        draft.get().lines());
        set(opened);
    }

    /// Adds to the open order of the table that was typed.
    public void acceptOffer() {
        openAtTable().ifPresent(this::open);
    }

    /// Puts the draft away and begins anew.
    public void clear() {
        begin();
    }

    public void voidLine(LineId line, String reason) {
        desk.send(
                new Command.VoidOrderLine(
                        ids.command(), draft.get().orderId(), line, new VoidLine(reason, null)),
                result -> tell(result, "order.voided"));
    }

    public void send() {
        send(order -> {});
    }

    /// Opens the payment; what is not sent yet goes to the kitchen first.
    public void pay() {
        OrderId id = draft.get().orderId();
        if (!draft.get().isEmpty()) {
            send(order -> payment.accept(order.id()));
        } else if (draft.get().adding()) {
            payment.accept(id);
        }
    }

    private void send(Consumer<Order> then) {
        Draft sent = draft.get();
        if (sent.isEmpty()) {
            notices.accept(texts.text("order.nothingToSend"));
            return;
        }
        desk.send(command(sent), result -> answered(result, sent, then));
        begin();
    }

    private Command command(Draft sent) {
        List<NewLine> newLines = sent.lines().stream().map(DraftLine::command).toList();
        return sent.adding()
                ? new Command.AddToOrder(
                        ids.command(), sent.orderId(), new AddLines(newLines, null))
                : new Command.PlaceOrder(
                        sent.orderId(),
                        new NewOrder(
                                sent.type(), sent.table(), sent.guests(), sent.note(), newLines));
    }

    private void answered(Result result, Draft sent, Consumer<Order> then) {
        switch (result) {
            case Result.Done done -> {
                Order order = (Order) done.answer();
                notices.accept(texts.text("order.sent", order.number()));
                then.accept(order);
            }
            case Result.Refused refused -> {
                takeBack(sent);
                notices.accept(texts.refusal(refused.refusal()));
            }
            case Result.Broken ignored -> {
                takeBack(sent);
                notices.accept(texts.text("failed"));
            }
        }
    }

    /// What the server did not take is in the draft again, under a fresh id, before what was
    /// entered since.
    private void takeBack(Draft sent) {
        var all = new ArrayList<>(sent.lines());
        all.addAll(draft.get().lines());
        Draft base =
                draft.get().isEmpty()
                        ? new Draft(
                                sent.adding() ? sent.orderId() : ids.order(),
                                sent.adding(),
                                sent.type(),
                                sent.table(),
                                sent.guests(),
                                sent.note(),
                                List.of())
                        : draft.get();
        selected.set(all.getLast().id());
        set(base.withLines(all));
    }

    private void tell(Result result, String key) {
        notices.accept(
                switch (result) {
                    case Result.Done ignored -> texts.text(key);
                    case Result.Refused refused -> texts.refusal(refused.refusal());
                    case Result.Broken ignored -> texts.text("failed");
                });
    }

    private void begin() {
        selected.set(null);
        set(Draft.empty(ids.order(), draft.get().type()));
    }

    private void change(UnaryOperator<DraftLine> change) {
        LineId line = selected.get();
        if (line != null) {
            set(draft.get().change(line, change));
        }
    }

    private void set(Draft changed) {
        draft.set(changed);
        file.save(changed);
        refresh();
    }

    // Facts

    @Override
    public void onFloor(Floor known) {
        floor = known;
        tiles.show(known);
        dropUnknownItems();
        refresh();
    }

    @Override
    public void onFact(Floor known, FloorEvent event) {
        switch (event) {
            case FloorEvent.OnOrder change -> {
                if (change.order().id().equals(draft.get().orderId())
                        || !offerText.get().isEmpty()) {
                    refresh();
                }
            }
            case FloorEvent.ItemAvailabilityChanged ignored -> onFloor(known);
            case FloorEvent.MenuImported ignored -> onFloor(known);
        }
    }

    /// Shows everything again, in the language that is chosen now.
    public void refresh() {
        Floor known = floor;
        if (known == null) {
            return;
        }
        Draft now = draft.get();
        String currency = known.shop().currency();
        Optional<Order> order = now.adding() ? known.order(now.orderId()) : Optional.empty();
        if (now.adding() && order.isEmpty()) {
            begin();
            return;
        }
        var rows = new OrderLines(texts, known.menu(), currency);
        lines.set(rows.of(order, now));
        Money sum = now.total(known.menu());
        Money all = order.map(Order::total).orElse(Money.ZERO).plus(sum);
        totalText.set(texts.amount(all, currency));
        sendText.set(texts.text("order.send", now.pieces()));
        titleText.set(order.map(Order::number).orElseGet(() -> texts.text("order.new")));
        offerText.set(
                now.adding()
                        ? ""
                        : openAtTable()
                                .map(open -> texts.text("order.offer", open.number()))
                                .orElse(""));
        tiles.refresh();
    }

    private Optional<Order> openAtTable() {
        Floor known = floor;
        String table = draft.get().table();
        return known == null || table.isEmpty()
                ? Optional.empty()
                : known.orders().stream().filter(o -> o.table().equals(table)).findFirst();
    }

    /// A draft of an older menu may name items that are gone.
    private void dropUnknownItems() {
        Menu menu = known();
        List<DraftLine> still =
                draft.get().lines().stream()
                        .filter(
                                line ->
                                        menu.items().stream()
                                                .anyMatch(i -> i.id().equals(line.itemId())))
                        .toList();
        if (still.size() != draft.get().lines().size()) {
            set(draft.get().withLines(still));
        }
    }

    /// The selected line's item, for its choices.
    public Optional<MenuItem> selectedItem() {
        return selectedLine().map(line -> known().item(line.itemId()));
    }

    public Optional<DraftLine> selectedLine() {
        return draft.get().lines().stream()
                .filter(line -> line.id().equals(selected.get()))
                .findFirst();
    }

    public Menu known() {
        return floor == null ? Menu.EMPTY : floor.menu();
    }

    public void choose(CategoryId category) {
        tiles.choose(category);
    }

    private int countOf(ItemId item) {
        return draft.get().lines().stream()
                .filter(line -> line.itemId().equals(item))
                .mapToInt(DraftLine::quantity)
                .sum();
    }

    private String itemName(ItemId id) {
        MenuItem item = known().item(id);
        return texts.name(item.name(), item.names());
    }
}
