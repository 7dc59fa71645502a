package docket.ui;

import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;

/// What lies over every screen of a place to practise: a frame and the word, in both languages, so
/// that nobody takes it for the restaurant. It is no obstacle to taps.
public final class PracticeMark {
    private static final double TILT = -18;

    private final StackPane root = new StackPane();

    /// @param practises whether it shows
    public PracticeMark(ObservableValue<Boolean> practises) {
        root.getStyleClass().add("practice");
        root.setMouseTransparent(true);
        Stream.of(Pos.TOP_CENTER, Pos.CENTER_LEFT, Pos.CENTER_RIGHT, Pos.BOTTOM_CENTER)
                .forEach(place -> root.getChildren().add(word(place)));
        root.visibleProperty().bind(practises);
        root.managedProperty().bind(root.visibleProperty());
    }

    private static Label word(Pos place) {
        var word = new Label("PRACTICE · 연습");
        word.getStyleClass().add("practice-word");
        word.setRotate(TILT);
        StackPane.setAlignment(word, place);
        return word;
    }

    /// What is laid over the screens.
    public StackPane root() {
        return root;
    }
}
