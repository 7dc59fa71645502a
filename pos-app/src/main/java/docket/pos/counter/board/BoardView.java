package docket.pos.counter.board;

import docket.model.order.Order;
import docket.model.order.OrderId;
import docket.ui.Texts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The board of open orders on the screen. A card is drawn anew only where its order changed, so a
/// fact on a full board costs one card.
public final class BoardView implements OrderCardView.Actions {
    private final BoardViewModel model;
    private final Texts texts;
    private final Consumer<Order> pay;
    private final Consumer<Order> add;
    private final Map<OrderId, OrderCardView> drawn = new HashMap<>();
    private @Nullable OrderId selected;

    @FXML private VBox root;
    @FXML private HBox filters;
    @FXML private FlowPane cards;
    @FXML private Label empty;

    /// Draws the model.
    ///
    /// @param pay opens the payment of an order
    /// @param add goes on with an order
    public BoardView(BoardViewModel model, Texts texts, Consumer<Order> pay, Consumer<Order> add) {
        this.model = model;
        this.texts = texts;
        this.pay = pay;
        this.add = add;
    }

    public BoardViewModel getModel() {
        return model;
    }

    @FXML
    private void initialize() {
        model.cardsProperty().addListener((property, before, now) -> show(now));
        model.filterProperty().addListener((property, before, now) -> showFilters());
        root.addEventHandler(KeyEvent.KEY_PRESSED, this::press);
        showFilters();
        show(model.cardsProperty().get());
    }

    private void showFilters() {
        filters.getChildren().clear();
        for (BoardViewModel.Filter filter : BoardViewModel.Filter.values()) {
            var button = new ToggleButton(texts.text("board.filter." + filter));
            button.getStyleClass().addAll("touch", "wide");
            button.setFocusTraversable(false);
            button.setSelected(filter == model.filterProperty().get());
            button.setOnAction(
                    tapped -> {
                        model.show(filter);
                        button.setSelected(true);
                    });
            filters.getChildren().add(button);
        }
    }

    private void show(List<OrderCard> shown) {
        empty.setVisible(shown.isEmpty());
        var views = new ArrayList<OrderCardView>();
        for (OrderCard card : shown) {
            views.add(
                    drawn.compute(
                            card.order().id(),
                            (id, view) ->
                                    view != null && view.card().equals(card) ? view : draw(card)));
        }
        drawn.values().retainAll(views);
        if (!cards.getChildren().equals(views)) {
            cards.getChildren().setAll(views);
        }
        showSelection();
    }

    private OrderCardView draw(OrderCard card) {
        var view = new OrderCardView(card, texts, this);
        view.setOnMousePressed(
                pressed -> {
                    selected = card.order().id();
                    showSelection();
                });
        return view;
    }

    private void showSelection() {
        drawn.forEach((id, view) -> view.select(id.equals(selected)));
    }

    private void press(KeyEvent event) {
        switch (event.getCode()) {
            case RIGHT, DOWN -> selectBy(1);
            case LEFT, UP -> selectBy(-1);
            case S -> selectedOrder().filter(Order::isReady).ifPresent(this::serve);
            case P -> selectedOrder().filter(o -> o.due().isPositive()).ifPresent(this::pay);
            case A -> selectedOrder().ifPresent(this::add);
            case C -> selectedOrder().filter(BoardView::isOver).ifPresent(this::close);
            case DELETE -> selectedView().ifPresent(OrderCardView::askCancel);
            case PAGE_DOWN -> model.showBy(1);
            case PAGE_UP -> model.showBy(-1);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private static boolean isOver(Order order) {
        return order.isServed() && !order.due().isPositive();
    }

    private void selectBy(int steps) {
        List<OrderId> all =
                model.cardsProperty().get().stream().map(card -> card.order().id()).toList();
        if (!all.isEmpty()) {
            int at = all.indexOf(selected);
            selected = all.get(Math.floorMod(at < 0 && steps < 0 ? steps : at + steps, all.size()));
            showSelection();
        }
    }

    private Optional<OrderCardView> selectedView() {
        return Optional.ofNullable(selected).map(drawn::get).filter(Objects::nonNull);
    }

    private Optional<Order> selectedOrder() {
        return selectedView().map(view -> view.card().order());
    }

    @Override
    public void serve(Order order) {
        model.serve(order);
    }

    @Override
    public void close(Order order) {
        model.close(order);
    }

    @Override
    public void pay(Order order) {
        pay.accept(order);
    }

    @Override
    public void add(Order order) {
        add.accept(order);
    }

    @Override
    public void cancel(Order order, String reason) {
        model.cancel(order, reason);
    }
}
