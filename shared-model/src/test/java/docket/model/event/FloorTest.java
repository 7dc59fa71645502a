package docket.model.event;

import static docket.model.ModelSamples.DAY;
import static docket.model.ModelSamples.NOON;
import static docket.model.ModelSamples.card;
import static docket.model.ModelSamples.menu;
import static docket.model.ModelSamples.order;
import static docket.model.ModelSamples.snapshot;
import static org.assertj.core.api.Assertions.assertThat;

import docket.model.menu.Availability;
import docket.model.menu.AvailabilityStatus;
import docket.model.menu.ItemId;
import docket.model.menu.Menu;
import docket.model.menu.MenuItem;
import docket.model.order.ChangeOrderStatus;
import docket.model.order.NewOrder;
import docket.model.order.Order;
import docket.model.order.OrderTarget;
import docket.model.ticket.ChangeTicketStatus;
import docket.model.ticket.FiredOrder;
import docket.model.ticket.Ticket;
import docket.model.ticket.TicketStatus;
import java.util.List;
import org.junit.jupiter.api.Test;

class FloorTest {
    private final Floor floor = new Floor(snapshot());
    private final FiredOrder placed = order().at("4").with("burger-set", 1).fired();

    private static FloorEvent placed(FiredOrder fired) {
        return new FloorEvent.OrderPlaced(fired.order(), fired.tickets());
    }

    @Test
    void aPlacedOrderIsThereWithItsTickets() {
        floor.apply(placed(placed));

        assertThat(floor.orders()).containsExactly(placed.order());
        assertThat(floor.order(placed.id())).contains(placed.order());
        assertThat(floor.tickets()).containsExactlyInAnyOrderElementsOf(placed.tickets());
        assertThat(floor.ordersToday()).isEqualTo(1);
    }

    @Test
    void aFactAppliedTwiceChangesNothing() {
        floor.apply(placed(placed));
        floor.apply(placed(placed));

        assertThat(floor.orders()).hasSize(1);
        assertThat(floor.tickets()).hasSize(2);
        assertThat(floor.ordersToday()).isEqualTo(1);
    }

    @Test
    void anOlderFactDoesNotUndoANewerOne() {
        FiredOrder bumped = bump(placed, 0);
        Ticket ticket = bumped.tickets().getFirst();
        floor.apply(new FloorEvent.TicketBumped(bumped.order(), List.of(ticket), ticket.id()));

        floor.apply(placed(placed));

        assertThat(floor.order(placed.id())).contains(bumped.order());
        assertThat(floor.ticket(ticket.id())).contains(ticket);
    }

    @Test
    void aClosedOrderLeavesTheFloorButItsOpenTicketsStay() {
        FiredOrder half = bump(placed, 0);
        FiredOrder paid = half.take(card(1, 12900), NOON);
        FiredOrder closed =
                paid.change(
                        new ChangeOrderStatus(OrderTarget.CLOSED, paid.order().version(), null),
                        NOON);
        floor.apply(placed(half));

        floor.apply(new FloorEvent.OrderClosed(closed.order(), closed.changedSince(paid)));

        assertThat(floor.orders()).isEmpty();
        assertThat(floor.tickets()).containsExactly(placed.tickets().getLast());

        FiredOrder done = bump(closed, 1);
        Ticket last = done.tickets().getLast();
        floor.apply(new FloorEvent.TicketBumped(done.order(), List.of(last), last.id()));

        assertThat(floor.tickets()).isEmpty();
    }

    @Test
    void theLongestWaitingTicketComesFirst() {
        FiredOrder early = order().numbered(2).at("1").with("fries", 1).fired();
        Ticket later = late(placed).tickets().getFirst();
        floor.apply(placed(late(placed)));
        floor.apply(placed(early));

        assertThat(floor.tickets()).first().isEqualTo(early.tickets().getFirst());
        assertThat(floor.tickets()).contains(later);
        assertThat(floor.orders()).extracting(Order::id).startsWith(early.id());
    }

    @Test
    void aNewBusinessDayCountsFromOne() {
        floor.apply(placed(placed));
        var command = order().numbered(2).takeAway().with("fries", 1).command();
        Order tomorrow = placeOn(command);

        floor.apply(placed(FiredOrder.place(tomorrow)));

        assertThat(floor.businessDay()).isEqualTo(DAY.plusDays(1));
        assertThat(floor.ordersToday()).isEqualTo(1);
    }

    @Test
    void anItemThatIsSoldOutIsSoldOutOnTheMenu() {
        MenuItem gone =
                menu().item(new ItemId("fries"))
                        .with(new Availability(AvailabilityStatus.SOLD_OUT, null));

        floor.apply(new FloorEvent.ItemAvailabilityChanged(gone));

        assertThat(floor.menu()).isEqualTo(menu().with(gone));
    }

    @Test
    void anImportedMenuReplacesTheOld() {
        Menu other = new Menu(menu().stations(), menu().categories(), List.of(), List.of());

        floor.apply(new FloorEvent.MenuImported(other));

        assertThat(floor.menu()).isEqualTo(other);
    }

    private static Order placeOn(NewOrder command) {
        return Order.place(
                order().numbered(2).id(), "A-001", DAY.plusDays(1), command, menu(), NOON);
    }

    private static FiredOrder late(FiredOrder fired) {
        Order order = fired.order();
        return FiredOrder.place(
                Order.place(
                        order.id(), order.number(), DAY, setFor4(), menu(), NOON.plusSeconds(90)));
    }

    private static NewOrder setFor4() {
        return order().at("4").with("burger-set", 1).command();
    }

    private static FiredOrder bump(FiredOrder fired, int ticket) {
        Ticket open = fired.tickets().get(ticket);
        return fired.change(
                open.id(), new ChangeTicketStatus(TicketStatus.DONE, open.version(), null), NOON);
    }
}
