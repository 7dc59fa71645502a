package docket.pos.counter.editor;

import docket.ui.Texts;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The hours in which something is on the menu.
final class HoursPane extends VBox {
    private final Rows<HoursDraft> hours;
    private final Texts texts;
    private final Fields fields;

    HoursPane(ObjectProperty<List<HoursDraft>> hours, Texts texts) {
        super(8);
        this.texts = texts;
        fields = new Fields(texts);
        this.hours = new Rows<>(hours, this::draw, () -> {});
        getStyleClass().add("editor-hours");
        draw();
    }

    private void draw() {
        hours.drawIn(
                this,
                this::row,
                fields.button("editor.addHours", () -> hours.add(HoursDraft.ALWAYS)));
    }

    private HBox row(HoursDraft draft, int place) {
        var days = new HoursRow(draft, texts, now -> hours.write(place, before -> now));
        HBox.setHgrow(days, Priority.ALWAYS);
        var row = new HBox(8, days, fields.cross(() -> hours.remove(place)));
        row.getStyleClass().add("editor-group");
        return row;
    }
}
