package docket.kitchen.board;

import docket.client.CommandDesk.Result;
import docket.kitchen.contact.Notice;
import docket.model.Reason;
import docket.model.Refusal;
import docket.model.event.Floor;
import docket.model.order.LineId;
import docket.model.order.LineStatus;
import docket.model.ticket.Ticket;
import docket.model.ticket.TicketId;
import docket.model.ticket.TicketLine;
import docket.ui.Texts;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a cook's taps mean: finished, taken back, brought back; and what is said where the server
/// did not take one. Confined to the screens' thread.
final class TicketWork {
    private final Taps taps;
    private final Texts texts;
    private final Notice notice;
    private final Clock clock;
    private final Runnable changed;
    private final Undo undo = new Undo();

    /// @param clock this station's own
    /// @param changed is run when an answer has come
    TicketWork(Taps taps, Texts texts, Notice notice, Clock clock, Runnable changed) {
        this.taps = taps;
        this.texts = texts;
        this.notice = notice;
        this.clock = clock;
        this.changed = changed;
    }

    /// What can be taken back now, if anything.
    Undo.@Nullable Finished undoable() {
        return undo.open(clock.instant());
    }

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
            undo.finished(card.title(), finished, clock.instant());
        }
    }

    private static List<LineId> ids(List<TicketLine> lines) {
        return lines.stream().map(TicketLine::id).toList();
    }

    /// Marks a line done, takes a done one back, or marks a voided one seen.
    void tap(Card.Row.Line line, @Nullable Floor now) {
        LineStatus next =
                switch (line.status()) {
                    case FIRED, STARTED -> LineStatus.DONE;
                    case DONE -> LineStatus.FIRED;
                    case VOIDED -> LineStatus.SEEN;
                    case HELD, SERVED, REMOVED, SEEN -> null;
                };
        if (next == null || now == null || !line.mine()) {
            return;
        }
        now.ticket(line.ticketId())
                .filter(ticket -> !taps.isUnderway(ticket.id(), line.lineId()))
                .ifPresent(ticket -> move(ticket, line, next));
    }

    private void move(Ticket ticket, Card.Row.Line line, LineStatus next) {
        taps.move(ticket, line.lineId(), next, result -> answered(ticket, result));
        if (next == LineStatus.DONE) {
            undo.finished(
                    texts.text("board.lineOf", ticket.orderNumber(), line.wording().name()),
                    Map.of(ticket.id(), List.of(line.lineId())),
                    clock.instant());
        }
    }

    /// Takes the last tap back, while its seconds run.
    void undo(@Nullable Floor now) {
        Undo.Finished last = undo.take(clock.instant());
        if (last != null && now != null) {
            last.lines()
                    .forEach(
                            (id, lines) ->
                                    now.ticket(id)
                                            .ifPresentOrElse(
                                                    ticket -> recall(ticket, lines),
                                                    () -> notice.say(tooLate())));
        }
    }

    private String tooLate() {
        return texts.text("board.undoTooLate");
    }

    /// Brings a bumped ticket back to its old place.
    void recall(Ticket ticket) {
        recall(ticket, null);
    }

    private void recall(Ticket ticket, @Nullable List<LineId> lines) {
        taps.recall(ticket, lines, result -> answered(ticket, result));
    }

    private void answered(Ticket ticket, Result result) {
        switch (result) {
            case Result.Done ignored -> {}
            case Result.Refused refused -> notice.say(lost(ticket, refused.refusal()));
            case Result.Broken ignored -> notice.say(texts.text("failed"));
        }
        changed.run();
    }

    private String lost(Ticket ticket, Refusal refusal) {
        boolean race =
                refusal.reason() == Reason.STALE_VERSION
                        || refusal.reason() == Reason.ILLEGAL_TRANSITION;
        return race ? texts.text("board.lostRace", ticket.orderNumber()) : texts.refusal(refusal);
    }
}
