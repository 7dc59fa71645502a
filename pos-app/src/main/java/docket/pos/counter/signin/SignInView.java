package docket.pos.counter.signin;

import docket.ui.Texts;
import docket.ui.Views;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;

/// The screen that asks who is there; over all other screens, which wait under it as they were.
public final class SignInView {
    private final SignInViewModel model;
    private final Texts texts;
    private final PinPanel panel;

    @FXML private StackPane root;
    @FXML private StackPane place;
    @FXML private Label hint;
    @FXML private Button language;

    public SignInView(SignInViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        panel = new PinPanel(model.prompt(), texts);
    }

    public SignInViewModel getModel() {
        return model;
    }

    @FXML
    private void initialize() {
        place.getChildren().setAll(panel);
        panel.visibleProperty().bind(model.unownedProperty().not());
        Views.appear(hint, model.hintProperty().isNotEmpty());
        root.visibleProperty().bind(model.showingProperty());
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
        texts.languageProperty()
                .subscribe(
                        now -> {
                            language.setText(now.other().sign());
                            model.refresh();
                        });
    }

    @FXML
    private void switchLanguage() {
        texts.switchTo(texts.language().other());
    }

    private void press(KeyEvent event) {
        if (panel.press(event.getCode())) {
            event.consume();
        }
    }
}
