package docket.kitchen.board;

import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.util.Duration;

/// Tells a tap from a press that is held for a moment. While it tells nothing, the press is for
/// whatever lies around.
final class LongPress {
    private static final Duration MOMENT = Duration.millis(600);

    private final PauseTransition timer = new PauseTransition(MOMENT);
    private Runnable tapped = () -> {};
    private Runnable held = () -> {};
    private boolean isOn;
    private boolean isHeld;

    LongPress(Node node) {
        timer.setOnFinished(
                over -> {
                    isHeld = true;
                    held.run();
                });
        node.setOnMousePressed(
                pressed -> {
                    if (isOn) {
                        isHeld = false;
                        timer.playFromStart();
                        pressed.consume();
                    }
                });
        node.setOnMouseReleased(released -> timer.stop());
        node.setOnMouseExited(left -> timer.stop());
        node.setOnMouseClicked(
                clicked -> {
                    if (isOn) {
                        clicked.consume();
                        if (!isHeld) {
                            tapped.run();
                        }
                    }
                });
    }

    /// Tells from now on.
    ///
    /// @param tap what a tap does
    /// @param hold what a press does that is held
    void on(Runnable tap, Runnable hold) {
        isOn = true;
        tapped = tap;
        held = hold;
    }

    /// Tells nothing from now on.
    void off() {
        isOn = false;
        timer.stop();
    }
}
