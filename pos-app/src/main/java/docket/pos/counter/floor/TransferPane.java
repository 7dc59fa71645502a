package docket.pos.counter.floor;

import docket.model.order.Order;
import docket.ui.Digits;
import docket.ui.KeyButton;
import docket.ui.Texts;
import docket.ui.Views;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The lines of a table to pick from, and the orders that may take them. It is there while lines
/// are picked.
final class TransferPane extends VBox {
    private final FloorViewModel model;
    private final LineTransfer transfer;
    private final Texts texts;
    private final FlowPane courses = new FlowPane(6, 6);
    private final VBox lines = new VBox(4);
    private final FlowPane choices = new FlowPane(6, 6);

    TransferPane(FloorViewModel model, Texts texts) {
        super(8);
        this.model = model;
        transfer = model.errands().transfer();
        this.texts = texts;
        var scrolled = new ScrollPane(lines);
        scrolled.setFitToWidth(true);
        scrolled.setFocusTraversable(false);
        scrolled.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scrolled, Priority.ALWAYS);
        getChildren().addAll(choices, courses, scrolled);
        transfer.picker().rowsProperty().subscribe(this::show);
        transfer.choicesProperty().subscribe(this::ask);
        Views.appear(this, transfer.picker().rowsProperty().map(rows -> !rows.isEmpty()));
    }

    /// Shows the words anew, in the language that is chosen now.
    void showWords() {
        show(transfer.picker().rowsProperty().get());
        ask(transfer.choicesProperty().get());
    }

    private void show(List<LinePicker.Row> rows) {
        var nodes = new ArrayList<Node>();
        String order = "";
        for (LinePicker.Row row : rows) {
            if (!row.of().number().equals(order)) {
                order = row.of().number();
                nodes.add(KeyButton.of(order, "plain", () -> transfer.picker().toggle(row.of())));
            }
            nodes.add(line(row));
        }
        lines.getChildren().setAll(nodes);
        courses.getChildren()
                .setAll(transfer.picker().courses().stream().map(this::course).toList());
        courses.setManaged(!courses.getChildren().isEmpty());
    }

    private Node course(int number) {
        return KeyButton.of(
                texts.text("order.courseOf", number),
                "plain",
                () -> transfer.picker().toggleCourse(number));
    }

    private Node line(LinePicker.Row row) {
        var what = new ToggleButton(row.text());
        what.setSelected(row.going() > 0);
        what.setMaxWidth(Double.MAX_VALUE);
        what.setAlignment(Pos.CENTER_LEFT);
        what.getStyleClass().addAll("touch", "filter");
        what.setFocusTraversable(false);
        what.setOnAction(tapped -> transfer.picker().toggle(row));
        if (row.isCurrent()) {
            what.getStyleClass().add("current");
        }
        HBox.setHgrow(what, Priority.ALWAYS);
        var box = new HBox(4, what);
        if (row.line().quantity() > 1 && !row.line().isCombo()) {
            box.getChildren()
                    .addAll(
                            KeyButton.of("−", "step", () -> transfer.picker().pickMore(row, -1)),
                            KeyButton.of("+", "step", () -> transfer.picker().pickMore(row, 1)));
        }
        return box;
    }

    private void ask(List<Order> orders) {
        choices.getChildren().clear();
        if (orders.isEmpty()) {
            return;
        }
        var which = new Label(texts.text("floor.whichOrder"));
        which.getStyleClass().add("group-title");
        choices.getChildren().add(which);
        for (int i = 0; i <= orders.size(); i++) {
            int index = i;
            String name = i < orders.size() ? orders.get(i).number() : texts.text("floor.newOrder");
            choices.getChildren()
                    .add(
                            KeyButton.of(
                                    (i + 1) + "  " + name,
                                    "accent",
                                    () -> model.errands().chooseOrder(index)));
        }
    }

    /// Takes a key that picks.
    boolean press(KeyEvent event) {
        if (!transfer.picker().isOpen()) {
            return false;
        }
        OptionalInt digit = Digits.of(event.getCode());
        if (!transfer.choicesProperty().get().isEmpty() && digit.isPresent()) {
            model.errands().chooseOrder(Math.floorMod(digit.getAsInt() - 1, 10));
            return true;
        }
        switch (event.getCode()) {
            case UP -> transfer.picker().move(-1);
            case DOWN -> transfer.picker().move(1);
            case SPACE -> transfer.picker().current().ifPresent(transfer.picker()::toggle);
            case PLUS, ADD, EQUALS -> more(1);
            case MINUS, SUBTRACT -> more(-1);
            default -> {
                return false;
            }
        }
        return true;
    }

    private void more(int pieces) {
        transfer.picker().current().ifPresent(row -> transfer.picker().pickMore(row, pieces));
    }
}
