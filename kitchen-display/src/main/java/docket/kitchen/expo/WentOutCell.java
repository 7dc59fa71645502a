package docket.kitchen.expo;

import docket.model.order.LineStatus;
import docket.model.order.Order;
import docket.ui.Texts;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// An order that went out, whole or in part, and the button that takes the last of it back.
final class WentOutCell extends ListCell<Order> {
    private final Texts texts;
    private final Label title = new Label();
    private final Label lines = new Label();
    private final HBox row;

    WentOutCell(ExpoViewModel model, Texts texts) {
        this.texts = texts;
        title.getStyleClass().add("ticket-number");
        lines.getStyleClass().add("recall-lines");
        lines.setWrapText(true);
        var back = new Button(texts.text("expo.takeBack"));
        back.getStyleClass().add("recall-back");
        back.setMinWidth(Region.USE_PREF_SIZE);
        back.setFocusTraversable(false);
        back.setOnAction(tapped -> model.takeBack(getItem()));
        var words = new VBox(2, title, lines);
        HBox.setHgrow(words, Priority.ALWAYS);
        row = new HBox(12, words, back);
        row.setAlignment(Pos.CENTER_LEFT);
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(Order order, boolean isEmpty) {
        super.updateItem(order, isEmpty);
        setText(null);
        if (isEmpty || order == null) {
            setGraphic(null);
            return;
        }
        String table =
                order.table().isEmpty()
                        ? texts.text("type." + order.type())
                        : texts.text("table", order.table());
        title.setText(order.number() + " · " + table);
        lines.setText(
                order.lines().stream()
                        .filter(line -> line.status() == LineStatus.SERVED && !line.isCombo())
                        .map(line -> line.quantity() + " " + texts.name(line.called()))
                        .collect(Collectors.joining(", ")));
        setGraphic(row);
    }
}
