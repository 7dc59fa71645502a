package docket.ui;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/// Buttons that name the key that does the same. They leave the focus where it is.
public final class KeyButton {
    private KeyButton() {}

    /// A button of a look.
    ///
    /// @param keycap the key, as it is printed on it
    /// @param style the style class of its look; on any but `plain` the key is written in light
    public static Button of(String text, String keycap, String style, Runnable command) {
        Button button = of(text, style, command);
        var cap = new Label(keycap);
        cap.getStyleClass().add("keycap");
        if (!style.equals("plain")) {
            cap.getStyleClass().add("keycap-light");
        }
        button.setGraphic(cap);
        return button;
    }

    /// One that has no key of its own.
    public static Button of(String text, String style, Runnable command) {
        var button = new Button(text);
        button.getStyleClass().addAll("touch", style);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setFocusTraversable(false);
        button.setOnAction(tapped -> command.run());
        return button;
    }
}
