package docket.kitchen.board;

import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.util.Duration;

/// Tells a tap from a press that is held for a moment.
final class LongPress {
    private static final Duration MOMENT = Duration.millis(600);

    private final PauseTransition timer = new PauseTransition(MOMENT);
    private Runnable tapped = () -> {};
    private Runnable held = () -> {};
    private boolean isHeld;

    LongPress(Node node) {
        timer.setOnFinished(
                over -> {
                    isHeld = true;
                    held.run();
                });
        node.setOnMousePressed(
                pressed -> {
                    isHeld = false;
                    timer.playFromStart();
                });
        node.setOnMouseReleased(released -> timer.stop());
        node.setOnMouseExited(left -> timer.stop());
        node.setOnMouseClicked(
                clicked -> {
                    if (!isHeld) {
                        tapped.run();
                    }
                });
    }

    /// @param tap what a tap does
    /// @param hold what a press does that is held
    void on(Runnable tap, Runnable hold) {
        tapped = tap;
        held = hold;
    }
}
