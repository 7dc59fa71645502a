package docket.pos.counter.editor;

import docket.ui.Texts;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The hours in which something is on the menu. It is drawn anew when some come or go, and not
/// while somebody writes in it.
final class HoursPane extends VBox {
    private final ObjectProperty<List<HoursDraft>> hours;
    private final Texts texts;
    private List<HoursDraft> own = List.of();

    HoursPane(ObjectProperty<List<HoursDraft>> hours, Texts texts) {
        super(8);
        this.hours = hours;
        this.texts = texts;
        getStyleClass().add("editor-hours");
        draw();
        hours.addListener(
                (property, before, now) -> {
                    if (!now.equals(own)) {
                        draw();
                    }
                });
    }

    private void draw() {
        getChildren().clear();
        for (int place = 0; place < hours.get().size(); place++) {
            getChildren().add(row(hours.get().get(place), place));
        }
        getChildren().add(button("editor.addHours", this::add));
    }

    private void add() {
        var all = new ArrayList<>(hours.get());
        all.add(HoursDraft.ALWAYS);
        hours.set(List.copyOf(all));
    }

    private void remove(int place) {
        var all = new ArrayList<>(hours.get());
        all.remove(place);
        hours.set(List.copyOf(all));
    }

    /// Writes without drawing anew.
    private void write(int place, HoursDraft now) {
        var all = new ArrayList<>(hours.get());
        all.set(place, now);
        own = List.copyOf(all);
        hours.set(own);
    }

    private HBox row(HoursDraft draft, int place) {
        var days = new HoursRow(draft, texts, now -> write(place, now));
        HBox.setHgrow(days, Priority.ALWAYS);
        Button cross = button("editor.cross", () -> remove(place));
        cross.setMinWidth(52);
        var row = new HBox(8, days, cross);
        row.getStyleClass().add("editor-group");
        return row;
    }

    private Button button(String key, Runnable action) {
        var button = new Button(texts.text(key));
        button.getStyleClass().addAll("touch", "plain");
        button.setOnAction(tapped -> action.run());
        return button;
    }
}
