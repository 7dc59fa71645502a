package docket.pos.counter.order;

import docket.model.OrderType;
import docket.model.event.Floor;
import docket.model.menu.Menu;
import docket.model.order.Order;
import docket.model.order.SendPreview;
import docket.pos.counter.Colleagues;
import docket.pos.counter.Deliveries;
import docket.pos.counter.Readiness;
import docket.ui.Notices;
import docket.ui.Texts;
import docket.wire.Drafting;
import docket.wire.Favourites;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Shows the order as it stands: its lines, what others enter for it, what it costs by now, and
/// the tiles. Confined to the screens' thread.
final class OrderShowing {
    private final KnownFloor known;
    private final DraftBook drafts;
    private final OrderPanel panel;
    private final MenuTiles tiles;
    private final Asking asking;
    private final PricesNow prices;
    private final DueTime due;
    private final Texts texts;
    private final Notices notices;
    private List<Drafting> colleagues = List.of();
    private @Nullable Deliveries deliveries;
    private @Nullable Readiness readiness;

    OrderShowing(
            KnownFloor known,
            DraftBook drafts,
            OrderPanel panel,
            MenuTiles tiles,
            Asking asking,
            PricesNow prices,
            DueTime due,
            Texts texts,
            Notices notices) {
        this.known = known;
        this.drafts = drafts;
        this.panel = panel;
        this.tiles = tiles;
        this.asking = asking;
        this.prices = prices;
        this.due = due;
        this.texts = texts;
        this.notices = notices;
    }

    /// Follows what others enter.
    void know(Colleagues others) {
        others.draftsProperty()
                .subscribe(
                        now -> {
                            colleagues = now;
                            refresh();
                        });
    }

    /// Follows how far orders have come on their way to the cooks.
    void know(Deliveries receipts) {
        deliveries = receipts;
        receipts.allProperty().subscribe(now -> refresh());
    }

    /// Says when orders will be ready.
    void know(Readiness learned) {
        readiness = learned;
        learned.learnedProperty().subscribe(now -> refresh());
    }

    void refresh() {
        known.floor()
                .ifPresentOrElse(
                        this::show,
                        () -> {
                            tiles.refresh();
                            panel.showNothing();
                        });
    }

    /// What is entered as if it were sent now, or else what was sent. An order for later is made
    /// when its time comes.
    private String ready(Draft draft, Optional<Order> order, Menu routed, Floor floor) {
        if (readiness == null || draft.later() != null) {
            return "";
        }
        Readiness.Moment estimates = readiness.at(floor, prices.now());
        return draft.isEmpty()
                ? order.map(estimates::of).orElse("")
                : estimates.ofSend(SendPreview.fired(order, draft.commands(), routed), routed);
    }

    /// Brings the prices up to this minute, when another one has begun.
    void tick() {
        if (known.isPast()) {
            refresh();
        }
    }

    /// Offers what is sold most, once nothing is being entered.
    void offer(Favourites sold) {
        tiles.favourites().hear(sold.items());
        takeFavourites();
    }

    private void takeFavourites() {
        Draft now = drafts.draft();
        if (now.isEmpty() && !now.adding()) {
            tiles.takeFavourites();
        }
    }

    private void show(Floor floor) {
        Draft now = drafts.draft();
        asking.follow(floor.shop(), now.type());
        Optional<Order> order = known.openOrder();
        if (now.adding() && order.isEmpty()) {
            if (!now.isEmpty()) {
                notices.insist(texts.text("order.gone"));
            }
            drafts.leave();
            return;
        }
        known.price(floor, order.map(Order::type).orElse(now.type()));
        var lines =
                new OrderLines(
                        texts,
                        known.menu(),
                        floor.shop().currency(),
                        LineStates.of(floor.tickets(), texts),
                        prices::before);
        OrderType type = order.map(Order::type).orElse(now.type());
        String table = order.map(Order::table).orElse(now.table());
        UnaryOperator<Menu> routing =
                menu -> menu.routed(type, floor.plan().areaOf(table).orElse(null), station -> true);
        panel.route(routing);
        panel.show(drafts.draftsProperty().get(), lines, order, known.offered());
        panel.showOthers(OthersEntering.of(colleagues, now, floor, lines, texts));
        if (now.isEmpty() && deliveries != null && order.isPresent()) {
            panel.foretell(deliveries.of(order.get().id()));
        }
        panel.promise(ready(now, order, routing.apply(known.menu()), floor));
        due.preview().ifPresent(panel::foretell);
        due.refresh();
        takeFavourites();
        tiles.recount();
    }
}
