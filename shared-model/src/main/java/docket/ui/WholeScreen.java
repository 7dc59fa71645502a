package docket.ui;

import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;

/// A program of a till or a stove has the screen for itself.
public final class WholeScreen {
    private WholeScreen() {}

    /// Gives a window the bounds of its screen, also where no window manager hears of a maximized
    /// window or of one that fills the screen.
    public static void take(Stage stage) {
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        stage.setX(screen.getMinX());
        stage.setY(screen.getMinY());
        stage.setWidth(screen.getWidth());
        stage.setHeight(screen.getHeight());
    }
}
