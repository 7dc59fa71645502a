package docket.pos.counter;

import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/// Draws how the server and each station stand.
///
/// @param stations gets a label for each
record ChipBar(Label server, HBox stations) {
    void follow(FrameViewModel model) {
        model.serverProperty().subscribe(chip -> dress(server, chip));
        model.stationsProperty().subscribe(this::show);
    }

    private void show(List<Chip> chips) {
        List<Node> labels = List.copyOf(stations.getChildren());
        for (int i = labels.size(); i < chips.size(); i++) {
            stations.getChildren().add(new Label());
        }
        stations.getChildren().remove(chips.size(), stations.getChildren().size());
        for (int i = 0; i < chips.size(); i++) {
            dress((Label) stations.getChildren().get(i), chips.get(i));
        }
    }

    private static void dress(Label label, Chip chip) {
        label.setText(chip.title() + "\n" + chip.state());
        label.getStyleClass()
                .setAll("label", "chip", "chip-" + chip.mood().name().toLowerCase(Locale.ROOT));
    }
}
