package docket.pos.counter.order;

import docket.model.Money;
import docket.model.OrderType;
import docket.model.event.Floor;
import docket.model.menu.AvailabilityStatus;
import docket.model.menu.ItemId;
import docket.model.menu.Menu;
import docket.model.order.Order;
import docket.pos.counter.DueText;
import docket.ui.Amounts;
import docket.ui.Texts;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// What order entry knows of the restaurant: the menu at the prices of now, and the orders that
/// the draft has to do with. Confined to the screens' thread.
final class KnownFloor {
    private final DraftBook drafts;
    private final PricesNow prices;
    private final MenuTiles tiles;
    private final Texts texts;
    private @Nullable Floor floor;
    private Menu menu = Menu.EMPTY;
    private @Nullable LocalDateTime shownAt;

    KnownFloor(DraftBook drafts, PricesNow prices, MenuTiles tiles, Texts texts) {
        this.drafts = drafts;
        this.prices = prices;
        this.tiles = tiles;
        this.texts = texts;
    }

    void follow(Floor known) {
        floor = known;
    }

    /// The floor; empty as long as nothing is known of the restaurant.
    Optional<Floor> floor() {
        return Optional.ofNullable(floor);
    }

    /// Brings all that is shown to the prices of this minute.
    void price(Floor known, OrderType type) {
        Menu charged = prices.charging(known.menu(), type, known.shop());
        String currency = known.shop().currency();
        LocalDateTime minute = prices.minute(known.shop());
        if (!charged.equals(menu) || !minute.equals(shownAt)) {
            menu = charged;
            tiles.show(menu, currency, minute);
            shownAt = minute;
        }
        prices.look(menu, type, currency);
    }

    /// Whether another minute has begun than that of the prices on the screen.
    boolean isPast() {
        return floor != null && prices.isPast(floor.shop());
    }

    /// What looks at an order that comes back, for what the screen promised of it.
    Consumer<Order> promised(Draft sent) {
        return floor == null ? order -> {} : prices.promised(sent, floor.shop().currency());
    }

    /// How the times of orders for later are written now; empty as long as nothing is known.
    Optional<DueText> clock() {
        return floor().map(Floor::shop).map(shop -> new DueText(shop.zone(), prices.minute(shop)));
    }

    /// The order that the draft adds to.
    Optional<Order> openOrder() {
        Draft now = drafts.draft();
        return floor != null && now.adding() ? floor.order(now.orderId()) : Optional.empty();
    }

    /// The open order of the draft's table, where the draft is not of it already. What is added to
    /// one that is booked would wait with it, so that is offered to nobody.
    Optional<Order> offered() {
        Draft now = drafts.draft();
        return floor == null || now.adding() || now.table().isEmpty()
                ? Optional.empty()
                : floor.orders().stream()
                        .filter(order -> order.table().equals(now.table()))
                        .filter(order -> !order.isScheduled())
                        .findFirst();
    }

    /// The menu at the prices that are charged now.
    Menu menu() {
        return menu;
    }

    /// Whether an item is there to be sold, be it sold out.
    boolean isOnMenu(ItemId item) {
        return menu.find(item)
                .filter(one -> one.availability().status() != AvailabilityStatus.HIDDEN)
                .isPresent();
    }

    /// How amounts are written and read here.
    Amounts amounts() {
        return new Amounts(floor == null ? "KRW" : floor.shop().currency());
    }

    /// An amount as it is shown beside a choice.
    String amount(Money money) {
        return floor == null ? "" : texts.amount(money, floor.shop().currency());
    }
}
