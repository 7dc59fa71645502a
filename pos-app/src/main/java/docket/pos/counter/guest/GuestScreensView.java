package docket.pos.counter.guest;

import docket.pos.counter.ChoiceButton;
import docket.ui.Texts;
import docket.ui.pairing.QrPicture;
import java.util.List;
import java.util.Map;
import javafx.fxml.FXML;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.SVGPath;
import javafx.scene.transform.Scale;

/// Guests' screens in the settings: a switch, and the addresses with what a telephone reads off.
/// O switches, C copies the first address.
public final class GuestScreensView {
    private static final double QR_SIZE = 148;

    private final GuestScreensViewModel model;
    private final Texts texts;

    @FXML private VBox root;
    @FXML private HBox choices;
    @FXML private VBox addresses;

    public GuestScreensView(GuestScreensViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
    }

    public GuestScreensViewModel getModel() {
        return model;
    }

    @FXML
    private void initialize() {
        model.pageProperty().subscribe(now -> draw());
        texts.languageProperty().addListener((property, before, now) -> draw());
        root.sceneProperty().subscribe(scene -> model.show(scene != null));
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
    }

    private void draw() {
        choices.getChildren()
                .setAll(
                        choice("guests.switchOn", model.isWanted(), model::open),
                        choice("guests.switchOff", !model.isWanted(), model::close));
        choices.setDisable(!model.isChangeable());
        List<String> all = model.addresses();
        addresses.getChildren().setAll(all.stream().map(this::row).toList());
        addresses.setVisible(!all.isEmpty());
        addresses.setManaged(!all.isEmpty());
    }

    private ToggleButton choice(String text, boolean chosen, Runnable choose) {
        ToggleButton button = ChoiceButton.of(texts.text(text), chosen, choose);
        button.setFocusTraversable(false);
        return button;
    }

    private Node row(String address) {
        var label = new Label(address);
        label.getStyleClass().add("guest-address");
        label.setMinWidth(Region.USE_PREF_SIZE);
        var keycap = new Label("C");
        keycap.getStyleClass().add("keycap");
        var copy = new Button(texts.text("guests.copy"));
        if (address.equals(model.addresses().getFirst())) {
            copy.setGraphic(keycap);
        }
        copy.getStyleClass().addAll("touch", "plain");
        copy.setMinWidth(Region.USE_PREF_SIZE);
        copy.setFocusTraversable(false);
        copy.setOnAction(tapped -> copy(address));
        var texts = new VBox(10, label, copy);
        texts.getStyleClass().add("guest-address-texts");
        var row = new HBox(20, code(address), texts);
        row.getStyleClass().add("guest-address-row");
        return row;
    }

    /// The address for a camera; dark on light in both themes, since readers want that.
    private static Node code(String address) {
        var squares = new SVGPath();
        squares.setContent(QrPicture.path(address));
        double scale = QR_SIZE / QrPicture.width(address);
        squares.getTransforms().add(new Scale(scale, scale));
        squares.getStyleClass().add("pairing-qr-squares");
        var paper = new StackPane(new Group(squares));
        paper.getStyleClass().add("guest-code");
        return paper;
    }

    private void copy(String address) {
        Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, address));
        model.copied(address);
    }

    private void press(KeyEvent event) {
        if (event.isControlDown() || event.isAltDown()) {
            return;
        }
        if (event.getCode() == KeyCode.O) {
            model.toggle();
            event.consume();
        } else if (event.getCode() == KeyCode.C && !model.addresses().isEmpty()) {
            copy(model.addresses().getFirst());
            event.consume();
        }
    }
}
