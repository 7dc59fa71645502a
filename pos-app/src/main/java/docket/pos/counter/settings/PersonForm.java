package docket.pos.counter.settings;

import docket.model.staff.Person;
import docket.model.staff.StaffRole;
import docket.pos.counter.settings.StaffViewModel.Answers;
import docket.pos.counter.settings.StaffViewModel.Open;
import docket.pos.counter.settings.StaffViewModel.Question;
import docket.ui.Texts;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// What is asked about one person.
final class PersonForm {
    private final StaffViewModel model;
    private final Texts texts;

    PersonForm(StaffViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
    }

    List<Node> draw(@Nullable Open open) {
        if (open == null) {
            return List.of();
        }
        Person person = open.person();
        return open.question() == Question.TAKE_OFF && person != null
                ? leaving(person)
                : changing(person, open.question());
    }

    private List<Node> leaving(Person person) {
        var question = new Label(texts.text("staff.takeOffWhy", person.name()));
        question.setWrapText(true);
        question.getStyleClass().add("danger-text");
        Button yes = button("staff.takeOffYes", "Del", "danger");
        yes.setOnAction(tapped -> model.takeOff());
        return List.of(question, message(), buttons(yes));
    }

    private List<Node> changing(@Nullable Person person, Question question) {
        var name = new TextField(person == null ? "" : person.name());
        name.setId("person-name");
        name.setPromptText(texts.text("staff.name"));
        PasswordField pin =
                pin("person-pin", question == Question.CHANGE ? "staff.newPin" : "staff.pin");
        PasswordField again = pin("person-pin-again", "wizard.pinAgain");
        var roles = new ToggleGroup();
        var choices = new FlowPane(8, 8);
        for (StaffRole role : StaffRole.values()) {
            var choice = new ToggleButton(texts.text("role." + role));
            choice.getStyleClass().addAll("touch", "plain");
            choice.setUserData(role);
            choice.setToggleGroup(roles);
            choice.setSelected(role == (person == null ? StaffRole.CASHIER : person.role()));
            choices.getChildren().add(choice);
        }
        Button save = button("staff.save", "Enter", "accent");
        Runnable saving =
                () -> {
                    if (roles.getSelectedToggle() != null) {
                        model.save(
                                new Answers(
                                        name.getText(),
                                        (StaffRole) roles.getSelectedToggle().getUserData(),
                                        pin.getText(),
                                        again.getText()));
                    }
                };
        save.setOnAction(tapped -> saving.run());
        boolean needsPin = question != Question.CHANGE;
        onEnter(name, () -> goOn(needsPin && pin.getText().isEmpty(), pin, saving));
        onEnter(
                pin,
                () -> goOn(!pin.getText().isEmpty() && again.getText().isEmpty(), again, saving));
        onEnter(again, saving);
        name.sceneProperty().subscribe(scene -> name.requestFocus());
        var pins = new HBox(8, pin, again);
        HBox.setHgrow(pin, Priority.ALWAYS);
        HBox.setHgrow(again, Priority.ALWAYS);
        return new ArrayList<>(List.of(name, choices, pins, message(), buttons(save)));
    }

    private static void onEnter(TextInputControl field, Runnable entered) {
        field.getStyleClass().add("touch-field");
        field.addEventHandler(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.ENTER) {
                        entered.run();
                        event.consume();
                    }
                });
    }

    /// Goes to the next field where that one is still to be filled in, else saves.
    private static void goOn(boolean isMissing, TextInputControl next, Runnable saving) {
        if (isMissing) {
            next.requestFocus();
        } else {
            saving.run();
        }
    }

    private PasswordField pin(String id, String prompt) {
        var field = new PasswordField();
        field.setId(id);
        field.setPromptText(texts.text(prompt));
        return field;
    }

    private Label message() {
        var message = new Label();
        message.setId("person-message");
        message.getStyleClass().add("danger-text");
        message.setWrapText(true);
        message.textProperty().bind(model.messageProperty());
        return message;
    }

    private HBox buttons(Button action) {
        Button back = button("settings.back", "Esc", "flat");
        back.setOnAction(tapped -> model.dismiss());
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var row = new HBox(8, back, space, action);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private Button button(String text, String key, String style) {
        var keycap = new Label(key);
        keycap.getStyleClass().add("keycap");
        if (style.equals("accent")) {
            keycap.getStyleClass().add("keycap-light");
        }
        var button = new Button(texts.text(text), keycap);
        button.getStyleClass().addAll("touch", "plain", style);
        button.setFocusTraversable(false);
        return button;
    }
}
