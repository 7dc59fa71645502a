package docket.pos.server.audit;

import docket.Exempt;
import docket.model.audit.AuditAction;
import docket.model.audit.AuditedChange;
import docket.model.event.FloorEvent;
import docket.model.event.LogEntry;
import docket.model.menu.Menu;
import docket.model.order.LineId;
import docket.model.order.Order;
import docket.model.order.OrderLine;
import docket.model.payment.Payment;
import docket.model.table.Area;
import docket.model.table.FloorPlan;
import docket.model.table.Visit;
import docket.pos.server.db.Projection;
import docket.pos.server.menu.MenuService;
import docket.pos.server.order.OrderService;
import docket.pos.server.table.TableService;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/// Writes an entry for each fact of the floor that somebody may ask about later. It sees a fact
/// before the state is changed, and so can say how it was before.
@Exempt(
        rule = "A5",
        because = "It reads and writes in the fact's transaction, whose handle it is passed.")
final class AuditedFacts implements Projection {
    private final AuditService audit;
    private final OrderService orders;
    private final MenuService menu;
    private final TableService tables;

    AuditedFacts(AuditService audit, OrderService orders, MenuService menu, TableService tables) {
        this.audit = audit;
        this.orders = orders;
        this.menu = menu;
        this.tables = tables;
    }

    @Override
    public void store(Handle handle, LogEntry entry) {
        change(handle, entry.event())
                .ifPresent(change -> audit.append(handle, entry.at(), entry.by(), change));
    }

    private Optional<AuditedChange> change(Handle handle, FloorEvent event) {
        return switch (event) {
            case FloorEvent.LineVoided fact ->
                    Optional.of(line(handle, AuditAction.LINE_VOIDED, fact, fact.lineId()));
            case FloorEvent.LineRemoved fact ->
                    Optional.of(line(handle, AuditAction.LINE_REMOVED, fact, fact.lineId()));
            case FloorEvent.LineComped fact -> Optional.of(comped(handle, fact));
            case FloorEvent.LineRemade fact -> Optional.of(remade(fact));
            case FloorEvent.OrderRushed fact -> Optional.of(rushed(handle, fact.order()));
            case FloorEvent.OrderCancelled off ->
                    Optional.of(status(handle, AuditAction.ORDER_CANCELLED, off.order()));
            case FloorEvent.OrderReopened again ->
                    Optional.of(status(handle, AuditAction.ORDER_REOPENED, again.order()));
            case FloorEvent.PaymentTaken paid -> Optional.of(paid(handle, paid));
            case FloorEvent.OnMenu edit ->
                    Optional.of(new AuditedMenu(menu.menu(handle)).change(edit));
            case FloorEvent.FloorPlanSet drawn -> Optional.of(drawn(handle, drawn.plan()));
            case FloorEvent.OrderMoved moved -> Optional.of(moved(handle, moved.order()));
            case FloorEvent.VisitsMerged merged ->
                    Optional.of(tables(AuditAction.TABLES_MERGED, merged, merged.visits()));
            case FloorEvent.VisitsParted parted ->
                    Optional.of(
                            tables(
                                    AuditAction.TABLES_PARTED,
                                    parted,
                                    List.of(parted.visits().get(1), parted.visits().getFirst())));
            case FloorEvent.OrderPlaced placed -> priced(handle, placed.order());
            case FloorEvent.LinesAdded added -> priced(handle, added.order());
            case FloorEvent.OrdersHandedOver handed -> Optional.of(handedOver(handle, handed));
            case FloorEvent.LinesTransferred lines -> Optional.of(transferred(handle, lines));
            case FloorEvent.OnOrder everydayWork -> Optional.empty();
            case FloorEvent.OnVisits everydayWork -> Optional.empty();
            case FloorEvent.OnMessage everydayWork -> Optional.empty();
        };
    }

    private AuditedChange drawn(Handle handle, FloorPlan after) {
        return new AuditedChange(
                AuditAction.FLOOR_PLAN_CHANGED,
                "floor plan",
                traits(tables.plan(handle)),
                traits(after),
                null);
    }

    /// Each area with its tables and their seats.
    private static Map<String, String> traits(FloorPlan plan) {
        return Map.of(
                "tables",
                plan.areas().stream().map(AuditedFacts::text).collect(Collectors.joining("; ")));
    }

    private static String text(Area area) {
        return area.tables().stream()
                .map(table -> "%s (%d)".formatted(table.label(), table.seats()))
                .collect(Collectors.joining(", ", area.name() + ": ", ""));
    }

    private AuditedChange moved(Handle handle, Order after) {
        return new AuditedChange(
                AuditAction.ORDER_MOVED,
                after.number(),
                orders.find(handle, after.id())
                        .map(order -> Map.of("table", order.table()))
                        .orElse(Map.of()),
                Map.of("table", after.table()),
                null);
    }

    /// Guests who joined others or parted from them, and the orders that went along.
    ///
    /// @param way the visits that it went between, the one that was left first
    private static AuditedChange tables(
            AuditAction action, FloorEvent.OnVisits fact, List<Visit> way) {
        return new AuditedChange(
                action,
                fact.orders().stream().map(Order::number).collect(Collectors.joining(", ")),
                Map.of("table", way.getFirst().table()),
                Map.of("table", way.get(1).table()),
                null);
    }

    private AuditedChange handedOver(Handle handle, FloorEvent.OrdersHandedOver fact) {
        String before =
                fact.orders().stream()
                        .flatMap(order -> orders.find(handle, order.id()).stream())
                        .map(Order::waiter)
                        .filter(Objects::nonNull)
                        .distinct()
                        .collect(Collectors.joining(", "));
        return new AuditedChange(
                AuditAction.ORDERS_HANDED_OVER,
                fact.orders().stream().map(Order::number).collect(Collectors.joining(", ")),
                Map.of("waiter", before),
                Map.of("waiter", Objects.requireNonNullElse(fact.orders().getFirst().waiter(), "")),
                null);
    }

    private AuditedChange transferred(Handle handle, FloorEvent.LinesTransferred fact) {
        Order from = fact.orders().getFirst();
        Order to = fact.orders().getLast();
        Set<LineId> before =
                orders.find(handle, to.id()).stream()
                        .flatMap(order -> order.lines().stream())
                        .map(OrderLine::id)
                        .collect(Collectors.toSet());
        String lines =
                to.lines().stream()
                        .filter(line -> !before.contains(line.id()))
                        .map(line -> "%d × %s".formatted(line.quantity(), line.called().name()))
                        .collect(Collectors.joining(", "));
        return new AuditedChange(
                AuditAction.LINES_TRANSFERRED,
                "%s → %s: %s".formatted(from.number(), to.number(), lines),
                Map.of("table", from.table()),
                Map.of("table", to.table()),
                null);
    }

    private AuditedChange line(
            Handle handle, AuditAction action, FloorEvent.OnOrder fact, LineId id) {
        OrderLine after = line(fact.order(), id);
        Optional<OrderLine> before =
                orders.find(handle, fact.order().id()).map(order -> line(order, id));
        return new AuditedChange(
                action,
                "%s: %d × %s"
                        .formatted(fact.order().number(), after.quantity(), after.called().name()),
                before.map(line -> Map.of("line", line.status().name())).orElse(Map.of()),
                Map.of("line", after.status().name()),
                after.reason());
    }

    private AuditedChange comped(Handle handle, FloorEvent.LineComped fact) {
        OrderLine after = line(fact.order(), fact.lineId());
        return new AuditedChange(
                AuditAction.LINE_COMPED,
                "%s: %d × %s"
                        .formatted(fact.order().number(), after.quantity(), after.called().name()),
                orders.find(handle, fact.order().id())
                        .map(order -> charged(line(order, fact.lineId())))
                        .orElse(Map.of()),
                charged(after),
                after.comp());
    }

    private static Map<String, String> charged(OrderLine line) {
        return Map.of("total", String.valueOf(line.total().minor()));
    }

    /// Lines that came just now and whose price somebody said.
    private Optional<AuditedChange> priced(Handle handle, Order after) {
        Set<LineId> known =
                orders.find(handle, after.id()).stream()
                        .flatMap(order -> order.lines().stream())
                        .map(OrderLine::id)
                        .collect(Collectors.toSet());
        Menu now = menu.menu();
        String said =
                after.lines().stream()
                        .filter(line -> !known.contains(line.id()) && line.partOf() == null)
                        .filter(
                                line ->
                                        now.find(line.itemId())
                                                .filter(item -> item.terms().isOpen())
                                                .isPresent())
                        .map(
                                line ->
                                        "%d × %s %d"
                                                .formatted(
                                                        line.quantity(),
                                                        line.called().name(),
                                                        line.unitPrice().minor()))
                        .collect(Collectors.joining(", "));
        return said.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new AuditedChange(
                                AuditAction.PRICE_ENTERED,
                                after.number(),
                                Map.of(),
                                Map.of("price", said),
                                null));
    }

    private AuditedChange rushed(Handle handle, Order after) {
        return new AuditedChange(
                AuditAction.ORDER_RUSHED,
                after.number(),
                orders.find(handle, after.id()).map(AuditedFacts::rush).orElse(Map.of()),
                rush(after),
                null);
    }

    private static Map<String, String> rush(Order order) {
        return Map.of("rush", String.valueOf(order.isRush()));
    }

    private static AuditedChange remade(FloorEvent.LineRemade fact) {
        OrderLine again = line(fact.order(), fact.lineId());
        return new AuditedChange(
                AuditAction.LINE_REMADE,
                "%s: %d × %s".formatted(fact.order().number(), again.quantity(), again.name()),
                Map.of(),
                Map.of("line", again.status().name()),
                again.reason());
    }

    private static OrderLine line(Order order, LineId id) {
        return order.lines().stream()
                .filter(line -> line.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private AuditedChange status(Handle handle, AuditAction action, Order after) {
        return new AuditedChange(
                action,
                after.number(),
                orders.find(handle, after.id())
                        .map(order -> Map.of("order", order.status().name()))
                        .orElse(Map.of()),
                Map.of("order", after.status().name()),
                after.reason());
    }

    private AuditedChange paid(Handle handle, FloorEvent.PaymentTaken fact) {
        Payment payment =
                fact.order().payments().stream()
                        .filter(taken -> taken.id().equals(fact.paymentId()))
                        .findFirst()
                        .orElseThrow();
        return new AuditedChange(
                AuditAction.PAYMENT_TAKEN,
                fact.order().number(),
                orders.find(handle, fact.order().id())
                        .map(order -> Map.of("payment", order.paymentStatus().name()))
                        .orElse(Map.of()),
                Map.of(
                        "amount",
                        String.valueOf(payment.amount().minor()),
                        "tender",
                        payment.tender().name(),
                        "payment",
                        fact.order().paymentStatus().name()),
                null);
    }
}
