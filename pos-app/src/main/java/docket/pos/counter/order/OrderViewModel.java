package docket.pos.counter.order;

import docket.client.CommandDesk;
import docket.client.FeedState;
import docket.client.FloorFollower;
import docket.client.Ids;
import docket.model.Money;
import docket.model.event.Floor;
import docket.model.event.FloorEvent;
import docket.model.menu.ItemId;
import docket.model.menu.Menu;
import docket.model.menu.MenuItem;
import docket.model.menu.Modifier;
import docket.model.menu.ModifierGroup;
import docket.model.order.LineId;
import docket.model.order.Order;
import docket.model.order.OrderType;
import docket.ui.Notices;
import docket.ui.Texts;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/// Order entry: what the panel, the tiles and the total show, and the commands behind the buttons.
/// Confined to the screens' thread.
public final class OrderViewModel implements FloorFollower.Watcher {
    private final Texts texts;
    private final Notices notices;
    private final MenuTiles tiles;
    private final DraftEditor editor;
    private final OrderSending sending;

    private final ReadOnlyObjectWrapper<List<LineRow>> lines =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyStringWrapper totalText = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper sendText = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper titleText = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper offerText = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper parkedText = new ReadOnlyStringWrapper("");
    private @Nullable Floor floor;
    private Consumer<Order> payment = order -> {};

    /// Takes up the drafts that the last run left, and says so.
    public OrderViewModel(CommandDesk desk, Ids ids, DraftFile file, Texts texts, Notices notices) {
        this.texts = texts;
        this.notices = notices;
        editor = new DraftEditor(ids, file);
        sending = new OrderSending(desk, ids, editor, texts, notices);
        tiles = new MenuTiles(texts, this::countOf);
        if (!editor.draft().isEmpty()) {
            notices.say(texts.text("order.restored"));
        }
        editor.draftsProperty().addListener((property, before, now) -> refresh());
    }

    // Properties

    public MenuTiles tiles() {
        return tiles;
    }

    public DraftEditor editor() {
        return editor;
    }

    /// The lines sent before, then those of the draft.
    public ReadOnlyObjectProperty<List<LineRow>> linesProperty() {
        return lines.getReadOnlyProperty();
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

    /// How many drafts are put aside; `""` where none is.
    public ReadOnlyStringProperty parkedTextProperty() {
        return parkedText.getReadOnlyProperty();
    }

    public String getParkedText() {
        return parkedText.get();
    }

    // Commands

    /// Who opens the payment of an order.
    public void onPayment(Consumer<Order> opener) {
        payment = opener;
    }

    public void add(ItemId id) {
        MenuItem item = known().item(id);
        if (item.available()) {
            editor.add(item);
        } else {
            notices.say(texts.text("order.notAvailable", texts.name(item.name(), item.names())));
        }
    }

    /// Moves the selection through the lines.
    public void selectBy(int steps) {
        List<LineId> all = lines.get().stream().map(LineRow::id).toList();
        if (!all.isEmpty()) {
            int at = all.indexOf(editor.selectedProperty().get());
            int start = at < 0 && steps < 0 ? 0 : at;
            editor.select(all.get(Math.floorMod(start + steps, all.size())));
        }
    }

    public void toggle(Modifier modifier, ModifierGroup group) {
        if (!editor.toggle(modifier, group)) {
            sayFull(group);
        }
    }

    public void countUp(Modifier modifier, ModifierGroup group) {
        if (!editor.countUp(modifier, group)) {
            sayFull(group);
        }
    }

    public void countDown(Modifier modifier, ModifierGroup group) {
        editor.countDown(modifier, group);
    }

    private void sayFull(ModifierGroup group) {
        notices.say(
                texts.text(
                        "order.groupFull", texts.name(group.name(), group.names()), group.most()));
    }

    public void otherType() {
        boolean dineIn = editor.draft().type() == OrderType.DINE_IN;
        editor.chooseType(dineIn ? OrderType.TAKEAWAY : OrderType.DINE_IN);
    }

    /// Goes on with an order that was sent: new lines join it.
    public void open(Order order) {
        editor.open(order);
    }

    /// Adds to the open order of the table that was typed.
    public void acceptOffer() {
        openAtTable().ifPresent(editor::join);
    }

    /// Takes the selected line off an order that was sent; the kitchen sees it struck.
    public void voidSelected(String reason) {
        selectedRow()
                .filter(row -> !row.isDraft())
                .ifPresent(row -> sending.voidLine(editor.draft().orderId(), row.id(), reason));
        editor.select(null);
    }

    public void send() {
        sending.send(order -> {});
    }

    /// Opens the payment; what is not sent yet goes to the kitchen first. An answer that comes
    /// late, when the next order is on the screen already, does not open it.
    public void pay() {
        Optional<Order> open = openOrder();
        if (!editor.draft().isEmpty()) {
            sending.send(this::payUnlessBusy);
        } else if (open.isPresent()) {
            payment.accept(open.get());
            editor.clear();
        } else {
            notices.say(texts.text("order.nothingToPay"));
        }
    }

    private void payUnlessBusy(Order order) {
        if (editor.draft().isEmpty()) {
            payment.accept(order);
        } else {
            notices.insist(texts.text("order.stillToPay", order.number()));
        }
    }

    // Facts

    @Override
    public void onFloor(Floor known) {
        floor = known;
        tiles.show(known);
        List<ItemId> items = known.menu().items().stream().map(MenuItem::id).toList();
        editor.keep(line -> items.contains(line.itemId()));
        refresh();
    }

    @Override
    public void onFact(Floor known, FloorEvent event) {
        switch (event) {
            case FloorEvent.OnOrder change -> {
                Draft draft = editor.draft();
                Order order = change.order();
                boolean atTable = !order.table().isEmpty() && order.table().equals(draft.table());
                if (order.id().equals(draft.orderId()) || atTable) {
                    refresh();
                }
            }
            case FloorEvent.ItemAvailabilityChanged ignored -> onFloor(known);
            case FloorEvent.MenuImported ignored -> onFloor(known);
        }
    }

    @Override
    public void onState(FeedState state) {}

    /// Shows everything again, in the language that is chosen now.
    public void refresh() {
        Floor known = floor;
        if (known == null) {
            return;
        }
        Draft now = editor.draft();
        Optional<Order> order = openOrder();
        if (now.adding() && order.isEmpty()) {
            if (!now.isEmpty()) {
                notices.insist(texts.text("order.gone"));
            }
            editor.leave();
            return;
        }
        String currency = known.shop().currency();
        lines.set(new OrderLines(texts, known.menu(), currency).of(order, now));
        Money all = order.map(Order::total).orElse(Money.ZERO).plus(now.total(known.menu()));
        totalText.set(texts.amount(all, currency));
        sendText.set(texts.text("order.send", now.pieces()));
        titleText.set(order.map(Order::number).orElseGet(() -> texts.text("order.new")));
        Optional<Order> offered = now.adding() ? Optional.empty() : openAtTable();
        offerText.set(offered.map(o -> texts.text("order.offer", o.number())).orElse(""));
        int aside = editor.draftsProperty().get().parked().size();
        parkedText.set(aside == 0 ? "" : texts.text("order.parked", aside));
        tiles.refresh();
    }

    private Optional<Order> openOrder() {
        Draft now = editor.draft();
        return floor != null && now.adding() ? floor.order(now.orderId()) : Optional.empty();
    }

    private Optional<Order> openAtTable() {
        String table = editor.draft().table();
        return floor == null || table.isEmpty()
                ? Optional.empty()
                : floor.orders().stream().filter(o -> o.table().equals(table)).findFirst();
    }

    public Optional<LineRow> selectedRow() {
        LineId selected = editor.selectedProperty().get();
        return lines.get().stream().filter(row -> Objects.equals(row.id(), selected)).findFirst();
    }

    public Menu known() {
        return floor == null ? Menu.EMPTY : floor.menu();
    }

    /// An amount as it is shown beside a choice.
    public String amount(Money money) {
        return floor == null ? "" : texts.amount(money, floor.shop().currency());
    }

    private int countOf(ItemId item) {
        return editor.draft().lines().stream()
                .filter(line -> line.itemId().equals(item))
                .mapToInt(DraftLine::quantity)
                .sum();
    }
}
