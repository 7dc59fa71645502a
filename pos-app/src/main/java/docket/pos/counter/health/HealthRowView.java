package docket.pos.counter.health;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// One row of the page on the screen, which stays while its words change.
final class HealthRowView {
    private final Label sign = new Label();
    private final Label name = new Label();
    private final Label text = new Label();
    private final HBox drawn = new HBox();
    private final @Nullable Button mend;

    /// @param mend what helps; null: there is nothing
    HealthRowView(HealthTopic topic, @Nullable Button mend) {
        this.mend = mend;
        drawn.setId("health" + topic);
        drawn.getStyleClass().add("health-row");
        name.getStyleClass().add("strong");
        text.setWrapText(true);
        var words = new VBox(name, text);
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMinWidth(0);
        drawn.getChildren().addAll(sign, words);
        if (mend != null) {
            drawn.getChildren().add(mend);
        }
        hide();
    }

    Node node() {
        return drawn;
    }

    void hide() {
        appear(drawn, null);
    }

    void show(HealthRow row) {
        appear(drawn, row);
        sign.setText(row.mark().sign());
        sign.getStyleClass().setAll("label", "health-sign", row.mark().style());
        name.setText(row.name());
        text.setText(row.text());
        text.getStyleClass()
                .setAll("label", row.mark() == Mark.BAD ? "danger-text" : "health-text");
        if (mend != null) {
            appear(mend, row.isMendable() ? row : null);
        }
    }

    private static void appear(Node node, @Nullable HealthRow row) {
        node.setVisible(row != null);
        node.setManaged(row != null);
    }
}
