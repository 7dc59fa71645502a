package docket.pos.counter.history;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// An order of the history in the list. The last one that is shown asks for those before it.
final class HistoryCell extends ListCell<HistoryRow> {
    private final HistoryViewModel model;
    private final Label number = label("title");
    private final Label when = label("quiet");
    private final Label place = label("strong");
    private final Label items = label("quiet");
    private final Label total = label("strong");
    private final Label state = label("chip");
    private final VBox box;

    HistoryCell(HistoryViewModel model) {
        this.model = model;
        place.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(place, Priority.ALWAYS);
        for (Label fixed : new Label[] {number, when, total, state}) {
            fixed.setMinWidth(Region.USE_PREF_SIZE);
        }
        var head = new HBox(12, number, place, state, total, when);
        head.setAlignment(Pos.CENTER_LEFT);
        box = new VBox(2, head, items);
        prefWidthProperty().set(0);
    }

    private static Label label(String style) {
        var label = new Label();
        label.getStyleClass().add(style);
        return label;
    }

    @Override
    protected void updateItem(@Nullable HistoryRow row, boolean empty) {
        super.updateItem(row, empty);
        setText(null);
        if (row == null || empty) {
            setGraphic(null);
            return;
        }
        number.setText(row.order().number());
        when.setText(row.when());
        place.setText(row.place());
        items.setText(row.items());
        total.setText(row.total());
        state.setText(row.state());
        state.getStyleClass().removeAll("chip-ok", "chip-bad");
        if (row.order().isOpen()) {
            state.getStyleClass().add("chip-ok");
        } else if (row.order().isCalledOff()) {
            state.getStyleClass().add("chip-bad");
        }
        setGraphic(box);
        if (getIndex() == getListView().getItems().size() - 1) {
            model.readOn();
        }
    }
}
