package docket.pos.counter.editor;

import docket.model.menu.AvailabilityStatus;
import docket.pos.counter.editor.EditorViewModel.Row;
import docket.pos.counter.picture.Thumbnails;
import docket.ui.Texts;
import docket.ui.Views;
import java.util.List;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// The form of what is being written, with what can be done about it.
public final class EditorFormView {
    private final EditorViewModel model;
    private final Texts texts;
    private final Thumbnails thumbnails;
    private Optional<PicturePane> picture = Optional.empty();

    @FXML private VBox form;
    @FXML private Label title;
    @FXML private Label note;
    @FXML private HBox question;
    @FXML private ScrollPane scroll;
    @FXML private VBox fields;
    @FXML private Button hide;
    @FXML private Button save;

    public EditorFormView(EditorViewModel model, Texts texts, Thumbnails thumbnails) {
        this.model = model;
        this.texts = texts;
        this.thumbnails = thumbnails;
    }

    @FXML
    private void initialize() {
        Views.appear(question, model.writing().askingProperty());
        Views.appear(note, note.textProperty().isNotEmpty());
        form.setOnDragOver(event -> picture.ifPresent(pane -> pane.dragOver(event)));
        form.setOnDragDropped(event -> picture.ifPresent(pane -> pane.drop(event)));
        model.writing().openProperty().subscribe(this::show);
        model.rowsProperty().subscribe(rows -> showState());
    }

    /// Shows it again, in the language that is chosen now.
    void refresh() {
        show(model.writing().openProperty().get());
    }

    private void show(Optional<Form<?>> open) {
        note.textProperty().unbind();
        save.disableProperty().unbind();
        form.setVisible(open.isPresent());
        fields.getChildren().clear();
        picture = Optional.empty();
        open.ifPresent(this::show);
    }

    private void show(Form<?> open) {
        note.textProperty().bind(open.noteProperty());
        save.disableProperty().bind(open.writtenProperty().not());
        fields.getChildren()
                .setAll(
                        switch (open) {
                            case ItemForm item -> draw(item);
                            case CategoryForm category -> new CategoryFields(texts).draw(category);
                        });
        scroll.setVvalue(0);
        showState();
        if (open.known().isEmpty()) {
            focusName();
        }
    }

    private List<Node> draw(ItemForm item) {
        var pane = new PicturePane(model, item, texts, thumbnails);
        picture = Optional.of(pane);
        return new ItemFields(model, texts).draw(item, pane);
    }

    /// Asks for a picture's file, where the form has a picture.
    void choosePicture() {
        picture.ifPresent(PicturePane::choose);
    }

    private static String title(Form<?> open) {
        boolean isKnown = open.known().isPresent();
        return switch (open) {
            case ItemForm ignored -> isKnown ? "editor.item" : "editor.newItem";
            case CategoryForm ignored -> isKnown ? "editor.ofCategories" : "editor.newCategory";
        };
    }

    private void showState() {
        model.writing()
                .openProperty()
                .get()
                .ifPresent(open -> title.setText(texts.text(title(open))));
        Optional<Row> row = openRow();
        hide.setVisible(row.isPresent());
        boolean onSale = row.filter(r -> r.status() == AvailabilityStatus.PUBLISHED).isPresent();
        hide.setText(texts.text(onSale ? "editor.hide" : "editor.publish"));
    }

    private Optional<Row> openRow() {
        return model.rowsProperty().get().stream()
                .filter(row -> model.writing().isOpen(row.id()))
                .filter(row -> model.menu().find(row.id()).isPresent())
                .findFirst();
    }

    void focusName() {
        Node name = fields.lookup("#editor-name");
        if (name != null) {
            name.requestFocus();
        }
    }

    @FXML
    void save() {
        model.writing().save();
    }

    @FXML
    void remove() {
        model.writing().remove();
    }

    @FXML
    void hide() {
        openRow().ifPresent(row -> model.hide(row.id()));
    }

    @FXML
    void discard() {
        model.writing().discard();
    }
}
