package docket.pos.counter.order;

import docket.client.CommandDesk;
import docket.client.FloorFollower;
import docket.client.Ids;
import docket.model.OrderType;
import docket.model.order.Order;
import docket.pos.counter.Colleagues;
import docket.pos.counter.Deliveries;
import docket.pos.counter.Readiness;
import docket.ui.Notices;
import docket.ui.Texts;
import docket.wire.Favourites;
import java.time.Clock;
import java.util.function.Consumer;

/// Order entry: the commands behind its tiles, buttons and keys, and what it shows. Confined to the
/// screens' thread.
public final class OrderViewModel {
    private final MenuTiles tiles;
    private final OrderPanel panel;
    private final DraftBook drafts;
    private final DraftEditor editor;
    private final DraftChoices choices;
    private final DraftParts parts;
    private final DraftServing serving;
    private final SentSelection sent;
    private final SelectedLine selected;
    private final SentAgain again;
    private final Asking asking;
    private final KnownFloor known;
    private final PriceAsking price;
    private final DueTime due;
    private final ItemAdding adding;
    private final SendAndPay finish;
    private final OrderShowing showing;
    private final OrderFacts facts;

    /// Takes up the drafts that the last run left, and says so.
    public OrderViewModel(
            CommandDesk desk, Ids ids, DraftFile file, Texts texts, Clock clock, Notices notices) {
        drafts = new DraftBook(ids, file);
        var prices = new PricesNow(clock, drafts, texts, notices);
        tiles = new MenuTiles(texts, item -> drafts.draft().countOf(item));
        panel = new OrderPanel(texts);
        known = new KnownFloor(drafts, prices, tiles, texts);
        editor = new DraftEditor(ids, drafts, known::menu);
        choices = new DraftChoices(editor, texts, notices);
        parts = new DraftParts(ids, drafts, known::menu, texts, notices);
        serving = new DraftServing(drafts);
        var lines = new SentLines(desk, ids, texts, notices);
        sent =
                new SentSelection(
                        lines,
                        new LineChanges(desk, ids, texts, notices),
                        drafts,
                        known::openOrder,
                        () -> panel.row(drafts.selectedId()));
        selected = new SelectedLine(panel, drafts, editor, parts, sent);
        again = new SentAgain(drafts, editor, known::menu, texts, notices);
        asking = new Asking(texts, notices);
        due = new DueTime(drafts, known, sent.details(), texts, notices);
        price = new PriceAsking(drafts, known::menu, texts, notices);
        adding = new ItemAdding(editor, tiles, known::menu, price, texts, notices);
        finish =
                new SendAndPay(
                        known,
                        drafts,
                        new OrderSending(desk, ids, drafts, known, texts, notices),
                        price,
                        asking,
                        due,
                        texts,
                        notices);
        showing =
                new OrderShowing(known, drafts, panel, tiles, asking, prices, due, texts, notices);
        facts =
                new OrderFacts(
                        known,
                        drafts,
                        editor,
                        choices,
                        prices,
                        new SoldOutAlarm(drafts, texts, notices),
                        new SentMeanwhile(drafts, lines, texts, notices),
                        this::refresh);
        if (!drafts.draft().isEmpty()) {
            notices.say(texts.text("order.restored"));
        }
        drafts.draftsProperty().addListener((property, before, now) -> refresh());
    }

    // Parts

    /// What hears of the floor.
    public FloorFollower.Watcher facts() {
        return facts;
    }

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

    /// The line that keys and buttons are about.
    public SelectedLine selected() {
        return selected;
    }

    /// What the shop asks of the order.
    public Asking asking() {
        return asking;
    }

    /// For when the order is wanted.
    public DueTime due() {
        return due;
    }

    /// Enters once more what was sent.
    public SentAgain again() {
        return again;
    }

    /// Adds what is tapped or scanned.
    public ItemAdding adding() {
        return adding;
    }

    /// Asks for the price of what has none.
    PriceAsking price() {
        return price;
    }

    /// What is known of the restaurant.
    KnownFloor known() {
        return known;
    }

    // Commands

    /// Who opens the payment of an order.
    public void onPayment(Consumer<Order> opener) {
        finish.onPayment(opener);
    }

    /// Says how far orders have come on their way to the cooks.
    public void know(Deliveries receipts) {
        showing.know(receipts);
    }

    /// Says when orders will be ready.
    public void know(Readiness learned) {
        showing.know(learned);
    }

    /// Says what others enter.
    public void know(Colleagues others) {
        showing.know(others);
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
        known.openOrder().ifPresent(again::round);
    }

    /// Says yes to what is asked: to go on with a line that a colleague changed, or to add to the
    /// open order of the table that was typed.
    public void acceptOffer() {
        if (sent.changes().isAsking()) {
            sent.changes().goOn();
        } else {
            known.offered().ifPresent(drafts::join);
        }
    }

    /// Sends the draft to the kitchen; where the shop wants the money at once, its payment opens.
    public void send() {
        finish.send();
    }

    /// Opens the payment; what is not sent yet goes to the kitchen first. An answer that comes
    /// late, when the next order is on the screen already, does not open it.
    public void pay() {
        finish.pay();
    }

    // What is shown

    /// Shows everything again, in the language that is chosen now.
    public void refresh() {
        showing.refresh();
    }

    /// Offers what is sold most, once nothing is being entered.
    public void offer(Favourites sold) {
        showing.offer(sold);
    }

    /// Brings the prices up to this minute, when another one has begun.
    public void tick() {
        showing.tick();
    }
}
