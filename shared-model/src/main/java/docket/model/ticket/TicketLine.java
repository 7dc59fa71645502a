package docket.model.ticket;

import docket.model.Called;
import docket.model.Limits;
import docket.model.Names;
import docket.model.Reason;
import docket.model.Refusal;
import docket.model.menu.ItemId;
import docket.model.order.ChosenModifier;
import docket.model.order.LineId;
import docket.model.order.LineStatus;
import docket.model.order.Order;
import docket.model.order.OrderLine;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A line of an order as one station makes it.
///
/// @param id the order line's id
/// @param name what cooks read, with its variant
/// @param batch which Send or Fire brought it; a batch after the ticket's first is an add-on
/// @param status at this station; other stations may be further or less far
/// @param firedAt when the kitchen got it; a recall keeps it
/// @param recalls how often it came back after it was done
/// @param course with what it is cooked, from 1
/// @param seat whose it is, from 1
/// @param remakeOf the line that it is cooked again for, with `reason`; null: none
/// @param noteBefore what the cook has read, where the note was changed since; null: it was not
/// @param combo what cooks call the combo that it is a part of; null: it is of none
/// @param movedFrom the number of the order that it was of first; null: of this one
public record TicketLine(
        LineId id,
        ItemId itemId,
        String name,
        Names names,
        int quantity,
        List<ChosenModifier> modifiers,
        String note,
        int batch,
        LineStatus status,
        Instant firedAt,
        @Nullable Instant startedAt,
        @Nullable Instant doneAt,
        int recalls,
        @Nullable String reason,
        @Nullable Integer course,
        @Nullable Integer seat,
        @Nullable LineId remakeOf,
        @Nullable String noteBefore,
        @Nullable Called combo,
        @Nullable String movedFrom) {
    /// As cooks read them: batch by batch and course by course.
    public static final Comparator<TicketLine> IN_ORDER =
            Comparator.comparingInt(TicketLine::batch)
                    .thenComparing(
                            TicketLine::course, Comparator.nullsFirst(Comparator.naturalOrder()));

    public TicketLine {
        modifiers = List.copyOf(modifiers);
    }

    /// @param order that the line is of
    static TicketLine of(OrderLine line, Order order) {
        Called called = line.calledByCooks();
        return new TicketLine(
                line.id(),
                line.itemId(),
                called.name(),
                called.names(),
                line.quantity(),
                line.modifiers(),
                order.noteForCooks(line),
                line.batch(),
                line.status(),
                Limits.required("firedAt", line.firedAt()),
                null,
                null,
                0,
                line.reason(),
                line.course(),
                line.seat(),
                line.remakeOf(),
                null,
                order.headOf(line).map(OrderLine::calledByCooks).orElse(null),
                null);
    }

    /// The line after a cook's move. Whoever finished it has read its note.
    TicketLine move(LineStatus next, Instant at) {
        requireTransition(next);
        return switch (next) {
            case STARTED -> with(next, at, null, recalls, reason);
            case DONE -> with(next, startedAt, at, recalls, reason).noted(note, null);
            case FIRED -> with(next, null, null, recalls + 1, reason);
            case HELD, SERVED, REMOVED, VOIDED, SEEN ->
                    with(next, startedAt, doneAt, recalls, reason);
        };
    }

    /// The line after it was served, taken back from there or voided, or got another note.
    ///
    /// @param order that the line is of
    TicketLine follow(OrderLine line, Order order) {
        String said = order.noteForCooks(line);
        TicketLine noted = said.equals(note) ? this : noted(said, lastRead(said));
        boolean changed =
                switch (line.status()) {
                    case SERVED, VOIDED -> true;
                    case DONE -> status == LineStatus.SERVED;
                    case HELD, FIRED, STARTED, REMOVED, SEEN -> false;
                };
        return changed && status.mayBecome(line.status())
                ? noted.with(line.status(), startedAt, doneAt, recalls, line.reason())
                : noted;
    }

    /// The line as one of another order, or as some of its pieces; it is as far as it was.
    TicketLine movedTo(OrderLine line, Order from, Order to) {
        String first = movedFrom == null ? from.number() : movedFrom;
        return as(line, first.equals(to.number()) ? null : first);
    }

    /// The line after some of its pieces went to another order.
    TicketLine leaving(OrderLine line) {
        return line.quantity() == quantity ? this : as(line, movedFrom);
    }

    private TicketLine as(OrderLine line, @Nullable String first) {
        return new TicketLine(
                line.id(),
                itemId,
                name,
                names,
                line.quantity(),
                modifiers,
                note,
                line.batch(),
                status,
                firedAt,
                startedAt,
                doneAt,
                recalls,
                reason,
                course,
                seat,
                remakeOf,
                noteBefore,
                combo,
                first);
    }

    /// What the cook has read of a note that is changed, perhaps again; null where it is that
    /// again.
    private @Nullable String lastRead(String said) {
        String read = noteBefore == null ? note : noteBefore;
        return status.isOnTheBoard() && !read.equals(said) ? read : null;
    }

    private void requireTransition(LineStatus next) {
        if (status == LineStatus.SERVED || !status.mayBecome(next)) {
            throw new Refusal(
                    Reason.ILLEGAL_TRANSITION,
                    "%s is %s and cannot become %s.".formatted(name, status, next),
                    Map.of("currentStatus", status.name(), "lineId", id.value().toString()));
        }
    }

    private TicketLine with(
            LineStatus next,
            @Nullable Instant started,
            @Nullable Instant done,
            int recallCount,
            @Nullable String why) {
        return new TicketLine(
                id,
                itemId,
                name,
                names,
                quantity,
                modifiers,
                note,
                batch,
                next,
                firedAt,
                started,
                done,
                recallCount,
                why,
                course,
                seat,
                remakeOf,
                noteBefore,
                combo,
                movedFrom);
    }

    private TicketLine noted(String changed, @Nullable String before) {
        return new TicketLine(
                id, itemId, name, names, quantity, modifiers, changed, batch, status, firedAt,
                startedAt, doneAt, recalls, reason, course, seat, remakeOf, before, combo,
                movedFrom);
    }
}
