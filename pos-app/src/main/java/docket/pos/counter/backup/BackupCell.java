package docket.pos.counter.backup;

import docket.ui.Texts;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// A backup in the list: when and why it was made, how large it is, and what can be done with it.
final class BackupCell extends ListCell<BackupRow> {
    private final RestoreViewModel restore;
    private final Texts texts;

    BackupCell(RestoreViewModel restore, Texts texts) {
        this.restore = restore;
        this.texts = texts;
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable BackupRow row, boolean empty) {
        super.updateItem(row, empty);
        setText(null);
        setGraphic(row == null || empty ? null : drawn(row));
    }

    private HBox drawn(BackupRow row) {
        var when = new Label(row.when());
        when.getStyleClass().addAll("strong", "backup-when");
        var why = new Label(row.why());
        why.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(why, Priority.ALWAYS);
        var size = new Label(row.size());
        size.getStyleClass().addAll("quiet", "backup-size");
        var keycap = new Label("Enter");
        keycap.getStyleClass().add("keycap");
        var button = new Button(texts.text("backups.restore"), keycap);
        button.getStyleClass().addAll("touch", "plain");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setFocusTraversable(false);
        button.setOnAction(tapped -> restore.ask(row));
        var drawn = new HBox(16, when, why, size, button);
        drawn.setAlignment(Pos.CENTER_LEFT);
        return drawn;
    }
}
