package docket.pos.counter.list;

import docket.ui.Texts;
import docket.ui.Views;
import docket.wire.MenuFormat;
import java.io.File;
import java.util.Locale;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;

/// The menu as a file on the screen: a file is chosen, typed or dropped, what it would change is
/// read, and one key brings it in.
public final class MenuListView {
    private final MenuListViewModel model;
    private final Texts texts;

    @FXML private VBox root;
    @FXML private TextField path;
    @FXML private ToggleButton whole;
    @FXML private ListView<ListRow> rows;
    @FXML private Button apply;
    @FXML private Label message;

    /// Draws the model.
    public MenuListView(MenuListViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
    }

    public MenuListViewModel getModel() {
        return model;
    }

    @FXML
    private void initialize() {
        path.textProperty().bindBidirectional(model.pathProperty());
        whole.selectedProperty().bindBidirectional(model.wholeProperty());
        rows.setCellFactory(list -> new ListRowCell(texts));
        model.rowsProperty().subscribe(now -> rows.getItems().setAll(now));
        apply.disableProperty().bind(model.applicableProperty().not());
        Views.appear(message, message.textProperty().isNotEmpty());
        root.focusedProperty()
                .addListener(
                        (property, before, now) -> {
                            if (now) {
                                path.requestFocus();
                            }
                        });
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
        root.setOnDragOver(this::dragOver);
        root.setOnDragDropped(this::drop);
    }

    private void dragOver(DragEvent event) {
        if (event.getDragboard().getFiles().size() == 1) {
            event.acceptTransferModes(TransferMode.COPY);
        }
        event.consume();
    }

    private void drop(DragEvent event) {
        boolean isOne = event.getDragboard().getFiles().size() == 1;
        if (isOne) {
            model.look(event.getDragboard().getFiles().getFirst().toPath());
        }
        event.setDropCompleted(isOne);
        event.consume();
    }

    @FXML
    private void choose() {
        var chooser = new FileChooser();
        chooser.setTitle(texts.text("list.choose"));
        chooser.getExtensionFilters()
                .add(
                        new FileChooser.ExtensionFilter(
                                "CSV, JSON", "*.csv", "*.txt", "*.tsv", "*.json"));
        File chosen = chooser.showOpenDialog(root.getScene().getWindow());
        if (chosen != null) {
            model.look(chosen.toPath());
        }
    }

    @FXML
    private void look() {
        model.look();
    }

    @FXML
    private void apply() {
        model.apply();
    }

    @FXML
    private void exportTable() {
        export(MenuFormat.CSV);
    }

    @FXML
    private void exportJson() {
        export(MenuFormat.JSON);
    }

    private void export(MenuFormat format) {
        String ending = "." + format.name().toLowerCase(Locale.ROOT);
        var chooser = new FileChooser();
        chooser.setTitle(texts.text("list.export"));
        chooser.setInitialFileName("menu" + ending);
        chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter(format.name(), "*" + ending));
        File chosen = chooser.showSaveDialog(root.getScene().getWindow());
        if (chosen != null) {
            String name = chosen.getName();
            model.export(
                    chosen.toPath().resolveSibling(name.endsWith(ending) ? name : name + ending),
                    format);
        }
    }

    private void press(KeyEvent event) {
        if (act(event)) {
            event.consume();
        }
    }

    private boolean act(KeyEvent event) {
        switch (event.getCode()) {
            case ENTER -> {
                if (!path.isFocused()) {
                    return false;
                }
                model.look();
            }
            case F5 -> choose();
            case F6 -> whole.fire();
            case F8 -> model.apply();
            case F9 -> exportTable();
            case F10 -> exportJson();
            case DOWN -> scroll(1);
            case UP -> scroll(-1);
            case PAGE_DOWN -> scroll(8);
            case PAGE_UP -> scroll(-8);
            default -> {
                return false;
            }
        }
        return true;
    }

    private void scroll(int steps) {
        int last = rows.getItems().size() - 1;
        if (last >= 0) {
            int place = rows.getSelectionModel().getSelectedIndex() + steps;
            rows.getSelectionModel().clearAndSelect(Math.clamp(place, 0, last));
            rows.scrollTo(Math.max(0, rows.getSelectionModel().getSelectedIndex() - 2));
        }
    }
}
