package docket.kitchen.board;

import docket.model.OrderType;
import docket.model.menu.CategoryId;

/// What tickets have in common that a cook picks out.
public sealed interface TicketKind {
    /// Nothing is picked out.
    TicketKind ALL = new All();

    /// Those that wait for too long now.
    TicketKind LATE = new Late();

    record All() implements TicketKind {}

    record Late() implements TicketKind {}

    record OfType(OrderType type) implements TicketKind {}

    /// Something of it is this display's work.
    record OfCategory(CategoryId category) implements TicketKind {}
}
