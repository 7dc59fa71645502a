package docket.pos.counter.board;

import docket.model.order.Order;
import docket.pos.counter.ReasonMenu;
import docket.pos.counter.RushButton;
import docket.pos.counter.order.SentLines;
import docket.ui.KeyButton;
import docket.ui.Texts;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// One open order on the screen, drawn once for one state of it; only its age moves on.
final class OrderCardView extends VBox {
    private static final List<String> REASONS = List.of("mistake", "guest", "out", "kitchen");

    private final Texts texts;
    private final Actions actions;
    private final Label age = new Label();
    private final Button cancel;
    private OrderCard card;

    /// What can be done with an order.
    interface Actions {
        void serve(Order order);

        void fire(Order order);

        void rush(Order order);

        void close(Order order);

        void pay(Order order);

        void add(Order order);

        void cancel(Order order, String reason);
    }

    OrderCardView(OrderCard card, Texts texts, Actions actions) {
        super(4);
        this.card = card;
        this.texts = texts;
        this.actions = actions;
        cancel = button("cancel", "Del", "plain", this::askCancel);
        getStyleClass().addAll("panel", "order-card");
        getChildren().addAll(head(), text(card.place(), "quiet"));
        if (!card.ready().isEmpty()) {
            getChildren().add(text(card.ready(), "ready-text"));
        }
        if (!card.due().isEmpty()) {
            getChildren().add(text(card.due(), "due-text"));
        }
        if (!card.order().note().isEmpty()) {
            getChildren().add(text(card.order().note(), "note-text"));
        }
        card.lines().forEach(line -> getChildren().add(line(line)));
        if (!card.delivery().isEmpty()) {
            getChildren().add(text(card.delivery(), "delivery-text"));
        }
        boolean even = card.order().due().isZero();
        var space = new Region();
        VBox.setVgrow(space, Priority.ALWAYS);
        getChildren().addAll(space, text(card.pay(), even ? "done-text" : "danger-text"));
        fireButton().ifPresent(getChildren()::add);
        getChildren().add(buttons());
        if (card.isReady()) {
            getStyleClass().add("order-ready");
        }
        showAge(card.minutes());
    }

    OrderCard card() {
        return card;
    }

    /// Shows the same order, so many minutes old.
    void showAge(long minutes) {
        card = card.aged(minutes);
        age.setText(card.order().isScheduled() ? "" : texts.text("board.minutes", minutes));
        setAccessibleText(
                card.order().number() + " " + card.place() + " " + card.due() + " " + card.pay());
    }

    /// Takes its share of the board's width.
    void fit(double width) {
        setPrefWidth(width);
        setMaxWidth(width);
    }

    void select(boolean selected) {
        getStyleClass().remove("order-selected");
        if (selected) {
            getStyleClass().add("order-selected");
        }
    }

    /// Asks why, beside the button.
    void askCancel() {
        String question = texts.text("board.cancelWhy", card.order().number());
        List<String> reasons =
                REASONS.stream().map(reason -> texts.text("order.reason." + reason)).toList();
        new ReasonMenu(question, reasons, reason -> actions.cancel(card.order(), reason))
                .ask(cancel, Side.BOTTOM);
    }

    /// As high as its texts need in its own width, which a flow of cards does not ask for.
    @Override
    protected double computePrefHeight(double width) {
        return super.computePrefHeight(width < 0 ? prefWidth(-1) : width);
    }

    @Override
    protected double computeMinHeight(double width) {
        return super.computeMinHeight(width < 0 ? prefWidth(-1) : width);
    }

    private Node head() {
        var title = text(card.order().number(), "title");
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        var head = new HBox(8, title);
        head.setAlignment(Pos.CENTER_LEFT);
        if (card.isReady()) {
            String what = card.order().isReady() ? "board.ready" : "board.courseReady";
            var ready = new Label(texts.text(what));
            ready.getStyleClass().addAll("chip", "chip-ready");
            ready.setMinWidth(Region.USE_PREF_SIZE);
            head.getChildren().add(ready);
        }
        age.setMinWidth(Region.USE_PREF_SIZE);
        head.getChildren().add(age);
        head.getChildren().add(rushButton());
        return head;
    }

    private static Label text(String text, String style) {
        var label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add(style);
        return label;
    }

    private static Node line(OrderCard.Line line) {
        var what = new VBox(text(line.text(), "line-name"));
        if (!line.details().isEmpty()) {
            what.getChildren().add(text(line.details(), "line-details"));
        }
        if (!line.state().isLive()) {
            what.getStyleClass().add("struck");
        }
        HBox.setHgrow(what, Priority.ALWAYS);
        var state = new Label(line.status());
        state.setMinWidth(Region.USE_PREF_SIZE);
        state.getStyleClass().add(line.state().isMade() ? "done-text" : "quiet");
        return new HBox(8, what, state);
    }

    /// Yellow where the kitchen makes it before the others.
    private Button rushButton() {
        Button rush = KeyButton.of("", "R", "plain", () -> actions.rush(card.order()));
        RushButton.show(rush, card.order().isRush(), texts);
        return rush;
    }

    /// What is fired next, over the whole width, since its text is long.
    private Optional<Button> fireButton() {
        return Optional.of(SentLines.fireText(card.order(), texts))
                .filter(text -> !text.isEmpty())
                .map(
                        text -> {
                            Button fire =
                                    button("add", "F", "accent", () -> actions.fire(card.order()));
                            fire.setText(text);
                            fire.setMaxWidth(Double.MAX_VALUE);
                            return fire;
                        });
    }

    private Node buttons() {
        Order order = card.order();
        var buttons = new HBox(6);
        if (card.isReady()) {
            buttons.getChildren().add(button("serve", "S", "accent", () -> actions.serve(order)));
        } else if (card.isOver()) {
            buttons.getChildren().add(button("close", "C", "accent", () -> actions.close(order)));
        }
        if (order.due().isPositive()) {
            buttons.getChildren().add(button("pay", "P", "success", () -> actions.pay(order)));
        }
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        buttons.getChildren().add(button("add", "A", "plain", () -> actions.add(order)));
        buttons.getChildren().addAll(space, cancel);
        return buttons;
    }

    private Button button(String key, String keycap, String style, Runnable command) {
        return KeyButton.of(texts.text("board." + key), keycap, style, command);
    }
}
