package docket.pos.counter.floor;

import docket.ui.Views;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The earlier visits of a table, beside the floor. It is there while they are asked for.
final class PastPane extends VBox {
    private final VBox visits = new VBox(8);

    PastPane(PastVisits past) {
        super(8);
        var state = new Label();
        state.setWrapText(true);
        state.getStyleClass().add("quiet");
        state.textProperty().bind(past.stateProperty());
        Views.appear(state, past.stateProperty().isNotEmpty());
        var scrolled = new ScrollPane(visits);
        scrolled.setFitToWidth(true);
        scrolled.setFocusTraversable(false);
        scrolled.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scrolled, Priority.ALWAYS);
        getChildren().addAll(state, scrolled);
        past.rowsProperty().subscribe(this::show);
        Views.appear(
                this,
                Bindings.createBooleanBinding(
                        past::isShown, past.rowsProperty(), past.stateProperty()));
    }

    private void show(List<PastVisits.Row> rows) {
        visits.getChildren().setAll(rows.stream().map(PastPane::visit).toList());
    }

    private static VBox visit(PastVisits.Row row) {
        var when = text(row.when(), "strong");
        when.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(when, Priority.ALWAYS);
        var sum = text(row.sum(), "strong");
        sum.setMinWidth(Region.USE_PREF_SIZE);
        return new VBox(2, new HBox(8, when, sum), text(row.what(), "quiet"));
    }

    private static Label text(String text, String style) {
        var label = new Label(text);
        label.setWrapText(true);
        label.getStyleClass().add(style);
        return label;
    }
}
