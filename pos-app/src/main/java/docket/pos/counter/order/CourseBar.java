package docket.pos.counter.order;

import docket.model.Limits;
import docket.ui.Texts;
import java.util.ArrayList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;

/// Which course the next lines are of: a chip for each that is near. Made by FXML.
public final class CourseBar extends HBox {
    private static final int CHIPS = DraftServing.USUAL_COURSES;

    /// Chips of courses before the chosen one, where there are so many.
    private static final int BEFORE = CHIPS - 2;

    public CourseBar() {
        super(8);
        setAlignment(Pos.CENTER_LEFT);
    }

    /// Shows the chips.
    ///
    /// @param chosen null: no course
    void show(@Nullable Integer chosen, Texts texts, DraftServing serving) {
        var cap = new Label("^K");
        cap.getStyleClass().add("keycap");
        var title = new Label(texts.text("order.course"), cap);
        title.setContentDisplay(ContentDisplay.RIGHT);
        title.setMinWidth(USE_PREF_SIZE);
        var all = new ArrayList<Node>();
        all.add(title);
        int first =
                chosen == null
                        ? 1
                        : Math.clamp(chosen - (long) BEFORE, 1, Limits.COURSES - CHIPS + 1);
        for (int course = first; course < first + CHIPS; course++) {
            all.add(chip(course, chosen != null && chosen == course, texts, serving));
        }
        getChildren().setAll(all);
    }

    private static ToggleButton chip(
            int course, boolean chosen, Texts texts, DraftServing serving) {
        var chip = new ToggleButton(String.valueOf(course));
        chip.getStyleClass().addAll("touch", "course");
        chip.setId("course-" + course);
        chip.setSelected(chosen);
        chip.setFocusTraversable(false);
        chip.setAccessibleText(texts.text("order.courseOf", course));
        chip.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(chip, Priority.ALWAYS);
        chip.setOnAction(tapped -> serving.chooseCourse(course));
        return chip;
    }
}
