package docket.pos.counter.menu;

import docket.ui.Digits;
import docket.ui.Texts;
import docket.ui.Views;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.stream.IntStream;
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
    private static final int FEWER = 6;
    private static final int MORE = 7;

    private final MenuViewModel model;
    private final Texts texts;
    private final Runnable edit;

    @FXML private VBox root;
    @FXML private TextField search;
    @FXML private ToggleButton onlyOff;
    @FXML private Label warning;
    @FXML private ListView<Offer> items;

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
        Views.appear(warning, warning.textProperty().isNotEmpty());
        items.setCellFactory(list -> new ItemCell(model, texts, search::requestFocus));
        model.offersProperty().subscribe(this::show);
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
    private void show(List<Offer> wanted) {
        Optional<Offer> chosen = selected();
        List<Offer> shown = items.getItems();
        if (shown.size() == wanted.size()) {
            for (int i = 0; i < wanted.size(); i++) {
                if (!shown.get(i).equals(wanted.get(i))) {
                    shown.set(i, wanted.get(i));
                }
            }
        } else {
            items.getItems().setAll(wanted);
        }
        select(chosen.map(offer -> place(offer, wanted)).orElse(0));
    }

    private static int place(Offer offer, List<Offer> all) {
        return IntStream.range(0, all.size())
                .filter(at -> all.get(at).isSame(offer))
                .findFirst()
                .orElse(-1);
    }

    private Optional<Offer> selected() {
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

    private void flip(int digit) {
        selected()
                .ifPresent(
                        offer -> {
                            if (digit == FEWER || digit == MORE) {
                                count(offer, digit == MORE ? 1 : -1);
                            } else {
                                ItemSwitch.of(offer).stream()
                                        .skip(Math.floorMod(digit - 1, 10))
                                        .findFirst()
                                        .ifPresent(to -> to.flip(model.switching(), offer));
                            }
                        });
    }

    private void count(Offer offer, int step) {
        if (offer instanceof Offer.OfItem) {
            model.switching().countBy(offer, step);
        }
    }

    private void inSelected(Consumer<ItemCell> command) {
        items.lookupAll(".list-cell").stream()
                .filter(ItemCell.class::isInstance)
                .map(ItemCell.class::cast)
                .filter(ItemCell::isSelected)
                .forEach(command);
    }

    /// Leaves the number that is typed, or the search.
    private void back() {
        if (search.isFocused()) {
            search.clear();
        } else {
            search.requestFocus();
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
            flip(digit.getAsInt());
            return true;
        }
        switch (key) {
            case DOWN -> selectBy(1);
            case UP -> selectBy(-1);
            case F4 -> edit();
            case F5 -> onlyOff.fire();
            case F6 -> inSelected(ItemCell::editCount);
            case F7 -> inSelected(ItemCell::askUntil);
            case ESCAPE -> back();
            default -> {
                return false;
            }
        }
        return true;
    }
}
