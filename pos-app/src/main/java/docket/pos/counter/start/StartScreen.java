package docket.pos.counter.start;

import docket.ui.Texts;
import docket.ui.Theme;
import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import javafx.util.Duration;

/// The mark of Docket while the store is opened; a word where that takes long; and why not, where
/// Docket cannot start. It is there before the texts are read, so that the window opens at once.
/// Confined to the screens' thread.
public final class StartScreen {
    private static final double MARK = 96;
    private static final double WIDTH = 720;
    private static final double BUTTON = 160;
    private static final double GAP = 12;

    /// Longer than a start usually takes.
    private static final Duration LONG = Duration.seconds(3);

    private final Supplier<Texts> texts;
    private final VBox words = new VBox(GAP);
    private final StackPane root = new StackPane(new VBox(32, mark(), words));
    private final PauseTransition patience = new PauseTransition(LONG);

    /// @param texts read where there is something to say
    public StartScreen(Supplier<Texts> texts) {
        this.texts = texts;
        words.setAlignment(Pos.CENTER);
        words.setMaxWidth(WIDTH);
        root.getChildren().forEach(column -> ((VBox) column).setAlignment(Pos.CENTER));
        patience.setOnFinished(waited -> takesLong());
        patience.play();
    }

    private static Node mark() {
        var picture = new ImageView(Theme.icon());
        picture.setFitHeight(MARK);
        picture.setPreserveRatio(true);
        var mark = new Label("Docket", picture);
        mark.getStyleClass().add("mark");
        return mark;
    }

    public StackPane root() {
        return root;
    }

    /// There is something else to show.
    public void end() {
        patience.stop();
    }

    /// Says that the store is still being opened.
    void takesLong() {
        Texts said = texts.get();
        words.getChildren()
                .setAll(
                        line(said.text("start.long"), "title"),
                        line(said.text("start.why"), "quiet"));
    }

    /// Says why Docket cannot start, for whoever came by an icon and sees no terminal.
    ///
    /// @param sentence what the terminal says, with the names of files
    /// @param close told that it was read
    public void fail(Hindrance why, String sentence, Runnable close) {
        patience.stop();
        Texts said = texts.get();
        var button = new Button(said.text("start.close"));
        button.getStyleClass().addAll("touch", "accent");
        button.setDefaultButton(true);
        button.setPrefWidth(BUTTON);
        VBox.setMargin(button, new Insets(GAP, 0, 0, 0));
        button.setOnAction(read -> close.run());
        words.getChildren()
                .setAll(
                        line(said.text("start.failed"), "danger-text"),
                        line(said.text("start." + why), "title"),
                        line(sentence, "quiet"),
                        button);
        button.requestFocus();
    }

    private static Label line(String words, String style) {
        var line = new Label(words);
        line.setWrapText(true);
        line.setAlignment(Pos.CENTER);
        line.setTextAlignment(TextAlignment.CENTER);
        line.getStyleClass().add(style);
        return line;
    }
}
