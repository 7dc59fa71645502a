package docket.kitchen.message;

import docket.ui.Digits;
import docket.ui.Texts;
import docket.ui.Views;
import java.util.List;
import java.util.OptionalInt;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// The short messages to the counter, over the board's right side. Made for one language and closed
/// when another is chosen.
public final class MessagesView implements AutoCloseable {
    private final MessagesViewModel model;
    private final Parent root;
    private final Subscription listening;

    @FXML private VBox choices;

    public MessagesView(MessagesViewModel model, Texts texts) {
        this.model = model;
        root = Views.load(MessagesView.class, () -> this, texts);
        listening = model.showingProperty().subscribe(root::setVisible);
    }

    /// What the window shows.
    public Parent root() {
        return root;
    }

    public boolean isShowing() {
        return model.showingProperty().get();
    }

    public void open() {
        model.open();
    }

    @FXML
    private void initialize() {
        int number = 1;
        for (String text : model.canned()) {
            choices.getChildren().add(choice(number++, text));
        }
    }

    private Button choice(int number, String text) {
        var button = new Button(text);
        button.setId("canned" + number);
        button.getStyleClass().addAll("key-button", "canned");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setFocusTraversable(false);
        button.setOnAction(tapped -> model.send(text));
        var keycap = new Label(String.valueOf(number));
        keycap.getStyleClass().add("keycap");
        button.setGraphic(keycap);
        return button;
    }

    @FXML
    private void dismiss() {
        model.close();
    }

    /// Acts on a key: a digit sends, Esc leads back.
    public void press(KeyEvent event) {
        switch (event.getCode()) {
            case ESCAPE, T -> model.close();
            default -> {
                OptionalInt digit = Digits.of(event.getCode());
                List<String> canned = model.canned();
                if (digit.isEmpty() || digit.getAsInt() < 1 || digit.getAsInt() > canned.size()) {
                    return;
                }
                model.send(canned.get(digit.getAsInt() - 1));
            }
        }
        event.consume();
    }

    /// Lets go of the model, which outlives it.
    @Override
    public void close() {
        listening.unsubscribe();
        Views.release(root);
    }
}
