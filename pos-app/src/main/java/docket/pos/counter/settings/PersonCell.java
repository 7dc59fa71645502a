package docket.pos.counter.settings;

import docket.model.staff.Person;
import docket.ui.Texts;
import docket.wire.StaffMember;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// A person in the list: name, role, how they are, and what can be done.
final class PersonCell extends ListCell<StaffMember> {
    private final StaffViewModel model;
    private final Texts texts;
    private final Label state = new Label();

    PersonCell(StaffViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        state.setWrapText(true);
        setPrefWidth(0);
        model.nowProperty().subscribe(now -> tick());
    }

    @Override
    protected void updateItem(@Nullable StaffMember member, boolean empty) {
        super.updateItem(member, empty);
        setText(null);
        setGraphic(member == null || empty ? null : row(member));
        tick();
    }

    /// Only what changes with the time is drawn again, so that a button can be tapped at any time.
    private void tick() {
        StaffMember member = getItem();
        if (member != null) {
            state.setText(model.state(member));
            state.setVisible(!state.getText().isEmpty());
            state.setManaged(state.isVisible());
        }
    }

    private HBox row(StaffMember member) {
        Person person = member.person();
        var name = new Label(person.name());
        name.getStyleClass().add("title");
        var role = new Label(texts.text("role." + person.role()));
        role.getStyleClass().add("quiet");
        state.getStyleClass().setAll("label", member.active() ? "danger-text" : "quiet");
        var said = new VBox(2, name, role, state);
        said.setMinWidth(0);
        HBox.setHgrow(said, Priority.ALWAYS);
        var row = new HBox(8, said);
        if (model.isLocked(member)) {
            row.getChildren().add(button("staff.unlock", "U", () -> model.unlock(member)));
        }
        row.getChildren()
                .add(
                        button(
                                member.active() ? "settings.change" : "staff.bringBack",
                                "Enter",
                                () -> model.askToChange(member)));
        if (member.active()) {
            row.getChildren().add(button("staff.takeOff", "Del", () -> model.askToTakeOff(member)));
        }
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private Button button(String text, String key, Runnable tapped) {
        var keycap = new Label(key);
        keycap.getStyleClass().add("keycap");
        var button = new Button(texts.all().get(text), keycap);
        button.getStyleClass().addAll("touch", "plain");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setFocusTraversable(false);
        button.setOnAction(event -> tapped.run());
        return button;
    }
}
