package docket.wire;

import docket.model.ticket.Ticket;
import java.util.List;

/// What `GET /api/tickets` answers.
///
/// @param asOf the last fact that the list contains
public record TicketPage(long asOf, List<Ticket> tickets) {}
