package docket.kitchen.board;

import docket.client.Command;
import docket.client.CommandDesk;
import docket.client.CommandDesk.Result;
import docket.client.FloorFollower;
import docket.model.Reason;
import docket.model.Refusal;
import docket.model.event.Floor;
import docket.model.event.FloorEvent;
import docket.model.order.LineId;
import docket.model.order.LineStatus;
import docket.model.ticket.Ticket;
import docket.model.ticket.TicketId;
import docket.model.ticket.TicketLine;
import docket.ui.Texts;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import org.jspecify.annotations.Nullable;

/// A cook's board: the cards and what is tapped on them. What the server says is the truth; a tap
/// is shown as on its way until the fact comes. Confined to the screens' thread.
public final class BoardViewModel implements FloorFollower.Watcher, CommandDesk.Watcher {
    private final Taps taps;
    private final Texts texts;
    private final Ages ages;
    private final Executor screens;
    private final Runnable chime;
    private final Cards cardMaker;
    private final Arrivals arrivals;
    private final Undo undo = new Undo();
    private final Notice notice;
    private final BoardBar bar;

    private final ReadOnlyObjectWrapper<List<Card>> cards = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyBooleanWrapper muted = new ReadOnlyBooleanWrapper();
    private @Nullable Floor floor;
    private boolean redrawing;

    /// Makes an empty board.
    ///
    /// @param station the station that it shows, or [Protocol#ALL_STATIONS]
    /// @param screens runs work on the screens' thread, in order; many tasks may share one pulse
    /// @param chime sounds when something new is there
    public BoardViewModel(
            String station, Taps taps, Texts texts, Ages ages, Executor screens, Runnable chime) {
        this.taps = taps;
        this.texts = texts;
        this.ages = ages;
        this.screens = screens;
        this.chime = chime;
        cardMaker = new Cards(station, texts, taps::isUnderway);
        arrivals = new Arrivals(cardMaker::isMine);
        notice = new Notice(ages.here());
        bar = new BoardBar(station, texts, ages);
    }

    // Properties

    ReadOnlyObjectProperty<List<Card>> cardsProperty() {
        return cards.getReadOnlyProperty();
    }

    /// The texts above and below the cards.
    public BoardBar bar() {
        return bar;
    }

    public ReadOnlyStringProperty noticeProperty() {
        return notice.textProperty();
    }

    public String getNotice() {
        return notice.textProperty().get();
    }

    public ReadOnlyBooleanProperty mutedProperty() {
        return muted.getReadOnlyProperty();
    }

    Ages ages() {
        return ages;
    }

    // Commands

    /// Finishes everything on the card that is not finished or tapped yet.
    void bump(Card card) {
        var finished = new LinkedHashMap<TicketId, List<LineId>>();
        for (Ticket ticket : card.mine()) {
            List<TicketLine> left =
                    ticket.lines().stream()
                            .filter(line -> line.status().isOnTheBoard())
                            .filter(line -> !taps.isUnderway(ticket.id(), line.id()))
                            .toList();
            if (!left.isEmpty()) {
                taps.bump(ticket, ids(left), result -> answered(ticket, result));
                List<TicketLine> made = left.stream().filter(l -> l.status().isLive()).toList();
                if (!made.isEmpty()) {
                    finished.put(ticket.id(), ids(made));
                }
            }
        }
        if (!finished.isEmpty()) {
            undo.finished(card.title(), finished, ages.here().instant());
        }
        refresh();
    }

    private static List<LineId> ids(List<TicketLine> lines) {
        return lines.stream().map(TicketLine::id).toList();
    }

    /// Marks a line done, takes a done one back, or marks a voided one seen.
    void tap(Card.Row.Line line) {
        LineStatus next =
                switch (line.status()) {
                    case FIRED, STARTED -> LineStatus.DONE;
                    case DONE -> LineStatus.FIRED;
                    case VOIDED -> LineStatus.SEEN;
                    case HELD, SERVED, REMOVED, SEEN -> null;
                };
        Floor now = floor;
        if (next == null || now == null || !line.mine()) {
            return;
        }
        now.ticket(line.ticketId())
                .filter(ticket -> !taps.isUnderway(ticket.id(), line.lineId()))
                .ifPresent(ticket -> move(ticket, line, next));
        refresh();
    }

    private void move(Ticket ticket, Card.Row.Line line, LineStatus next) {
        taps.move(ticket, line.lineId(), next, result -> answered(ticket, result));
        if (next == LineStatus.DONE) {
            undo.finished(
                    texts.text("board.lineOf", ticket.orderNumber(), line.wording().name()),
                    Map.of(ticket.id(), List.of(line.lineId())),
                    ages.here().instant());
        }
    }

    /// Takes the last tap back, while its seconds run.
    public void undo() {
        Undo.Finished last = undo.take(ages.here().instant());
        Floor now = floor;
        if (last != null && now != null) {
            last.lines()
                    .forEach(
                            (id, lines) ->
                                    now.ticket(id)
                                            .ifPresentOrElse(
                                                    ticket -> recall(ticket, lines),
                                                    () -> say(texts.text("board.undoTooLate"))));
        }
        refresh();
    }

    /// Brings a bumped ticket back to its old place.
    public void recall(Ticket ticket) {
        recall(ticket, null);
        refresh();
    }

    private void recall(Ticket ticket, @Nullable List<LineId> lines) {
        taps.recall(ticket, lines, result -> answered(ticket, result));
    }

    /// Turns the sound off or on.
    public void mute() {
        muted.set(!muted.get());
    }

    private void answered(Ticket ticket, Result result) {
        switch (result) {
            case Result.Done ignored -> {}
            case Result.Refused refused -> say(lost(ticket, refused.refusal()));
            case Result.Broken ignored -> say(texts.text("failed"));
        }
        refresh();
    }

    private String lost(Ticket ticket, Refusal refusal) {
        boolean race =
                refusal.reason() == Reason.STALE_VERSION
                        || refusal.reason() == Reason.ILLEGAL_TRANSITION;
        return race ? texts.text("board.lostRace", ticket.orderNumber()) : texts.refusal(refusal);
    }

    private void say(String sentence) {
        notice.say(sentence);
    }

    // Facts

    @Override
    public void onFloor(Floor now) {
        floor = now;
        now.tickets().forEach(taps::met);
        soundIf(arrivals.in(now));
        refresh();
    }

    @Override
    public void onFact(Floor now, FloorEvent event) {
        if (event instanceof FloorEvent.OnOrder change) {
            change.tickets().forEach(taps::met);
        }
        soundIf(arrivals.in(event));
        refresh();
    }

    private void soundIf(boolean isNew) {
        if (isNew && !muted.get()) {
            chime.run();
        }
    }

    @Override
    public void onContact(Duration serverAhead) {
        ages.serverIsAhead(serverAhead);
        bar.heard();
    }

    @Override
    public void onWaiting(List<Command> commands, boolean unreachable) {
        bar.waiting(unreachable ? commands.size() : 0);
    }

    @Override
    public void onRefused(Command command, Refusal refusal) {
        say(texts.text("board.earlierTap", texts.refusal(refusal)));
    }

    @Override
    public void onBroken(Command command, RuntimeException cause) {
        say(texts.text("board.earlierTap", texts.text("failed")));
    }

    /// Draws the cards again, once for all that comes in the same pulse.
    public void refresh() {
        if (!redrawing) {
            redrawing = true;
            screens.execute(this::redraw);
        }
    }

    private void redraw() {
        redrawing = false;
        Floor now = floor;
        if (now != null) {
            cards.set(cardMaker.of(now));
        }
        tick();
    }

    /// Brings the texts up to this second.
    public void tick() {
        notice.tick();
        bar.show(floor, cards.get(), undo.open(ages.here().instant()));
    }
}
