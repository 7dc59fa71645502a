package docket.model.ticket;

import static docket.model.ModelSamples.DAY;
import static docket.model.ModelSamples.NOON;
import static docket.model.ModelSamples.card;
import static docket.model.ModelSamples.lineId;
import static docket.model.ModelSamples.menu;
import static docket.model.ModelSamples.order;
import static docket.model.ModelSamples.orderId;
import static docket.model.ModelSamples.visitId;

import docket.model.Reason;
import docket.model.Refusal;
import docket.model.event.FloorEvent;
import docket.model.menu.ItemId;
import docket.model.order.AddLines;
import docket.model.order.MoveOrder;
import docket.model.order.NewLine;
import docket.model.order.Order;
import docket.model.order.OrderId;
import docket.model.order.OrderLine;
import docket.model.order.Sitting;
import docket.model.order.Transfer;
import docket.model.order.TransferLines;
import docket.model.table.ChangeVisit;
import docket.model.table.MergeVisit;
import docket.model.table.MoveVisit;
import docket.model.table.PartVisit;
import docket.model.table.SeatTable;
import docket.model.table.TableVisits;
import docket.model.table.Visit;
import docket.model.table.VisitId;
import docket.model.table.VisitStatus;
import docket.model.table.VisitTarget;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A room of four tables as a server would run it, driven by made-up steps: each is carried out, or
/// refused. Keeps the visits and the orders, all that there ever were.
final class Room {
    private final Map<VisitId, Visit> visits = new LinkedHashMap<>();
    private final Map<OrderId, FiredOrder> orders = new LinkedHashMap<>();
    private int made;

    /// What somebody tries to do; the numbers pick the tables and the order.
    record Step(Verb verb, int table, int other, int pick) {}

    enum Verb {
        SEAT,
        PLACE,
        PLACE_MORE,
        ADD,
        MOVE,
        MERGE,
        PART,
        BRING,
        TRANSFER,
        TRANSFER_NEW,
        SPLIT,
        PAY,
        CLEAN
    }

    List<Visit> visits() {
        return List.copyOf(visits.values());
    }

    List<FiredOrder> orders() {
        return List.copyOf(orders.values());
    }

    Visit visit(VisitId id) {
        return Objects.requireNonNull(visits.get(id));
    }

    /// Carries a step out.
    ///
    /// @return the fact, where the step is allowed
    Optional<FloorEvent> run(Step step) {
        made++;
        try {
            Optional<FloorEvent> fact = Optional.ofNullable(decide(step));
            fact.ifPresent(this::keep);
            return fact;
        } catch (Refusal no) {
            return Optional.empty();
        }
    }

    private void keep(FloorEvent fact) {
        switch (fact) {
            case FloorEvent.OnOrder change -> {
                change.visits().forEach(visit -> visits.put(visit.id(), visit));
                keep(change.order(), change.tickets());
            }
            case FloorEvent.OnVisits change -> {
                change.visits().forEach(visit -> visits.put(visit.id(), visit));
                change.orders().forEach(order -> keep(order, change.tickets()));
                change.gone().forEach(this::drop);
            }
            case FloorEvent.OnMenu ignored -> throw new IllegalStateException("no menu here");
            case FloorEvent.OnMessage ignored -> {}
            case FloorEvent.FloorPlanSet ignored -> throw new IllegalStateException("no plan here");
        }
    }

    private void drop(TicketId gone) {
        orders.replaceAll(
                (id, fired) ->
                        new FiredOrder(
                                fired.order(),
                                fired.tickets().stream()
                                        .filter(ticket -> !ticket.id().equals(gone))
                                        .toList()));
    }

    private void keep(Order order, List<Ticket> changed) {
        var tickets = new LinkedHashMap<TicketId, Ticket>();
        Optional.ofNullable(orders.get(order.id()))
                .ifPresent(known -> known.tickets().forEach(t -> tickets.put(t.id(), t)));
        changed.stream()
                .filter(ticket -> ticket.orderId().equals(order.id()))
                .forEach(ticket -> tickets.put(ticket.id(), ticket));
        orders.put(order.id(), new FiredOrder(order, List.copyOf(tickets.values())));
    }

    private @Nullable FloorEvent decide(Step step) {
        String table = String.valueOf(step.table());
        Optional<Visit> here = at(table).open();
        return switch (step.verb()) {
            case SEAT ->
                    new FloorEvent.TableSeated(
                            at(table)
                                    .seat(
                                            visitId(1000 + made),
                                            new SeatTable(table, step.pick(), null),
                                            DAY,
                                            now()));
            case PLACE, PLACE_MORE -> place(table, step);
            case ADD -> picked(step).map(order -> add(order, step)).orElse(null);
            case MOVE -> here.map(visit -> move(visit, String.valueOf(step.other()))).orElse(null);
            case MERGE ->
                    here.flatMap(
                                    visit ->
                                            at(String.valueOf(step.other()))
                                                    .open()
                                                    .map(host -> merge(visit, host)))
                            .orElse(null);
            case PART -> here.map(this::part).orElse(null);
            case BRING ->
                    picked(step).map(o -> bring(o, String.valueOf(step.other()))).orElse(null);
            case TRANSFER ->
                    other(step)
                            .flatMap(to -> picked(step).map(from -> transfer(from, to, step)))
                            .orElse(null);
            case TRANSFER_NEW, SPLIT ->
                    picked(step).map(from -> transfer(from, begun(from, step), step)).orElse(null);
            case PAY -> picked(step).map(this::pay).orElse(null);
            case CLEAN -> here.map(this::clean).orElse(null);
        };
    }

    private FloorEvent place(String table, Step step) {
        Order placed =
                order().numbered(made)
                        .at(table)
                        .guests(step.pick())
                        .with("americano", 1 + step.pick() % 3)
                        .with("burger-set", 1)
                        .placed();
        Sitting sitting = sitting(placed);
        FiredOrder fired = FiredOrder.place(sitting.welcome(placed));
        return new FloorEvent.OrderPlaced(
                fired.order(),
                fired.tickets(),
                List.of(),
                sitting.after(null, fired.order(), now()));
    }

    private FloorEvent add(FiredOrder before, Step step) {
        var line = new NewLine(lineId(made, 500), new ItemId("fries"), 1 + step.pick(), null, null);
        FiredOrder after = before.addLines(new AddLines(List.of(line), null), menu(), now());
        return new FloorEvent.LinesAdded(after.order(), after.changedSince(before));
    }

    private FloorEvent move(Visit visit, String where) {
        var moved =
                Moved.along(
                        new MoveVisit(where, visit.version()).on(visit, at(where), now()),
                        openOf(visit.id()));
        return new FloorEvent.VisitMoved(moved.visits(), moved.orders(), moved.tickets());
    }

    private FloorEvent merge(Visit joining, Visit host) {
        var command = new MergeVisit(host.id(), joining.version(), host.version());
        var moved =
                Moved.joining(
                        command.on(joining, joined(joining.id()), host), openOf(joining.id()));
        return new FloorEvent.VisitsMerged(moved.visits(), moved.orders(), moved.tickets());
    }

    private FloorEvent part(Visit joined) {
        VisitId into = joined.mergedInto();
        Visit host = into == null ? joined : visit(into);
        var moved =
                Moved.parting(new PartVisit(joined.version()).on(joined, host), openOf(host.id()));
        return new FloorEvent.VisitsParted(moved.visits(), moved.orders(), moved.tickets());
    }

    private FloorEvent bring(FiredOrder which, String where) {
        var moved =
                Moved.alone(
                        which,
                        new MoveOrder(where, which.order().version()),
                        welcoming(where),
                        sitting(which.order()),
                        now());
        FiredOrder after = moved.fired().getFirst();
        return new FloorEvent.OrderMoved(after.order(), after.tickets(), moved.visits());
    }

    private Optional<FiredOrder> other(Step step) {
        return picked(
                new Step(step.verb(), step.table(), step.other(), step.pick() + step.other()));
    }

    private FiredOrder begun(FiredOrder like, Step step) {
        Order empty =
                Transfer.begin(
                        orderId(made),
                        "T" + made,
                        DAY,
                        like.order(),
                        String.valueOf(step.other()),
                        now());
        return new FiredOrder(sitting(empty).welcome(empty), List.of());
    }

    private FloorEvent transfer(FiredOrder from, FiredOrder to, Step step) {
        List<OrderLine> lines = from.order().lines();
        OrderLine line = lines.get(step.pick() % lines.size());
        boolean isSplit = step.verb() == Verb.SPLIT && line.quantity() > 1;
        var part =
                isSplit
                        ? new TransferLines.Part(line.id(), 1, lineId(made, 700))
                        : TransferLines.Part.all(line.id());
        var wanted =
                new TransferLines(
                        List.of(part), to.id(), null, from.order().version(), to.order().version());
        Transferred after =
                Transferred.of(from, to, Transfer.of(from.order(), to.order(), wanted, now()));
        var changed =
                new ArrayList<>(
                        sitting(to.order())
                                .after(
                                        to.order().version() == 0 ? null : to.order(),
                                        after.to().order(),
                                        now()));
        changed.addAll(sitting(from.order()).after(from.order(), after.from().order(), now()));
        return new FloorEvent.LinesTransferred(
                List.of(after.from().order(), after.to().order()),
                after.changedSince(from, to),
                after.gone(),
                changed);
    }

    private FloorEvent pay(FiredOrder before) {
        FiredOrder paid =
                before.order().due().isPositive()
                        ? before.take(card(made, before.order().due().minor()), now())
                        : before;
        Order closed = paid.order().close(now());
        orders.put(paid.id(), paid);
        return new FloorEvent.OrderClosed(
                closed, List.of(), sitting(closed).after(paid.order(), closed, now()));
    }

    private FloorEvent clean(Visit visit) {
        if (!openOf(visit.id()).isEmpty()) {
            throw new Refusal(Reason.TABLE_BUSY, "The table has an open order.");
        }
        var command = new ChangeVisit(VisitTarget.CLEANED, visit.version());
        return new FloorEvent.TableCleaned(command.on(visit, joined(visit.id()), now()));
    }

    private Optional<FiredOrder> picked(Step step) {
        List<FiredOrder> open =
                orders.values().stream().filter(fired -> fired.order().isOpen()).toList();
        return open.isEmpty() ? Optional.empty() : Optional.of(open.get(step.pick() % open.size()));
    }

    List<FiredOrder> openOf(VisitId visit) {
        return orders.values().stream()
                .filter(fired -> fired.order().isOpen())
                .filter(fired -> visit.equals(fired.order().visitId()))
                .toList();
    }

    private List<Visit> current() {
        return visits.values().stream().filter(v -> v.status() != VisitStatus.OVER).toList();
    }

    TableVisits at(String table) {
        return new TableVisits(current().stream().filter(v -> v.table().equals(table)).toList());
    }

    private TableVisits welcoming(String table) {
        return at(table)
                .open()
                .map(Visit::mergedInto)
                .map(host -> at(visit(host).table()))
                .orElse(at(table));
    }

    private List<Visit> joined(VisitId host) {
        return current().stream().filter(visit -> host.equals(visit.mergedInto())).toList();
    }

    private Sitting sitting(Order order) {
        VisitId id = order.visitId();
        return new Sitting(
                welcoming(order.table()),
                id == null ? null : visits.get(id),
                id != null && openOf(id).stream().anyMatch(other -> !other.id().equals(order.id())),
                id == null ? List.of() : joined(id),
                label -> !label.equals("3"));
    }

    private Instant now() {
        return NOON.plusSeconds(made);
    }
}
