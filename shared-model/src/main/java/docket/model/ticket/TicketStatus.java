package docket.model.ticket;

/// How far a station is with its ticket; worked out from the ticket's lines.
public enum TicketStatus {
    FIRED,
    STARTED,
    DONE
}
