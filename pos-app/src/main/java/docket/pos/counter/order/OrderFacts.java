package docket.pos.counter.order;

import docket.client.FloorFollower;
import docket.model.event.Floor;
import docket.model.event.FloorEvent;
import docket.model.order.Order;
import java.time.Duration;

/// The facts of the floor that change what order entry shows. Confined to the screens' thread.
final class OrderFacts implements FloorFollower.Watcher {
    private final KnownFloor known;
    private final DraftBook drafts;
    private final DraftEditor editor;
    private final DraftChoices choices;
    private final PricesNow prices;
    private final SoldOutAlarm alarm;
    private final SentMeanwhile meanwhile;
    private final Runnable refresh;

    /// @param refresh shows everything again
    OrderFacts(
            KnownFloor known,
            DraftBook drafts,
            DraftEditor editor,
            DraftChoices choices,
            PricesNow prices,
            SoldOutAlarm alarm,
            SentMeanwhile meanwhile,
            Runnable refresh) {
        this.known = known;
        this.drafts = drafts;
        this.editor = editor;
        this.choices = choices;
        this.prices = prices;
        this.alarm = alarm;
        this.meanwhile = meanwhile;
        this.refresh = refresh;
    }

    @Override
    public void onFloor(Floor floor) {
        known.follow(floor);
        choices.follow(floor.menu().supply());
        editor.fit(floor.menu());
        floor.orders().forEach(drafts::dropSent);
        refresh.run();
    }

    @Override
    public void onFact(Floor floor, FloorEvent event) {
        switch (event) {
            case FloorEvent.OnOrder change -> onOrder(change);
            case FloorEvent.ModifierAvailabilityChanged change -> {
                onFloor(floor);
                alarm.ring(floor.menu(), change.modifier());
            }
            case FloorEvent.ItemAvailabilityChanged change -> {
                onFloor(floor);
                alarm.ring(change.item());
            }
            case FloorEvent.OnMenu ignored -> onFloor(floor);
            case FloorEvent.OnVisits change -> {
                if (!change.orders().isEmpty()) {
                    change.orders().stream()
                            .filter(order -> order.id().equals(drafts.draft().orderId()))
                            .forEach(drafts::join);
                    refresh.run();
                }
            }
            case FloorEvent.OnMessage ignored -> {}
            case FloorEvent.FloorPlanSet ignored -> {}
        }
    }

    private void onOrder(FloorEvent.OnOrder change) {
        Draft draft = drafts.draft();
        Order order = change.order();
        boolean atTable = !order.table().isEmpty() && order.table().equals(draft.table());
        boolean isOpen = order.id().equals(draft.orderId());
        if (isOpen && change instanceof FloorEvent.OrderMoved) {
            drafts.join(order);
        }
        drafts.dropSent(order);
        if (atTable && change instanceof FloorEvent.OrderPlaced) {
            meanwhile.sent(order);
        }
        if (isOpen || atTable || !change.items().isEmpty()) {
            refresh.run();
        }
    }

    @Override
    public void onContact(Duration serverAhead) {
        prices.hear(serverAhead);
    }
}
