package docket.kitchen.board;

import docket.client.Command;
import docket.client.CommandDesk;
import docket.client.CommandDesk.Result;
import docket.client.DocketClient;
import docket.client.FeedState;
import docket.client.FloorFollower;
import docket.client.Ids;
import docket.model.Reason;
import docket.model.Refusal;
import docket.model.event.Floor;
import docket.model.event.FloorEvent;
import docket.model.menu.Station;
import docket.model.order.LineId;
import docket.model.order.LineStatus;
import docket.model.ticket.ChangeLineStatus;
import docket.model.ticket.ChangeTicketStatus;
import docket.model.ticket.Ticket;
import docket.model.ticket.TicketId;
import docket.model.ticket.TicketLine;
import docket.model.ticket.TicketStatus;
import docket.ui.Background;
import docket.ui.Outcome;
import docket.ui.Texts;
import docket.wire.Protocol;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/// A cook's board: the cards, the taps that are on their way, the undo, the recall list. What the
/// server says is the truth; a tap is shown as on its way until the fact comes. Confined to the
/// screens' thread.
public final class BoardViewModel implements FloorFollower.Watcher, CommandDesk.Watcher {
    private static final Duration UNDO = Duration.ofSeconds(5);
    private static final Duration NOTICE_STAYS = Duration.ofSeconds(6);
    private static final Duration SILENCE = Duration.ofSeconds(3);
    private static final int RECALLABLE = 50;

    private final String station;
    private final Server server;
    private final Texts texts;
    private final Ages ages;
    private final Runnable chime;
    private final Cards cardMaker;

    private final ReadOnlyObjectWrapper<List<Card>> cards = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<Ticket>> recallable =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyStringWrapper header = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper contact = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper waiting = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper undoText = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper notice = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper muted = new ReadOnlyBooleanWrapper();

    private final Map<TicketId, Set<LineId>> sending = new LinkedHashMap<>();
    private final Map<TicketId, Integer> underway = new LinkedHashMap<>();
    private final Map<TicketId, Integer> expected = new LinkedHashMap<>();
    private final Set<LineId> known = new HashSet<>();
    private @Nullable Floor floor;
    private @Nullable Undo undo;
    private FeedState state = new FeedState.Connecting();
    private Instant heard;
    private Instant noticed = Instant.MIN;

    /// The server as the board uses it.
    public record Server(DocketClient client, CommandDesk desk, Background background, Ids ids) {}

    /// What a bump finished, so that exactly that can be taken back.
    private record Undo(String title, Map<TicketId, List<LineId>> lines, Instant until) {}

    public BoardViewModel(String station, Server server, Texts texts, Ages ages, Runnable chime) {
        this.station = station;
        this.server = server;
        this.texts = texts;
        this.ages = ages;
        this.chime = chime;
        this.cardMaker = new Cards(station, texts, this::isSending);
        this.heard = ages.here();
    }

    // Properties

    public ReadOnlyObjectProperty<List<Card>> cardsProperty() {
        return cards.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<List<Ticket>> recallableProperty() {
        return recallable.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty headerProperty() {
        return header.getReadOnlyProperty();
    }

    public String getHeader() {
        return header.get();
    }

    public ReadOnlyStringProperty summaryProperty() {
        return summary.getReadOnlyProperty();
    }

    public String getSummary() {
        return summary.get();
    }

    /// Says for how long the server was silent; `""` while it is there.
    public ReadOnlyStringProperty contactProperty() {
        return contact.getReadOnlyProperty();
    }

    public String getContact() {
        return contact.get();
    }

    public ReadOnlyStringProperty waitingProperty() {
        return waiting.getReadOnlyProperty();
    }

    public String getWaiting() {
        return waiting.get();
    }

    public ReadOnlyStringProperty undoTextProperty() {
        return undoText.getReadOnlyProperty();
    }

    public String getUndoText() {
        return undoText.get();
    }

    public ReadOnlyStringProperty noticeProperty() {
        return notice.getReadOnlyProperty();
    }

    public String getNotice() {
        return notice.get();
    }

    public ReadOnlyBooleanProperty mutedProperty() {
        return muted.getReadOnlyProperty();
    }

    Ages ages() {
        return ages;
    }

    // Commands

    /// Marks everything on the card done.
    public void bump(Card card) {
        var finished = new LinkedHashMap<TicketId, List<LineId>>();
        for (Ticket ticket : card.mine()) {
            if (ticket.isOpen() && !sending.containsKey(ticket.id())) {
                List<LineId> lines =
                        ticket.lines().stream()
                                .filter(line -> line.status().isOnTheBoard())
                                .map(TicketLine::id)
                                .toList();
                finished.put(ticket.id(), cooked(ticket, lines));
                change(ticket, TicketStatus.DONE, lines, null);
            }
        }
        finished.values().removeIf(List::isEmpty);
        if (!finished.isEmpty()) {
            undo = new Undo(card.title(), finished, ages.here().plus(UNDO));
        }
        refresh();
    }

    private static List<LineId> cooked(Ticket ticket, List<LineId> lines) {
        return ticket.lines().stream()
                .filter(line -> lines.contains(line.id()) && line.status().isLive())
                .map(TicketLine::id)
                .toList();
    }

    /// Marks a line done, takes a done one back, or marks a voided one seen.
    public void tap(Card.Row.Line line) {
        LineStatus next =
                switch (line.status()) {
                    case FIRED, STARTED -> LineStatus.DONE;
                    case DONE -> LineStatus.FIRED;
                    case VOIDED -> LineStatus.SEEN;
                    case HELD, SERVED, REMOVED, SEEN -> null;
                };
        Floor now = floor;
        if (next == null || now == null || !line.mine() || line.sending()) {
            return;
        }
        now.ticket(line.ticketId())
                .ifPresent(
                        ticket -> {
                            mark(ticket.id(), List.of(line.lineId()));
                            server.desk()
                                    .send(
                                            new Command.ChangeTicketLine(
                                                    server.ids().command(),
                                                    ticket.id(),
                                                    line.lineId(),
                                                    new ChangeLineStatus(next, version(ticket))),
                                            result -> answered(ticket, result));
                        });
        refresh();
    }

    /// Takes the last bump back, while its seconds run.
    public void undo() {
        Undo last = undo;
        Floor now = floor;
        undo = null;
        if (last != null && now != null) {
            last.lines().forEach((id, lines) -> now.ticket(id).ifPresent(t -> recall(t, lines)));
        }
        refresh();
    }

    /// Asks the server for the tickets that were bumped last.
    public void loadRecallable() {
        server.background()
                .run(
                        () -> server.client().bumpedTickets(station, RECALLABLE).tickets(),
                        outcome -> {
                            switch (outcome) {
                                case Outcome.Done<List<Ticket>> done ->
                                        recallable.set(
                                                done.value().stream()
                                                        .filter(Ticket::isRecallable)
                                                        .toList());
                                case Outcome.Refused<List<Ticket>> refused ->
                                        say(texts.refusal(refused.refusal()));
                                case Outcome.Unreachable<List<Ticket>> ignored ->
                                        say(texts.text("board.noServer"));
                                case Outcome.Broken<List<Ticket>> ignored ->
                                        say(texts.text("failed"));
                            }
                        });
    }

    /// Brings a bumped ticket back to its old place.
    public void recall(Ticket ticket) {
        recall(ticket, null);
        refresh();
    }

    private void recall(Ticket ticket, @Nullable List<LineId> lines) {
        change(ticket, TicketStatus.FIRED, lines == null ? List.of() : lines, lines);
    }

    public void mute() {
        muted.set(!muted.get());
    }

    private void change(
            Ticket ticket, TicketStatus status, List<LineId> marked, @Nullable List<LineId> only) {
        mark(ticket.id(), marked);
        server.desk()
                .send(
                        new Command.ChangeTicket(
                                server.ids().command(),
                                ticket.id(),
                                new ChangeTicketStatus(status, version(ticket), only)),
                        result -> answered(ticket, result));
    }

    private void mark(TicketId ticket, List<LineId> lines) {
        sending.computeIfAbsent(ticket, id -> new HashSet<>()).addAll(lines);
    }

    /// The version that the ticket will have when this command arrives: each tap before it makes
    /// one more. A tap's fact and its answer come in any order, so it is not worked out from how
    /// many taps have no answer.
    private int version(Ticket ticket) {
        underway.merge(ticket.id(), 1, Integer::sum);
        int version = Math.max(ticket.version(), expected.getOrDefault(ticket.id(), 0));
        expected.put(ticket.id(), version + 1);
        return version;
    }

    private void answered(Ticket ticket, Result result) {
        underway.computeIfPresent(ticket.id(), (id, count) -> count > 1 ? count - 1 : null);
        if (!underway.containsKey(ticket.id())) {
            sending.remove(ticket.id());
        }
        if (!(result instanceof Result.Done)) {
            expected.remove(ticket.id());
        }
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

    private boolean isSending(TicketId ticket, LineId line) {
        return sending.getOrDefault(ticket, Set.of()).contains(line);
    }

    private void say(String sentence) {
        notice.set(sentence);
        noticed = ages.here();
    }

    // Facts

    @Override
    public void onFloor(Floor now) {
        floor = now;
        known.clear();
        now.tickets().forEach(ticket -> ticket.lines().forEach(line -> known.add(line.id())));
        refresh();
    }

    @Override
    public void onFact(Floor now, FloorEvent event) {
        if (event instanceof FloorEvent.OnOrder change) {
            boolean isNew = false;
            for (Ticket ticket : change.tickets()) {
                expected.computeIfPresent(
                        ticket.id(), (id, next) -> ticket.version() < next ? next : null);
                boolean here =
                        station.equals(Protocol.ALL_STATIONS)
                                || ticket.stationId().value().equals(station);
                for (TicketLine line : ticket.lines()) {
                    isNew |= known.add(line.id()) && here;
                }
            }
            if (isNew && !muted.get()) {
                chime.run();
            }
        }
        refresh();
    }

    @Override
    public void onState(FeedState now) {
        state = now;
        tick();
    }

    @Override
    public void onContact(Duration serverAhead) {
        heard = ages.here();
        ages.serverIsAhead(serverAhead);
    }

    @Override
    public void onWaiting(List<Command> commands, boolean unreachable) {
        waiting.set(
                commands.isEmpty() || !unreachable
                        ? ""
                        : texts.text("board.waiting", commands.size()));
    }

    @Override
    public void onRefused(Command command, Refusal refusal) {
        say(texts.refusal(refusal));
    }

    @Override
    public void onBroken(Command command, RuntimeException cause) {
        say(texts.text("failed"));
    }

    /// Draws the cards again.
    public void refresh() {
        Floor now = floor;
        if (now != null) {
            cards.set(cardMaker.of(now));
        }
        tick();
    }

    /// Brings the texts up to this second.
    public void tick() {
        Instant here = ages.here();
        Undo last = undo;
        if (last != null && !last.until().isAfter(here)) {
            undo = null;
            last = null;
        }
        undoText.set(
                last == null
                        ? ""
                        : texts.text(
                                "board.undo",
                                last.title(),
                                Duration.between(here, last.until()).toSeconds() + 1));
        if (noticed.plus(NOTICE_STAYS).isBefore(here)) {
            notice.set("");
        }
        Duration silent = Duration.between(heard, here);
        contact.set(contactText(silent));
        header.set(stationName());
        summary.set(summaryText());
    }

    private String contactText(Duration silent) {
        if (state instanceof FeedState.Rejected) {
            return texts.text("board.rejected");
        }
        return silent.compareTo(SILENCE) < 0
                ? ""
                : texts.text("board.noContact", silent.toSeconds());
    }

    private String stationName() {
        Floor now = floor;
        if (station.equals(Protocol.ALL_STATIONS)) {
            return texts.text("board.all");
        }
        return now == null
                ? station
                : now.menu().stations().stream()
                        .filter(s -> s.id().value().equals(station))
                        .map((Station s) -> texts.name(s.name(), s.names()))
                        .findFirst()
                        .orElseGet(() -> texts.text("board.unknownStation", station));
    }

    private String summaryText() {
        List<Duration> waits = cards.get().stream().map(c -> ages.of(c.waitingSince())).toList();
        Duration all = waits.stream().reduce(Duration.ZERO, Duration::plus);
        long late = waits.stream().filter(age -> ages.level(age) == Ages.Level.LATE).count();
        Duration average = waits.isEmpty() ? Duration.ZERO : all.dividedBy(waits.size());
        return texts.text("board.summary", waits.size(), Ages.text(average), late);
    }
}
