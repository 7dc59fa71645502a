package docket.kitchen.ready;

import docket.ui.Texts;
import docket.ui.Views;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.util.Subscription;

/// The board before the guests: at the left what is being made, at the right what is to be picked
/// up, each said in Korean and in English, since any guest may read it. Made for one language, that
/// of its few keys, and closed when another is chosen.
public final class ReadyView implements AutoCloseable {
    private final ReadyViewModel model;
    private final Doors doors;
    private final Parent root;
    private final Subscription listening;

    @FXML private FlowPane preparing;
    @FXML private FlowPane ready;
    @FXML private Label stale;
    @FXML private HBox keys;

    /// Where the board leads to.
    public interface Doors {
        /// Chooses another station or server.
        void connect();
    }

    public ReadyView(ReadyViewModel model, Texts texts, Doors doors) {
        this.model = model;
        this.doors = doors;
        root = Views.load(ReadyView.class, () -> this, texts);
        listening =
                Subscription.combine(
                        model.preparingProperty().subscribe(now -> show(preparing, now)),
                        model.readyProperty().subscribe(now -> show(ready, now)),
                        model.staleProperty().subscribe(stale::setVisible));
    }

    public Parent root() {
        return root;
    }

    public ReadyViewModel getModel() {
        return model;
    }

    /// Adds the keys that every screen of a display has.
    public void add(List<Button> common) {
        keys.getChildren().addAll(common);
    }

    private static void show(FlowPane pane, ReadyViewModel.Numbers numbers) {
        pane.getChildren().setAll(numbers.shown().stream().map(ReadyView::number).toList());
        if (numbers.more() > 0) {
            pane.getChildren().add(number("+" + numbers.more()));
        }
    }

    private static Label number(String text) {
        var label = new Label(text);
        label.getStyleClass().add("ready-number");
        return label;
    }

    @FXML
    private void choose() {
        doors.connect();
    }

    /// Acts on a key.
    public void press(KeyEvent event) {
        if (event.getCode() == KeyCode.S) {
            choose();
            event.consume();
        }
    }

    @Override
    public void close() {
        listening.unsubscribe();
    }
}
