package docket.pos.counter.list;

import docket.ui.Texts;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// A line of a preview: what kind it is, what it is about, and under it what is wrong or changes.
final class ListRowCell extends ListCell<ListRow> {
    private final Texts texts;
    private final Label tone = new Label();
    private final Label subject = new Label();
    private final Label text = new Label();
    private final VBox box;

    ListRowCell(Texts texts) {
        this.texts = texts;
        tone.setMinWidth(Region.USE_PREF_SIZE);
        subject.getStyleClass().add("strong");
        text.setWrapText(true);
        var head = new HBox(12, tone, subject);
        head.setAlignment(Pos.CENTER_LEFT);
        box = new VBox(4, head, text);
        prefWidthProperty().set(0);
    }

    @Override
    protected void updateItem(@Nullable ListRow row, boolean empty) {
        super.updateItem(row, empty);
        setText(null);
        if (row == null || empty) {
            setGraphic(null);
            return;
        }
        tone.setText(texts.text("list.tone." + row.tone()));
        tone.getStyleClass().setAll("label", "chip", style(row.tone()));
        subject.setText(row.subject());
        text.setText(row.text());
        text.setVisible(!row.text().isEmpty());
        text.setManaged(!row.text().isEmpty());
        setGraphic(box);
    }

    private static String style(ListRow.Tone tone) {
        return switch (tone) {
            case WRONG, REMOVED -> "chip-bad";
            case WARNING, CHANGED -> "chip-unknown";
            case ADDED -> "chip-ok";
        };
    }
}
