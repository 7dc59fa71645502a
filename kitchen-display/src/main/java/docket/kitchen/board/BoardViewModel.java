package docket.kitchen.board;

import docket.client.FloorFollower;
import docket.kitchen.allday.AllDay;
import docket.kitchen.allday.AllDayViewModel;
import docket.kitchen.contact.Notice;
import docket.kitchen.contact.TapNotices;
import docket.kitchen.message.MessagesViewModel;
import docket.kitchen.message.Readers;
import docket.kitchen.soldout.SoldOutViewModel;
import docket.model.display.DisplaySettings;
import docket.model.event.Floor;
import docket.model.event.FloorEvent;
import docket.model.order.LineId;
import docket.model.ticket.Ticket;
import docket.model.ticket.TicketLine;
import docket.ui.OncePerPulse;
import docket.ui.Texts;
import docket.wire.Beat;
import docket.wire.Presence;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import org.jspecify.annotations.Nullable;

/// A cook's board: the cards and what is tapped on them. What the server says is the truth; a tap
/// is shown as on its way until the fact comes. Confined to the screens' thread.
public final class BoardViewModel implements FloorFollower.Watcher {
    private final Taps taps;
    private final Texts texts;
    private final Ages ages;
    private final Manner manner;
    private final Cards cardMaker;
    private final Attention attention;
    private final Notice notice;
    private final TicketWork work;
    private final BoardBar bar;
    private final AllDayViewModel allDay;
    private final SoldOutViewModel soldOut;
    private final MessagesViewModel messages;
    private final TestTickets tests;
    private final OncePerPulse redrawing;
    private final Sights sights = new Sights();
    private final TicketFilter filter;

    private final ReadOnlyObjectWrapper<List<Card>> cards = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyBooleanWrapper unseen = new ReadOnlyBooleanWrapper();
    private @Nullable Floor floor;
    private boolean drawn;

    /// Makes an empty board.
    ///
    /// @param station the station that it shows, or [Protocol#ALL_STATIONS]
    /// @param screens runs work on the screens' thread, in order; many tasks may share one pulse
    /// @param manner how the display is set now, and what it sounds with
    public BoardViewModel(
            String station, Taps taps, Texts texts, Ages ages, Executor screens, Manner manner) {
        this.taps = taps;
        this.texts = texts;
        this.ages = ages;
        redrawing = new OncePerPulse(screens, this::redraw);
        this.manner = manner;
        cardMaker = new Cards(station, texts, taps);
        attention = new Attention(manner, ages, new Arrivals(cardMaker::isMine, taps::isOwn));
        filter = new TicketFilter(texts, ages, this::isTest);
        bar = new BoardBar(station, texts, ages, filter);
        notice = new Notice(ages.here());
        var notices = new TapNotices(texts, notice::say, bar.server());
        taps.desk().watch(notices);
        work = new TicketWork(taps, texts, notices, ages.here(), this::refresh);
        work.startFirst(() -> manner.now().handling().started());
        allDay = new AllDayViewModel(texts, this::finish);
        allDay.showingProperty().subscribe(this::refresh);
        allDay.litProperty().subscribe(filter::reveal);
        soldOut = new SoldOutViewModel(taps::change, texts, ages::serverNow, notices);
        messages =
                new MessagesViewModel(
                        Readers.cooks(station),
                        taps.desk(),
                        taps.ids(),
                        texts,
                        ages.here(),
                        notices,
                        attention::onMessage);
        tests = new TestTickets(station, taps, texts, ages::serverNow, notices, this::refresh);
        filter.sentenceProperty().subscribe((before, now) -> refresh());
    }

    // Properties

    /// The cards to show: those that are picked out.
    ReadOnlyObjectProperty<List<Card>> cardsProperty() {
        return filter.shownProperty();
    }

    /// Which cards are picked out.
    public TicketFilter filter() {
        return filter;
    }

    /// The texts above and below the cards.
    public BoardBar bar() {
        return bar;
    }

    /// What becomes of an item that runs out.
    public SoldOutViewModel soldOut() {
        return soldOut;
    }

    /// What is left to make over all the cards.
    public AllDayViewModel allDay() {
        return allDay;
    }

    /// What the counter and these cooks say to each other.
    public MessagesViewModel messages() {
        return messages;
    }

    public ReadOnlyStringProperty noticeProperty() {
        return notice.textProperty();
    }

    public String getNotice() {
        return notice.textProperty().get();
    }

    public ReadOnlyBooleanProperty mutedProperty() {
        return attention.mutedProperty();
    }

    /// Whether there are news that nobody has seen, where that is to be shown.
    ReadOnlyBooleanProperty unseenProperty() {
        return unseen.getReadOnlyProperty();
    }

    /// How the display is set now.
    ReadOnlyObjectProperty<DisplaySettings> settingsProperty() {
        return manner.settings();
    }

    Ages ages() {
        return ages;
    }

    // Commands

    /// Finishes everything on the card that is not finished or tapped yet.
    void bump(Card card) {
        sights.touched(card);
        attention.seen(card.orderId());
        if (card.mine().stream().noneMatch(ticket -> tests.bump(ticket.id()))) {
            work.bump(card);
        }
        refresh();
    }

    /// Marks a line done, takes a done one back, or marks a voided one seen.
    void tap(Card.Row.Line line) {
        cards.get().stream().filter(card -> card.lines().contains(line)).forEach(sights::touched);
        if (!tests.bump(line.ticketId())) {
            work.tap(line, floor);
        }
        refresh();
    }

    /// Says that one more of a line's pieces is made; with the last of them the line is done.
    void countUp(Card.Row.Line line) {
        work.count(line, 1, floor);
        refresh();
    }

    /// Says that one of a line's pieces is not made after all.
    void countDown(Card.Row.Line line) {
        work.count(line, -1, floor);
        refresh();
    }

    /// Finishes lines of several tickets by one tap.
    private void finish(String title, List<AllDay.Place> lines) {
        work.finish(title, lines, floor);
        refresh();
    }

    /// Asks what becomes of the item of a line, of whichever station.
    void askSoldOut(Card.Row.Line line) {
        Floor now = floor;
        if (now != null) {
            now.ticket(line.ticketId())
                    .flatMap(ticket -> ticket.line(line.lineId()))
                    .ifPresent(known -> soldOut.open(known.itemId(), now));
        }
    }

    /// Takes the last tap back, while its seconds run.
    public void undo() {
        work.undo(floor);
        refresh();
    }

    /// Brings lines of a bumped ticket back to its old place.
    public void recall(Ticket ticket, List<LineId> lines) {
        filter.showAll();
        work.recall(ticket, lines);
        refresh();
    }

    /// Turns the sound off or on.
    public void mute() {
        attention.mute();
    }

    /// Somebody has seen the news of a card.
    void seen(Card card) {
        attention.seen(card.orderId());
    }

    /// Somebody has seen the message that shows, or where none does, all news on the cards that are
    /// shown; where only hidden ones have news, these come forth first.
    void allSeen() {
        if (messages.seen()) {
            return;
        }
        List<Card> news =
                filter.shownProperty().get().stream().filter(attention::isUnseen).toList();
        news.forEach(sights::touched);
        if (!filter.isOn()) {
            attention.allSeen();
        } else if (news.isEmpty() && attention.hasUnseen()) {
            filter.showAll();
        } else {
            news.forEach(this::seen);
        }
        refresh();
    }

    /// Whether a card has news that nobody has seen, where that is to be shown.
    boolean isUnseen(Card card) {
        return attention.isUnseen(card);
    }

    /// A cook chose a card by key.
    void touched(Card card) {
        sights.touched(card);
    }

    /// Cards stand on the page that is on the screen.
    void shown(List<Card> page) {
        sights.shown(page);
    }

    /// Has somebody hear which tickets stood on this screen, and which a cook has touched.
    public void onSights(Consumer<List<Beat.Sight>> hears) {
        sights.onChange(hears);
    }

    // Facts

    @Override
    public void onFloor(Floor now) {
        floor = now;
        attention.onFloor(now);
        tests.hear(now, attention::onTest);
        now.tickets().forEach(taps::met);
        messages.show(now);
        refresh();
    }

    @Override
    public void onFact(Floor now, FloorEvent event) {
        attention.onFact(event);
        if (event instanceof FloorEvent.OnOrder change) {
            change.tickets().forEach(taps::met);
        }
        if (event instanceof FloorEvent.OnVisits moved) {
            moved.tickets().forEach(taps::met);
        }
        if (event instanceof FloorEvent.OnMessage) {
            messages.show(now);
            tests.hear(now, attention::onTest);
        }
        refresh();
    }

    @Override
    public void onPresence(Presence now) {
        bar.server().condition(now.pc());
    }

    @Override
    public void onContact(Duration serverAhead) {
        ages.serverIsAhead(serverAhead);
        messages.serverIsAhead(serverAhead);
        bar.server().heard(serverAhead);
    }

    /// Draws the cards again, once for all that comes in the same pulse.
    public void refresh() {
        redrawing.ask();
    }

    private void redraw() {
        Floor now = floor;
        if (now != null) {
            cards.set(tests.among(cardMaker.of(now), now));
            sights.keep(id -> tests.isOne(id) || now.ticket(id).filter(Ticket::isOpen).isPresent());
            attention.keep(cards.get());
            filter.follow(cards.get(), now);
            drawn = true;
            countAllDay();
            soldOut.follow(now);
        }
        tick();
    }

    /// Counts only where somebody looks.
    private void countAllDay() {
        if (allDay.showingProperty().get() != AllDayViewModel.Showing.NOT) {
            List<Ticket> mine = orders().stream().flatMap(card -> card.mine().stream()).toList();
            allDay.count(AllDay.of(mine, this::left, texts));
        }
    }

    private int left(Ticket ticket, TicketLine line) {
        if (taps.isUnderway(ticket.id(), line.id())) {
            return 0;
        }
        OptionalInt counted = taps.counted(ticket.id(), line.id());
        return counted.isPresent() && line.status().isLive()
                ? line.quantity() - counted.getAsInt()
                : line.toMake();
    }

    /// The cards without the test tickets, which nothing counts.
    private List<Card> orders() {
        return cards.get().stream().filter(card -> !isTest(card)).toList();
    }

    private boolean isTest(Card card) {
        return tests.isOne(card);
    }

    /// Brings the texts up to this second.
    public void tick() {
        notice.tick();
        messages.refresh();
        if (tests.isPast(floor)) {
            refresh();
        }
        if (drawn) {
            attention.look(orders());
        }
        filter.tick();
        unseen.set(attention.hasUnseen());
        bar.show(floor, orders(), work.undoable());
    }
}
