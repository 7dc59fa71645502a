package docket.wire;

import static docket.model.ModelSamples.NOON;
import static docket.model.ModelSamples.cash;
import static docket.model.ModelSamples.lineId;
import static docket.model.ModelSamples.menu;
import static docket.model.ModelSamples.order;

import docket.model.ModelSamples;
import docket.model.OrderType;
import docket.model.event.FloorEvent;
import docket.model.menu.Availability;
import docket.model.menu.AvailabilityStatus;
import docket.model.menu.CategoryId;
import docket.model.menu.ItemId;
import docket.model.menu.ModifierAvailability;
import docket.model.menu.ModifierId;
import docket.model.menu.RouteRule;
import docket.model.menu.Routing;
import docket.model.message.Message;
import docket.model.message.NewMessage;
import docket.model.message.SeenBy;
import docket.model.order.ChangeDetails;
import docket.model.order.ChangeNote;
import docket.model.order.ChangeOrderStatus;
import docket.model.order.CompLine;
import docket.model.order.FireLines;
import docket.model.order.LineStatus;
import docket.model.order.Order;
import docket.model.order.OrderTarget;
import docket.model.order.RemakeLine;
import docket.model.order.RemoveLine;
import docket.model.order.RushOrder;
import docket.model.order.Transfer;
import docket.model.order.TransferLines;
import docket.model.order.VoidLine;
import docket.model.payment.PaymentId;
import docket.model.table.AreaId;
import docket.model.table.MergeVisit;
import docket.model.table.PartVisit;
import docket.model.table.Visit;
import docket.model.ticket.ChangeLineStatus;
import docket.model.ticket.ChangeTicketStatus;
import docket.model.ticket.FiredOrder;
import docket.model.ticket.Moved;
import docket.model.ticket.Ticket;
import docket.model.ticket.TicketId;
import docket.model.ticket.TicketStatus;
import docket.model.ticket.Transferred;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One fact of each kind, as the story of one table tells them.
public final class EventSamples {
    private static final Instant LATER = NOON.plusSeconds(120);

    private final FiredOrder placed =
            order().at("4").guests(2).noted("birthday").with("americano", 2, "ice").fired();
    private final TicketId ticket = placed.tickets().getFirst().id();

    private final Visit seated =
            Visit.open(ModelSamples.visitId(1), "4", 2, ModelSamples.DAY, NOON);
    private final Visit others =
            Visit.open(ModelSamples.visitId(2), "7", 3, ModelSamples.DAY, NOON);
    private final Moved joined =
            Moved.joining(
                    new MergeVisit(others.id(), 1, 1).on(seated, List.of(), others),
                    List.of(placed));
    private final Moved parted =
            Moved.parting(
                    new PartVisit(2).on(joined.visits().getFirst(), joined.visits().get(1)),
                    joined.fired());
    private final FiredOrder elsewhere =
            ModelSamples.order().numbered(2).at("7").with("soup", 1).fired();
    private final Transferred transferred =
            Transferred.of(
                    placed,
                    elsewhere,
                    Transfer.of(
                            placed.order(),
                            elsewhere.order(),
                            new TransferLines(
                                    List.of(TransferLines.Part.all(lineId(1, 1))),
                                    elsewhere.id(),
                                    null,
                                    1,
                                    null),
                            NOON));
    private final Message said =
            Message.send(
                    ModelSamples.messageId(1),
                    NewMessage.toKitchen(ModelSamples.GRILL, "No more beef"),
                    "Counter 1",
                    "Mina",
                    NOON);
    private final FiredOrder handedOver = placed.handedOver("Jun");
    private final FiredOrder brought = placed.broughtTo(others, null);

    public List<FloorEvent> all() {
        FiredOrder more =
                placed.addLines(
                        order().at("4").with("americano", 2).with("burger-set", 1).addedFrom(2),
                        menu(),
                        LATER);
        FiredOrder less = more.voidLine(lineId(1, 2), new VoidLine("changed mind", null));
        FiredOrder meal =
                order().at("4").with("americano", 1).course(1).with("burger", 1).course(2).fired();
        FiredOrder second = meal.fire(FireLines.course(2), LATER);
        FiredOrder without = meal.removeLine(lineId(1, 2), new RemoveLine(1));
        FiredOrder started = change(placed, TicketStatus.STARTED);
        FiredOrder bumped = change(started, TicketStatus.DONE);
        FiredOrder called = placed.change(new ChangeDetails("", 3, "Kim", 1), NOON);
        FiredOrder backedUp = placed.backUp(ticket, ModelSamples.COLD);
        FiredOrder rushed = placed.rush(new RushOrder(true, 1));
        FiredOrder noted = placed.noteLine(lineId(1, 1), new ChangeNote("no sugar", null));
        FiredOrder given = placed.compLine(lineId(1, 1), new CompLine("long wait", null));
        FiredOrder again =
                bumped.remakeLine(
                        lineId(1, 1), new RemakeLine(lineId(1, 9), 1, "dropped", null), LATER);
        FiredOrder recalled = change(bumped, TicketStatus.FIRED);
        FiredOrder served = change(bumped, OrderTarget.SERVED, null);
        FiredOrder assembled = change(bumped, OrderTarget.ASSEMBLED, null);
        FiredOrder back = change(served, OrderTarget.READY, null);
        FiredOrder paid = served.take(cash(1, 9000, 10000), LATER);
        FiredOrder closed = change(paid, OrderTarget.CLOSED, null);
        FiredOrder reopened = change(closed, OrderTarget.OPEN, "one more beer");
        FiredOrder cancelled = change(paid, OrderTarget.CANCELLED, "not what they ordered");
        FiredOrder line =
                placed.change(
                        ticket, lineId(1, 1), new ChangeLineStatus(LineStatus.DONE, 1), LATER);
        FiredOrder moved = placed.movedTo("7");
        return List.of(
                new FloorEvent.OrderPlaced(placed.order(), placed.tickets()),
                new FloorEvent.LinesAdded(
                        more.order(),
                        more.changedSince(placed),
                        List.of(menu().item(new ItemId("fries")).with(Availability.left(6)))),
                new FloorEvent.LineVoided(less.order(), less.changedSince(more), lineId(1, 2)),
                new FloorEvent.LinesFired(second.order(), second.changedSince(meal)),
                new FloorEvent.LineRemoved(
                        without.order(),
                        List.of(),
                        lineId(1, 2),
                        List.of(menu().item(new ItemId("burger")).with(Availability.left(3)))),
                new FloorEvent.OrderDetailsChanged(called.order(), called.changedSince(placed)),
                new FloorEvent.TicketBackedUp(
                        backedUp.order(), backedUp.changedSince(placed), ticket),
                new FloorEvent.OrderRushed(rushed.order(), rushed.changedSince(placed)),
                new FloorEvent.LineNoteChanged(
                        noted.order(), noted.changedSince(placed), lineId(1, 1)),
                new FloorEvent.LineComped(given.order(), given.changedSince(placed), lineId(1, 1)),
                new FloorEvent.LineRemade(
                        again.order(), again.changedSince(bumped), lineId(1, 9), List.of()),
                new FloorEvent.TicketStarted(started.order(), changed(placed, started), ticket),
                new FloorEvent.TicketBumped(bumped.order(), changed(started, bumped), ticket),
                new FloorEvent.TicketRecalled(recalled.order(), changed(bumped, recalled), ticket),
                new FloorEvent.TicketLineChanged(
                        line.order(), changed(placed, line), ticket, lineId(1, 1)),
                new FloorEvent.OrderServed(served.order(), changed(bumped, served)),
                new FloorEvent.OrderAssembled(assembled.order(), List.of()),
                new FloorEvent.OrderTakenBack(back.order(), changed(served, back)),
                new FloorEvent.PaymentTaken(paid.order(), List.of(), payment(paid.order())),
                new FloorEvent.OrderClosed(closed.order(), changed(paid, closed)),
                new FloorEvent.OrderReopened(reopened.order(), changed(closed, reopened)),
                new FloorEvent.OrderCancelled(cancelled.order(), changed(paid, cancelled)),
                new FloorEvent.ItemAvailabilityChanged(
                        menu().item(new ItemId("americano"))
                                .with(new Availability(AvailabilityStatus.SOLD_OUT, LATER))),
                new FloorEvent.ModifierAvailabilityChanged(
                        new ModifierAvailability(
                                new ModifierId("extra-shot"),
                                new Availability(AvailabilityStatus.SOLD_OUT, LATER))),
                new FloorEvent.MenuImported(menu()),
                new FloorEvent.ItemSet(ModelSamples.latte().on(menu(), new ItemId("latte"))),
                new FloorEvent.ItemRemoved(new ItemId("tiramisu"), 1),
                new FloorEvent.CategorySet(menu().categories().getFirst()),
                new FloorEvent.RoutingSet(
                        List.of(menu().stations().getFirst().backedUpBy(ModelSamples.FRY)),
                        new Routing(
                                List.of(
                                        new RouteRule(
                                                null,
                                                new CategoryId("coffee"),
                                                OrderType.DINE_IN,
                                                new AreaId("terrace"),
                                                List.of(ModelSamples.BAR, ModelSamples.COLD))),
                                2)),
                new FloorEvent.CategoryRemoved(new CategoryId("seasonal")),
                new FloorEvent.CategoriesArranged(
                        List.of(
                                new CategoryId("food"),
                                new CategoryId("coffee"),
                                new CategoryId("dessert"))),
                new FloorEvent.ItemsArranged(
                        new CategoryId("coffee"),
                        List.of(new ItemId("cold-brew"), new ItemId("americano"))),
                new FloorEvent.MessageSent(said),
                new FloorEvent.MessageSeen(
                        said.seen(new SeenBy("left display", null, "grill", LATER))),
                new FloorEvent.FloorPlanSet(ModelSamples.plan()),
                new FloorEvent.TableSeated(List.of(seated)),
                new FloorEvent.BillAsked(List.of(seated.askBill(LATER))),
                new FloorEvent.VisitMoved(
                        List.of(seated.movedTo("7")), List.of(moved.order()), moved.tickets()),
                new FloorEvent.VisitsMerged(joined.visits(), joined.orders(), joined.tickets()),
                new FloorEvent.VisitsParted(parted.visits(), parted.orders(), parted.tickets()),
                new FloorEvent.OrderMoved(brought.order(), brought.tickets(), List.of(others)),
                new FloorEvent.LinesTransferred(
                        List.of(transferred.from().order(), transferred.to().order()),
                        transferred.changedSince(placed, elsewhere),
                        transferred.gone(),
                        List.of(others)),
                new FloorEvent.OrdersHandedOver(List.of(handedOver.order()), handedOver.tickets()),
                new FloorEvent.TableCleaned(List.of(seated.close(LATER).clean(LATER))));
    }

    private FiredOrder change(FiredOrder before, TicketStatus status) {
        int version = before.ticket(ticket).version();
        return before.change(ticket, new ChangeTicketStatus(status, version, null), LATER);
    }

    private static FiredOrder change(FiredOrder before, OrderTarget target, @Nullable String why) {
        return before.change(new ChangeOrderStatus(target, before.order().version(), why), LATER);
    }

    private static List<Ticket> changed(FiredOrder before, FiredOrder after) {
        return after.changedSince(before);
    }

    private static PaymentId payment(Order order) {
        return order.payments().getLast().id();
    }
}
