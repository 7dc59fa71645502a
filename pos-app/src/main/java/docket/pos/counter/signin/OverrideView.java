package docket.pos.counter.signin;

import docket.ui.Texts;
import javafx.fxml.FXML;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;

/// The PIN of somebody who may, over the dialog that needs it.
public final class OverrideView {
    private final OverrideViewModel model;
    private final PinPanel panel;

    @FXML private StackPane root;
    @FXML private StackPane place;

    public OverrideView(OverrideViewModel model, Texts texts) {
        this.model = model;
        panel = new PinPanel(model.prompt(), texts);
    }

    public OverrideViewModel getModel() {
        return model;
    }

    @FXML
    private void initialize() {
        place.getChildren().setAll(panel);
        root.visibleProperty().bind(model.showingProperty());
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
    }

    @FXML
    private void cancel() {
        model.cancel();
    }

    private void press(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            model.cancel();
            event.consume();
        } else if (panel.press(event.getCode())) {
            event.consume();
        }
    }
}
