package docket.pos.counter.order;

import docket.ui.Views;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Draws what others enter for the same table, under the lines that are entered here.
final class OthersPane {
    private static final double TALLEST = 150;

    private final VBox lines = new VBox(2);

    OthersPane(ScrollPane pane, ReadOnlyObjectProperty<List<OthersEntering>> others) {
        lines.getStyleClass().add("others-lines");
        pane.setContent(lines);
        pane.minHeightProperty().bind(Bindings.min(TALLEST, lines.heightProperty().add(2)));
        pane.maxHeightProperty().bind(pane.minHeightProperty());
        Views.appear(pane, Bindings.createBooleanBinding(() -> !others.get().isEmpty(), others));
        others.subscribe(this::show);
    }

    private void show(List<OthersEntering> all) {
        var nodes = new ArrayList<Node>();
        for (OthersEntering one : all) {
            nodes.add(label(one.title(), "others-title"));
            one.rows().forEach(row -> nodes.add(label(text(row), "others-line")));
        }
        lines.getChildren().setAll(nodes);
    }

    private static String text(LineRow row) {
        String indent = row.isPart() ? "   " : "";
        String details = row.details().isEmpty() ? "" : "  " + row.details();
        return indent + row.quantity() + " × " + row.name() + details;
    }

    private static Label label(String text, String style) {
        var label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add(style);
        return label;
    }
}
