package docket.pos.counter.join;

import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;

/// Lays the choice of a counter PC, and above it the code of a counter that waits to be let in,
/// over the counter, which nobody sees or reaches meanwhile.
public final class JoinScreens {
    private final JoinView choice;
    private final WaitingView waiting;

    JoinScreens(JoinView choice, WaitingView waiting) {
        this.choice = choice;
        this.waiting = waiting;
    }

    /// Lays them over a window.
    ///
    /// @param window its first child is the counter, as soon as there is one
    public void layOver(StackPane window) {
        window.getChildren().addAll(choice.root(), waiting.root());
        window.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
        Subscription unused =
                choice.getModel().showingProperty().subscribe(showing -> show(window, showing));
    }

    private void show(StackPane window, boolean showing) {
        Node counter = window.getChildren().getFirst();
        counter.setVisible(!showing);
        choice.root().setVisible(showing);
        (showing ? choice.root() : counter).requestFocus();
    }

    private void press(KeyEvent event) {
        if (waiting.isShowing()) {
            waiting.press(event);
        } else if (choice.root().isVisible()) {
            choice.press(event);
        }
    }
}
