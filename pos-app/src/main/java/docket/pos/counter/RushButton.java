package docket.pos.counter;

import docket.ui.Texts;
import javafx.scene.control.Button;

/// The button that has an order made before the others: yellow while it is.
public final class RushButton {
    private RushButton() {}

    /// Shows whether the order of the button goes before the others.
    public static void show(Button rush, boolean isOn, Texts texts) {
        rush.getStyleClass().remove("rush-on");
        if (isOn) {
            rush.getStyleClass().add("rush-on");
        }
        rush.setText(texts.text("rush"));
        rush.setAccessibleText(texts.text(isOn ? "rush.turnOff" : "rush"));
    }
}
