package docket.pos.counter;

import docket.client.Command;
import docket.client.DocketClient;
import docket.client.FakeDocketClient;
import docket.client.FakeRestaurant;
import docket.client.FeedRequest;
import docket.client.FeedSubscription;
import docket.client.FloorFollower;
import docket.client.Outbox;
import docket.client.OutboxListener;
import docket.model.CommandId;
import docket.model.Reason;
import docket.model.Refusal;
import docket.model.event.FloorEvent;
import docket.model.menu.ItemId;
import docket.model.menu.Menu;
import docket.model.menu.MenuItem;
import docket.model.menu.ModifierAvailability;
import docket.model.message.Message;
import docket.model.order.Order;
import docket.model.order.OrderId;
import docket.model.table.FloorPlan;
import docket.model.ticket.ChangeTicketStatus;
import docket.model.ticket.Ticket;
import docket.model.ticket.TicketStatus;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A server in memory behind an outbox that sends at once. Commands can wait as if it were away,
/// and its facts can lag behind its answers.
public final class FakeServer implements Outbox {
    private final FloorFollower follower;
    private final OutboxListener listener;
    private final FakeRestaurant restaurant;
    private final FakeDocketClient client;
    private final List<Command> waiting = new ArrayList<>();
    private final List<Command> carriedOut = new ArrayList<>();
    private @Nullable FeedSubscription feed;
    private boolean away;

    public FakeServer(
            FloorFollower follower,
            OutboxListener listener,
            FakeRestaurant restaurant,
            FakeDocketClient client) {
        this.follower = follower;
        this.listener = listener;
        this.restaurant = restaurant;
        this.client = client;
    }

    /// Shows the whole floor, as a fresh connection does.
    public void connect() {
        if (feed != null) {
            feed.close();
        }
        feed = client.follow(new FeedRequest("", "counter", true), follower);
    }

    public void goAway() {
        away = true;
    }

    public void comeBack() {
        away = false;
        send();
    }

    /// Comes back to what waits, the last command first, as if another screen had been quicker.
    public void comeBackInReverse() {
        Collections.reverse(waiting);
        comeBack();
    }

    /// Answers come before their facts from now on, until [#catchUp].
    public void lagBehind() {
        restaurant.lagBehind();
    }

    public void catchUp() {
        restaurant.catchUp();
    }

    /// Fires what is due by the clock.
    public void fireDue() {
        restaurant.fireDue();
    }

    /// Says what was sold most; the counters hear it when they ask.
    public void sellMost(List<ItemId> items) {
        restaurant.sellMost(items);
    }

    public Order onlyOrder() {
        List<Order> orders = orders();
        if (orders.size() != 1) {
            throw new AssertionError("there are " + orders.size() + " orders, not 1");
        }
        return orders.getFirst();
    }

    public List<Order> orders() {
        return restaurant.orders();
    }

    public List<Command> carriedOut() {
        return carriedOut;
    }

    public FloorPlan plan() {
        return client.tables().floor().plan();
    }

    public Menu menu() {
        return restaurant.menu();
    }

    /// All messages that were ever sent, oldest first.
    public List<Message> messages() {
        return restaurant.messages();
    }

    /// Every cook taps done on every ticket of an order.
    public void cook(OrderId id) {
        for (Ticket ticket : restaurant.fired(id).tickets()) {
            client.changeTicket(
                    new CommandId(UUID.randomUUID()),
                    ticket.id(),
                    new ChangeTicketStatus(TicketStatus.DONE, ticket.version(), null));
        }
    }

    /// The server gives no answer to what is asked of it directly.
    public void cut() {
        client.goAway();
    }

    public void mend() {
        client.comeBack();
    }

    /// Another counter of the restaurant.
    public DocketClient colleague() {
        return new FakeDocketClient(restaurant);
    }

    /// Another screen does something.
    public void publish(FloorEvent fact) {
        restaurant.publish(fact);
    }

    /// Another screen changes the menu.
    public void change(MenuItem item) {
        restaurant.publish(new FloorEvent.ItemAvailabilityChanged(item));
    }

    /// A choice sells out, or comes back.
    public void change(ModifierAvailability modifier) {
        restaurant.publish(new FloorEvent.ModifierAvailabilityChanged(modifier));
    }

    /// The whole menu is replaced.
    public void replaceMenu(Menu fresh) {
        restaurant.publish(new FloorEvent.MenuImported(fresh));
    }

    @Override
    public void submit(Command command) {
        waiting.add(command);
        listener.onWaiting(waiting(), false);
        send();
    }

    private void send() {
        if (away) {
            listener.onWaiting(waiting(), true);
            return;
        }
        while (!waiting.isEmpty()) {
            Command next = waiting.removeFirst();
            try {
                Object answer = next.sendBy(client);
                carriedOut.add(next);
                listener.onDone(next, answer);
            } catch (Refusal no) {
                if (no.reason() == Reason.SESSION_ENDED) {
                    waiting.addFirst(next);
                    listener.onWaiting(waiting(), false);
                    return;
                }
                listener.onRefused(next, no);
            }
        }
        listener.onWaiting(List.of(), false);
    }

    @Override
    public List<Command> waiting() {
        return List.copyOf(waiting);
    }

    @Override
    public void retryNow() {
        send();
    }

    @Override
    public void close() {
        client.close();
    }
}
