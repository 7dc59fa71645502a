package docket.model.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import docket.model.Shop;
import docket.model.menu.Menu;
import docket.model.message.Message;
import docket.model.order.Order;
import docket.model.table.FloorPlan;
import docket.model.table.Visit;
import docket.model.ticket.Ticket;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The state of the floor at one `seq`: where a station starts that has no facts yet, or too old
/// ones.
///
/// @param store names what the floor stands on: another one cannot be followed on from this floor;
///     null from a server that does not say
/// @param orders the open ones, oldest first
/// @param tickets those of the open orders, done ones too, and whatever else is on a board
/// @param plan where the tables stand
/// @param visits those that are not over
/// @param messages those of the day that nobody has seen, or that are not old
/// @param ordersToday how many orders the business day has had, open or not
public record Snapshot(
        @Nullable String store,
        Shop shop,
        Menu menu,
        List<Order> orders,
        List<Ticket> tickets,
        LocalDate businessDay,
        int ordersToday,
        FloorPlan plan,
        List<Visit> visits,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Message> messages) {
    public Snapshot(
            @Nullable String store,
            Shop shop,
            Menu menu,
            List<Order> orders,
            List<Ticket> tickets,
            LocalDate businessDay,
            int ordersToday,
            @Nullable FloorPlan plan,
            @Nullable List<Visit> visits,
            @Nullable List<Message> messages) {
        this.store = store;
        this.shop = shop;
        this.menu = menu;
        this.orders = List.copyOf(orders);
        this.tickets = List.copyOf(tickets);
        this.businessDay = businessDay;
        this.ordersToday = ordersToday;
        this.plan = plan == null ? FloorPlan.NONE : plan;
        this.visits = visits == null ? List.of() : List.copyOf(visits);
        this.messages = messages == null ? List.of() : List.copyOf(messages);
    }

    /// A floor without a plan, where nobody sits.
    public Snapshot(
            @Nullable String store,
            Shop shop,
            Menu menu,
            List<Order> orders,
            List<Ticket> tickets,
            LocalDate businessDay,
            int ordersToday) {
        this(store, shop, menu, orders, tickets, businessDay, ordersToday, null, null, null);
    }
}
