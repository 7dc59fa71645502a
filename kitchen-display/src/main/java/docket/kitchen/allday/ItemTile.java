package docket.kitchen.allday;

import docket.ui.Texts;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// A dish with all that is left of it; a tap lights its tickets up, and each group of it can be
/// finished at once.
final class ItemTile extends VBox {
    ItemTile(AllDay.Item item, AllDayViewModel model, Texts texts) {
        getStyleClass().add("allday-item");
        if (model.isChosen(item)) {
            getStyleClass().add("allday-chosen");
        }
        var pieces = label("allday-pieces", String.valueOf(item.pieces()));
        pieces.setMinWidth(USE_PREF_SIZE);
        var head = new HBox(12, pieces, wide(label("allday-name", item.name())));
        head.getStyleClass().add("allday-head");
        head.setAlignment(Pos.CENTER_LEFT);
        head.setAccessibleRole(AccessibleRole.BUTTON);
        head.setAccessibleText(item.pieces() + " " + item.name());
        head.setOnMouseClicked(tapped -> model.choose(item));
        getChildren().add(head);
        for (AllDay.Kind kind : item.kinds()) {
            boolean isAll = item.kinds().size() == 1 && kind.wording().isEmpty();
            if (!isAll || kind.isBatch()) {
                getChildren().add(row(kind, isAll, model, texts));
            }
        }
    }

    private static HBox row(AllDay.Kind kind, boolean isAll, AllDayViewModel model, Texts texts) {
        String wording = kind.wording().isEmpty() ? texts.text("allday.plain") : kind.wording();
        var words =
                new VBox(
                        label("allday-wording", isAll ? "" : kind.pieces() + "  " + wording),
                        label("allday-orders", kind.orders()));
        words.getChildren().removeIf(node -> ((Label) node).getText().isEmpty());
        words.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(words, Priority.ALWAYS);
        var row = new HBox(10, words);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("allday-kind");
        if (kind.isBatch()) {
            var done = new Button(texts.text("allday.finish", kind.pieces()));
            done.getStyleClass().addAll("key-button", "allday-finish");
            done.setFocusTraversable(false);
            done.setMinWidth(USE_PREF_SIZE);
            done.setOnAction(tapped -> model.finish(kind));
            row.getChildren().add(done);
        }
        return row;
    }

    private static Label label(String style, String text) {
        var label = new Label(text);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    private static Label wide(Label label) {
        label.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(label, Priority.ALWAYS);
        return label;
    }
}
