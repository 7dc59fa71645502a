package docket.client;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import docket.model.CommandId;
import docket.model.menu.ChangeAvailability;
import docket.model.menu.ItemId;
import docket.model.menu.MenuItem;
import docket.model.menu.ModifierAvailability;
import docket.model.menu.ModifierId;
import docket.model.message.Message;
import docket.model.message.MessageId;
import docket.model.message.NewMessage;
import docket.model.message.SeeMessage;
import docket.model.order.AddLines;
import docket.model.order.ChangeDetails;
import docket.model.order.ChangeNote;
import docket.model.order.ChangeOrderStatus;
import docket.model.order.CompLine;
import docket.model.order.FireLines;
import docket.model.order.HandOver;
import docket.model.order.LineId;
import docket.model.order.MoveOrder;
import docket.model.order.NewOrder;
import docket.model.order.Order;
import docket.model.order.OrderId;
import docket.model.order.RemakeLine;
import docket.model.order.RemoveLine;
import docket.model.order.RushOrder;
import docket.model.order.TransferLines;
import docket.model.order.VoidLine;
import docket.model.payment.TakePayment;
import docket.model.staff.PersonId;
import docket.model.table.ChangeVisit;
import docket.model.table.MergeVisit;
import docket.model.table.MoveVisit;
import docket.model.table.PartVisit;
import docket.model.table.SeatTable;
import docket.model.table.Visit;
import docket.model.table.VisitId;
import docket.model.ticket.ChangeLineStatus;
import docket.model.ticket.ChangeTicketStatus;
import docket.model.ticket.Ticket;
import docket.model.ticket.TicketId;
import docket.wire.OrderPage;

/// A command as a station keeps it until it is answered: it can be written to a file and sent again
/// under the same id after a crash. Each knows the one call of [DocketClient] that sends it.
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
public sealed interface Command {
    CommandId id();

    /// The command itself, whoever entered it and whoever allowed it.
    default Command itself() {
        return this;
    }

    /// Sends it and returns the server's answer.
    ///
    /// @throws docket.model.Refusal if the server says no
    /// @throws docket.model.Unreachable if no answer came
    Object sendBy(DocketClient client);

    @JsonTypeName("place-order")
    record PlaceOrder(OrderId orderId, NewOrder order) implements Command {
        @Override
        public CommandId id() {
            return new CommandId(orderId.value());
        }

        @Override
        public Order sendBy(DocketClient client) {
            return client.place(orderId, order);
        }
    }

    @JsonTypeName("add-lines")
    record AddToOrder(CommandId id, OrderId orderId, AddLines lines) implements Command {
        @Override
        public Order sendBy(DocketClient client) {
            return client.addLines(id, orderId, lines);
        }
    }

    @JsonTypeName("void-line")
    record VoidOrderLine(CommandId id, OrderId orderId, LineId lineId, VoidLine reason)
            implements Command {
        @Override
        public Order sendBy(DocketClient client) {
            return client.voidLine(id, orderId, lineId, reason);
        }
    }

    @JsonTypeName("fire-lines")
    record FireOrderLines(CommandId id, OrderId orderId, FireLines fired) implements Command {
        @Override
        public Order sendBy(DocketClient client) {
            return client.sentLines().fire(id, orderId, fired);
        }
    }

    @JsonTypeName("remove-line")
    record RemoveOrderLine(CommandId id, OrderId orderId, LineId lineId, RemoveLine seen)
            implements Command {
        @Override
        public Order sendBy(DocketClient client) {
            return client.sentLines().remove(id, orderId, lineId, seen);
        }
    }

    @JsonTypeName("change-details")
    record ChangeOrderDetails(CommandId id, OrderId orderId, ChangeDetails change)
            implements Command {
        @Override
        public Order sendBy(DocketClient client) {
            return client.sentLines().change(id, orderId, change);
        }
    }

    @JsonTypeName("rush-order")
    record HurryOrder(CommandId id, OrderId orderId, RushOrder rush) implements Command {
        @Override
        public Order sendBy(DocketClient client) {
            return client.sentLines().rush(id, orderId, rush);
        }
    }

    @JsonTypeName("change-line-note")
    record ChangeLineNote(CommandId id, OrderId orderId, LineId lineId, ChangeNote change)
            implements Command {
        @Override
        public Order sendBy(DocketClient client) {
            return client.sentLines().note(id, orderId, lineId, change);
        }
    }

    @JsonTypeName("remake-line")
    record RemakeOrderLine(CommandId id, OrderId orderId, LineId lineId, RemakeLine again)
            implements Command {
        @Override
        public Order sendBy(DocketClient client) {
            return client.sentLines().remake(id, orderId, lineId, again);
        }
    }

    @JsonTypeName("comp-line")
    record CompOrderLine(CommandId id, OrderId orderId, LineId lineId, CompLine comp)
            implements Command {
        @Override
        public Order sendBy(DocketClient client) {
            return client.sentLines().comp(id, orderId, lineId, comp);
        }
    }

    @JsonTypeName("change-order")
    record ChangeOrder(CommandId id, OrderId orderId, ChangeOrderStatus change) implements Command {
        @Override
        public Order sendBy(DocketClient client) {
            return client.changeOrder(id, orderId, change);
        }
    }

    @JsonTypeName("take-payment")
    record Pay(OrderId orderId, TakePayment payment) implements Command {
        @Override
        public CommandId id() {
            return new CommandId(payment.id().value());
        }

        @Override
        public Order sendBy(DocketClient client) {
            return client.take(orderId, payment);
        }
    }

    @JsonTypeName("change-ticket")
    record ChangeTicket(CommandId id, TicketId ticketId, ChangeTicketStatus change)
            implements Command {
        @Override
        public Ticket sendBy(DocketClient client) {
            return client.changeTicket(id, ticketId, change);
        }
    }

    @JsonTypeName("change-ticket-line")
    record ChangeTicketLine(CommandId id, TicketId ticketId, LineId lineId, ChangeLineStatus change)
            implements Command {
        @Override
        public Ticket sendBy(DocketClient client) {
            return client.changeTicketLine(id, ticketId, lineId, change);
        }
    }

    @JsonTypeName("change-item")
    record ChangeItem(CommandId id, ItemId itemId, ChangeAvailability change) implements Command {
        @Override
        public MenuItem sendBy(DocketClient client) {
            return client.changeAvailability(id, itemId, change);
        }
    }

    @JsonTypeName("seat-table")
    record SeatGuests(CommandId id, VisitId visitId, SeatTable seat) implements Command {
        @Override
        public Visit sendBy(DocketClient client) {
            return client.tables().seat(id, visitId, seat);
        }
    }

    @JsonTypeName("change-visit")
    record ChangeTable(CommandId id, VisitId visitId, ChangeVisit change) implements Command {
        @Override
        public Visit sendBy(DocketClient client) {
            return client.tables().change(id, visitId, change);
        }
    }

    @JsonTypeName("move-visit")
    record MoveGuests(CommandId id, VisitId visitId, MoveVisit move) implements Command {
        @Override
        public Visit sendBy(DocketClient client) {
            return client.tables().move(id, visitId, move);
        }
    }

    @JsonTypeName("merge-visit")
    record MergeGuests(CommandId id, VisitId visitId, MergeVisit merge) implements Command {
        @Override
        public Visit sendBy(DocketClient client) {
            return client.tables().merge(id, visitId, merge);
        }
    }

    @JsonTypeName("part-visit")
    record PartGuests(CommandId id, VisitId visitId, PartVisit part) implements Command {
        @Override
        public Visit sendBy(DocketClient client) {
            return client.tables().part(id, visitId, part);
        }
    }

    @JsonTypeName("move-order")
    record BringOrder(CommandId id, OrderId orderId, MoveOrder move) implements Command {
        @Override
        public Order sendBy(DocketClient client) {
            return client.tables().bring(id, orderId, move);
        }
    }

    @JsonTypeName("transfer-lines")
    record BringLines(CommandId id, OrderId orderId, TransferLines transfer) implements Command {
        @Override
        public Order sendBy(DocketClient client) {
            return client.tables().transfer(id, orderId, transfer);
        }
    }

    @JsonTypeName("hand-over")
    record HandOrdersOver(CommandId id, HandOver handOver) implements Command {
        @Override
        public OrderPage sendBy(DocketClient client) {
            return client.tables().handOver(id, handOver);
        }
    }

    @JsonTypeName("send-message")
    record SendMessage(MessageId messageId, NewMessage message) implements Command {
        @Override
        public CommandId id() {
            return new CommandId(messageId.value());
        }

        @Override
        public Message sendBy(DocketClient client) {
            return client.messages().send(messageId, message);
        }
    }

    @JsonTypeName("see-message")
    record SayMessageSeen(CommandId id, MessageId messageId, SeeMessage seen) implements Command {
        @Override
        public Message sendBy(DocketClient client) {
            return client.messages().see(id, messageId, seen);
        }
    }

    @JsonTypeName("change-modifier")
    record ChangeModifier(CommandId id, ModifierId modifierId, ChangeAvailability change)
            implements Command {
        @Override
        public ModifierAvailability sendBy(DocketClient client) {
            return client.changeAvailability(id, modifierId, change);
        }
    }

    /// A command with the person who entered it, who may not be signed in any more when it is sent.
    @JsonTypeName("entered")
    record Entered(Command command, PersonId by) implements Command {
        @Override
        public CommandId id() {
            return command.id();
        }

        @Override
        public Command itself() {
            return command.itself();
        }

        @Override
        public Object sendBy(DocketClient client) {
            return client.enteredBy(by, command::sendBy);
        }
    }

    /// A command that somebody else allowed by their own PIN.
    ///
    /// @param approval what they gave for it; it counts for this command alone, and not for long
    @JsonTypeName("approved")
    record Approved(Command command, String approval) implements Command {
        @Override
        public CommandId id() {
            return command.id();
        }

        @Override
        public Object sendBy(DocketClient client) {
            return client.approved(approval, command::sendBy);
        }

        @Override
        public Command itself() {
            return command.itself();
        }

        @Override
        public String toString() {
            return "Approved[%s]".formatted(command);
        }
    }
}
