package docket.kitchen.board;

import docket.client.Command;
import docket.client.CommandDesk;
import docket.client.CommandDesk.Result;
import docket.client.Ids;
import docket.model.menu.ChangeAvailability;
import docket.model.menu.ItemId;
import docket.model.order.LineId;
import docket.model.order.LineStatus;
import docket.model.ticket.ChangeLineStatus;
import docket.model.ticket.ChangeTicketStatus;
import docket.model.ticket.Ticket;
import docket.model.ticket.TicketId;
import docket.model.ticket.TicketStatus;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The taps that have no answer yet: sends each, knows which lines it is about, and works out the
/// version that it will meet. Confined to the screens' thread.
public final class Taps implements Cards.Pending {
    private final CommandDesk desk;
    private final Ids ids;
    private final Map<TicketId, Set<LineId>> lines = new HashMap<>();
    private final Map<TicketId, Map<LineId, Integer>> counts = new HashMap<>();
    private final Map<TicketId, Integer> underway = new HashMap<>();
    private final Map<TicketId, Integer> expected = new HashMap<>();

    public Taps(CommandDesk desk, Ids ids) {
        this.desk = desk;
        this.ids = ids;
    }

    CommandDesk desk() {
        return desk;
    }

    Ids ids() {
        return ids;
    }

    /// Moves one line of a ticket.
    void move(Ticket ticket, LineId line, LineStatus next, Consumer<Result> then) {
        mark(ticket.id(), List.of(line));
        send(
                ticket,
                new Command.ChangeTicketLine(
                        ids.command(),
                        ticket.id(),
                        line,
                        new ChangeLineStatus(next, version(ticket))),
                then);
    }

    /// Says how many of a line's pieces are made.
    void count(Ticket ticket, LineId line, int made, Consumer<Result> then) {
        counts.computeIfAbsent(ticket.id(), id -> new HashMap<>()).put(line, made);
        send(
                ticket,
                new Command.ChangeTicketLine(
                        ids.command(),
                        ticket.id(),
                        line,
                        ChangeLineStatus.made(made, version(ticket))),
                then);
    }

    /// Says whether an item can be had.
    void change(ItemId item, ChangeAvailability change, Consumer<Result> then) {
        desk.send(new Command.ChangeItem(ids.command(), item, change), then);
    }

    /// Finishes whatever is left on a ticket.
    ///
    /// @param left the lines that this is about
    void bump(Ticket ticket, List<LineId> left, Consumer<Result> then) {
        mark(ticket.id(), left);
        change(ticket, TicketStatus.DONE, null, then);
    }

    /// Brings lines of a ticket back.
    void recall(Ticket ticket, List<LineId> only, Consumer<Result> then) {
        mark(ticket.id(), only);
        change(ticket, TicketStatus.FIRED, only, then);
    }

    @Override
    public OptionalInt counted(TicketId ticket, LineId line) {
        Integer made = counts.getOrDefault(ticket, Map.of()).get(line);
        return made == null ? OptionalInt.empty() : OptionalInt.of(made);
    }

    @Override
    public boolean isUnderway(TicketId ticket, LineId line) {
        return lines.getOrDefault(ticket, Set.of()).contains(line);
    }

    /// Whether a ticket is what a tap on this display made of it, and no fact showed that before.
    boolean isOwn(Ticket ticket) {
        return ticket.version() <= expected.getOrDefault(ticket.id(), 0);
    }

    /// A fact showed the ticket as it is now.
    void met(Ticket ticket) {
        expected.computeIfPresent(ticket.id(), (id, next) -> ticket.version() < next ? next : null);
    }

    private void change(
            Ticket ticket,
            TicketStatus status,
            @Nullable List<LineId> only,
            Consumer<Result> then) {
        send(
                ticket,
                new Command.ChangeTicket(
                        ids.command(),
                        ticket.id(),
                        new ChangeTicketStatus(status, version(ticket), only)),
                then);
    }

    private void mark(TicketId ticket, List<LineId> tapped) {
        lines.computeIfAbsent(ticket, id -> new HashSet<>()).addAll(tapped);
    }

    /// The version that the ticket will have when this command arrives: each tap before it makes
    /// one more. A tap's fact and its answer come in any order, so it is not worked out from how
    /// many taps have no answer.
    private int version(Ticket ticket) {
        int version = Math.max(ticket.version(), expected.getOrDefault(ticket.id(), 0));
        expected.put(ticket.id(), version + 1);
        return version;
    }

    private void send(Ticket ticket, Command command, Consumer<Result> then) {
        underway.merge(ticket.id(), 1, Integer::sum);
        desk.send(
                command,
                result -> {
                    answered(ticket.id(), result);
                    then.accept(result);
                });
    }

    private void answered(TicketId ticket, Result result) {
        underway.computeIfPresent(ticket, (id, count) -> count > 1 ? count - 1 : null);
        if (!underway.containsKey(ticket)) {
            lines.remove(ticket);
            counts.remove(ticket);
        }
        if (!(result instanceof Result.Done)) {
            expected.remove(ticket);
        }
    }
}
