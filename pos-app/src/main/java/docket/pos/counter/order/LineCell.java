package docket.pos.counter.order;

import docket.ui.Texts;
import docket.ui.Views;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// A line in the order's panel, as high as its text needs. A tap selects it; the selected line of a
/// draft has its buttons, one that was sent shows how far it is.
final class LineCell extends ListCell<LineRow> {
    private final OrderViewModel model;
    private final Texts texts;
    private final Label heading = new Label();
    private final Label quantity = new Label();
    private final Label name = new Label();
    private final Label details = new Label();
    private final Label trouble = new Label();
    private final Label total = new Label();
    private final Button less;
    private final Button more;
    private final Button remove;
    private final HBox steps;
    private final VBox whole;

    LineCell(OrderViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        quantity.getStyleClass().add("line-quantity");
        quantity.setMinWidth(Region.USE_PREF_SIZE);
        name.getStyleClass().add("strong");
        details.getStyleClass().add("line-details");
        wrap(name);
        wrap(details);
        trouble.getStyleClass().add("danger-text");
        wrap(trouble);
        Views.appear(trouble, trouble.textProperty().isNotEmpty());
        total.getStyleClass().add("line-total");
        total.setMinWidth(Region.USE_PREF_SIZE);
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        less = button("−", () -> model.selected().changeQuantity(-1));
        more = button("+", () -> model.selected().changeQuantity(1));
        remove = button("✕", () -> model.selected().remove());
        steps = new HBox(4, less, more, remove);
        steps.setMinWidth(Region.USE_PREF_SIZE);
        var row = new HBox(8, quantity, name, steps, total);
        row.setAlignment(Pos.CENTER_LEFT);
        row.setMinHeight(40);
        var below = new VBox(details, trouble);
        below.getStyleClass().add("line-below");
        Views.appear(below, details.managedProperty().or(trouble.managedProperty()));
        heading.getStyleClass().add("line-heading");
        whole = new VBox(2, heading, row, below);
        whole.setAlignment(Pos.CENTER_LEFT);
        setPrefWidth(0);
    }

    private static void wrap(Label label) {
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
    }

    @Override
    protected double computePrefHeight(double width) {
        if (isEmpty() || width <= 0) {
            return super.computePrefHeight(width);
        }
        double around = snappedLeftInset() + snappedRightInset();
        return snappedTopInset() + whole.prefHeight(width - around) + snappedBottomInset();
    }

    @Override
    protected void updateItem(@Nullable LineRow line, boolean empty) {
        super.updateItem(line, empty);
        getStyleClass().removeAll("line-selected", "line-sent", "line-void", "line-part");
        if (line == null || empty) {
            setOnMouseClicked(null);
            setGraphic(null);
            return;
        }
        boolean selected = line.id().equals(model.drafts().selectedProperty().get());
        heading.setText(line.heading());
        heading.setVisible(!line.heading().isEmpty());
        heading.setManaged(!line.heading().isEmpty());
        quantity.setText(line.quantity() + " ×");
        name.setText(line.name());
        total.setText(line.total());
        showSteps(selected && line.isDraft() && model.parts().isCounted());
        setOnMouseClicked(tapped -> model.drafts().select(line.id()));
        details.setText(line.sent() == null ? line.details() : sentDetails(line));
        trouble.setText(line.trouble());
        details.setManaged(!details.getText().isEmpty());
        if (line.sent() != null) {
            getStyleClass().add(line.sent().isLive() ? "line-sent" : "line-void");
        }
        if (line.isPart()) {
            getStyleClass().add("line-part");
        }
        if (selected) {
            getStyleClass().add("line-selected");
        }
        setGraphic(whole);
    }

    private void showSteps(boolean offered) {
        steps.setVisible(offered);
        steps.setManaged(offered);
        less.setAccessibleText(texts.text("order.less"));
        more.setAccessibleText(texts.text("order.more"));
        remove.setAccessibleText(texts.text("order.remove"));
    }

    private static String sentDetails(LineRow row) {
        return LineDetails.joined(Stream.of(row.state()), row.details());
    }

    private static Button button(String sign, Runnable command) {
        var button = new Button(sign);
        button.getStyleClass().addAll("touch", "step");
        button.setFocusTraversable(false);
        button.setOnAction(tapped -> command.run());
        return button;
    }
}
