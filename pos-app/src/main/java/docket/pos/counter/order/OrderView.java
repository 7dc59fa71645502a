package docket.pos.counter.order;

import docket.model.menu.Category;
import docket.model.order.OrderType;
import docket.ui.Texts;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;

/// Order entry on the screen: tiles at the left, the order at the right, and under the tiles what
/// can be chosen for the selected line. The search has the focus unless another field has it, so
/// that typing, in Korean too, always searches.
public final class OrderView {
    private final OrderViewModel model;
    private final Texts texts;
    private final OrderKeys keys;
    private final TilePool pool;
    private final ChoicesPanel panel;

    @FXML private HBox root;
    @FXML private TextField search;
    @FXML private FlowPane categories;
    @FXML private FlowPane tiles;
    @FXML private ToggleButton dineIn;
    @FXML private ToggleButton takeaway;
    @FXML private HBox place;
    @FXML private TextField table;
    @FXML private Label guests;
    @FXML private HBox offer;
    @FXML private ListView<LineRow> lines;
    @FXML private ScrollPane choicesScroll;
    @FXML private FlowPane choices;
    @FXML private TextField note;
    @FXML private Button resume;
    @FXML private Button park;
    @FXML private Button send;

    /// Draws the model.
    ///
    /// @param tileMenu what a long press or a right click on a tile opens
    public OrderView(OrderViewModel model, Texts texts, TileMenu tileMenu) {
        this.model = model;
        this.texts = texts;
        this.keys = new OrderKeys(model);
        this.pool = new TilePool(model::add, tileMenu);
        this.panel = new ChoicesPanel(model, texts);
    }

    public OrderViewModel getModel() {
        return model;
    }

    @FXML
    private void initialize() {
        MenuTiles menu = model.tiles();
        search.textProperty().bindBidirectional(menu.searchProperty());
        menu.categoriesProperty().addListener((property, before, now) -> showCategories());
        menu.categoryProperty().addListener((property, before, now) -> showCategories());
        menu.tilesProperty().addListener((property, before, now) -> showTiles(now));
        model.linesProperty().addListener((property, before, now) -> showLines());
        model.editor().selectedProperty().addListener((property, before, now) -> showLines());
        model.editor().draftsProperty().addListener((property, before, now) -> showDraft());
        showOnlyWithText(offer, model.offerTextProperty());
        showOnlyWithText(resume, model.parkedTextProperty());
        lines.setCellFactory(list -> new LineCell(model, texts));
        table.textProperty()
                .addListener((property, before, now) -> model.editor().chooseTable(now));
        table.focusedProperty().addListener((property, before, now) -> showChoices());
        note.textProperty().addListener((property, before, now) -> enterNote(now));
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
        root.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
        root.focusedProperty().addListener((property, before, now) -> focusSearch(now));
        showCategories();
        showTiles(menu.tilesProperty().get());
        showDraft();
        showLines();
    }

    private static void showOnlyWithText(Node node, ReadOnlyStringProperty text) {
        node.visibleProperty().bind(text.isNotEmpty());
        node.managedProperty().bind(node.visibleProperty());
    }

    private void focusSearch(boolean reached) {
        if (reached) {
            search.requestFocus();
        }
    }

    @FXML
    private void clear() {
        model.editor().clear();
    }

    @FXML
    private void park() {
        model.editor().park();
    }

    @FXML
    private void resume() {
        model.editor().resume();
    }

    @FXML
    private void chooseDineIn() {
        model.editor().chooseType(OrderType.DINE_IN);
        showDraft();
    }

    @FXML
    private void chooseTakeaway() {
        model.editor().chooseType(OrderType.TAKEAWAY);
        showDraft();
    }

    @FXML
    private void fewerGuests() {
        model.editor().changeGuests(-1);
    }

    @FXML
    private void moreGuests() {
        model.editor().changeGuests(1);
    }

    @FXML
    private void acceptOffer() {
        model.acceptOffer();
    }

    @FXML
    private void send() {
        model.send();
        search.requestFocus();
    }

    @FXML
    private void pay() {
        model.pay();
    }

    private void enterNote(String text) {
        if (note.isFocused()) {
            if (model.editor().selectedLine().isPresent()) {
                model.editor().noteLine(text);
            } else {
                model.editor().noteOrder(text);
            }
        }
    }

    private void press(KeyEvent event) {
        if (handle(event)) {
            event.consume();
        }
    }

    private boolean handle(KeyEvent event) {
        if (event.isAltDown() && panel.press(event.getCode().getChar())) {
            return true;
        }
        if (event.getCode() == KeyCode.F6) {
            table.requestFocus();
            return true;
        }
        if (event.getCode() == KeyCode.F8) {
            note.requestFocus();
            return true;
        }
        boolean typing = table.isFocused() || note.isFocused();
        if (typing && (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.ESCAPE)) {
            search.requestFocus();
            return true;
        }
        boolean editsSearch = search.isFocused() && !search.getText().isEmpty();
        if (event.getCode() == KeyCode.DELETE && editsSearch) {
            return false;
        }
        return keys.pressAnywhere(event) || (!typing && keys.pressOutsideText(event));
    }

    private void typed(KeyEvent event) {
        boolean typing = table.isFocused() || note.isFocused();
        if (typing || event.isControlDown() || event.isAltDown() || event.isMetaDown()) {
            return;
        }
        if (OrderKeys.isCommand(event.getCharacter())) {
            event.consume();
        } else if (!search.isFocused()
                && event.getCharacter().codePoints().allMatch(Character::isLetterOrDigit)) {
            search.requestFocus();
            search.appendText(event.getCharacter());
            search.end();
            event.consume();
        }
    }

    private void showCategories() {
        List<Category> all = model.tiles().categoriesProperty().get();
        categories.getChildren().setAll(all.stream().map(this::tab).toList());
    }

    private Node tab(Category category) {
        MenuTiles menu = model.tiles();
        var tab = new ToggleButton(menu.name(category));
        tab.getStyleClass().addAll("touch", "tab");
        tab.setFocusTraversable(false);
        tab.setSelected(category.id().equals(menu.categoryProperty().get()));
        tab.setOnAction(
                chosen -> {
                    menu.choose(category.id());
                    tab.setSelected(true);
                });
        return tab;
    }

    private void showTiles(List<Tile> shown) {
        tiles.getChildren().setAll(pool.show(shown));
    }

    private void showDraft() {
        Draft draft = model.editor().draft();
        dineIn.setSelected(draft.type() == OrderType.DINE_IN);
        takeaway.setSelected(draft.type() == OrderType.TAKEAWAY);
        dineIn.setDisable(draft.adding());
        takeaway.setDisable(draft.adding());
        place.setVisible(draft.type() == OrderType.DINE_IN);
        place.setManaged(place.isVisible());
        place.setDisable(draft.adding());
        park.setDisable(draft.isEmpty());
        send.setDisable(draft.isEmpty());
        if (!table.getText().strip().equals(draft.table())) {
            table.setText(draft.table());
            table.end();
        }
        guests.setText(String.valueOf(draft.guests()));
    }

    private void showLines() {
        List<LineRow> rows = model.linesProperty().get();
        lines.getItems().setAll(rows);
        Optional<LineRow> selected = model.selectedRow();
        if (selected.isPresent()) {
            lines.scrollTo(selected.get());
        } else if (!rows.isEmpty()) {
            lines.scrollTo(rows.size() - 1);
        }
        showNote();
        showChoices();
    }

    private void showNote() {
        Optional<DraftLine> line = model.editor().selectedLine();
        note.setPromptText(texts.text(line.isPresent() ? "order.lineNote" : "order.note"));
        note.setDisable(line.isEmpty() && model.editor().draft().adding());
        String kept = line.map(DraftLine::note).orElse(model.editor().draft().note());
        if (!note.getText().strip().equals(kept)) {
            note.setText(kept);
        }
    }

    private void showChoices() {
        List<Node> offered = table.isFocused() ? panel.pad(this::typeTable) : panel.ofSelection();
        choices.getChildren().setAll(offered);
        choicesScroll.setVisible(!offered.isEmpty());
        choicesScroll.setManaged(!offered.isEmpty());
    }

    private void typeTable(String digit) {
        String label = table.getText();
        table.setText(
                digit.isEmpty()
                        ? label.substring(0, Math.max(0, label.length() - 1))
                        : label + digit);
        table.end();
    }
}
