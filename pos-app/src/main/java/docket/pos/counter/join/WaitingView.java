package docket.pos.counter.join;

import docket.ui.Texts;
import docket.ui.pairing.PairingView;
import docket.ui.pairing.PairingViewModel;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// The code of a counter that waits to be let in, with the switch of the language.
final class WaitingView implements PairingView.Doors {
    private final PairingViewModel model;
    private final Texts texts;
    private final Runnable choice;
    private final PairingView code;

    /// @param choice leads to the choice of a server
    WaitingView(PairingViewModel model, Texts texts, Runnable choice) {
        this.model = model;
        this.texts = texts;
        this.choice = choice;
        code = new PairingView(model, texts, this);
        var keycap = new Label("F12");
        keycap.getStyleClass().add("keycap");
        var language = new Button("", keycap);
        language.getStyleClass().add("pairing-button");
        language.setFocusTraversable(false);
        language.setOnAction(tapped -> switchLanguage());
        texts.languageProperty().subscribe(now -> language.setText(now.other().sign()));
        code.keys().getChildren().add(language);
    }

    /// What the window shows over all else while the counter waits.
    Parent root() {
        return code.root();
    }

    boolean isShowing() {
        return model.showingProperty().get();
    }

    /// Takes a key while it shows, so that nothing under it does.
    void press(KeyEvent event) {
        if (event.getCode() == KeyCode.F12) {
            switchLanguage();
        } else {
            code.press(event);
        }
        event.consume();
    }

    private void switchLanguage() {
        texts.switchTo(texts.language().other());
        model.refresh();
    }

    @Override
    public void elsewhere() {
        model.close();
        choice.run();
    }
}
