package docket.pos.counter.order;

import docket.ui.Texts;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// A line in the order's panel. A tap selects it; the selected line of a draft has its buttons in
/// the row, one that was sent shows how far it is.
final class LineCell extends ListCell<LineRow> {
    private final OrderViewModel model;
    private final Texts texts;
    private final Label quantity = new Label();
    private final Label name = new Label();
    private final Label details = new Label();
    private final Label total = new Label();
    private final HBox steps;
    private final HBox row;

    LineCell(OrderViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        quantity.getStyleClass().add("line-quantity");
        name.getStyleClass().add("strong");
        name.setWrapText(true);
        details.getStyleClass().add("quiet");
        details.setWrapText(true);
        total.getStyleClass().add("line-total");
        total.setMinWidth(Region.USE_PREF_SIZE);
        var text = new VBox(name, details);
        text.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(text, Priority.ALWAYS);
        steps =
                new HBox(
                        4,
                        button("−", "order.less", () -> model.editor().changeQuantity(-1)),
                        button("+", "order.more", () -> model.editor().changeQuantity(1)),
                        button("✕", "order.remove", () -> model.editor().remove()));
        steps.setMinWidth(Region.USE_PREF_SIZE);
        row = new HBox(8, quantity, text, steps, total);
        row.setAlignment(Pos.CENTER_LEFT);
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable LineRow line, boolean empty) {
        super.updateItem(line, empty);
        getStyleClass().removeAll("line-selected", "line-sent", "line-void");
        if (line == null || empty) {
            setOnMouseClicked(null);
            setGraphic(null);
            return;
        }
        boolean selected = line.id().equals(model.editor().selectedProperty().get());
        quantity.setText(line.quantity() + " ×");
        name.setText(line.name());
        total.setText(line.total());
        steps.setVisible(selected && line.isDraft());
        steps.setManaged(steps.isVisible());
        setOnMouseClicked(tapped -> model.editor().select(line.id()));
        details.setText(line.sent() == null ? line.details() : sentDetails(line));
        details.setManaged(!details.getText().isEmpty());
        if (line.sent() != null) {
            getStyleClass().add(line.sent().isLive() ? "line-sent" : "line-void");
        }
        if (selected) {
            getStyleClass().add("line-selected");
        }
        setGraphic(row);
    }

    private String sentDetails(LineRow line) {
        String state = texts.text("line." + line.sent());
        return line.details().isEmpty() ? state : state + " · " + line.details();
    }

    private Button button(String sign, String key, Runnable command) {
        var button = new Button(sign);
        button.setAccessibleText(texts.text(key));
        button.getStyleClass().addAll("touch", "step");
        button.setFocusTraversable(false);
        button.setOnAction(tapped -> command.run());
        return button;
    }
}
