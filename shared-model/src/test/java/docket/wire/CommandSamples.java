package docket.wire;

import static docket.model.ModelSamples.NOON;
import static docket.model.ModelSamples.cash;
import static docket.model.ModelSamples.commandId;
import static docket.model.ModelSamples.lineId;
import static docket.model.ModelSamples.order;
import static docket.model.ModelSamples.orderId;

import docket.client.Command;
import docket.model.ModelSamples;
import docket.model.menu.AvailabilityStatus;
import docket.model.menu.ChangeAvailability;
import docket.model.menu.ItemId;
import docket.model.menu.ModifierId;
import docket.model.message.NewMessage;
import docket.model.message.SeeMessage;
import docket.model.order.ChangeDetails;
import docket.model.order.ChangeNote;
import docket.model.order.ChangeOrderStatus;
import docket.model.order.CompLine;
import docket.model.order.FireLines;
import docket.model.order.HandOver;
import docket.model.order.LineStatus;
import docket.model.order.MoveOrder;
import docket.model.order.OrderTarget;
import docket.model.order.RemakeLine;
import docket.model.order.RemoveLine;
import docket.model.order.RushOrder;
import docket.model.order.TransferLines;
import docket.model.order.VoidLine;
import docket.model.staff.PersonId;
import docket.model.table.ChangeVisit;
import docket.model.table.MergeVisit;
import docket.model.table.MoveVisit;
import docket.model.table.PartVisit;
import docket.model.table.SeatTable;
import docket.model.table.VisitTarget;
import docket.model.ticket.ChangeLineStatus;
import docket.model.ticket.ChangeTicketStatus;
import docket.model.ticket.TicketId;
import docket.model.ticket.TicketStatus;
import java.util.List;
import java.util.UUID;

/// One command of each kind, as a station keeps it until it is answered.
public final class CommandSamples {
    private CommandSamples() {}

    public static List<Command> all() {
        TicketId ticket = TicketId.of(orderId(1), ModelSamples.BAR);
        return List.of(
                new Command.PlaceOrder(
                        orderId(1),
                        order().at("4").guests(2).with("americano", 2, "ice").command()),
                new Command.AddToOrder(
                        commandId(1), orderId(1), order().with("fries", 1).addedFrom(1)),
                new Command.VoidOrderLine(
                        commandId(2), orderId(1), lineId(1, 1), new VoidLine("changed mind", 3)),
                new Command.FireOrderLines(commandId(9), orderId(1), FireLines.course(2)),
                new Command.RemoveOrderLine(
                        commandId(10), orderId(1), lineId(1, 2), new RemoveLine(3)),
                new Command.ChangeOrderDetails(
                        commandId(13), orderId(1), new ChangeDetails("", 3, "Kim", 1)),
                new Command.HurryOrder(commandId(17), orderId(1), new RushOrder(true, 1)),
                new Command.ChangeLineNote(
                        commandId(11), orderId(1), lineId(1, 1), new ChangeNote("no ice", null)),
                new Command.RemakeOrderLine(
                        commandId(12),
                        orderId(1),
                        lineId(1, 1),
                        new RemakeLine(lineId(1, 9), 1, "dropped", 3)),
                new Command.CompOrderLine(
                        commandId(14), orderId(1), lineId(1, 1), new CompLine("long wait", 3)),
                new Command.ChangeOrder(
                        commandId(3),
                        orderId(1),
                        new ChangeOrderStatus(OrderTarget.CANCELLED, 2, "guest left")),
                new Command.Pay(orderId(1), cash(1, 9000, 10000)),
                new Command.ChangeTicket(
                        commandId(4),
                        ticket,
                        new ChangeTicketStatus(TicketStatus.FIRED, 2, List.of(lineId(1, 1)))),
                new Command.ChangeTicketLine(
                        commandId(5),
                        ticket,
                        lineId(1, 1),
                        new ChangeLineStatus(LineStatus.DONE, 1)),
                new Command.ChangeItem(
                        commandId(6),
                        new ItemId("fries"),
                        new ChangeAvailability(AvailabilityStatus.SOLD_OUT, NOON)),
                new Command.SendMessage(
                        ModelSamples.messageId(1), NewMessage.toCounter("Runner, please")),
                new Command.SayMessageSeen(
                        commandId(30), ModelSamples.messageId(1), new SeeMessage("grill")),
                new Command.SeatGuests(
                        commandId(9), ModelSamples.visitId(1), new SeatTable("4", 2, null)),
                new Command.ChangeTable(
                        commandId(10),
                        ModelSamples.visitId(1),
                        new ChangeVisit(VisitTarget.BILL_ASKED, 1)),
                new Command.MoveGuests(
                        commandId(11), ModelSamples.visitId(1), new MoveVisit("7", 1)),
                new Command.MergeGuests(
                        commandId(12),
                        ModelSamples.visitId(2),
                        new MergeVisit(ModelSamples.visitId(1), 1, 2)),
                new Command.PartGuests(commandId(13), ModelSamples.visitId(2), new PartVisit(2)),
                new Command.BringOrder(commandId(14), orderId(1), new MoveOrder("7", 3)),
                new Command.BringLines(
                        commandId(15),
                        orderId(1),
                        new TransferLines(
                                List.of(
                                        TransferLines.Part.all(lineId(1, 1)),
                                        new TransferLines.Part(lineId(1, 2), 1, lineId(1, 9))),
                                orderId(2),
                                "7",
                                3,
                                null)),
                new Command.HandOrdersOver(
                        commandId(16),
                        new HandOver(List.of(orderId(1)), null, new PersonId(new UUID(4, 1)))),
                new Command.ChangeModifier(
                        commandId(9),
                        new ModifierId("extra-shot"),
                        new ChangeAvailability(AvailabilityStatus.SOLD_OUT, NOON)),
                new Command.Entered(
                        new Command.ChangeOrder(
                                commandId(8),
                                orderId(1),
                                new ChangeOrderStatus(OrderTarget.SERVED, 2, null)),
                        new PersonId(new UUID(4, 1))),
                new Command.Approved(
                        new Command.VoidOrderLine(
                                commandId(7),
                                orderId(1),
                                lineId(1, 1),
                                new VoidLine("changed mind", 3)),
                        "docket-approval-sample"));
    }
}
