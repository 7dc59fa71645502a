package docket.pos.counter.editor;

import docket.model.menu.PictureId;
import docket.pos.counter.picture.Thumbnails;
import docket.ui.Texts;
import docket.ui.Views;
import java.io.File;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;

/// The picture of an item: chosen by a button or by Ctrl and P, or dropped; looked at; taken away.
final class PicturePane extends HBox {
    private static final double WIDTH = 160;
    private static final double HEIGHT = 120;

    /// The endings of files that the server takes, in the two ways in which people write them.
    private static final List<String> ENDINGS =
            List.of("*.jpg", "*.jpeg", "*.png", "*.gif", "*.JPG", "*.JPEG", "*.PNG", "*.GIF");

    private final EditorViewModel model;
    private final ItemForm form;
    private final Texts texts;
    private final Thumbnails thumbnails;
    private final ImageView picture = new ImageView();

    PicturePane(EditorViewModel model, ItemForm form, Texts texts, Thumbnails thumbnails) {
        super(12);
        this.model = model;
        this.form = form;
        this.texts = texts;
        this.thumbnails = thumbnails;
        setId("editor-picture");
        setAlignment(Pos.CENTER_LEFT);
        picture.setFitWidth(WIDTH);
        picture.setFitHeight(HEIGHT);
        picture.setPreserveRatio(true);
        var hint = new Label(texts.text("editor.picture.drop"));
        hint.getStyleClass().add("quiet");
        hint.setWrapText(true);
        hint.visibleProperty().bind(picture.imageProperty().isNull());
        var frame = new StackPane(hint, picture);
        frame.getStyleClass().add("picture-frame");
        frame.setMinSize(WIDTH, HEIGHT);
        frame.setMaxSize(WIDTH, HEIGHT);
        Button choose = button("editor.picture.choose", this::choose);
        var key = new Label("Ctrl+P");
        key.getStyleClass().add("keycap");
        choose.setGraphic(key);
        Button remove = button("editor.picture.remove", () -> form.pictureProperty().set(""));
        Views.appear(remove, form.pictureProperty().isNotEmpty());
        getChildren().addAll(frame, new VBox(8, choose, remove));
        form.pictureProperty().subscribe(this::show);
    }

    private Button button(String title, Runnable action) {
        var button = new Button(texts.text(title));
        button.getStyleClass().addAll("touch", "plain");
        button.setOnAction(tapped -> action.run());
        return button;
    }

    private void show(String url) {
        picture.setImage(null);
        PictureId.at(url)
                .ifPresent(
                        id ->
                                thumbnails.give(
                                        id,
                                        image -> {
                                            if (form.pictureProperty().get().equals(id.path())) {
                                                picture.setImage(image);
                                            }
                                        }));
    }

    /// Asks for a file.
    void choose() {
        var chooser = new FileChooser();
        chooser.setTitle(texts.text("editor.picture.choose"));
        chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter(texts.text("editor.picture.files"), ENDINGS));
        File chosen = chooser.showOpenDialog(getScene().getWindow());
        if (chosen != null) {
            model.send(form.id(), chosen.toPath());
        }
    }

    /// Says that a file can be dropped.
    void dragOver(DragEvent event) {
        if (file(event).isPresent()) {
            event.acceptTransferModes(TransferMode.COPY);
            event.consume();
        }
    }

    /// Takes a file that was dropped.
    void drop(DragEvent event) {
        Optional<File> file = file(event);
        file.ifPresent(dropped -> model.send(form.id(), dropped.toPath()));
        event.setDropCompleted(file.isPresent());
        event.consume();
    }

    private static Optional<File> file(DragEvent event) {
        List<File> files = event.getDragboard().getFiles();
        return files.size() == 1 ? Optional.of(files.getFirst()) : Optional.empty();
    }
}
