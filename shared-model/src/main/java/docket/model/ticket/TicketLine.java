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
import docket.model.order.Transfer;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
/// @param made how many of its pieces are made, where it is some and not all; null: none, or all
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
        @Nullable String movedFrom,
        @Nullable Integer made) {
    /// As cooks read them: batch by batch and course by course.
    public static final Comparator<TicketLine> IN_ORDER =
            Comparator.comparingInt(TicketLine::batch)
                    .thenComparing(
                            TicketLine::course, Comparator.nullsFirst(Comparator.naturalOrder()));

    public TicketLine {
        modifiers = List.copyOf(modifiers);
        if (made != null) {
            Limits.number("made", made, 1, quantity - 1);
        }
    }

    /// How many of its pieces are made.
    public int madePieces() {
        return status.isMade() ? quantity : Objects.requireNonNullElse(made, 0);
    }

    /// How many of its pieces are still to be made.
    public int toMake() {
        return status.isLive() ? quantity - madePieces() : 0;
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
                null,
                null);
    }

    /// The line after what a cook says of it.
    TicketLine move(ChangeLineStatus command, Instant at) {
        Integer count = command.made();
        return count == null ? move(command.status(), at) : counted(count, at);
    }

    /// The line after a cook's move. Whoever finished it has read its note; what is brought back is
    /// made anew, and what was not begun after all is as it was.
    TicketLine move(LineStatus next, Instant at) {
        requireTransition(next);
        return switch (next) {
            case STARTED -> with(next, at, null, recalls, null);
            case DONE -> with(next, startedAt, at, recalls, null).noted(note, null);
            case FIRED -> with(next, null, null, recalledIf(status == LineStatus.DONE), null);
            case HELD, SERVED, REMOVED, VOIDED, SEEN ->
                    with(next, startedAt, doneAt, recalls, made);
        };
    }

    /// The line with so many of its pieces made; with the last of them it is done. A done one comes
    /// back for those that are missing.
    private TicketLine counted(int count, Instant at) {
        if (count > quantity) {
            throw new Refusal(
                    Reason.INVALID,
                    "The line has %d pieces; %d cannot be made.".formatted(quantity, count),
                    Map.of("quantity", quantity));
        }
        boolean isSame = status == LineStatus.STARTED && count == madePieces();
        if (count == quantity || isSame) {
            return move(isSame ? LineStatus.STARTED : LineStatus.DONE, at);
        }
        boolean isBack = status == LineStatus.DONE;
        if (!isBack && status != LineStatus.STARTED) {
            requireTransition(LineStatus.STARTED);
        }
        return with(
                LineStatus.STARTED,
                startedAt == null ? at : startedAt,
                null,
                recalledIf(isBack),
                count == 0 ? null : count);
    }

    private int recalledIf(boolean isBack) {
        return isBack ? recalls + 1 : recalls;
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
                ? noted.with(line.status(), startedAt, doneAt, recalls, made).because(line.reason())
                : noted;
    }

    /// The line as one of another order, or as some of its pieces; it is as far as it was. Pieces
    /// that are made stay where they were ordered, as long as there is room for them.
    TicketLine movedTo(OrderLine line, Order from, Transfer parting) {
        String first = movedFrom == null ? from.number() : movedFrom;
        int staying = quantity - line.quantity();
        int gone = Math.max(0, Objects.requireNonNullElse(made, 0) - staying);
        boolean isHome = first.equals(parting.to().number());
        return as(line, isHome ? null : first, gone, parting.at());
    }

    /// The line after some of its pieces went to another order.
    TicketLine leaving(OrderLine line, Instant at) {
        int staying = Math.min(Objects.requireNonNullElse(made, 0), line.quantity());
        return line.quantity() == quantity ? this : as(line, movedFrom, staying, at);
    }

    /// As many pieces of it as an order's line has.
    ///
    /// @param count how many of these are made; where all are, they are done
    private TicketLine as(OrderLine line, @Nullable String first, int count, Instant at) {
        boolean isAllMade = count == line.quantity();
        return new TicketLine(
                line.id(),
                itemId,
                name,
                names,
                line.quantity(),
                modifiers,
                note,
                line.batch(),
                isAllMade ? LineStatus.DONE : status,
                firedAt,
                startedAt,
                isAllMade ? at : doneAt,
                recalls,
                reason,
                course,
                seat,
                remakeOf,
                noteBefore,
                combo,
                first,
                isAllMade || count == 0 ? null : count);
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
            @Nullable Integer count) {
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
                reason,
                course,
                seat,
                remakeOf,
                noteBefore,
                combo,
                movedFrom,
                count);
    }

    private TicketLine because(@Nullable String why) {
        return new TicketLine(
                id,
                itemId,
                name,
                names,
                quantity,
                modifiers,
                note,
                batch,
                status,
                firedAt,
                startedAt,
                doneAt,
                recalls,
                why,
                course,
                seat,
                remakeOf,
                noteBefore,
                combo,
                movedFrom,
                made);
    }

    private TicketLine noted(String changed, @Nullable String before) {
        return new TicketLine(
                id, itemId, name, names, quantity, modifiers, changed, batch, status, firedAt,
                startedAt, doneAt, recalls, reason, course, seat, remakeOf, before, combo,
                movedFrom, made);
    }
}
