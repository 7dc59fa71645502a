package docket.pos.counter.message;

import java.util.List;
import java.util.Objects;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// Messages to the kitchen over the screens: whom to, the short ones at one tap, a line to write,
/// and what was said of late with who has seen it.
public final class MessagesView {
    private static final List<KeyCode> CANNED_KEYS =
            List.of(KeyCode.F5, KeyCode.F6, KeyCode.F7, KeyCode.F8, KeyCode.F9, KeyCode.F10);

    private final MessagesViewModel model;

    @FXML private StackPane root;
    @FXML private FlowPane receivers;
    @FXML private FlowPane canned;
    @FXML private TextField text;
    @FXML private VBox rows;

    public MessagesView(MessagesViewModel model) {
        this.model = model;
    }

    public MessagesViewModel getModel() {
        return model;
    }

    @FXML
    private void initialize() {
        root.visibleProperty().bind(model.showingProperty());
        text.textProperty().bindBidirectional(model.textProperty());
        model.receiversProperty().subscribe(this::showReceivers);
        model.chosenProperty().subscribe(now -> showReceivers(model.receiversProperty().get()));
        model.cannedProperty().subscribe(this::showCanned);
        model.rowsProperty().subscribe(this::showRows);
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
    }

    private void showReceivers(List<Receiver> now) {
        receivers.getChildren().setAll(now.stream().map(this::button).toList());
    }

    private ToggleButton button(Receiver receiver) {
        var button = new ToggleButton(receiver.name());
        button.getStyleClass().addAll("touch", "filter");
        button.setFocusTraversable(false);
        button.setSelected(Objects.equals(receiver.station(), model.chosenProperty().get()));
        button.setOnAction(
                tapped -> {
                    model.choose(receiver.station());
                    button.setSelected(true);
                });
        return button;
    }

    private void showCanned(List<String> now) {
        canned.getChildren().clear();
        for (int at = 0; at < now.size(); at++) {
            canned.getChildren().add(cannedButton(at + 1, now.get(at)));
        }
    }

    private Button cannedButton(int number, String words) {
        var button = new Button(words);
        button.setId("canned" + number);
        button.getStyleClass().addAll("touch", "plain");
        button.setFocusTraversable(false);
        button.setOnAction(tapped -> model.sendCanned(number));
        var keycap = new Label(CANNED_KEYS.get(number - 1).getName());
        keycap.getStyleClass().add("keycap");
        button.setGraphic(keycap);
        return button;
    }

    private void showRows(List<MessageRow> now) {
        rows.getChildren().setAll(now.stream().map(MessagesView::drawn).toList());
    }

    private static VBox drawn(MessageRow row) {
        var head = new Label(row.head());
        head.getStyleClass().add("quiet");
        var words = new Label(row.text());
        words.getStyleClass().add("strong");
        words.setWrapText(true);
        var state = new Label(row.state());
        state.getStyleClass().add(row.isSeen() ? "message-seen" : "message-unseen");
        state.setWrapText(true);
        return new VBox(head, words, state);
    }

    @FXML
    private void close() {
        model.close();
    }

    @FXML
    private void send() {
        model.sendText();
    }

    private void press(KeyEvent event) {
        switch (event.getCode()) {
            case ESCAPE -> close();
            case ENTER -> send();
            case UP -> model.chooseNext(-1);
            case DOWN -> model.chooseNext(1);
            case F5, F6, F7, F8, F9, F10 -> {
                if (event.isShiftDown()) {
                    return;
                }
                model.sendCanned(CANNED_KEYS.indexOf(event.getCode()) + 1);
            }
            default -> {
                typeInto(event);
                return;
            }
        }
        event.consume();
    }

    /// The first letter goes where it is written, wherever the focus was.
    private void typeInto(KeyEvent event) {
        boolean isLetter = event.getCode().isLetterKey() || event.getCode().isDigitKey();
        if (isLetter && !text.isFocused()) {
            text.requestFocus();
            text.end();
        }
    }
}
