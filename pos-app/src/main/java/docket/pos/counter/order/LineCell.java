package docket.pos.counter.order;

import docket.ui.Texts;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// A line in the order's panel. A tap selects a line of the draft; one that was sent offers to be
/// voided, with a reason.
final class LineCell extends ListCell<LineRow> {
    private static final List<String> REASONS = List.of("mistake", "guest", "out");

    private final OrderViewModel model;
    private final Texts texts;
    private final Label quantity = new Label();
    private final Label name = new Label();
    private final Label details = new Label();
    private final Label total = new Label();
    private final HBox row;

    LineCell(OrderViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        quantity.getStyleClass().add("line-quantity");
        name.getStyleClass().add("strong");
        name.setWrapText(true);
        details.getStyleClass().add("quiet");
        details.setWrapText(true);
        var text = new VBox(name, details);
        text.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(text, Priority.ALWAYS);
        row = new HBox(10, quantity, text, total);
        row.setAlignment(Pos.CENTER_LEFT);
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable LineRow line, boolean empty) {
        super.updateItem(line, empty);
        getStyleClass().removeAll("line-selected", "line-sent", "line-void");
        setContextMenu(null);
        setOnMouseClicked(null);
        if (line == null || empty) {
            setGraphic(null);
            return;
        }
        quantity.setText(line.quantity() + " ×");
        name.setText(line.name());
        total.setText(line.total());
        if (line.sent() == null) {
            details.setText(line.details());
            setOnMouseClicked(tapped -> model.select(line.id()));
            if (line.id().equals(model.selectedProperty().get())) {
                getStyleClass().add("line-selected");
            }
        } else {
            String state = texts.text("line." + line.sent());
            details.setText(line.details().isEmpty() ? state : state + " · " + line.details());
            getStyleClass().add(line.sent().isLive() ? "line-sent" : "line-void");
            offerVoid(line);
        }
        details.setManaged(!details.getText().isEmpty());
        setGraphic(row);
    }

    private void offerVoid(LineRow line) {
        var menu = new ContextMenu();
        for (String reason : REASONS) {
            String text = texts.text("order.reason." + reason);
            var item = new MenuItem(texts.text("order.void") + " · " + text);
            item.setOnAction(chosen -> model.voidLine(line.id(), text));
            menu.getItems().add(item);
        }
        menu.setId("void-" + line.id().value().toString().toLowerCase(Locale.ROOT));
        setContextMenu(menu);
        setOnMouseClicked(tapped -> menu.show(this, tapped.getScreenX(), tapped.getScreenY()));
    }
}
