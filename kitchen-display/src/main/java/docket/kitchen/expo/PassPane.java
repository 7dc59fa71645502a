package docket.kitchen.expo;

import docket.model.order.OrderId;
import docket.ui.Texts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.layout.Pane;
import org.jspecify.annotations.Nullable;

/// Where the orders at the pass lie: in columns, top to bottom and left to right, page by page. An
/// order keeps its card while it is at the pass. Confined to the screens' thread.
final class PassPane extends Pane {
    private static final double CARD_WIDTH = 296;
    private static final double GAP = 10;
    private static final int PERCENT = 100;

    private final ExpoViewModel model;
    private final Texts texts;
    private final Map<OrderId, PassCardView> cards = new HashMap<>();
    private List<PassOrder> orders = List.of();
    private List<List<Place>> pages = List.of(List.of());
    private @Nullable OrderId selected;
    private int at;

    /// Where a card lies on its page.
    private record Place(PassOrder order, int column, double top, double height) {}

    PassPane(ExpoViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        setMinSize(0, 0);
    }

    /// Shows these orders, on the page that is turned to.
    void show(List<PassOrder> now) {
        orders = now;
        cards.keySet().retainAll(now.stream().map(PassOrder::id).toList());
        if (selected != null && orders.stream().noneMatch(one -> one.id().equals(selected))) {
            selected = null;
        }
        if (getScene() != null && getWidth() > 0 && getHeight() > 0) {
            arrange();
        }
    }

    void turn(int by) {
        at += by;
        show(orders);
    }

    /// Selects another order; the first press selects the first of the page.
    void move(int by) {
        if (orders.isEmpty()) {
            return;
        }
        int place = place();
        int next =
                place < 0
                        ? orders.indexOf(shown().getFirst())
                        : Math.clamp((long) place + by, 0, orders.size() - 1);
        PassOrder order = orders.get(next);
        selected = order.id();
        for (int page = 0; page < pages.size(); page++) {
            at = shown(page).contains(order) ? page : at;
        }
        show(orders);
    }

    void deselect() {
        selected = null;
        show(orders);
    }

    Optional<PassOrder> selected() {
        int place = place();
        return place < 0 ? Optional.empty() : Optional.of(orders.get(place));
    }

    private int place() {
        for (int i = 0; i < orders.size(); i++) {
            if (orders.get(i).id().equals(selected)) {
                return i;
            }
        }
        return -1;
    }

    /// The order on this page that a digit is for.
    Optional<PassOrder> atDigit(int digit) {
        return digit < 1 || digit > shown().size()
                ? Optional.empty()
                : Optional.of(shown().get(digit - 1));
    }

    private List<PassOrder> shown() {
        return shown(at);
    }

    private List<PassOrder> shown(int page) {
        return pages.get(page).stream().map(Place::order).toList();
    }

    int pages() {
        return pages.size();
    }

    /// The page that is shown, from 1.
    int page() {
        return at + 1;
    }

    /// How many orders are on later pages.
    int later() {
        return pages.stream().skip(at + 1L).mapToInt(List::size).sum();
    }

    void tick() {
        cards.values().forEach(PassCardView::tick);
    }

    private void arrange() {
        int columns = columns();
        getStyleClass().setAll("zoom-" + model.look().zoom());
        double width = Math.floor((getWidth() - GAP) / columns - GAP);
        double room = getHeight() - 2 * GAP;
        pages = paged(measured(width, room), columns, room);
        at = Math.clamp(at, 0, pages.size() - 1);
        lay(width);
    }

    private int columns() {
        Integer chosen = model.look().columns();
        double wide = CARD_WIDTH * model.look().zoom() / PERCENT;
        return chosen == null ? Math.max(1, (int) ((getWidth() - GAP) / (wide + GAP))) : chosen;
    }

    /// How high each card is; one that is higher than the screen fills a column. Only what is
    /// visible is styled, and so as high as it will be.
    private List<Double> measured(double width, double room) {
        var heights = new ArrayList<Double>();
        for (PassOrder order : orders) {
            PassCardView card = card(order);
            if (card.getParent() == null) {
                getChildren().add(card);
            }
            card.show(order, order.id().equals(selected));
            card.setVisible(true);
            card.applyCss();
            heights.add(Math.min(room, card.height(width)));
        }
        getChildren().retainAll(cards.values());
        return heights;
    }

    private PassCardView card(PassOrder order) {
        return cards.computeIfAbsent(order.id(), id -> new PassCardView(model, texts));
    }

    private List<List<Place>> paged(List<Double> heights, int columns, double room) {
        var all = new ArrayList<List<Place>>();
        var page = new ArrayList<Place>();
        int column = 0;
        double top = 0;
        for (int i = 0; i < orders.size(); i++) {
            double height = heights.get(i);
            if (top > 0 && top + height > room) {
                column++;
                top = 0;
            }
            if (column == columns) {
                all.add(List.copyOf(page));
                page.clear();
                column = 0;
            }
            page.add(new Place(orders.get(i), column, top, height));
            top += height + GAP;
        }
        all.add(List.copyOf(page));
        return List.copyOf(all);
    }

    private void lay(double width) {
        List<OrderId> here = shown().stream().map(PassOrder::id).toList();
        cards.forEach((id, card) -> card.setVisible(here.contains(id)));
        int digit = 0;
        for (Place place : pages.get(at)) {
            PassCardView card = card(place.order());
            digit++;
            card.number(digit);
            card.resizeRelocate(
                    GAP + place.column() * (width + GAP), GAP + place.top(), width, place.height());
        }
    }
}
