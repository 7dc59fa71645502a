package docket.pos.counter.board;

import docket.model.order.Order;
import docket.model.order.OrderId;
import docket.ui.Texts;
import java.util.List;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The board of open orders on the screen.
public final class BoardView {
    private static final List<String> REASONS = List.of("mistake", "guest", "out");

    private final BoardViewModel model;
    private final Texts texts;
    private final Consumer<OrderId> pay;
    private final Consumer<Order> add;

    @FXML private HBox filters;
    @FXML private FlowPane cards;
    @FXML private Label empty;

    /// Draws the model.
    ///
    /// @param pay opens the payment of an order
    /// @param add goes on with an order
    public BoardView(
            BoardViewModel model, Texts texts, Consumer<OrderId> pay, Consumer<Order> add) {
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
        showFilters();
        show(model.cardsProperty().get());
    }

    private void showFilters() {
        filters.getChildren().clear();
        for (BoardViewModel.Filter filter : BoardViewModel.Filter.values()) {
            var button = new ToggleButton(texts.text("board.filter." + filter));
            button.getStyleClass().addAll("touch", "wide");
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
        cards.getChildren().setAll(shown.stream().map(this::card).toList());
    }

    private Node card(OrderCard card) {
        var title = new Label(card.title());
        title.getStyleClass().add("title");
        var age = new Label(texts.text("board.minutes", card.minutes()));
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var box = new VBox(6, new HBox(8, title, space, age));
        box.getStyleClass().addAll("panel", "order-card");
        if (card.isReady()) {
            box.getStyleClass().add("order-ready");
            var ready = new Label(texts.text("board.ready"));
            ready.getStyleClass().addAll("chip", "chip-ok");
            box.getChildren().add(ready);
        }
        card.lines().forEach(line -> box.getChildren().add(line(line)));
        var pays = new Label(card.pay());
        pays.getStyleClass().add(card.order().due().isZero() ? "quiet" : "danger-text");
        box.getChildren().addAll(pays, actions(card.order()));
        return box;
    }

    private static Node line(OrderCard.Line line) {
        var text = new Label(line.text());
        text.setWrapText(true);
        HBox.setHgrow(text, Priority.ALWAYS);
        text.setMaxWidth(Double.MAX_VALUE);
        var state = new Label(line.status());
        state.setMinWidth(Region.USE_PREF_SIZE);
        state.getStyleClass().add(line.state().isMade() ? "done-text" : "quiet");
        if (!line.state().isLive()) {
            text.getStyleClass().add("struck");
        }
        return new HBox(8, text, state);
    }

    private Node actions(Order order) {
        var buttons = new HBox(6);
        if (order.isReady()) {
            buttons.getChildren().add(button("serve", "accent", () -> model.serve(order)));
        } else if (order.isServed() && !order.due().isPositive()) {
            buttons.getChildren().add(button("close", "accent", () -> model.close(order)));
        }
        if (order.due().isPositive()) {
            buttons.getChildren().add(button("pay", "success", () -> pay.accept(order.id())));
        }
        buttons.getChildren().add(button("add", "flat", () -> add.accept(order)));
        buttons.getChildren().add(cancel(order));
        return buttons;
    }

    private Button cancel(Order order) {
        Button button = button("cancel", "flat", () -> {});
        var menu = new ContextMenu();
        for (String reason : REASONS) {
            String text = texts.text("order.reason." + reason);
            var item = new MenuItem(text);
            item.setOnAction(chosen -> model.cancel(order, text));
            menu.getItems().add(item);
        }
        button.setOnAction(tapped -> menu.show(button, Side.BOTTOM, 0, 0));
        return button;
    }

    private Button button(String key, String style, Runnable command) {
        var button = new Button(texts.text("board." + key));
        button.getStyleClass().addAll("touch", style);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(tapped -> command.run());
        return button;
    }
}
