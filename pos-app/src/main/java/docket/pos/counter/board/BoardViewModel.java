package docket.pos.counter.board;

import docket.client.Command;
import docket.client.CommandDesk;
import docket.client.CommandDesk.Result;
import docket.client.FloorFollower;
import docket.client.Ids;
import docket.model.event.Floor;
import docket.model.event.FloorEvent;
import docket.model.order.ChangeOrderStatus;
import docket.model.order.Order;
import docket.model.order.OrderId;
import docket.model.order.OrderTarget;
import docket.model.order.OrderType;
import docket.ui.Notices;
import docket.ui.Texts;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/// Every open order, the ready ones first. New facts come by the feed alone. Confined to the
/// screens' thread.
public final class BoardViewModel implements FloorFollower.Watcher {
    private final CommandDesk desk;
    private final Ids ids;
    private final Texts texts;
    private final Clock clock;
    private final Notices notices;
    private final ReadOnlyObjectWrapper<List<OrderCard>> cards =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyIntegerWrapper ready = new ReadOnlyIntegerWrapper();
    private final ReadOnlyObjectWrapper<Filter> filter = new ReadOnlyObjectWrapper<>(Filter.ALL);
    private @Nullable Floor floor;
    private Duration serverAhead = Duration.ZERO;

    /// Which orders are shown.
    public enum Filter {
        ALL,
        DINE_IN,
        TAKEAWAY,
        READY,
        UNPAID;

        boolean shows(Order order) {
            return switch (this) {
                case ALL -> true;
                case DINE_IN -> order.type() == OrderType.DINE_IN;
                case TAKEAWAY -> order.type() == OrderType.TAKEAWAY;
                case READY -> order.isReady();
                case UNPAID -> order.due().isPositive();
            };
        }
    }

    public BoardViewModel(CommandDesk desk, Ids ids, Texts texts, Clock clock, Notices notices) {
        this.desk = desk;
        this.ids = ids;
        this.texts = texts;
        this.clock = clock;
        this.notices = notices;
    }

    // Properties

    public ReadOnlyObjectProperty<List<OrderCard>> cardsProperty() {
        return cards.getReadOnlyProperty();
    }

    /// How many orders wait at the pass.
    public ReadOnlyIntegerProperty readyProperty() {
        return ready.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Filter> filterProperty() {
        return filter.getReadOnlyProperty();
    }

    // Commands

    public void show(Filter chosen) {
        filter.set(chosen);
        refresh();
    }

    /// Goes on to the next filter, or back.
    public void showBy(int steps) {
        List<Filter> all = List.of(Filter.values());
        show(all.get(Math.floorMod(all.indexOf(filter.get()) + steps, all.size())));
    }

    /// Hands the order out; one that is paid is put away with it.
    public void serve(Order order) {
        change(
                order,
                OrderTarget.SERVED,
                null,
                served -> {
                    if (!served.due().isPositive() && served.isServed()) {
                        close(served);
                    }
                });
    }

    public void close(Order order) {
        change(order, OrderTarget.CLOSED, null, closed -> {});
    }

    public void cancel(Order order, String reason) {
        change(
                order,
                OrderTarget.CANCELLED,
                reason,
                cancelled -> {
                    if (order.paid().isPositive() && floor != null) {
                        String back = texts.amount(order.paid(), floor.shop().currency());
                        notices.insist(texts.text("board.giveBackFor", order.number(), back));
                    }
                });
    }

    private void change(
            Order order, OrderTarget target, @Nullable String reason, Consumer<Order> then) {
        desk.send(
                new Command.ChangeOrder(
                        ids.command(),
                        order.id(),
                        new ChangeOrderStatus(target, order.version(), reason)),
                result -> {
                    switch (result) {
                        case Result.Done done -> then.accept((Order) done.answer());
                        case Result.Refused refused ->
                                notices.insist(texts.refusal(refused.refusal()));
                        case Result.Broken ignored -> notices.insist(texts.text("failed"));
                    }
                });
    }

    // Facts

    @Override
    public void onFloor(Floor known) {
        floor = known;
        refresh();
    }

    @Override
    public void onFact(Floor known, FloorEvent event) {
        refresh();
    }

    @Override
    public void onContact(Duration ahead) {
        serverAhead = ahead;
    }

    /// Draws the cards again: after a fact, each minute, and in another language.
    public void refresh() {
        Floor known = floor;
        if (known == null) {
            return;
        }
        List<Order> orders = known.orders();
        ready.set((int) orders.stream().filter(Order::isReady).count());
        cards.set(
                orders.stream()
                        .filter(filter.get()::shows)
                        .sorted(Comparator.comparing((Order order) -> !order.isReady()))
                        .map(order -> card(order, known))
                        .toList());
    }

    private OrderCard card(Order order, Floor known) {
        Duration age = Duration.between(order.placedAt(), clock.instant().plus(serverAhead));
        return OrderCard.of(order, Math.max(0, age.toMinutes()), texts, known.shop().currency());
    }

    public Optional<Order> order(OrderId id) {
        return floor == null ? Optional.empty() : floor.order(id);
    }
}
