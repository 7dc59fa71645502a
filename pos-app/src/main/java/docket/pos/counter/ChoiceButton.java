package docket.pos.counter;

import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Region;

/// Buttons of which one is chosen, in the questions about the shop.
public final class ChoiceButton {
    private ChoiceButton() {}

    /// A button that stays as it is drawn: whoever is told of the choice draws it anew.
    ///
    /// @param choose run when it is tapped and was not chosen before
    public static ToggleButton of(String text, boolean chosen, Runnable choose) {
        var button = new ToggleButton(text);
        button.getStyleClass().add("wizard-choice");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setSelected(chosen);
        button.setOnAction(
                tapped -> {
                    button.setSelected(chosen);
                    if (!chosen) {
                        choose.run();
                    }
                });
        return button;
    }
}
