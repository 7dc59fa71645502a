package docket.kitchen.recall;

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

/// A bumped ticket in the list, or one line of it: its button brings it back, and a tap beside the
/// button shows the lines of a ticket.
final class RecallCell extends ListCell<RecallRow> {
    private final RecallViewModel model;
    private final Texts texts;
    private final Label title = label("ticket-number");
    private final Label place = label("ticket-place");
    private final Label lines = label("recall-lines");
    private final Button parts = button("recall-parts");
    private final HBox row;

    RecallCell(RecallViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        var words = new VBox(2, title, place, lines);
        words.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(words, Priority.ALWAYS);
        Button back = button("recall-back");
        back.setText(texts.text("key.recall"));
        back.setOnAction(tapped -> recall());
        parts.setOnAction(tapped -> toggle());
        row = new HBox(12, words, parts, back);
        row.setAlignment(Pos.CENTER_LEFT);
        setPrefWidth(0);
        setOnMouseClicked(
                tapped -> {
                    if (tapped.isStillSincePress()) {
                        toggle();
                    }
                });
    }

    private static Label label(String style) {
        var label = new Label();
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.managedProperty().bind(label.textProperty().isNotEmpty());
        return label;
    }

    private static Button button(String style) {
        var button = new Button();
        button.getStyleClass().add(style);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setFocusTraversable(false);
        return button;
    }

    private void recall() {
        RecallRow now = getItem();
        if (now != null) {
            model.recall(now);
        }
    }

    private void toggle() {
        if (getItem() instanceof RecallRow.Whole whole) {
            model.toggle(whole);
        }
    }

    /// As high as its texts need in the list's width.
    @Override
    protected double computePrefHeight(double width) {
        if (isEmpty() || width <= 0) {
            return super.computePrefHeight(width);
        }
        double around = snappedLeftInset() + snappedRightInset();
        return snappedTopInset() + row.prefHeight(width - around) + snappedBottomInset();
    }

    @Override
    protected void updateItem(@Nullable RecallRow shown, boolean empty) {
        super.updateItem(shown, empty);
        if (shown == null || empty) {
            setGraphic(null);
            return;
        }
        switch (shown) {
            case RecallRow.Whole whole -> show(whole);
            case RecallRow.Part part -> show("", "", part.single().text());
        }
        parts.setVisible(shown instanceof RecallRow.Whole whole && whole.bumped().isParted());
        parts.setManaged(parts.isVisible());
        row.getStyleClass()
                .setAll(shown instanceof RecallRow.Part ? "recall-part" : "recall-ticket");
        setGraphic(row);
    }

    private void show(RecallRow.Whole whole) {
        BumpedTicket bumped = whole.bumped();
        show(
                bumped.title(),
                bumped.station().isEmpty()
                        ? bumped.place()
                        : bumped.place() + " · " + bumped.station(),
                whole.open() ? "" : bumped.lines());
        parts.setText(texts.text(whole.open() ? "recall.whole" : "recall.parts"));
    }

    private void show(String number, String where, String what) {
        title.setText(number);
        place.setText(where);
        lines.setText(what);
    }
}
