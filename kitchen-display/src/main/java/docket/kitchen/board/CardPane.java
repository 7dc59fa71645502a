package docket.kitchen.board;

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
    private static final double CARD_WIDTH = 296;
    private static final double GAP = 10;

    private final BoardViewModel model;
    private final Texts texts;
    private final Ruler ruler;
    private final Map<Place, CardView> views = new HashMap<>();

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

    List<List<Flow.Part>> pages(List<Card> cards) {
        int columns = Math.max(1, (int) ((getWidth() - GAP) / (CARD_WIDTH + GAP)));
        ruler.use(Math.floor((getWidth() - GAP) / columns - GAP));
        return new Flow(columns, getHeight() - 2 * GAP, GAP, ruler).pages(cards);
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
