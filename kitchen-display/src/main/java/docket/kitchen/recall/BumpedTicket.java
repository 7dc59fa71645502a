package docket.kitchen.recall;

import docket.model.ticket.Ticket;

/// A ticket of the recall list, as a cook reads it.
///
/// @param station which one made it, where that must be said; `""` else
record BumpedTicket(Ticket ticket, String title, String place, String station, String lines) {}
