package docket.model.message;

import docket.model.Limits;
import docket.model.menu.StationId;
import docket.model.ticket.Receipt;

/// How far a test ticket is known to have come at one of its stations. It is worked out from what
/// the displays say, and told beside the facts.
public record TestReceipt(MessageId message, StationId station, Receipt receipt) {
    public TestReceipt {
        Limits.required("message", message);
        Limits.required("station", station);
        Limits.required("receipt", receipt);
    }
}
