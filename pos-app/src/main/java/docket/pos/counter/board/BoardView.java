package docket.pos.counter.board;

import docket.model.order.Order;
import docket.model.order.OrderId;
import docket.pos.counter.WaiterMenu;
import docket.pos.counter.Waiters;
import docket.pos.counter.board.BoardFilter.Kind;
import docket.pos.counter.board.BoardFilter.State;
import docket.ui.Texts;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.geometry.Bounds;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The board of open orders on the screen. A card is drawn anew only where its order changed, so a
/// fact on a full board costs one card.
public final class BoardView implements OrderCardView.Actions {
    private static final double NARROWEST_CARD = 390;
    private static final double SCROLL_BAR = 16;

    private final BoardViewModel model;
    private final Texts texts;
    private final Consumer<Order> pay;
    private final Consumer<Order> add;
    private final Runnable past;
    private final Map<OrderId, OrderCardView> drawn = new HashMap<>();
    private final Map<Kind, ToggleButton> ofKind = new EnumMap<>(Kind.class);
    private final Map<State, ToggleButton> ofState = new EnumMap<>(State.class);
    private @Nullable OrderId selected;

    @FXML private VBox root;
    @FXML private HBox kinds;
    @FXML private HBox states;
    @FXML private ToggleButton mine;
    @FXML private ScrollPane scroll;
    @FXML private FlowPane cards;

    /// Draws the model.
    ///
    /// @param pay opens the payment of an order
    /// @param add goes on with an order
    /// @param past shows the orders that are over too
    public BoardView(
            BoardViewModel model,
            Texts texts,
            Consumer<Order> pay,
            Consumer<Order> add,
            Runnable past) {
        this.model = model;
        this.texts = texts;
        this.pay = pay;
        this.add = add;
        this.past = past;
    }

    public BoardViewModel getModel() {
        return model;
    }

    @FXML
    private void initialize() {
        offerFilters();
        model.waiters()
                .ifPresent(
                        known -> known.mineOnlyProperty().subscribe(now -> mine.setSelected(now)));
        root.addEventHandler(KeyEvent.KEY_PRESSED, this::press);
        model.cardsProperty().addListener((property, before, now) -> show(now));
        model.filterProperty().addListener((property, before, now) -> showFilters());
        model.countsProperty().addListener((property, before, now) -> showFilters());
        scroll.widthProperty().subscribe(now -> drawn.values().forEach(this::fit));
        texts.languageProperty().subscribe(now -> drawAnew());
    }

    private void drawAnew() {
        drawn.clear();
        showFilters();
        show(model.cardsProperty().get());
    }

    private void offerFilters() {
        for (Kind kind : Kind.values()) {
            ToggleButton button = filter(() -> model.show(kind));
            var cap = new Label("F5");
            cap.getStyleClass().add("keycap");
            button.setGraphic(cap);
            ofKind.put(kind, button);
        }
        for (State state : State.values()) {
            ofState.put(state, filter(() -> model.show(state)));
        }
        kinds.getChildren().setAll(ofKind.values());
        states.getChildren().setAll(ofState.values());
    }

    private ToggleButton filter(Runnable command) {
        var button = new ToggleButton();
        button.getStyleClass().addAll("touch", "filter");
        button.setFocusTraversable(false);
        button.setOnAction(
                tapped -> {
                    command.run();
                    showFilters();
                });
        return button;
    }

    private void showFilters() {
        BoardFilter chosen = model.filterProperty().get();
        ofKind.forEach(
                (kind, button) -> {
                    button.setText(texts.text("board.kind." + kind));
                    button.setSelected(kind == chosen.kind());
                });
        ofState.forEach(
                (state, button) -> {
                    int count = model.countsProperty().get().getOrDefault(state, 0);
                    button.setText(texts.text("board.state." + state) + "  " + count);
                    button.setSelected(state == chosen.state());
                });
    }

    private void show(List<OrderCard> shown) {
        var views = new ArrayList<OrderCardView>();
        for (OrderCard card : shown) {
            views.add(drawn.compute(card.order().id(), (id, view) -> drawn(view, card)));
        }
        drawn.values().retainAll(views);
        if (!cards.getChildren().equals(views)) {
            cards.getChildren().setAll(views);
        }
        showSelection();
    }

    private OrderCardView drawn(@Nullable OrderCardView view, OrderCard card) {
        if (view != null && view.card().aged(card.minutes()).equals(card)) {
            view.showAge(card.minutes());
            return view;
        }
        return draw(card);
    }

    private OrderCardView draw(OrderCard card) {
        var view = new OrderCardView(card, texts, this);
        fit(view);
        view.setOnMousePressed(
                pressed -> {
                    selected = card.order().id();
                    showSelection();
                });
        return view;
    }

    /// As many cards stand in a row as there is room for, and they fill it.
    private void fit(OrderCardView view) {
        double gap = cards.getHgap();
        double width = scroll.getWidth() - SCROLL_BAR;
        double columns = Math.max(1, Math.floor((width + gap) / (NARROWEST_CARD + gap)));
        view.fit(Math.max(NARROWEST_CARD, Math.floor((width + gap) / columns - gap)));
    }

    private void showSelection() {
        drawn.forEach((id, view) -> view.select(id.equals(selected)));
    }

    @FXML
    private void switchMine() {
        model.waiters().ifPresent(Waiters::switchMineOnly);
    }

    /// Asks who takes the selected order over, or all of one's own.
    @FXML
    private void handOver() {
        List<Order> orders = selectedOrder().stream().toList();
        String what = orders.isEmpty() ? "" : orders.getFirst().number();
        model.waiters().ifPresent(known -> new WaiterMenu(known, texts, what, orders).ask(mine));
    }

    private void press(KeyEvent event) {
        switch (event.getCode()) {
            case M -> switchMine();
            case H -> handOver();
            case RIGHT, DOWN -> selectBy(1);
            case LEFT, UP -> selectBy(-1);
            case S -> selectedOrder().filter(Order::isServable).ifPresent(this::serve);
            case P -> selectedOrder().filter(o -> o.due().isPositive()).ifPresent(this::pay);
            case F -> selectedOrder().ifPresent(this::fire);
            case R -> selectedOrder().ifPresent(this::rush);
            case A -> selectedOrder().ifPresent(this::add);
            case C -> selectedCard().filter(OrderCard::isOver).ifPresent(c -> close(c.order()));
            case DELETE -> selectedView().ifPresent(OrderCardView::askCancel);
            case F4 -> showPast();
            case F5 -> model.showNextKind();
            case PAGE_DOWN -> model.showStateBy(1);
            case PAGE_UP -> model.showStateBy(-1);
            default -> {
                return;
            }
        }
        event.consume();
    }

    @FXML
    private void showPast() {
        past.run();
    }

    private void selectBy(int steps) {
        List<OrderId> all =
                model.cardsProperty().get().stream().map(card -> card.order().id()).toList();
        if (!all.isEmpty()) {
            int at = all.indexOf(selected);
            selected = all.get(Math.floorMod(at < 0 && steps < 0 ? steps : at + steps, all.size()));
            showSelection();
            selectedView().ifPresent(this::bringIntoSight);
        }
    }

    private void bringIntoSight(OrderCardView view) {
        cards.layout();
        Bounds card = view.getBoundsInParent();
        double seen = scroll.getViewportBounds().getHeight();
        double hidden = cards.getHeight() - seen;
        if (hidden > 0) {
            double top = scroll.getVvalue() * hidden;
            double least = Math.max(top, card.getMaxY() - seen);
            scroll.setVvalue(Math.min(least, card.getMinY()) / hidden);
        }
    }

    private Optional<OrderCardView> selectedView() {
        return Optional.ofNullable(selected).map(drawn::get).filter(Objects::nonNull);
    }

    private Optional<OrderCard> selectedCard() {
        return selectedView().map(OrderCardView::card);
    }

    private Optional<Order> selectedOrder() {
        return selectedCard().map(OrderCard::order);
    }

    @Override
    public void serve(Order order) {
        model.serve(order);
    }

    @Override
    public void rush(Order order) {
        model.rush(order);
    }

    @Override
    public void fire(Order order) {
        model.fire(order);
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
