package docket.model.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeName;
import docket.model.menu.Category;
import docket.model.menu.CategoryId;
import docket.model.menu.ItemId;
import docket.model.menu.Menu;
import docket.model.menu.MenuItem;
import docket.model.menu.ModifierAvailability;
import docket.model.menu.Routing;
import docket.model.menu.Station;
import docket.model.message.Message;
import docket.model.order.LineId;
import docket.model.order.Order;
import docket.model.payment.PaymentId;
import docket.model.table.FloorPlan;
import docket.model.table.Visit;
import docket.model.ticket.Ticket;
import docket.model.ticket.TicketId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A fact of the floor, in the past tense. Each carries the state that resulted, with its version,
/// so that applying one twice is harmless and a screen needs nothing but its facts.
public sealed interface FloorEvent {

    /// A fact about one order: the order after it, and those of its tickets that it changed.
    sealed interface OnOrder extends FloorEvent {
        Order order();

        List<Ticket> tickets();

        /// The items of the menu that are counted and of which there are now more or fewer.
        default List<MenuItem> items() {
            return List.of();
        }

        /// What the menu is after it.
        default Menu on(Menu before) {
            return before.with(items());
        }

        /// The visits of the order's table that changed with it.
        default List<Visit> visits() {
            return List.of();
        }
    }

    /// A fact that goes beyond one order: the visits that changed, the one it is about first, and
    /// orders with them.
    sealed interface OnVisits extends FloorEvent {
        List<Visit> visits();

        /// The one that it is about.
        default Visit visit() {
            return visits().getFirst();
        }

        /// The open orders that changed with them.
        default List<Order> orders() {
            return List.of();
        }

        /// The tickets of those orders that changed.
        default List<Ticket> tickets() {
            return List.of();
        }

        /// The tickets of those orders of which no line is left.
        default List<TicketId> gone() {
            return List.of();
        }
    }

    /// A fact about the menu.
    sealed interface OnMenu extends FloorEvent {
        /// What the menu is after it. Coming twice, or after a later one, it changes nothing.
        Menu on(Menu before);
    }

    /// A fact about a message between the counter and the kitchen.
    sealed interface OnMessage extends FloorEvent {
        /// The message after it.
        Message message();
    }

    @JsonTypeName("order-placed")
    record OrderPlaced(
            Order order,
            List<Ticket> tickets,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<MenuItem> items,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Visit> visits)
            implements OnOrder {
        public OrderPlaced {
            items = orNone(items);
            visits = orNone(visits);
        }

        public OrderPlaced(Order order, List<Ticket> tickets, List<MenuItem> items) {
            this(order, tickets, items, List.of());
        }

        public OrderPlaced(Order order, List<Ticket> tickets) {
            this(order, tickets, List.of(), List.of());
        }
    }

    @JsonTypeName("lines-added")
    record LinesAdded(
            Order order,
            List<Ticket> tickets,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<MenuItem> items,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Visit> visits)
            implements OnOrder {
        public LinesAdded {
            items = orNone(items);
            visits = orNone(visits);
        }

        public LinesAdded(Order order, List<Ticket> tickets, List<MenuItem> items) {
            this(order, tickets, items, List.of());
        }

        public LinesAdded(Order order, List<Ticket> tickets) {
            this(order, tickets, List.of(), List.of());
        }
    }

    @JsonTypeName("line-voided")
    record LineVoided(
            Order order,
            List<Ticket> tickets,
            LineId lineId,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<MenuItem> items)
            implements OnOrder {
        public LineVoided {
            items = orNone(items);
        }

        public LineVoided(Order order, List<Ticket> tickets, LineId lineId) {
            this(order, tickets, lineId, List.of());
        }
    }

    /// Held lines were released to the kitchen, as one batch.
    ///
    /// @param byClock whether their time had come; null: somebody fired them
    @JsonTypeName("lines-fired")
    record LinesFired(Order order, List<Ticket> tickets, @Nullable Boolean byClock)
            implements OnOrder {
        public LinesFired {
            byClock = Boolean.TRUE.equals(byClock) ? true : null;
        }

        /// Somebody fired them.
        public LinesFired(Order order, List<Ticket> tickets) {
            this(order, tickets, null);
        }
    }

    /// A held line was taken off.
    @JsonTypeName("line-removed")
    record LineRemoved(
            Order order,
            List<Ticket> tickets,
            LineId lineId,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<MenuItem> items)
            implements OnOrder {
        public LineRemoved {
            items = orNone(items);
        }
    }

    /// The note, the covers or the name of an order that was sent were changed.
    @JsonTypeName("order-details-changed")
    record OrderDetailsChanged(Order order, List<Ticket> tickets) implements OnOrder {}

    /// An order goes before the others in the kitchen, or in its turn again, as it says.
    @JsonTypeName("order-rushed")
    record OrderRushed(Order order, List<Ticket> tickets) implements OnOrder {}

    /// A line that was sent got another note.
    @JsonTypeName("line-note-changed")
    record LineNoteChanged(Order order, List<Ticket> tickets, LineId lineId) implements OnOrder {}

    /// A line is given to the guest, or charged again.
    @JsonTypeName("line-comped")
    record LineComped(Order order, List<Ticket> tickets, LineId lineId) implements OnOrder {}

    /// A line is cooked again, at no charge.
    ///
    /// @param lineId the new line
    @JsonTypeName("line-remade")
    record LineRemade(
            Order order,
            List<Ticket> tickets,
            LineId lineId,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<MenuItem> items)
            implements OnOrder {
        public LineRemade {
            items = orNone(items);
        }
    }

    @JsonTypeName("order-served")
    record OrderServed(Order order, List<Ticket> tickets) implements OnOrder {}

    /// The pass has put an order together, for a runner to take.
    @JsonTypeName("order-assembled")
    record OrderAssembled(Order order, List<Ticket> tickets) implements OnOrder {}

    /// What was put together or handed out last waits at the pass again.
    @JsonTypeName("order-taken-back")
    record OrderTakenBack(Order order, List<Ticket> tickets) implements OnOrder {}

    @JsonTypeName("order-closed")
    record OrderClosed(
            Order order,
            List<Ticket> tickets,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Visit> visits)
            implements OnOrder {
        public OrderClosed {
            visits = orNone(visits);
        }

        public OrderClosed(Order order, List<Ticket> tickets) {
            this(order, tickets, List.of());
        }
    }

    @JsonTypeName("order-reopened")
    record OrderReopened(
            Order order,
            List<Ticket> tickets,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Visit> visits)
            implements OnOrder {
        public OrderReopened {
            visits = orNone(visits);
        }

        public OrderReopened(Order order, List<Ticket> tickets) {
            this(order, tickets, List.of());
        }
    }

    /// Called off, as [docket.model.order.OrderStatus#CANCELLED] or as VOIDED.
    @JsonTypeName("order-cancelled")
    record OrderCancelled(
            Order order,
            List<Ticket> tickets,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<MenuItem> items,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Visit> visits)
            implements OnOrder {
        public OrderCancelled {
            items = orNone(items);
            visits = orNone(visits);
        }

        public OrderCancelled(Order order, List<Ticket> tickets, List<MenuItem> items) {
            this(order, tickets, items, List.of());
        }

        public OrderCancelled(Order order, List<Ticket> tickets) {
            this(order, tickets, List.of(), List.of());
        }
    }

    @JsonTypeName("payment-taken")
    record PaymentTaken(Order order, List<Ticket> tickets, PaymentId paymentId)
            implements OnOrder {}

    @JsonTypeName("ticket-started")
    record TicketStarted(Order order, List<Ticket> tickets, TicketId ticketId) implements OnOrder {}

    @JsonTypeName("ticket-bumped")
    record TicketBumped(Order order, List<Ticket> tickets, TicketId ticketId) implements OnOrder {}

    @JsonTypeName("ticket-recalled")
    record TicketRecalled(Order order, List<Ticket> tickets, TicketId ticketId)
            implements OnOrder {}

    @JsonTypeName("ticket-line-changed")
    record TicketLineChanged(Order order, List<Ticket> tickets, TicketId ticketId, LineId lineId)
            implements OnOrder {}

    /// No display of a ticket's station said that it had it, so its backup has it as well.
    @JsonTypeName("ticket-backed-up")
    record TicketBackedUp(Order order, List<Ticket> tickets, TicketId ticketId)
            implements OnOrder {}

    @JsonTypeName("item-availability-changed")
    record ItemAvailabilityChanged(MenuItem item) implements OnMenu {
        @Override
        public Menu on(Menu before) {
            return before.with(item);
        }
    }

    /// A choice sold out wherever it is offered, or came back.
    @JsonTypeName("modifier-availability-changed")
    record ModifierAvailabilityChanged(ModifierAvailability modifier) implements OnMenu {
        @Override
        public Menu on(Menu before) {
            return before.with(modifier);
        }
    }

    /// The whole menu was replaced.
    @JsonTypeName("menu-imported")
    record MenuImported(Menu menu) implements OnMenu {
        @Override
        public Menu on(Menu before) {
            return menu;
        }
    }

    /// An item was put on the menu, or changed.
    @JsonTypeName("item-set")
    record ItemSet(MenuItem item) implements OnMenu {
        @Override
        public Menu on(Menu before) {
            return before.put(item);
        }
    }

    /// An item was taken off the menu for good.
    ///
    /// @param version of the item that went
    @JsonTypeName("item-removed")
    record ItemRemoved(ItemId itemId, int version) implements OnMenu {
        @Override
        public Menu on(Menu before) {
            return before.without(itemId, version);
        }
    }

    /// A category was added, or changed.
    @JsonTypeName("category-set")
    record CategorySet(Category category) implements OnMenu {
        @Override
        public Menu on(Menu before) {
            return before.put(category);
        }
    }

    @JsonTypeName("category-removed")
    record CategoryRemoved(CategoryId categoryId) implements OnMenu {
        @Override
        public Menu on(Menu before) {
            return before.without(categoryId);
        }
    }

    @JsonTypeName("categories-arranged")
    record CategoriesArranged(List<CategoryId> categories) implements OnMenu {
        public CategoriesArranged {
            categories = List.copyOf(categories);
        }

        @Override
        public Menu on(Menu before) {
            return before.arranged(categories);
        }
    }

    /// The items of one category were put into an order.
    @JsonTypeName("items-arranged")
    record ItemsArranged(CategoryId categoryId, List<ItemId> items) implements OnMenu {
        public ItemsArranged {
            items = List.copyOf(items);
        }

        @Override
        public Menu on(Menu before) {
            return before.arranged(categoryId, items);
        }
    }

    /// Where things are made was said anew, and which station stands in for which.
    @JsonTypeName("routing-set")
    record RoutingSet(List<Station> stations, Routing routing) implements OnMenu {
        public RoutingSet {
            stations = List.copyOf(stations);
        }

        @Override
        public Menu on(Menu before) {
            return before.routedBy(stations, routing);
        }
    }

    /// Somebody sent a message.
    @JsonTypeName("message-sent")
    record MessageSent(Message message) implements OnMessage {}

    /// A message was seen, here or there.
    @JsonTypeName("message-seen")
    record MessageSeen(Message message) implements OnMessage {}

    /// The floor plan was drawn anew.
    @JsonTypeName("floor-plan-set")
    record FloorPlanSet(FloorPlan plan) implements FloorEvent {}

    /// Guests sat down, were counted anew, or do not want to pay yet.
    @JsonTypeName("table-seated")
    record TableSeated(List<Visit> visits) implements OnVisits {
        public TableSeated {
            visits = List.copyOf(visits);
        }
    }

    @JsonTypeName("bill-asked")
    record BillAsked(List<Visit> visits) implements OnVisits {
        public BillAsked {
            visits = List.copyOf(visits);
        }
    }

    @JsonTypeName("table-cleaned")
    record TableCleaned(List<Visit> visits) implements OnVisits {
        public TableCleaned {
            visits = List.copyOf(visits);
        }
    }

    /// Guests went to another table with all that they ordered. Nothing is fired by it.
    @JsonTypeName("visit-moved")
    record VisitMoved(List<Visit> visits, List<Order> orders, List<Ticket> tickets)
            implements OnVisits {
        public VisitMoved {
            visits = List.copyOf(visits);
            orders = List.copyOf(orders);
            tickets = List.copyOf(tickets);
        }
    }

    /// Guests joined others with all that they ordered. Nothing is fired by it.
    @JsonTypeName("visits-merged")
    record VisitsMerged(List<Visit> visits, List<Order> orders, List<Ticket> tickets)
            implements OnVisits {
        public VisitsMerged {
            visits = List.copyOf(visits);
            orders = List.copyOf(orders);
            tickets = List.copyOf(tickets);
        }
    }

    /// Guests who had joined others are on their own again, with what they came with.
    @JsonTypeName("visits-parted")
    record VisitsParted(List<Visit> visits, List<Order> orders, List<Ticket> tickets)
            implements OnVisits {
        public VisitsParted {
            visits = List.copyOf(visits);
            orders = List.copyOf(orders);
            tickets = List.copyOf(tickets);
        }
    }

    /// Lines went from one order to another, as far as they are made. Nothing is fired by it.
    ///
    /// @param orders the one that gave them, then the one that took them
    /// @param visits those that changed with them
    @JsonTypeName("lines-transferred")
    record LinesTransferred(
            List<Order> orders,
            List<Ticket> tickets,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<TicketId> gone,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Visit> visits)
            implements OnVisits {
        public LinesTransferred {
            orders = List.copyOf(orders);
            tickets = List.copyOf(tickets);
            gone = orNone(gone);
            visits = orNone(visits);
        }
    }

    /// Somebody else looks after orders now.
    @JsonTypeName("orders-handed-over")
    record OrdersHandedOver(List<Order> orders, List<Ticket> tickets) implements OnVisits {
        public OrdersHandedOver {
            orders = List.copyOf(orders);
            tickets = List.copyOf(tickets);
        }

        @Override
        public List<Visit> visits() {
            return List.of();
        }
    }

    /// One order went to another table. Nothing is fired by it.
    @JsonTypeName("order-moved")
    record OrderMoved(Order order, List<Ticket> tickets, List<Visit> visits) implements OnOrder {
        public OrderMoved {
            visits = List.copyOf(visits);
        }
    }

    /// What a fact of an earlier version did not tell was not so.
    private static <T> List<T> orNone(@Nullable List<T> changed) {
        return changed == null ? List.of() : List.copyOf(changed);
    }
}
