package docket.kitchen;

import docket.kitchen.DisplayView.Window;
import docket.ui.Texts;
import docket.ui.Views;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.input.KeyEvent;

/// The question before a display is closed or gives up the whole screen, so that neither happens by
/// accident. Made for one language.
public final class LeaveView {
    private final Window window;
    private final Runnable after;
    private final Parent root;

    @FXML private Button shrink;

    /// @param after is run when the question is put away
    LeaveView(Texts texts, Window window, Runnable after) {
        this.window = window;
        this.after = after;
        root = Views.load(LeaveView.class, () -> this, texts);
        root.setVisible(false);
    }

    Parent root() {
        return root;
    }

    boolean isShowing() {
        return root.isVisible();
    }

    void ask() {
        shrink.setVisible(window.isFullScreen());
        shrink.setManaged(window.isFullScreen());
        root.setVisible(true);
    }

    /// Acts on a key: Enter is no answer, so that no key can be hit twice by mistake.
    void press(KeyEvent event) {
        switch (event.getCode()) {
            case ESCAPE -> stay();
            case F11 -> shrink();
            case F4 -> close();
            default -> {}
        }
        event.consume();
    }

    @FXML
    private void stay() {
        root.setVisible(false);
        after.run();
    }

    @FXML
    private void shrink() {
        stay();
        window.fullScreen(false);
    }

    @FXML
    private void close() {
        window.close();
    }
}
