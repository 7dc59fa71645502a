package docket.kitchen.board;

import docket.model.display.Bump;
import java.util.function.Supplier;
import javafx.animation.KeyFrame;
import javafx.animation.KeyValue;
import javafx.animation.Timeline;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/// Has a button act at a tap, or only when it was held for a moment, as is set; how much of the
/// moment is over fills the button. Whoever lets go before has done nothing.
final class Hold {
    /// So long that no sleeve holds it, and no cook waits.
    static final Duration LONG = Duration.millis(700);

    private final Button button;
    private final Supplier<Bump> bump;
    private final Region progress = new Region();
    private final Timeline filling = new Timeline();
    private @Nullable Runnable action;

    /// @param over where button and progress lie one upon the other
    Hold(Button button, StackPane over, Supplier<Bump> bump) {
        this.button = button;
        this.bump = bump;
        progress.getStyleClass().add("held");
        progress.setMouseTransparent(true);
        progress.setMinWidth(0);
        progress.setMaxWidth(0);
        progress.setVisible(false);
        StackPane.setAlignment(progress, Pos.CENTER_LEFT);
        over.getChildren().add(progress);
        button.setOnAction(tapped -> tap());
        button.addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        button.addEventHandler(MouseEvent.MOUSE_RELEASED, released -> letGo());
        button.addEventHandler(MouseEvent.MOUSE_EXITED, left -> letGo());
    }

    /// What the button does from now on. What was held for something else is let go.
    void does(Runnable now) {
        action = now;
    }

    private void tap() {
        if (bump.get() == Bump.TAP && action != null) {
            action.run();
        }
    }

    private void press(MouseEvent event) {
        if (bump.get() != Bump.HOLD || event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        Runnable held = action;
        progress.setMaxWidth(0);
        progress.setVisible(true);
        filling.getKeyFrames()
                .setAll(
                        new KeyFrame(
                                LONG,
                                over -> {
                                    letGo();
                                    if (held != null) {
                                        held.run();
                                    }
                                },
                                new KeyValue(progress.maxWidthProperty(), button.getWidth())));
        filling.playFromStart();
    }

    /// The button is let go, or something else stands there.
    void letGo() {
        filling.stop();
        progress.setVisible(false);
        progress.setMaxWidth(0);
    }
}
