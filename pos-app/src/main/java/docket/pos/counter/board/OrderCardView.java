package docket.pos.counter.board;

import docket.model.order.Order;
import docket.ui.Texts;
import java.util.List;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// One open order on the screen, drawn once for one state of it.
final class OrderCardView extends VBox {
    private static final List<String> REASONS = List.of("mistake", "guest", "out", "kitchen");

    private final Texts texts;
    private final Actions actions;
    private final OrderCard card;
    private final ContextMenu cancelReasons = new ContextMenu();

    /// What can be done with an order.
    interface Actions {
        void serve(Order order);

        void close(Order order);

        void pay(Order order);

        void add(Order order);

        void cancel(Order order, String reason);
    }

    OrderCardView(OrderCard card, Texts texts, Actions actions) {
        super(6);
        this.card = card;
        this.texts = texts;
        this.actions = actions;
        getStyleClass().addAll("panel", "order-card");
        getChildren().add(head());
        card.lines().forEach(line -> getChildren().add(line(line)));
        var pay = new Label(card.pay());
        boolean even = card.order().due().isZero();
        pay.getStyleClass().add(even ? "done-text" : "danger-text");
        var space = new Region();
        VBox.setVgrow(space, Priority.ALWAYS);
        getChildren().addAll(space, pay, buttons());
        if (card.isReady()) {
            getStyleClass().add("order-ready");
        }
        setAccessibleText(card.title() + " " + card.pay());
        for (String reason : REASONS) {
            String text = texts.text("order.reason." + reason);
            var item = new MenuItem(text);
            item.getStyleClass().add("touch-item");
            item.setOnAction(chosen -> actions.cancel(card.order(), text));
            cancelReasons.getItems().add(item);
        }
    }

    OrderCard card() {
        return card;
    }

    void select(boolean selected) {
        getStyleClass().remove("order-selected");
        if (selected) {
            getStyleClass().add("order-selected");
        }
    }

    /// Asks why, beside the card.
    void askCancel() {
        cancelReasons.show(this, Side.BOTTOM, 0, 0);
    }

    private Node head() {
        var title = new Label(card.title());
        title.getStyleClass().add("title");
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        var head = new HBox(8, title);
        head.setAlignment(Pos.CENTER_LEFT);
        if (card.isReady()) {
            var ready = new Label(texts.text("board.ready"));
            ready.getStyleClass().addAll("chip", "chip-ready");
            ready.setMinWidth(Region.USE_PREF_SIZE);
            head.getChildren().add(ready);
        }
        var age = new Label(texts.text("board.minutes", card.minutes()));
        age.setMinWidth(Region.USE_PREF_SIZE);
        head.getChildren().add(age);
        return head;
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

    private Node buttons() {
        Order order = card.order();
        var buttons = new FlowPane(6, 6);
        if (order.isReady()) {
            buttons.getChildren().add(button("serve", "S", "accent", () -> actions.serve(order)));
        } else if (order.isServed() && !order.due().isPositive()) {
            buttons.getChildren().add(button("close", "C", "accent", () -> actions.close(order)));
        }
        if (order.due().isPositive()) {
            buttons.getChildren().add(button("pay", "P", "success", () -> actions.pay(order)));
        }
        buttons.getChildren().add(button("add", "A", "plain", () -> actions.add(order)));
        buttons.getChildren().add(button("cancel", "Del", "plain", this::askCancel));
        return buttons;
    }

    private Button button(String key, String keycap, String style, Runnable command) {
        var button = new Button(texts.text("board." + key));
        button.getStyleClass().addAll("touch", style);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setFocusTraversable(false);
        var cap = new Label(keycap);
        cap.getStyleClass().add("keycap");
        if (!style.equals("plain")) {
            cap.getStyleClass().add("keycap-light");
        }
        button.setGraphic(cap);
        button.setOnAction(tapped -> command.run());
        return button;
    }
}
