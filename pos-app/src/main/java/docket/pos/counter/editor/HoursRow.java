package docket.pos.counter.editor;

import docket.ui.LimitedText;
import docket.ui.Texts;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// Days and times, to be tapped and written; each change is told at once.
final class HoursRow extends FlowPane {
    private static final double TIME = 96;
    private static final int LONGEST = 5;

    private final Texts texts;
    private final Consumer<HoursDraft> changed;
    private HoursDraft draft;

    HoursRow(HoursDraft draft, Texts texts, Consumer<HoursDraft> changed) {
        super(6, 6);
        this.draft = draft;
        this.texts = texts;
        this.changed = changed;
        for (DayOfWeek day : DayOfWeek.values()) {
            getChildren().add(day(day));
        }
        var dash = new Label("–");
        var times =
                new HBox(
                        6,
                        time("editor.from", draft.from(), now -> write(d -> d.from(now))),
                        dash,
                        time("editor.until", draft.until(), now -> write(d -> d.until(now))));
        times.setAlignment(Pos.CENTER_LEFT);
        getChildren().add(times);
    }

    private void write(UnaryOperator<HoursDraft> change) {
        draft = change.apply(draft);
        changed.accept(draft);
    }

    private ToggleButton day(DayOfWeek day) {
        var toggle =
                new ToggleButton(
                        day.getDisplayName(
                                TextStyle.SHORT, texts.languageProperty().get().locale()));
        toggle.getStyleClass().add("choice");
        toggle.setMinWidth(Region.USE_PREF_SIZE);
        toggle.setSelected(draft.days().contains(day));
        toggle.setOnAction(tapped -> write(d -> d.switched(day)));
        return toggle;
    }

    private TextField time(String prompt, String value, Consumer<String> written) {
        var field = new TextField(value);
        field.setPromptText(texts.text(prompt));
        field.getStyleClass().add("touch-field");
        field.setTextFormatter(LimitedText.to(LONGEST));
        field.setMinWidth(TIME);
        field.setMaxWidth(TIME);
        field.textProperty().addListener((property, before, now) -> written.accept(now));
        return field;
    }
}
