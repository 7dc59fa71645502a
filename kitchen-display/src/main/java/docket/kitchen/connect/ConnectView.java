package docket.kitchen.connect;

import docket.kitchen.connect.ConnectViewModel.Choice;
import docket.ui.Texts;
import docket.ui.Views;
import docket.ui.find.ServerListView;
import java.util.ArrayList;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// The screen before the board: why there is none, the stations, the server's address with keys to
/// tap it. Made for one language and closed when another is chosen.
public final class ConnectView implements AutoCloseable {
    private static final List<String> PAD =
            List.of("1", "2", "3", "4", "5", "6", "7", "8", "9", ".", "0", ":");
    private static final int PAD_COLUMNS = 3;

    private final ConnectViewModel model;
    private final Texts texts;
    private final Doors doors;
    private final Parent root;
    private final Subscription listening;
    private final ServerListView list;

    @FXML private FlowPane stations;
    @FXML private VBox servers;
    @FXML private Button retry;
    @FXML private TextField address;
    @FXML private GridPane pad;
    @FXML private Button dismiss;
    @FXML private Button language;

    /// Where the screen leads to.
    public interface Doors {
        void switchLanguage();

        /// Fills the screen, or asks whether to leave it.
        void fullScreen();

        /// Asks whether to close the display.
        void leave();
    }

    public ConnectView(ConnectViewModel model, Texts texts, Doors doors) {
        this.model = model;
        this.texts = texts;
        this.doors = doors;
        list = new ServerListView(model.servers(), texts);
        root = Views.load(ConnectView.class, () -> this, texts);
        listening =
                Subscription.combine(
                        model.stationsProperty().subscribe(this::show),
                        model.showingProperty().subscribe(root::setVisible));
    }

    /// What the window shows.
    public Parent root() {
        return root;
    }

    public ConnectViewModel getModel() {
        return model;
    }

    /// Lets go of the model, which outlives it.
    @Override
    public void close() {
        listening.unsubscribe();
        list.close();
        address.textProperty().unbindBidirectional(model.addressProperty());
        Views.release(root);
    }

    @FXML
    private void initialize() {
        language.setText(texts.language().other().sign());
        address.textProperty().bindBidirectional(model.addressProperty());
        servers.getChildren().setAll(list);
        Views.appear(retry, model.awayProperty());
        Views.appear(dismiss, model.dismissibleProperty());
        for (int i = 0; i < PAD.size(); i++) {
            pad.add(key(PAD.get(i)), i % PAD_COLUMNS, i / PAD_COLUMNS);
        }
    }

    private Button key(String sign) {
        var key = new Button(sign);
        key.getStyleClass().add("pad");
        key.setMaxWidth(Double.MAX_VALUE);
        key.setFocusTraversable(false);
        key.setOnAction(tapped -> address.replaceSelection(sign));
        return key;
    }

    private void show(List<Choice> choices) {
        var buttons = new ArrayList<Button>();
        for (Choice choice : choices) {
            var button = new Button(choice.name());
            button.getStyleClass().add("connect-station");
            if (choice.chosen()) {
                button.getStyleClass().add("accent");
            }
            button.setFocusTraversable(false);
            button.setOnAction(tapped -> model.choose(choice));
            var cap = new Label(String.valueOf(buttons.size() + 1));
            cap.getStyleClass().add("keycap");
            button.setGraphic(cap);
            buttons.add(button);
        }
        stations.getChildren().setAll(buttons);
    }

    @FXML
    private void connect() {
        model.connect();
    }

    @FXML
    private void retry() {
        model.retry();
    }

    @FXML
    private void deleteBack() {
        address.deletePreviousChar();
    }

    @FXML
    private void clear() {
        address.clear();
    }

    @FXML
    private void dismiss() {
        model.dismiss();
    }

    @FXML
    private void switchLanguage() {
        doors.switchLanguage();
    }

    @FXML
    private void fullScreen() {
        doors.fullScreen();
    }

    @FXML
    private void leave() {
        doors.leave();
    }

    /// Acts on a key; while an address is typed, most keys are its own.
    public void press(KeyEvent event) {
        switch (event.getCode()) {
            case ESCAPE -> escape();
            case F5 -> model.retry();
            case F12 -> doors.switchLanguage();
            case F6 -> address.requestFocus();
            default -> {
                if (address.isFocused() || !event.getCode().isDigitKey()) {
                    return;
                }
                choose(event.getCode().getName());
            }
        }
        event.consume();
    }

    private void escape() {
        if (address.isFocused()) {
            root.requestFocus();
        } else {
            model.dismiss();
        }
    }

    private void choose(String key) {
        int digit = key.charAt(key.length() - 1) - '0';
        List<Choice> choices = model.stationsProperty().get();
        if (digit >= 1 && digit <= choices.size()) {
            model.choose(choices.get(digit - 1));
        }
    }
}
