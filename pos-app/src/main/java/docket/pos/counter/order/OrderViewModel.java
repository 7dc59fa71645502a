package docket.pos.counter.order;

import docket.client.CommandDesk;
import docket.client.FloorFollower;
import docket.client.Ids;
import docket.model.Money;
import docket.model.OrderType;
import docket.model.event.Floor;
import docket.model.event.FloorEvent;
import docket.model.menu.AvailabilityStatus;
import docket.model.menu.ItemId;
import docket.model.menu.Menu;
import docket.model.menu.MenuItem;
import docket.model.menu.Scanned;
import docket.model.menu.Supply;
import docket.model.menu.VariantId;
import docket.model.order.LineId;
import docket.model.order.Order;
import docket.ui.Amounts;
import docket.ui.Notices;
import docket.ui.Texts;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Order entry: the commands behind its tiles, buttons and keys, and the facts that change what it
/// shows. Confined to the screens' thread.
public final class OrderViewModel implements FloorFollower.Watcher {
    private final Texts texts;
    private final Notices notices;
    private final MenuTiles tiles;
    private final OrderPanel panel;
    private final DraftBook drafts;
    private final DraftEditor editor;
    private final DraftChoices choices;
    private final DraftParts parts;
    private final DraftServing serving;
    private final OrderSending sending;
    private final SentSelection sent;
    private final SentAgain again;
    private final SoldOutAlarm alarm;
    private final Asking asking;
    private final PricesNow prices;
    private @Nullable Floor floor;
    private Menu menu = Menu.EMPTY;
    private @Nullable LocalDateTime shownAt;
    private Consumer<Order> payment = order -> {};
    private Runnable askPrice = () -> {};

    /// Takes up the drafts that the last run left, and says so.
    public OrderViewModel(
            CommandDesk desk, Ids ids, DraftFile file, Texts texts, Clock clock, Notices notices) {
        this.texts = texts;
        this.notices = notices;
        drafts = new DraftBook(ids, file);
        editor = new DraftEditor(ids, drafts, this::known);
        choices = new DraftChoices(editor, texts, notices);
        prices = new PricesNow(clock, drafts, texts, notices);
        sending = new OrderSending(desk, ids, drafts, this::promised, texts, notices);
        parts = new DraftParts(ids, drafts, this::known, texts, notices);
        serving = new DraftServing(drafts);
        sent =
                new SentSelection(
                        new SentLines(desk, ids, texts, notices),
                        drafts,
                        this::openOrder,
                        this::selectedRow);
        again = new SentAgain(drafts, editor, this::known, texts, notices);
        tiles = new MenuTiles(texts, this::countOf);
        panel = new OrderPanel(texts);
        alarm = new SoldOutAlarm(drafts, texts, notices);
        asking = new Asking(texts, notices);
        if (!drafts.draft().isEmpty()) {
            notices.say(texts.text("order.restored"));
        }
        drafts.draftsProperty().addListener((property, before, now) -> refresh());
    }

    // Parts

    public MenuTiles tiles() {
        return tiles;
    }

    public OrderPanel getPanel() {
        return panel;
    }

    public DraftBook drafts() {
        return drafts;
    }

    public DraftEditor editor() {
        return editor;
    }

    public DraftChoices choices() {
        return choices;
    }

    /// What fills the slots of the selected combo.
    public DraftParts parts() {
        return parts;
    }

    public DraftServing serving() {
        return serving;
    }

    /// The order on the screen, as far as it was sent.
    public SentSelection sent() {
        return sent;
    }

    /// What the shop asks of the order.
    public Asking asking() {
        return asking;
    }

    /// Enters once more what was sent.
    public SentAgain again() {
        return again;
    }

    // Commands

    /// Who opens the payment of an order.
    public void onPayment(Consumer<Order> opener) {
        payment = opener;
    }

    public void add(ItemId id) {
        MenuItem item = known().item(id);
        add(item, DraftLine.firstVariant(item));
    }

    private void add(MenuItem item, @Nullable VariantId variant) {
        Supply supply = known().supply();
        if (supply.of(item).isPublished()) {
            editor.add(item, variant);
            tellOfHours(item);
            if (item.terms().isOpen()) {
                askPrice.run();
            }
        } else {
            notices.say(texts.text("order.notAvailable", texts.name(item.name(), item.names())));
        }
    }

    /// Adds what has a code, as a scanner reads it; of one that nothing has it is told.
    void scan(String code) {
        if (!sell(code)) {
            notices.insist(texts.text("order.unknownCode", code));
        }
    }

    /// Whether something has the code; then it is added.
    boolean sell(String code) {
        Optional<Scanned> found = Scanned.find(known(), code);
        found.ifPresent(
                scanned ->
                        add(
                                scanned.item(),
                                scanned.variantId() == null
                                        ? DraftLine.firstVariant(scanned.item())
                                        : scanned.variantId()));
        return found.isPresent();
    }

    private void tellOfHours(MenuItem item) {
        String then = tiles.since(item);
        if (!then.isEmpty()) {
            String name = texts.name(item.name(), item.names());
            notices.say(texts.text("order.later", name, then));
        }
    }

    /// Moves the selection through the lines.
    public void selectBy(int steps) {
        List<LineId> all = panel.linesProperty().get().stream().map(LineRow::id).toList();
        if (!all.isEmpty()) {
            int at = all.indexOf(drafts.selectedProperty().get());
            int start = at < 0 && steps < 0 ? 0 : at;
            drafts.select(all.get(Math.floorMod(start + steps, all.size())));
        }
    }

    /// Adds to the covers, or takes away, also of an order that was sent.
    public void changeGuests(int by) {
        if (editor.draft().adding()) {
            sent.details().changeGuests(by);
        } else {
            editor.changeGuests(by);
        }
    }

    public void otherType() {
        boolean dineIn = editor.draft().type() == OrderType.DINE_IN;
        editor.chooseType(dineIn ? OrderType.TAKEAWAY : OrderType.DINE_IN);
    }

    /// Goes on with an order that was sent: new lines join it.
    public void open(Order order) {
        drafts.open(order);
    }

    /// Begins an order of a table.
    ///
    /// @param guests covers; 0: not counted
    public void begin(String table, int guests) {
        drafts.beginAt(table, guests);
    }

    /// Adds what the last Send of the order that is added to brought.
    public void repeatRound() {
        openOrder().ifPresent(again::round);
    }

    /// Adds to the open order of the table that was typed.
    public void acceptOffer() {
        offered().ifPresent(drafts::join);
    }

    /// Adds to the selected line's pieces, or takes away.
    public void changeQuantity(int by) {
        if (isPartSelected()) {
            parts.countBy(by);
        } else {
            editor.changeQuantity(by);
        }
    }

    /// Takes the selected line out of the draft, or off the order where it is held.
    public void remove() {
        if (isPartSelected()) {
            parts.remove();
        } else {
            editor.remove();
            sent.remove();
        }
    }

    private boolean isPartSelected() {
        return drafts.selectedLine().filter(DraftLine::isPart).isPresent();
    }

    /// Sends the draft to the kitchen; where the shop wants the money at once, its payment opens.
    public void send() {
        if (asking.rulesProperty().get().payAtSend() && !editor.draft().isEmpty()) {
            pay();
        } else if (isPriced() && asking.isComplete(editor.draft())) {
            sending.send(order -> {});
        }
    }

    /// Opens the payment; what is not sent yet goes to the kitchen first. An answer that comes
    /// late, when the next order is on the screen already, does not open it.
    public void pay() {
        Optional<Order> open = openOrder();
        if (!isPriced() || !asking.isComplete(editor.draft())) {
            return;
        }
        if (!editor.draft().isEmpty()) {
            sending.send(this::payUnlessBusy);
        } else if (open.isPresent()) {
            payment.accept(open.get());
            drafts.clear();
        } else {
            notices.say(texts.text("order.nothingToPay"));
        }
    }

    /// Who brings the cursor to where the price of the selected line is written.
    void onPriceWanted(Runnable field) {
        askPrice = field;
    }

    /// Whether all that is entered has a price; what has none is asked for.
    private boolean isPriced() {
        Optional<DraftLine> lacking =
                editor.draft().lines().stream().filter(DraftLine::lacksPrice).findFirst();
        lacking.ifPresent(
                line -> {
                    drafts.select(line.id());
                    notices.say(
                            texts.text(
                                    "order.sayPrice",
                                    texts.name(line.called(known().item(line.itemId())))));
                    askPrice.run();
                });
        return lacking.isEmpty();
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
        choices.follow(known.menu().supply());
        editor.fit(known.menu());
        known.order(drafts.draft().orderId()).ifPresent(drafts::dropSent);
        refresh();
    }

    @Override
    public void onFact(Floor known, FloorEvent event) {
        switch (event) {
            case FloorEvent.OnOrder change -> {
                Draft draft = editor.draft();
                Order order = change.order();
                boolean atTable = !order.table().isEmpty() && order.table().equals(draft.table());
                boolean isOpen = order.id().equals(draft.orderId());
                if (isOpen && change instanceof FloorEvent.OrderMoved) {
                    drafts.join(order);
                }
                if (isOpen) {
                    drafts.dropSent(order);
                }
                if (isOpen || atTable || !change.items().isEmpty()) {
                    refresh();
                }
            }
            case FloorEvent.ModifierAvailabilityChanged change -> {
                onFloor(known);
                alarm.ring(known.menu(), change.modifier());
            }
            case FloorEvent.OnMenu ignored -> onFloor(known);
            case FloorEvent.OnVisits change -> {
                if (!change.orders().isEmpty()) {
                    change.orders().stream()
                            .filter(order -> order.id().equals(editor.draft().orderId()))
                            .forEach(drafts::join);
                    refresh();
                }
            }
            case FloorEvent.FloorPlanSet ignored -> {}
        }
    }

    /// Shows everything again, in the language that is chosen now.
    public void refresh() {
        Floor known = floor;
        if (known == null) {
            tiles.refresh();
            panel.showNothing();
            return;
        }
        Draft now = editor.draft();
        asking.follow(known.shop(), now.type());
        Optional<Order> order = openOrder();
        if (now.adding() && order.isEmpty()) {
            if (!now.isEmpty()) {
                notices.insist(texts.text("order.gone"));
            }
            drafts.leave();
            return;
        }
        price(known, order.map(Order::type).orElse(now.type()));
        panel.show(
                drafts.draftsProperty().get(),
                new OrderLines(texts, menu, known.shop().currency(), prices::before),
                order,
                offered());
        tiles.recount();
    }

    /// Brings all that is shown to the prices of this minute.
    private void price(Floor known, OrderType type) {
        Menu charged = prices.charging(known.menu(), type, known.shop());
        String currency = known.shop().currency();
        LocalDateTime minute = prices.minute(known.shop());
        if (!charged.equals(menu) || !minute.equals(shownAt)) {
            menu = charged;
            tiles.show(menu, currency, minute);
            shownAt = minute;
        }
        prices.look(menu, type, currency);
    }

    /// Brings the prices up to this minute, when another one has begun.
    public void tick() {
        if (floor != null && prices.isPast(floor.shop())) {
            refresh();
        }
    }

    @Override
    public void onContact(Duration serverAhead) {
        prices.hear(serverAhead);
    }

    private Consumer<Order> promised(Draft sent) {
        return floor == null ? order -> {} : prices.promised(sent, floor.shop().currency());
    }

    private Optional<Order> openOrder() {
        Draft now = editor.draft();
        return floor != null && now.adding() ? floor.order(now.orderId()) : Optional.empty();
    }

    /// The open order of the draft's table, where the draft is not of it already.
    private Optional<Order> offered() {
        Draft now = editor.draft();
        return floor == null || now.adding() || now.table().isEmpty()
                ? Optional.empty()
                : floor.orders().stream().filter(o -> o.table().equals(now.table())).findFirst();
    }

    public Optional<LineRow> selectedRow() {
        return panel.row(drafts.selectedProperty().get());
    }

    /// The menu at the prices that are charged now.
    public Menu known() {
        return menu;
    }

    /// How amounts are written and read here.
    Amounts amounts() {
        return new Amounts(floor == null ? "KRW" : floor.shop().currency());
    }

    /// Whether an item is there to be sold, be it sold out.
    boolean isOnMenu(ItemId item) {
        return known().find(item)
                .filter(one -> one.availability().status() != AvailabilityStatus.HIDDEN)
                .isPresent();
    }

    /// An amount as it is shown beside a choice.
    public String amount(Money money) {
        return floor == null ? "" : texts.amount(money, floor.shop().currency());
    }

    private int countOf(ItemId item) {
        return editor.draft().lines().stream()
                .filter(line -> line.itemId().equals(item) && !line.isPart())
                .mapToInt(DraftLine::quantity)
                .sum();
    }
}
