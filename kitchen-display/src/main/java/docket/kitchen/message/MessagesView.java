package docket.kitchen.message;

import docket.model.message.Message;
import docket.ui.Digits;
import docket.ui.LimitedText;
import docket.ui.Texts;
import docket.ui.Views;
import java.util.List;
import java.util.OptionalInt;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// The messages to the counter, over the right side of the cards: the short ones, and a line to
/// write. Made for one language and closed
/// when another is chosen.
public final class MessagesView implements AutoCloseable {
    private final MessagesViewModel model;
    private final Runnable after;
    private final Parent root;
    private final Subscription listening;

    @FXML private VBox choices;
    @FXML private TextField own;

    /// Draws it for the language of the moment.
    ///
    /// @param after is run when nobody writes any more
    public MessagesView(MessagesViewModel model, Texts texts, Runnable after) {
        this.model = model;
        this.after = after;
        root = Views.load(MessagesView.class, () -> this, texts);
        listening = model.showingProperty().subscribe(this::show);
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

    /// Whether somebody writes, so that letters and digits are no keys of the display.
    public boolean isWriting() {
        return isShowing() && own.isFocused();
    }

    private void show(boolean wanted) {
        boolean hadFocus = own.isFocused();
        root.setVisible(wanted);
        if (!wanted && hadFocus) {
            after.run();
        }
    }

    @FXML
    private void initialize() {
        own.setTextFormatter(LimitedText.to(Message.TEXT));
        own.textProperty().bindBidirectional(model.textProperty());
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

    @FXML
    private void sendOwn() {
        model.sendText();
    }

    /// Acts on a key while somebody writes: Enter sends, Esc leaves what is written for later. All
    /// else is written.
    public void write(KeyEvent event) {
        switch (event.getCode()) {
            case ENTER -> model.sendText();
            case ESCAPE -> after.run();
            default -> {
                return;
            }
        }
        event.consume();
    }

    /// Acts on a key: a digit sends, Enter begins to write, Esc leads back.
    public void press(KeyEvent event) {
        switch (event.getCode()) {
            case ESCAPE, T -> model.close();
            case ENTER -> {
                own.requestFocus();
                own.end();
            }
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
        own.textProperty().unbindBidirectional(model.textProperty());
        Views.release(root);
    }
}
