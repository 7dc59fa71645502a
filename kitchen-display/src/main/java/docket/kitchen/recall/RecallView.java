package docket.kitchen.recall;

import docket.ui.Digits;
import docket.ui.Texts;
import docket.ui.Views;
import java.util.List;
import java.util.OptionalInt;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.Subscription;

/// The recall list, over the board's right side. Made for one language and closed when another is
/// chosen.
public final class RecallView implements AutoCloseable {
    private static final int PAGE = 4;

    private final RecallViewModel model;
    private final Texts texts;
    private final Parent root;
    private final Subscription listening;

    @FXML private ListView<RecallRow> list;
    @FXML private Label message;
    @FXML private Label search;
    @FXML private HBox upperKeys;
    @FXML private HBox lowerKeys;

    public RecallView(RecallViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        root = Views.load(RecallView.class, () -> this, texts);
        listening =
                Subscription.combine(
                        model.rowsProperty().subscribe(this::show),
                        model.selectedProperty().subscribe(this::select),
                        model.searchProperty().subscribe(this::showSearch),
                        model.showingProperty().subscribe(root::setVisible));
    }

    /// What the window shows.
    public Parent root() {
        return root;
    }

    public RecallViewModel getModel() {
        return model;
    }

    /// Lets go of the model, which outlives it.
    @Override
    public void close() {
        listening.unsubscribe();
        Views.release(root);
    }

    @FXML
    private void initialize() {
        list.setCellFactory(cells -> new RecallCell(model, texts));
        message.visibleProperty().bind(model.messageProperty().isNotEmpty());
        for (int digit = 1; digit <= 10; digit++) {
            String typed = String.valueOf(digit % 10);
            HBox row = digit <= 5 ? upperKeys : lowerKeys;
            row.getChildren().add(key("digit" + typed, typed, () -> model.type(typed)));
        }
        upperKeys.getChildren().add(key("erase", "⌫", model::erase));
        lowerKeys.getChildren().add(key("clear", texts.text("recall.clear"), model::clear));
    }

    private static Button key(String id, String text, Runnable action) {
        var button = new Button(text);
        button.setId(id);
        button.getStyleClass().add("key-button");
        button.setMinWidth(64);
        button.setPrefWidth(96);
        button.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(button, Priority.ALWAYS);
        button.setFocusTraversable(false);
        button.setOnAction(tapped -> action.run());
        return button;
    }

    @FXML
    private void dismiss() {
        model.close();
    }

    private void show(List<RecallRow> rows) {
        list.getItems().setAll(rows);
        select(model.selectedProperty().get());
    }

    private void select(Number at) {
        list.getSelectionModel().clearAndSelect(at.intValue());
    }

    private void showSearch(String typed) {
        search.setText(typed.isEmpty() ? texts.text("recall.search") : typed);
        search.getStyleClass().setAll("label", typed.isEmpty() ? "recall-hint" : "recall-search");
    }

    /// Acts on a key: letters and digits look for a number or a table.
    public void press(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        switch (event.getCode()) {
            case ESCAPE -> model.close();
            case UP -> move(-1);
            case DOWN -> move(1);
            case PAGE_UP -> move(-PAGE);
            case PAGE_DOWN -> move(PAGE);
            case RIGHT -> model.part();
            case LEFT -> model.join();
            case ENTER, SPACE -> model.recallSelected();
            case BACK_SPACE, DELETE -> model.erase();
            default -> {
                if (!type(event.getCode())) {
                    return;
                }
            }
        }
        event.consume();
    }

    private void move(int by) {
        model.move(by);
        list.scrollTo(Math.max(0, model.selectedProperty().get() - 1));
    }

    /// The key that opens the list closes it, as long as nothing is looked for: a bump bar may have
    /// no other.
    private boolean type(KeyCode key) {
        OptionalInt digit = Digits.of(key);
        if (key == KeyCode.R && model.searchProperty().get().isEmpty()) {
            model.close();
        } else if (digit.isPresent()) {
            model.type(String.valueOf(digit.getAsInt()));
        } else if (key.isLetterKey()) {
            model.type(key.getChar());
        } else {
            return false;
        }
        return true;
    }
}
