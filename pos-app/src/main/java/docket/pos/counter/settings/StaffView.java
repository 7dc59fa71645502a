package docket.pos.counter.settings;

import docket.model.staff.Permission;
import docket.model.staff.StaffRole;
import docket.pos.counter.settings.StaffViewModel.Open;
import docket.pos.counter.settings.StaffViewModel.Question;
import docket.ui.Texts;
import docket.ui.Views;
import docket.wire.StaffMember;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The people on the screen, and beside them what each role may do.
public final class StaffView {
    private final StaffViewModel model;
    private final Texts texts;
    private final PersonForm form;

    @FXML private VBox root;
    @FXML private ListView<StaffMember> people;
    @FXML private VBox asked;
    @FXML private Label message;
    @FXML private GridPane table;

    public StaffView(StaffViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        form = new PersonForm(model, texts);
    }

    public StaffViewModel getModel() {
        return model;
    }

    @FXML
    private void initialize() {
        people.setCellFactory(list -> new PersonCell(model, texts));
        model.peopleProperty().subscribe(this::showPeople);
        model.openProperty().subscribe(this::show);
        texts.languageProperty().subscribe(now -> drawAgain());
        Views.appear(
                message, model.messageProperty().isNotEmpty().and(asked.visibleProperty().not()));
        root.sceneProperty().subscribe(scene -> model.show(scene != null));
        root.focusedProperty().subscribe(this::focusInside);
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
    }

    /// What is chosen stays chosen.
    private void showPeople(List<StaffMember> known) {
        StaffMember chosen = people.getSelectionModel().getSelectedItem();
        people.getItems().setAll(known);
        for (int i = 0; chosen != null && i < known.size(); i++) {
            if (known.get(i).person().id().equals(chosen.person().id())) {
                people.getSelectionModel().clearAndSelect(i);
            }
        }
    }

    private void drawAgain() {
        drawTable();
        people.refresh();
        show(model.openProperty().get());
    }

    private void show(@Nullable Open open) {
        // A field gets the focus only where it can be seen.
        asked.setVisible(open != null);
        asked.setManaged(open != null);
        asked.getChildren().setAll(form.draw(open));
    }

    /// The one place that says who may do what is [StaffRole]; this shows it.
    private void drawTable() {
        table.getChildren().clear();
        List<StaffRole> roles = List.of(StaffRole.values());
        for (StaffRole role : roles) {
            table.add(head(texts.text("role." + role)), roles.indexOf(role) + 1, 0);
        }
        int row = 1;
        for (Permission permission : Permission.values()) {
            table.add(new Label(texts.text("permission." + permission)), 0, row);
            for (StaffRole role : roles) {
                boolean may = role.permissions().contains(permission);
                table.add(mark(may), roles.indexOf(role) + 1, row);
            }
            row++;
        }
    }

    private static Label head(String text) {
        var label = new Label(text);
        label.getStyleClass().add("strong");
        return label;
    }

    private static Label mark(boolean may) {
        var label = new Label(may ? "●" : "–");
        label.getStyleClass().add(may ? "done-text" : "quiet");
        return label;
    }

    private void focusInside(boolean reached) {
        if (!reached) {
            return;
        }
        Node field = asked.lookup("#person-name");
        if (field != null) {
            field.requestFocus();
        } else {
            people.requestFocus();
            if (people.getSelectionModel().isEmpty()) {
                people.getSelectionModel().selectFirst();
            }
        }
    }

    @FXML
    private void add() {
        model.askForNew();
    }

    private void press(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            model.dismiss();
            people.requestFocus();
            event.consume();
        } else if (!(event.getTarget() instanceof TextInputControl) && act(event)) {
            event.consume();
        }
    }

    private boolean act(KeyEvent event) {
        StaffMember chosen = people.getSelectionModel().getSelectedItem();
        boolean inList = event.getTarget() instanceof Node node && node.equals(people);
        switch (event.getCode()) {
            case INSERT -> model.askForNew();
            case ENTER -> {
                if (!inList || chosen == null) {
                    return false;
                }
                model.askToChange(chosen);
            }
            case DELETE -> takeOff(chosen);
            case U -> {
                if (chosen == null) {
                    return false;
                }
                model.unlock(chosen);
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    /// Asks first, and takes the person off when the key comes again.
    private void takeOff(@Nullable StaffMember chosen) {
        Open open = model.openProperty().get();
        if (open != null && open.question() == Question.TAKE_OFF) {
            model.takeOff();
        } else if (chosen != null) {
            model.askToTakeOff(chosen);
        }
    }
}
