package docket.kitchen.board;

import docket.client.CommandDesk.Result;
import docket.kitchen.allday.AllDay;
import docket.kitchen.contact.TapNotices;
import docket.model.event.Floor;
import docket.model.order.LineId;
import docket.model.order.LineStatus;
import docket.model.ticket.Ticket;
import docket.model.ticket.TicketId;
import docket.model.ticket.TicketLine;
import docket.ui.Texts;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/// What a cook's taps mean: begun, counted, finished, taken back, brought back; and what is said
/// where the server did not take one. Confined to the screens' thread.
final class TicketWork {
    private final Taps taps;
    private final Texts texts;
    private final TapNotices notices;
    private final Clock clock;
    private final Runnable changed;
    private final Undo undo = new Undo();
    private BooleanSupplier startsFirst = () -> false;

    /// @param clock this station's own
    /// @param changed is run when an answer has come
    TicketWork(Taps taps, Texts texts, TapNotices notices, Clock clock, Runnable changed) {
        this.taps = taps;
        this.texts = texts;
        this.notices = notices;
        this.clock = clock;
        this.changed = changed;
    }

    /// @param wanted whether the first tap on a line says that it is begun, and the second that it
    ///     is done
    void startFirst(BooleanSupplier wanted) {
        startsFirst = wanted;
    }

    /// What can be taken back now, if anything.
    Undo.@Nullable Finished undoable() {
        return undo.open(clock.instant());
    }

    /// Finishes everything on the card that is not finished or tapped yet.
    void bump(Card card) {
        var finished = new ArrayList<Undo.Before>();
        for (Ticket ticket : card.mine()) {
            List<TicketLine> left =
                    ticket.lines().stream()
                            .filter(line -> line.status().isOnTheBoard())
                            .filter(line -> !taps.isUnderway(ticket.id(), line.id()))
                            .toList();
            if (!left.isEmpty()) {
                taps.bump(ticket, ids(left), result -> answered(ticket, result));
                left.stream()
                        .filter(line -> line.status().isLive())
                        .forEach(line -> finished.add(Undo.Before.finished(ticket.id(), line)));
            }
        }
        if (!finished.isEmpty()) {
            undo.finished(card.title(), finished, clock.instant());
        }
    }

    /// Finishes lines of several tickets as one step, which can be taken back as one.
    void finish(String title, List<AllDay.Place> places, @Nullable Floor now) {
        var finished = new ArrayList<Undo.Before>();
        for (AllDay.Place place : places) {
            Optional.ofNullable(now)
                    .flatMap(floor -> floor.ticket(place.ticket()))
                    .filter(ticket -> !taps.isUnderway(ticket.id(), place.line()))
                    .ifPresent(
                            ticket ->
                                    ticket.line(place.line())
                                            .filter(line -> line.toMake() > 0)
                                            .ifPresent(line -> finish(ticket, line, finished)));
        }
        if (!finished.isEmpty()) {
            undo.finished(title, finished, clock.instant());
        }
    }

    private void finish(Ticket ticket, TicketLine line, List<Undo.Before> finished) {
        taps.move(ticket, line.id(), LineStatus.DONE, result -> answered(ticket, result));
        finished.add(Undo.Before.finished(ticket.id(), line));
    }

    private static List<LineId> ids(List<TicketLine> lines) {
        return lines.stream().map(TicketLine::id).toList();
    }

    /// Begins a line or marks it done, takes a done one back, or marks a voided one seen.
    void tap(Card.Row.Line line, @Nullable Floor now) {
        LineStatus next =
                switch (line.status()) {
                    case FIRED -> startsFirst.getAsBoolean() ? LineStatus.STARTED : LineStatus.DONE;
                    case STARTED -> LineStatus.DONE;
                    case DONE -> LineStatus.FIRED;
                    case VOIDED -> LineStatus.SEEN;
                    case HELD, SERVED, REMOVED, SEEN -> null;
                };
        if (next != null && now != null && line.mine()) {
            now.ticket(line.ticketId())
                    .filter(ticket -> !taps.isUnderway(ticket.id(), line.lineId()))
                    .ifPresent(ticket -> move(ticket, line, next));
        }
    }

    private void move(Ticket ticket, Card.Row.Line line, LineStatus next) {
        taps.move(ticket, line.lineId(), next, result -> answered(ticket, result));
        if (next == LineStatus.DONE || next == LineStatus.STARTED) {
            ticket.line(line.lineId())
                    .map(
                            known ->
                                    next == LineStatus.DONE
                                            ? Undo.Before.finished(ticket.id(), known)
                                            : Undo.Before.begun(ticket.id(), known))
                    .ifPresent(before -> undoable(ticket, line.wording().name(), before));
        }
    }

    /// Says that more of a line's pieces are made, or fewer; taps that have no answer yet count.
    ///
    /// @param by 1 or -1
    void count(Card.Row.Line line, int by, @Nullable Floor now) {
        if (now != null && line.isCountable()) {
            now.ticket(line.ticketId())
                    .filter(ticket -> !taps.isUnderway(ticket.id(), line.lineId()))
                    .ifPresent(
                            ticket ->
                                    ticket.line(line.lineId())
                                            .ifPresent(known -> count(ticket, known, line, by)));
        }
    }

    private void count(Ticket ticket, TicketLine known, Card.Row.Line line, int by) {
        int made = taps.counted(ticket.id(), known.id()).orElse(known.madePieces());
        int next = made + by;
        if (next < 0 || next > known.quantity()) {
            return;
        }
        taps.count(ticket, known.id(), next, result -> answered(ticket, result));
        String name = line.wording().name();
        String title =
                next == known.quantity()
                        ? name
                        : texts.text("board.madeOf", name, next, known.quantity());
        undoable(
                ticket,
                title,
                new Undo.Before(
                        ticket.id(),
                        known.id(),
                        made > 0 ? LineStatus.STARTED : known.status(),
                        made,
                        next == known.quantity()));
    }

    private void undoable(Ticket ticket, String what, Undo.Before before) {
        undo.finished(
                texts.text("board.lineOf", ticket.orderNumber(), what),
                List.of(before),
                clock.instant());
    }

    /// Takes the last tap back, while its seconds run.
    void undo(@Nullable Floor now) {
        Undo.Finished last = undo.take(clock.instant());
        if (last == null || now == null) {
            return;
        }
        var whole = new LinkedHashMap<TicketId, List<LineId>>();
        for (Undo.Before before : last.lines()) {
            Ticket ticket = now.ticket(before.ticket()).orElse(null);
            if (ticket == null) {
                notices.say(texts.text("board.undoTooLate"));
            } else if (before.isWhole()) {
                whole.computeIfAbsent(ticket.id(), id -> new ArrayList<>()).add(before.line());
            } else {
                putBack(ticket, before);
            }
        }
        for (Map.Entry<TicketId, List<LineId>> lines : whole.entrySet()) {
            now.ticket(lines.getKey()).ifPresent(ticket -> recall(ticket, lines.getValue()));
        }
    }

    /// Makes a line again what it was, where it was begun or counted.
    private void putBack(Ticket ticket, Undo.Before before) {
        if (before.status() == LineStatus.STARTED) {
            taps.count(ticket, before.line(), before.made(), result -> answered(ticket, result));
        } else {
            taps.move(ticket, before.line(), LineStatus.FIRED, result -> answered(ticket, result));
        }
    }

    /// Brings lines of a bumped ticket back to its old place.
    void recall(Ticket ticket, List<LineId> lines) {
        taps.recall(ticket, lines, result -> answered(ticket, result));
    }

    private void answered(Ticket ticket, Result result) {
        notices.answeredOn(ticket.orderNumber(), result);
        changed.run();
    }
}
