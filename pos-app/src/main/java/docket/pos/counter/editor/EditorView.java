package docket.pos.counter.editor;

import docket.model.menu.Category;
import docket.pos.counter.editor.EditorViewModel.Row;
import docket.pos.counter.picture.Thumbnails;
import docket.ui.Texts;
import docket.ui.Views;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The editor of the menu on the screen: categories, the items of the chosen one, and a form.
public final class EditorView {
    private final EditorViewModel model;
    private final Texts texts;
    private final Runnable leave;
    private final EditorFormView form;

    @FXML private VBox root;
    @FXML private ListView<Category> categories;
    @FXML private ListView<Row> items;
    @FXML private Label message;
    @FXML private StackPane written;
    private boolean showing;

    /// @param leave goes back to where the editor was opened
    public EditorView(EditorViewModel model, Texts texts, Thumbnails thumbnails, Runnable leave) {
        this.model = model;
        this.texts = texts;
        this.leave = leave;
        form = new EditorFormView(model, texts, thumbnails);
    }

    public EditorViewModel getModel() {
        return model;
    }

    @FXML
    private void initialize() {
        written.getChildren().add(Views.load(EditorFormView.class, () -> form, texts));
        var rows = new EditorRows(model, texts);
        categories.setCellFactory(list -> rows.category());
        items.setCellFactory(list -> rows.item());
        model.categoriesProperty().subscribe(known -> showCategories());
        model.chosenProperty().subscribe(chosen -> showCategories());
        model.rowsProperty().subscribe(now -> showRows());
        model.writing().openProperty().subscribe(open -> showRows());
        onChoice(categories, category -> model.choose(category.id()));
        onChoice(items, row -> model.edit(row.id()));
        Views.appear(message, message.textProperty().isNotEmpty());
        texts.languageProperty().addListener((property, before, now) -> drawAgain());
        root.focusedProperty().addListener((property, before, now) -> focusInside(now));
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
    }

    private <T> void onChoice(ListView<T> list, Consumer<T> choose) {
        list.getSelectionModel()
                .selectedItemProperty()
                .addListener(
                        (property, before, now) -> {
                            if (!showing && now != null) {
                                choose.accept(now);
                            }
                        });
    }

    private void drawAgain() {
        model.refresh();
        categories.refresh();
        form.refresh();
    }

    private void showCategories() {
        show(
                categories,
                model.categoriesProperty().get(),
                category -> model.chosenProperty().get().filter(category.id()::equals).isPresent());
    }

    private void showRows() {
        show(items, model.rowsProperty().get(), row -> model.writing().isOpen(row.id()));
    }

    /// A row that stayed as it was is left alone, and so is the finger on it.
    private <T> void show(ListView<T> list, List<T> wanted, Predicate<T> chosen) {
        boolean nested = showing;
        showing = true;
        if (list.getItems().size() == wanted.size()) {
            for (int i = 0; i < wanted.size(); i++) {
                if (!list.getItems().get(i).equals(wanted.get(i))) {
                    list.getItems().set(i, wanted.get(i));
                }
            }
        } else {
            list.getItems().setAll(wanted);
        }
        select(list, wanted.stream().map(chosen::test).toList().indexOf(true));
        showing = nested;
    }

    /// Nothing is selected where nothing of the list is open, so that a tap opens it.
    private static void select(ListView<?> list, int place) {
        if (place < 0) {
            list.getSelectionModel().clearSelection();
        } else if (list.getSelectionModel().getSelectedIndex() != place) {
            list.getSelectionModel().clearAndSelect(place);
        }
    }

    private void focusInside(boolean reached) {
        if (reached) {
            (items.getItems().isEmpty() ? categories : items).requestFocus();
        }
    }

    @FXML
    private void addItem() {
        model.addItem();
    }

    @FXML
    private void addCategory() {
        model.addCategory();
    }

    @FXML
    private void editCategory() {
        model.chosenProperty().get().ifPresent(model::edit);
    }

    @FXML
    private void leave() {
        leave.run();
    }

    private void press(KeyEvent event) {
        if (event.isShortcutDown() ? shortcut(event.getCode()) : plain(event)) {
            event.consume();
        }
    }

    private boolean shortcut(KeyCode key) {
        switch (key) {
            case S -> form.save();
            case H -> form.hide();
            case P -> form.choosePicture();
            case DELETE -> form.remove();
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean plain(KeyEvent event) {
        return switch (event.getCode()) {
            case F4 -> {
                leave();
                yield true;
            }
            case INSERT -> {
                add(event.isShiftDown());
                yield true;
            }
            case ESCAPE -> {
                escape();
                yield true;
            }
            case ENTER -> enter(event);
            case LEFT, RIGHT -> cross(event);
            case UP, DOWN -> event.isAltDown() && move(event);
            default -> false;
        };
    }

    private void add(boolean isCategory) {
        if (isCategory) {
            model.addCategory();
        } else {
            model.addItem();
        }
    }

    /// In a field it saves; in a list it goes to the form.
    private boolean enter(KeyEvent event) {
        if (event.getTarget() instanceof TextInputControl) {
            form.save();
        } else if (categories.isFocused()) {
            editCategory();
            form.focusName();
        } else if (items.isFocused()) {
            form.focusName();
        } else {
            return false;
        }
        return true;
    }

    /// What is written goes first; then it leads out of the form, and out of the editor.
    private void escape() {
        boolean hasBegun =
                model.writing()
                        .openProperty()
                        .get()
                        .filter(open -> open.isWritten() || open.known().isEmpty())
                        .isPresent();
        boolean isInList = items.isFocused() || categories.isFocused();
        if (hasBegun || model.writing().askingProperty().get()) {
            form.discard();
            items.requestFocus();
        } else if (isInList) {
            leave();
        } else {
            items.requestFocus();
        }
    }

    /// From list to list, and on into the form.
    private boolean cross(KeyEvent event) {
        boolean right = event.getCode() == KeyCode.RIGHT;
        if (items.isFocused() && right) {
            form.focusName();
        } else if (items.isFocused()) {
            categories.requestFocus();
        } else if (categories.isFocused() && right) {
            items.requestFocus();
        } else {
            return false;
        }
        return true;
    }

    private boolean move(KeyEvent event) {
        int by = event.getCode() == KeyCode.UP ? -1 : 1;
        Row row = items.getSelectionModel().getSelectedItem();
        Category category = categories.getSelectionModel().getSelectedItem();
        if (items.isFocused() && row != null) {
            model.move(row.id(), items.getSelectionModel().getSelectedIndex() + by);
        } else if (categories.isFocused() && category != null) {
            model.move(category.id(), categories.getSelectionModel().getSelectedIndex() + by);
        } else {
            return false;
        }
        return true;
    }
}
