package docket.pos.counter.order;

import docket.model.menu.Category;
import docket.model.order.OrderType;
import docket.ui.Texts;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;

/// Order entry on the screen: tiles at the left, the order at the right.
public final class OrderView {
    private final OrderViewModel model;
    private final Texts texts;
    private final OrderKeys keys;
    private final TilePool pool;

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

    /// Draws the model.
    public OrderView(OrderViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        this.keys = new OrderKeys(model);
        this.pool = new TilePool(model::add);
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
        model.selectedProperty().addListener((property, before, now) -> showLines());
        model.draftProperty().addListener((property, before, now) -> showDraft(now));
        offer.visibleProperty().bind(model.offerTextProperty().isNotEmpty());
        offer.managedProperty().bind(offer.visibleProperty());
        lines.setCellFactory(list -> new LineCell(model, texts));
        table.textProperty().addListener((property, before, now) -> enterTable(now));
        note.setOnAction(done -> enterNote());
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
        root.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
        showCategories();
        showTiles(menu.tilesProperty().get());
        showDraft(model.draftProperty().get());
        showLines();
    }

    @FXML
    private void clear() {
        model.clear();
    }

    @FXML
    private void chooseDineIn() {
        model.chooseType(OrderType.DINE_IN);
        showDraft(model.draftProperty().get());
    }

    @FXML
    private void chooseTakeaway() {
        model.chooseType(OrderType.TAKEAWAY);
        showDraft(model.draftProperty().get());
    }

    @FXML
    private void fewerGuests() {
        model.chooseGuests(model.draftProperty().get().guests() - 1);
    }

    @FXML
    private void moreGuests() {
        model.chooseGuests(model.draftProperty().get().guests() + 1);
    }

    @FXML
    private void acceptOffer() {
        model.acceptOffer();
    }

    @FXML
    private void less() {
        model.changeQuantity(-1);
    }

    @FXML
    private void more() {
        model.changeQuantity(1);
    }

    @FXML
    private void send() {
        enterNote();
        model.send();
    }

    @FXML
    private void pay() {
        enterNote();
        model.pay();
    }

    private void enterTable(String label) {
        if (!label.equals(model.draftProperty().get().table())) {
            model.chooseTable(label);
        }
    }

    private void enterNote() {
        if (note.getText().isBlank() && !note.isFocused()) {
            return;
        }
        if (model.selectedLine().isPresent()) {
            model.noteLine(note.getText());
        } else {
            model.noteOrder(note.getText());
        }
    }

    private void press(KeyEvent event) {
        boolean typing = table.isFocused() || note.isFocused();
        switch (event.getCode()) {
            case F6 -> table.requestFocus();
            case F8 -> note.requestFocus();
            case ESCAPE, ENTER -> {
                if (!typing) {
                    keys.press(event);
                    return;
                }
                enterNote();
                root.requestFocus();
            }
            default -> {
                keys.press(event, typing);
                return;
            }
        }
        event.consume();
    }

    private void typed(KeyEvent event) {
        if (!table.isFocused() && !note.isFocused() && !search.isFocused()) {
            keys.typed(event);
        }
    }

    private void showCategories() {
        MenuTiles menu = model.tiles();
        categories
                .getChildren()
                .setAll(
                        menu.categoriesProperty().get().stream()
                                .map(category -> tab(category, menu))
                                .toList());
    }

    private Node tab(Category category, MenuTiles menu) {
        var tab = new ToggleButton(menu.name(category));
        tab.getStyleClass().addAll("touch", "tab");
        tab.setFocusTraversable(false);
        tab.setSelected(category.id().equals(menu.categoryProperty().get()));
        tab.setOnAction(
                chosen -> {
                    model.choose(category.id());
                    tab.setSelected(true);
                });
        return tab;
    }

    private void showTiles(List<Tile> shown) {
        tiles.getChildren().setAll(pool.show(shown));
    }

    private void showDraft(Draft draft) {
        dineIn.setSelected(draft.type() == OrderType.DINE_IN);
        takeaway.setSelected(draft.type() == OrderType.TAKEAWAY);
        place.setVisible(draft.type() == OrderType.DINE_IN);
        place.setManaged(place.isVisible());
        place.setDisable(draft.adding());
        if (!table.getText().strip().equals(draft.table())) {
            table.setText(draft.table());
        }
        guests.setText(String.valueOf(draft.guests()));
    }

    private void showLines() {
        lines.getItems().setAll(model.linesProperty().get());
        model.linesProperty().get().stream()
                .filter(row -> row.id().equals(model.selectedProperty().get()))
                .findFirst()
                .ifPresent(lines::scrollTo);
        List<Node> offered = new Choices(model, texts).nodes();
        choices.getChildren().setAll(offered);
        choicesScroll.setVisible(!offered.isEmpty());
        choicesScroll.setManaged(!offered.isEmpty());
        note.setPromptText(
                texts.text(model.selectedLine().isPresent() ? "order.lineNote" : "order.note"));
        if (!note.isFocused()) {
            note.setText(
                    model.selectedLine()
                            .map(DraftLine::note)
                            .orElse(model.draftProperty().get().note()));
        }
    }
}
