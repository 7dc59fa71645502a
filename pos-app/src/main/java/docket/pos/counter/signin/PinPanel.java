package docket.pos.counter.signin;

import docket.model.staff.Person;
import docket.ui.Digits;
import docket.ui.Texts;
import java.util.OptionalInt;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Names to choose from, and the pad for a PIN. Complete by touch and by keyboard alone: the arrow
/// keys choose, digits type, Enter is OK.
final class PinPanel extends HBox {
    private final PinPrompt prompt;
    private final Texts texts;
    private final FlowPane names = new FlowPane(10, 10);

    PinPanel(PinPrompt prompt, Texts texts) {
        super(24);
        this.prompt = prompt;
        this.texts = texts;
        var scroll = new ScrollPane(names);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        scroll.setPrefViewportHeight(360);
        scroll.setPrefViewportWidth(380);
        HBox.setHgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(scroll, pad());
        prompt.peopleProperty().subscribe(people -> showNames());
        prompt.chosenProperty().subscribe(person -> select());
        texts.languageProperty().subscribe(now -> showNames());
    }

    private void showNames() {
        names.getChildren().setAll(prompt.peopleProperty().get().stream().map(this::tile).toList());
        select();
    }

    private ToggleButton tile(Person person) {
        var role = new Label(texts.text("role." + person.role()));
        role.getStyleClass().add("person-role");
        var tile = new ToggleButton(person.name(), role);
        tile.getStyleClass().addAll("touch", "person");
        tile.setUserData(person);
        tile.setFocusTraversable(false);
        tile.setOnAction(
                tapped -> {
                    prompt.choose(person);
                    select();
                });
        return tile;
    }

    private void select() {
        @Nullable Person chosen = prompt.chosenProperty().get();
        names.getChildren()
                .forEach(
                        node ->
                                ((ToggleButton) node)
                                        .setSelected(node.getUserData().equals(chosen)));
    }

    private VBox pad() {
        var dots = new Label();
        dots.setId("dots");
        dots.getStyleClass().add("pin-dots");
        dots.setMaxWidth(Double.MAX_VALUE);
        dots.textProperty().bind(prompt.dotsProperty());
        var message = new Label();
        message.setId("pin-message");
        message.getStyleClass().addAll("pin-message");
        message.setWrapText(true);
        message.setMaxWidth(Double.MAX_VALUE);
        message.textProperty().bind(prompt.messageProperty());
        var keys = new GridPane(8, 8);
        for (int digit = 1; digit <= 9; digit++) {
            int typed = digit;
            keys.add(
                    key(String.valueOf(digit), () -> prompt.type(typed)),
                    (digit - 1) % 3,
                    (digit - 1) / 3);
        }
        keys.add(key("⌫", prompt::erase), 0, 3);
        keys.add(key("0", () -> prompt.type(0)), 1, 3);
        Button enter = key("OK", prompt::enter);
        enter.setId("pin-enter");
        enter.getStyleClass().add("accent");
        keys.add(enter, 2, 3);
        var box = new VBox(10, dots, keys, message);
        box.getStyleClass().add("pin-pad");
        return box;
    }

    private static Button key(String text, Runnable pressed) {
        var button = new Button(text);
        button.getStyleClass().addAll("touch", "pad");
        button.setFocusTraversable(false);
        button.setOnAction(tapped -> pressed.run());
        return button;
    }

    /// Does what a key means.
    ///
    /// @return whether it means anything here
    boolean press(KeyCode key) {
        OptionalInt digit = Digits.of(key);
        if (digit.isPresent()) {
            prompt.type(digit.getAsInt());
            return true;
        }
        switch (key) {
            case ENTER -> prompt.enter();
            case BACK_SPACE -> prompt.erase();
            case RIGHT, DOWN -> prompt.move(1);
            case LEFT, UP -> prompt.move(-1);
            default -> {
                return false;
            }
        }
        return true;
    }
}
