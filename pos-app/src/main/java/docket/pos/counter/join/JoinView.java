package docket.pos.counter.join;

import docket.ui.Texts;
import docket.ui.Views;
import docket.ui.find.ServerListView;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// Draws the choice of a counter PC.
public final class JoinView implements AutoCloseable {
    private final JoinViewModel model;
    private final Texts texts;
    private final Parent root;
    private final Subscription listening;
    private ServerListView list;

    @FXML private VBox servers;
    @FXML private TextField address;
    @FXML private Button dismiss;
    @FXML private Button language;

    public JoinView(JoinViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        list = new ServerListView(model.servers(), texts);
        root = Views.load(JoinView.class, () -> this, texts);
        listening = texts.languageProperty().subscribe(this::speak);
        speak();
    }

    /// What the window shows.
    Parent root() {
        return root;
    }

    public JoinViewModel getModel() {
        return model;
    }

    @FXML
    private void initialize() {
        Views.appear(dismiss, model.dismissibleProperty());
        address.textProperty().bindBidirectional(model.addressProperty());
    }

    /// Says in the language that is chosen now what does not follow it by itself.
    private void speak() {
        list.close();
        list = new ServerListView(model.servers(), texts);
        servers.getChildren().setAll(list);
        language.setText(texts.language().other().sign());
    }

    @FXML
    private void connect() {
        model.connect();
    }

    @FXML
    private void dismiss() {
        model.dismiss();
    }

    /// Acts on a key; all that it does not know are those of the field and of the list.
    void press(KeyEvent event) {
        switch (event.getCode()) {
            case ESCAPE -> dismiss();
            case F6 -> address.requestFocus();
            case F12 -> switchLanguage();
            default -> {
                return;
            }
        }
        event.consume();
    }

    @FXML
    private void switchLanguage() {
        model.switchLanguage();
    }

    @Override
    public void close() {
        listening.unsubscribe();
        list.close();
    }
}
