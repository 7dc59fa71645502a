package docket.kitchen.board;

import docket.model.display.Layout;
import docket.model.display.Look;
import docket.model.order.OrderId;
import docket.ui.Texts;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.layout.Pane;

/// Where the cards of one page lie. A card keeps its nodes while its order is on the page, so one
/// that moves up is only moved.
final class CardPane extends Pane {
    private static final double CARD_WIDTH = 284;

    /// A narrower card has no room for words.
    private static final double LEAST_WIDTH = 190;

    private static final double PERCENT = 100;
    private static final double GAP = 10;

    private final BoardViewModel model;
    private final Texts texts;
    private final Ruler ruler;
    private final Map<Place, CardView> views = new HashMap<>();
    private Look look = Look.USUAL;

    /// A piece of an order's card.
    private record Place(OrderId order, int index) {
        static Place of(Flow.Part part) {
            return new Place(part.card().orderId(), part.index());
        }
    }

    CardPane(BoardViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        ruler = new Ruler(model, texts);
        setMinSize(0, 0);
        getChildren().add(ruler);
    }

    /// Whether it is on a screen and has a size, so that cards can be measured.
    boolean isReady() {
        return getScene() != null && getWidth() > 0 && getHeight() > 0;
    }

    /// Shows cards in this way from now on.
    void look(Look now) {
        look = now;
        getStyleClass().removeIf(style -> style.startsWith("zoom-"));
        getStyleClass().add("zoom-" + now.zoom());
    }

    List<List<Flow.Part>> pages(List<Card> cards) {
        int columns = columns();
        ruler.use(Math.floor((getWidth() - GAP) / columns - GAP), look);
        double height = getHeight() - 2 * GAP;
        Arrangement arrangement =
                switch (look.layout()) {
                    case COLUMNS, LIST -> new Flow(columns, height, GAP, ruler);
                    case GRID -> new Grid(columns, look.rows(), height, GAP, ruler);
                };
        return arrangement.pages(cards);
    }

    private int columns() {
        if (look.layout() == Layout.LIST) {
            return 1;
        }
        Integer wanted = look.columns();
        if (wanted == null) {
            return fitting(CARD_WIDTH * look.zoom() / PERCENT);
        }
        return Math.min(wanted, fitting(LEAST_WIDTH));
    }

    private int fitting(double width) {
        return Math.max(1, (int) ((getWidth() - GAP) / (width + GAP)));
    }

    void show(List<Flow.Part> parts, Selection selection) {
        var kept = new HashMap<Place, CardView>();
        parts.forEach(part -> keep(Place.of(part), kept));
        Deque<CardView> spare = new ArrayDeque<>(views.values());
        views.clear();
        int digit = 0;
        for (Flow.Part part : parts) {
            CardView view = kept.get(Place.of(part));
            if (view == null) {
                view = spare.isEmpty() ? added() : spare.pop();
            }
            views.put(Place.of(part), view);
            view.lie(look, ruler.lanes());
            digit += part.isLast() ? 1 : 0;
            view.show(part, digit, selection);
            view.resizeRelocate(
                    GAP + part.column() * (ruler.width() + GAP),
                    GAP + part.top(),
                    ruler.width(),
                    part.height());
        }
        getChildren().removeAll(spare);
    }

    private void keep(Place place, Map<Place, CardView> kept) {
        CardView view = views.remove(place);
        if (view != null) {
            kept.put(place, view);
        }
    }

    private CardView added() {
        var view = new CardView(model, texts);
        getChildren().add(view);
        return view;
    }

    void tick() {
        views.values().forEach(CardView::tick);
    }
}
