package docket.client;

import docket.model.CommandId;
import docket.model.message.MessageId;
import docket.model.order.LineId;
import docket.model.order.OrderId;
import docket.model.payment.PaymentId;
import docket.model.staff.PersonId;
import docket.model.table.VisitId;
import java.util.UUID;
import java.util.function.Supplier;

/// Makes the ids that a station gives to what it enters.
///
/// @param fresh a UUID that was never there before
public record Ids(Supplier<UUID> fresh) {
    public static Ids random() {
        return new Ids(UUID::randomUUID);
    }

    public OrderId order() {
        return new OrderId(fresh.get());
    }

    public LineId line() {
        return new LineId(fresh.get());
    }

    public PaymentId payment() {
        return new PaymentId(fresh.get());
    }

    public VisitId visit() {
        return new VisitId(fresh.get());
    }

    public MessageId message() {
        return new MessageId(fresh.get());
    }

    public PersonId person() {
        return new PersonId(fresh.get());
    }

    /// An id for something new of the menu.
    public String slug() {
        return fresh.get().toString();
    }

    public CommandId command() {
        return new CommandId(fresh.get());
    }
}
