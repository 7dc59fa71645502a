package docket.pos.counter.menu;

import docket.model.menu.MenuItem;
import docket.ui.Digits;
import docket.ui.Texts;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

/// The list of items with their availability on the screen. The search has the focus, the arrow
/// keys choose an item, and Alt and a digit switch it.
public final class MenuView {
    private final MenuViewModel model;
    private final Texts texts;
    private final Runnable edit;

    @FXML private VBox root;
    @FXML private TextField search;
    @FXML private ToggleButton onlyOff;
    @FXML private Label warning;
    @FXML private ListView<MenuItem> items;

    /// Draws the model.
    ///
    /// @param edit leads to where the menu is edited
    public MenuView(MenuViewModel model, Texts texts, Runnable edit) {
        this.model = model;
        this.texts = texts;
        this.edit = edit;
    }

    public MenuViewModel getModel() {
        return model;
    }

    @FXML
    private void initialize() {
        search.textProperty().bindBidirectional(model.searchProperty());
        onlyOff.selectedProperty().bindBidirectional(model.onlyOffProperty());
        warning.managedProperty().bind(warning.textProperty().isNotEmpty());
        warning.visibleProperty().bind(warning.managedProperty());
        items.setCellFactory(list -> new ItemCell(model, texts));
        model.itemsProperty().subscribe(this::show);
        texts.languageProperty().addListener((property, before, now) -> items.refresh());
        root.focusedProperty().addListener((property, before, now) -> focusSearch(now));
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
    }

    @FXML
    private void edit() {
        edit.run();
    }

    private void focusSearch(boolean reached) {
        if (reached) {
            search.requestFocus();
        }
    }

    /// An item that stayed as it was is left alone, and so is the finger on it.
    private void show(List<MenuItem> wanted) {
        Optional<MenuItem> chosen = selected();
        List<MenuItem> shown = items.getItems();
        if (shown.size() == wanted.size()) {
            for (int i = 0; i < wanted.size(); i++) {
                if (!shown.get(i).equals(wanted.get(i))) {
                    shown.set(i, wanted.get(i));
                }
            }
        } else {
            items.getItems().setAll(wanted);
        }
        select(
                chosen.map(item -> wanted.stream().map(MenuItem::id).toList().indexOf(item.id()))
                        .orElse(0));
    }

    private Optional<MenuItem> selected() {
        return Optional.ofNullable(items.getSelectionModel().getSelectedItem());
    }

    private void select(int place) {
        if (!items.getItems().isEmpty()) {
            int within = Math.clamp(place, 0, items.getItems().size() - 1);
            items.getSelectionModel().clearAndSelect(within);
        }
    }

    private void selectBy(int steps) {
        select(items.getSelectionModel().getSelectedIndex() + steps);
        int place = items.getSelectionModel().getSelectedIndex();
        items.scrollTo(Math.max(0, place - 2));
    }

    private void flip(int place) {
        List<ItemSwitch> all = List.of(ItemSwitch.values());
        if (place >= 0 && place < all.size()) {
            selected().ifPresent(item -> all.get(place).flip(model, item));
        }
    }

    private void press(KeyEvent event) {
        if (handle(event)) {
            event.consume();
        }
    }

    private boolean handle(KeyEvent event) {
        KeyCode key = event.getCode();
        OptionalInt digit = Digits.of(key);
        if (event.isAltDown() && digit.isPresent()) {
            flip(digit.getAsInt() - 1);
            return true;
        }
        switch (key) {
            case DOWN -> selectBy(1);
            case UP -> selectBy(-1);
            case F4 -> edit();
            case F5 -> onlyOff.fire();
            case ESCAPE -> search.clear();
            default -> {
                return false;
            }
        }
        return true;
    }
}
