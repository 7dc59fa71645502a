package docket.model.ticket;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import docket.model.InvalidValue;
import docket.model.OrderType;
import docket.model.Reason;
import docket.model.Refusal;
import docket.model.menu.StationId;
import docket.model.order.LineId;
import docket.model.order.LineStatus;
import docket.model.order.Order;
import docket.model.order.OrderId;
import docket.model.order.OrderLine;
import docket.model.order.Transfer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The fired lines of one order at one station: what a cook has before the eyes. Later batches join
/// the same ticket. Immutable; each verb returns the ticket after it, with the next version.
///
/// @param orderNumber what people call the order
/// @param firedAt when its first line was fired, which is its place among the others
/// @param movedFrom the table where its guests sat first; null: they sit there still
/// @param version counts the ticket's changes, from its order's version when it began: an order may
///     have lost a ticket of this station before, whose versions must not come again
/// @param guestName the name or the pager that the order is called by; null: none
/// @param waiter who looks after the order; null: nobody in particular
/// @param dueAt when the order is wanted; null: as soon as it is made
/// @param rush whether the order goes before the others; null: no
/// @param backupAt the station that has it as well, since its own did not say that it had it; it is
///     one ticket all the same, and done at either is done at both; null: none
public record Ticket(
        TicketId id,
        OrderId orderId,
        StationId stationId,
        String orderNumber,
        OrderType orderType,
        String table,
        int guests,
        String note,
        List<TicketLine> lines,
        Instant firedAt,
        int version,
        @Nullable String movedFrom,
        @Nullable String guestName,
        @Nullable String waiter,
        @Nullable Instant dueAt,
        @Nullable Boolean rush,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable StationId backupAt) {
    public Ticket {
        rush = Boolean.TRUE.equals(rush) ? true : null;
        lines = List.copyOf(lines);
        if (lines.isEmpty()) {
            throw new InvalidValue("a ticket has at least one line");
        }
    }

    /// The first ticket of an order at a station, or nothing where no line goes there.
    static Optional<Ticket> first(StationId station, Order order) {
        List<TicketLine> lines =
                firedAt(station, order).map(line -> TicketLine.of(line, order)).toList();
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(made(station, lines, order, lines.getFirst().firedAt()));
    }

    /// Worked out from the lines: nothing left on the board is `DONE`.
    @JsonProperty(access = JsonProperty.Access.READ_ONLY)
    public TicketStatus status() {
        if (lines.stream().noneMatch(line -> line.status().isOnTheBoard())) {
            return TicketStatus.DONE;
        }
        boolean begun =
                lines.stream()
                        .anyMatch(l -> l.status() == LineStatus.STARTED || l.status().isMade());
        return begun ? TicketStatus.STARTED : TicketStatus.FIRED;
    }

    public boolean isOpen() {
        return status() != TicketStatus.DONE;
    }

    /// Whether it goes before the others.
    public boolean isRush() {
        return rush != null;
    }

    /// The lines that a recall would bring back.
    public List<TicketLine> recallable() {
        return lines.stream().filter(line -> line.status() == LineStatus.DONE).toList();
    }

    public boolean isRecallable() {
        return !recallable().isEmpty();
    }

    /// When the line was fired that has waited longest; the ticket's age counts from here.
    public Instant waitingSince() {
        return lines.stream()
                .filter(line -> line.status().isOnTheBoard())
                .map(TicketLine::firedAt)
                .min(Instant::compareTo)
                .orElse(firedAt);
    }

    /// When its last line was done; empty while none is.
    public Optional<Instant> bumpedAt() {
        return lines.stream()
                .flatMap(line -> Optional.ofNullable(line.doneAt()).stream())
                .max(Instant::compareTo);
    }

    /// How often its most recalled line came back.
    public int recalls() {
        return lines.stream().mapToInt(TicketLine::recalls).max().orElse(0);
    }

    /// @throws Refusal stale, or nothing on the ticket that can make this step
    Ticket change(ChangeTicketStatus command, Instant at) {
        expect(command.version());
        Ticket changed =
                withLines(
                        line ->
                                command.concerns(line.id())
                                        ? moved(line, command.status(), at)
                                        : line);
        if (changed.lines.equals(lines)) {
            throw new Refusal(
                    Reason.ILLEGAL_TRANSITION,
                    "Ticket %s is %s and cannot become %s."
                            .formatted(orderNumber, status(), command.status()),
                    current());
        }
        return changed;
    }

    /// @throws Refusal stale, no such line, or a step that the line's state does not allow
    Ticket change(LineId lineId, ChangeLineStatus command, Instant at) {
        expect(command.version());
        if (lines.stream().noneMatch(line -> line.id().equals(lineId))) {
            throw new Refusal(
                    Reason.LINE_UNKNOWN, "Ticket %s has no such line.".formatted(orderNumber));
        }
        return withLines(line -> line.id().equals(lineId) ? line.move(command, at) : line);
    }

    /// The ticket after its order changed at the counter: served and voided lines followed,
    /// lines of later batches joined.
    Ticket follow(Order order) {
        var joined = new ArrayList<TicketLine>();
        firedAt(stationId, order)
                .forEach(
                        line ->
                                joined.add(
                                        line(line.id())
                                                .map(known -> known.follow(line, order))
                                                .orElseGet(() -> TicketLine.of(line, order))));
        Ticket now = headed(order, joined, version);
        return now.equals(this) ? this : headed(order, joined, version + 1);
    }

    /// The ticket after lines went to another order; nothing where none is left.
    Optional<Ticket> leftOver(Transfer parting) {
        Order order = parting.from();
        List<TicketLine> left =
                firedAt(stationId, order)
                        .flatMap(
                                line ->
                                        line(line.id())
                                                .map(l -> l.leaving(line, parting.at()))
                                                .stream())
                        .toList();
        if (left.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(left.equals(lines) ? this : headed(order, left, version + 1));
    }

    /// The ticket after lines came from another order.
    Ticket taking(List<TicketLine> more, Order order) {
        if (more.isEmpty()) {
            return this;
        }
        return headed(order, inOrder(Stream.concat(lines.stream(), more.stream())), version + 1);
    }

    /// A ticket of lines that came from another order.
    static Ticket begun(StationId station, List<TicketLine> came, Order order) {
        List<TicketLine> lines = inOrder(came.stream());
        Instant first =
                lines.stream().map(TicketLine::firedAt).min(Instant::compareTo).orElseThrow();
        return made(station, lines, order, first);
    }

    private static Ticket made(
            StationId station, List<TicketLine> lines, Order order, Instant first) {
        return new Ticket(
                TicketId.of(order.id(), station),
                order.id(),
                station,
                order.number(),
                order.type(),
                order.table(),
                order.guests(),
                order.note(),
                lines,
                first,
                order.version(),
                null,
                order.guestName(),
                order.waiter(),
                order.dueAt(),
                order.rush(),
                null);
    }

    private static List<TicketLine> inOrder(Stream<TicketLine> lines) {
        return lines.sorted(TicketLine.IN_ORDER).toList();
    }

    /// The ticket with lines, and with all that is said of the order above them.
    private Ticket headed(Order order, List<TicketLine> joined, int counted) {
        return new Ticket(
                id,
                orderId,
                stationId,
                orderNumber,
                orderType,
                table,
                order.guests(),
                order.note(),
                joined,
                firedAt,
                counted,
                movedFrom,
                order.guestName(),
                order.waiter(),
                order.dueAt(),
                order.rush(),
                isOpen() ? backupAt : null);
    }

    /// The lines that a station was told of, batch by batch and course by course.
    private static Stream<OrderLine> firedAt(StationId station, Order order) {
        return order.lines().stream()
                .filter(line -> line.stationIds().contains(station) && line.status().isFired())
                .sorted(
                        Comparator.comparingInt(OrderLine::batch)
                                .thenComparing(
                                        OrderLine::course,
                                        Comparator.nullsFirst(Comparator.naturalOrder())));
    }

    public Optional<TicketLine> line(LineId wanted) {
        return lines.stream().filter(line -> line.id().equals(wanted)).findFirst();
    }

    private static TicketLine moved(TicketLine line, TicketStatus target, Instant at) {
        return switch (target) {
            case STARTED ->
                    line.status() == LineStatus.FIRED ? line.move(LineStatus.STARTED, at) : line;
            case FIRED -> line.status() == LineStatus.DONE ? line.move(LineStatus.FIRED, at) : line;
            case DONE ->
                    switch (line.status()) {
                        case FIRED, STARTED -> line.move(LineStatus.DONE, at);
                        case VOIDED -> line.move(LineStatus.SEEN, at);
                        case HELD, DONE, SERVED, REMOVED, SEEN -> line;
                    };
        };
    }

    private void expect(int seen) {
        if (seen != version) {
            throw new Refusal(
                    Reason.STALE_VERSION,
                    "Ticket %s has changed in the meantime.".formatted(orderNumber),
                    current());
        }
    }

    private Map<String, Object> current() {
        return Map.of("currentVersion", version, "currentStatus", status().name(), "ticket", this);
    }

    private Ticket withLines(UnaryOperator<TicketLine> change) {
        return with(lines.stream().map(change).toList());
    }

    /// The ticket of guests who sit at another table now; its lines stay as they are.
    Ticket movedTo(String where) {
        String first = movedFrom == null ? table : movedFrom;
        boolean isThere = first.isEmpty() || first.equals(where);
        return new Ticket(
                id,
                orderId,
                stationId,
                orderNumber,
                orderType,
                where,
                guests,
                note,
                lines,
                firedAt,
                version + 1,
                isThere ? null : first,
                guestName,
                waiter,
                dueAt,
                rush,
                backupAt);
    }

    /// The ticket, which another station has as well from now on.
    ///
    /// @throws Refusal if it is done, or at a backup already
    Ticket backedUpAt(StationId station) {
        if (!isOpen() || backupAt != null || station.equals(stationId)) {
            throw new Refusal(
                    Reason.ILLEGAL_TRANSITION,
                    "Ticket %s goes to no backup.".formatted(orderNumber),
                    current());
        }
        return new Ticket(
                id,
                orderId,
                stationId,
                orderNumber,
                orderType,
                table,
                guests,
                note,
                lines,
                firedAt,
                version + 1,
                movedFrom,
                guestName,
                waiter,
                dueAt,
                rush,
                station);
    }

    /// The stations that have it: its own, and the backup if there is one.
    public List<StationId> stations() {
        return backupAt == null ? List.of(stationId) : List.of(stationId, backupAt);
    }

    /// Whether a station has it.
    public boolean isAt(StationId station) {
        return stationId.equals(station) || station.equals(backupAt);
    }

    private Ticket with(List<TicketLine> changed) {
        return new Ticket(
                id,
                orderId,
                stationId,
                orderNumber,
                orderType,
                table,
                guests,
                note,
                changed,
                firedAt,
                version + 1,
                movedFrom,
                guestName,
                waiter,
                dueAt,
                rush,
                backupAt);
    }
}
