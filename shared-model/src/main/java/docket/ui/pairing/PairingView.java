package docket.ui.pairing;

import docket.ui.Texts;
import docket.ui.Views;
import javafx.fxml.FXML;
import javafx.scene.Group;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.SVGPath;
import javafx.scene.transform.Scale;
import javafx.util.Subscription;

/// The code on the screen, large, and what to do with it. Enter asks again, Escape goes to where
/// another server is chosen. What the application has at the bottom of its screens comes from it.
public final class PairingView implements AutoCloseable {
    private static final double QR_SIZE = 260;

    private final PairingViewModel model;
    private final Doors doors;
    private final Parent root;
    private Subscription drawing = Subscription.EMPTY;

    @FXML private BorderPane pane;
    @FXML private VBox codeBox;
    @FXML private StackPane picture;
    @FXML private Button again;
    @FXML private HBox keys;

    /// Where the screen leads to.
    public interface Doors {
        /// Another server is to be chosen.
        void elsewhere();
    }

    /// Draws the model; it stays while the language changes.
    public PairingView(PairingViewModel model, Texts texts, Doors doors) {
        this.model = model;
        this.doors = doors;
        root = Views.load(PairingView.class, () -> this, texts);
    }

    /// What the window shows.
    public Parent root() {
        return root;
    }

    /// Where the application puts its own buttons.
    public HBox keys() {
        return keys;
    }

    public PairingViewModel getModel() {
        return model;
    }

    @FXML
    private void initialize() {
        pane.visibleProperty().bind(model.showingProperty());
        Views.appear(codeBox, model.codeProperty().isNotEmpty());
        picture.visibleProperty().bind(codeBox.visibleProperty());
        picture.managedProperty().bind(codeBox.visibleProperty());
        Views.appear(again, model.overProperty());
        drawing = model.qrProperty().subscribe(this::draw);
    }

    private void draw(String content) {
        picture.getChildren().clear();
        if (!content.isEmpty()) {
            double scale = QR_SIZE / QrPicture.width(content);
            var squares = new SVGPath();
            squares.setContent(QrPicture.path(content));
            squares.getStyleClass().add("pairing-qr-squares");
            squares.getTransforms().add(new Scale(scale, scale));
            picture.getChildren().add(new Group(squares));
        }
    }

    /// Unties what was drawn from the model, which lives on.
    @Override
    public void close() {
        drawing.unsubscribe();
        Views.release(root);
    }

    /// Takes a key that was pressed while it shows.
    public void press(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER && model.overProperty().get()) {
            ask();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            elsewhere();
        } else {
            return;
        }
        event.consume();
    }

    @FXML
    private void ask() {
        model.ask();
    }

    @FXML
    private void elsewhere() {
        doors.elsewhere();
    }
}
