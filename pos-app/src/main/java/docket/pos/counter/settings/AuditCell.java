package docket.pos.counter.settings;

import docket.ui.Texts;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// An entry of the audit log: what was done to what, by whom and when, and under it how it was and
/// became, and why. The last one that is shown asks for those before it.
final class AuditCell extends ListCell<AuditRow> {
    private final AuditViewModel model;
    private final Texts texts;
    private final Label what = label("chip", "audit-what");
    private final Label subject = label("title");
    private final Label when = label("quiet");
    private final Label who = label("strong");
    private final Label change = label();
    private final Label why = label("quiet");
    private final VBox box;

    AuditCell(AuditViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        what.setMinWidth(Region.USE_PREF_SIZE);
        subject.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(subject, Priority.ALWAYS);
        when.setMinWidth(Region.USE_PREF_SIZE);
        change.setWrapText(true);
        why.setWrapText(true);
        var head = new HBox(12, what, subject, who, when);
        head.setAlignment(Pos.CENTER_LEFT);
        box = new VBox(4, head, change, why);
        prefWidthProperty().set(0);
    }

    private static Label label(String... styles) {
        var label = new Label();
        label.getStyleClass().addAll(styles);
        return label;
    }

    @Override
    protected void updateItem(@Nullable AuditRow row, boolean empty) {
        super.updateItem(row, empty);
        setText(null);
        if (row == null || empty) {
            setGraphic(null);
            return;
        }
        what.setText(row.what());
        subject.setText(row.subject());
        when.setText(row.when());
        who.setText(who(row));
        show(change, change(row));
        show(why, row.why().isEmpty() ? "" : texts.text("audit.because", row.why()));
        setGraphic(box);
        if (getIndex() == getListView().getItems().size() - 1) {
            model.readOn();
        }
    }

    private String who(AuditRow row) {
        String at = row.who().isEmpty() ? row.where() : row.who() + " · " + row.where();
        return row.allowedBy().isEmpty() ? at : texts.text("audit.allowed", at, row.allowedBy());
    }

    private static String change(AuditRow row) {
        return row.before().isEmpty() || row.after().isEmpty()
                ? row.before() + row.after()
                : row.before() + "  →  " + row.after();
    }

    private static void show(Label label, String text) {
        label.setText(text);
        label.setVisible(!text.isEmpty());
        label.setManaged(!text.isEmpty());
    }
}
