package docket.kitchen.recall;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// A bumped ticket in the list; a tap brings it back.
final class RecallCell extends ListCell<BumpedTicket> {
    private final Label title = new Label();
    private final Label place = new Label();
    private final Label lines = new Label();
    private final VBox box;

    RecallCell(RecallViewModel model) {
        title.getStyleClass().add("ticket-number");
        place.getStyleClass().add("ticket-place");
        lines.getStyleClass().add("recall-lines");
        box = new VBox(2, title, place, lines);
        for (Label label : List.of(title, place, lines)) {
            label.setWrapText(true);
            label.setMinHeight(USE_PREF_SIZE);
        }
        setPrefWidth(0);
        setOnMouseClicked(
                tapped -> {
                    BumpedTicket bumped = getItem();
                    if (bumped != null) {
                        model.recall(bumped);
                    }
                });
    }

    @Override
    protected void updateItem(@Nullable BumpedTicket bumped, boolean empty) {
        super.updateItem(bumped, empty);
        if (bumped == null || empty) {
            setGraphic(null);
            return;
        }
        title.setText(bumped.title());
        place.setText(
                bumped.station().isEmpty()
                        ? bumped.place()
                        : bumped.place() + " · " + bumped.station());
        lines.setText(bumped.lines());
        setGraphic(box);
    }
}
