package docket.pos.counter.order;

import docket.model.Limits;
import docket.model.menu.Menu;
import docket.ui.Texts;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
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

    private final Label title = new Label();
    private final List<ToggleButton> chips = new ArrayList<>();

    public CourseBar() {
        super(8);
        setAlignment(Pos.CENTER_LEFT);
        var cap = new Label("^K");
        cap.getStyleClass().add("keycap");
        title.setGraphic(cap);
        title.setContentDisplay(ContentDisplay.RIGHT);
        title.setMinWidth(USE_PREF_SIZE);
        for (int place = 0; place < CHIPS; place++) {
            chips.add(chip());
        }
        getChildren().add(title);
        getChildren().addAll(chips);
    }

    private static ToggleButton chip() {
        var chip = new ToggleButton();
        chip.getStyleClass().addAll("touch", "course");
        chip.setFocusTraversable(false);
        chip.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(chip, Priority.ALWAYS);
        return chip;
    }

    /// Shows the chips.
    ///
    /// @param chosen null: no course
    /// @param menu whose categories may say the course where nobody does
    void show(@Nullable Integer chosen, Menu menu, Texts texts, DraftServing serving) {
        boolean isByCategory = chosen == null && menu.hasCourses();
        title.setText(texts.text(isByCategory ? "order.courseAuto" : "order.course"));
        int first =
                chosen == null
                        ? 1
                        : Math.clamp(chosen - (long) BEFORE, 1, Limits.COURSES - CHIPS + 1);
        for (int place = 0; place < CHIPS; place++) {
            int course = first + place;
            ToggleButton chip = chips.get(place);
            chip.setText(String.valueOf(course));
            chip.setId("course-" + course);
            chip.setSelected(chosen != null && chosen == course);
            chip.setAccessibleText(texts.text("order.courseOf", course));
            chip.setOnAction(tapped -> serving.chooseCourse(course));
        }
    }
}
