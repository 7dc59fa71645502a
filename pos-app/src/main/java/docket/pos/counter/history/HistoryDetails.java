package docket.pos.counter.history;

import docket.model.order.Order;
import docket.model.order.OrderLine;
import docket.model.order.OrderStatus;
import docket.model.payment.Payment;
import docket.pos.counter.ReasonMenu;
import docket.ui.KeyButton;
import docket.ui.Texts;
import java.time.Instant;
import java.util.List;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// All of the order that is chosen: its lines, what became of them, its payments, and what can be
/// done with it now.
final class HistoryDetails {
    private static final List<String> REASONS = List.of("mistake", "payment", "more");

    private final HistoryViewModel model;
    private final Texts texts;
    private final HistoryView.Doors doors;
    private final VBox said = new VBox(6);
    private final FlowPane buttons = new FlowPane(8, 8);
    private final VBox root = new VBox(10);
    private final Button reopen;

    HistoryDetails(HistoryViewModel model, Texts texts, HistoryView.Doors doors) {
        this.model = model;
        this.texts = texts;
        this.doors = doors;
        reopen = button("reopen", "F7", "plain", this::askReopen);
        var scroll = new ScrollPane(said);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        root.getStyleClass().add("panel");
        root.getChildren().addAll(scroll, buttons);
    }

    Parent root() {
        return root;
    }

    void drawAgain() {
        reopen.setText(texts.text("history.reopen"));
        show(model.selectedProperty().get());
    }

    void show(@Nullable HistoryRow row) {
        said.getChildren().clear();
        buttons.getChildren().clear();
        if (row == null) {
            said.getChildren().add(text(texts.text("history.choose"), "quiet"));
            return;
        }
        model.words().ifPresent(words -> show(row, words));
    }

    private void show(HistoryRow row, HistoryWords words) {
        Order order = row.order();
        said.getChildren().add(pair(order.number(), row.total(), "title"));
        said.getChildren().add(pair(row.place(), row.state(), "strong"));
        said.getChildren()
                .add(text(texts.text("history.placed", words.time(order.placedAt())), "quiet"));
        Instant dueAt = order.dueAt();
        if (dueAt != null) {
            said.getChildren().add(text(texts.text("due.at", words.time(dueAt)), "quiet"));
        }
        if (order.closedAt() != null) {
            said.getChildren()
                    .add(
                            text(
                                    texts.text(
                                            "history.ended." + order.status(),
                                            words.time(order.closedAt())),
                                    "quiet"));
        }
        if (order.reason() != null) {
            said.getChildren().add(text(texts.text("history.reason", order.reason()), "quiet"));
        }
        if (!order.note().isEmpty()) {
            said.getChildren().add(text(order.note(), "note-text"));
        }
        order.together().forEach(line -> said.getChildren().add(line(line, words)));
        order.payments().forEach(payment -> said.getChildren().add(payment(payment, words)));
        if (!order.due().isZero()) {
            said.getChildren()
                    .add(pair(texts.text("payment.due"), words.amount(order.due()), "danger-text"));
        }
        offer(order);
    }

    private Node line(OrderLine line, HistoryWords words) {
        Node what = pair(words.line(line), words.amount(line), "line-name");
        if (line.status().isLive()) {
            return what;
        }
        what.getStyleClass().add("struck");
        String why = line.reason();
        var state = texts.text("line." + line.status()) + (why == null ? "" : " · " + why);
        return new VBox(2, what, text(state, "danger-text"));
    }

    private static Node payment(Payment payment, HistoryWords words) {
        return pair(words.payment(payment), words.amount(payment.amount()), "done-text");
    }

    private static Node pair(String left, String right, String style) {
        Label first = text(left, style);
        first.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(first, Priority.ALWAYS);
        var second = new Label(right);
        second.setMinWidth(Region.USE_PREF_SIZE);
        second.getStyleClass().add(style);
        return new HBox(8, first, second);
    }

    private static Label text(String text, String style) {
        var label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add(style);
        return label;
    }

    private void offer(Order order) {
        var all = buttons.getChildren();
        if (order.isOpen()) {
            if (order.due().isPositive()) {
                all.add(button("pay", "F9", "success", () -> doors.pay().accept(order)));
            }
            all.add(button("add", "F8", "accent", () -> doors.add().accept(order)));
        } else if (order.status() == OrderStatus.CLOSED) {
            all.add(reopen);
        }
        all.add(button("again", "F5", "plain", () -> doors.again().accept(order)));
    }

    /// Asks why, beside the button.
    void askReopen() {
        HistoryRow row = model.selectedProperty().get();
        if (row == null || row.order().status() != OrderStatus.CLOSED) {
            return;
        }
        String question = texts.text("history.reopenWhy", row.order().number());
        List<String> reasons =
                REASONS.stream().map(reason -> texts.text("history.why." + reason)).toList();
        new ReasonMenu(question, reasons, reason -> model.reopen(row.order(), reason))
                .ask(reopen, Side.TOP);
    }

    private Button button(String key, String keycap, String style, Runnable command) {
        return KeyButton.of(texts.text("history." + key), keycap, style, command);
    }
}
