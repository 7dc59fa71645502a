package docket.pos.counter.order;

import docket.model.OrderType;
import docket.pos.counter.RushButton;
import docket.pos.counter.picture.Thumbnails;
import docket.ui.Texts;
import docket.ui.Views;
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
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// Order entry on the screen: tiles at the left, the order at the right, and under the tiles what
/// can be chosen for the selected line. The search has the focus unless another field has it, so
/// that typing, in Korean too, always searches.
public final class OrderView {
    /// What the choices take of the height, whether there are few or many: the tiles stay put.
    private static final double CHOICES = 0.38;

    private final OrderViewModel model;
    private final Texts texts;
    private final TileMenu tileMenu;
    private final Thumbnails thumbnails;

    @FXML private HBox root;
    @FXML private TextField search;
    @FXML private FullRows categories;
    @FXML private ListView<List<Tile>> tiles;
    @FXML private Label noTiles;
    @FXML private HBox types;
    @FXML private ToggleButton dineIn;
    @FXML private ToggleButton takeaway;
    @FXML private HBox place;
    @FXML private TextField table;
    @FXML private TextField guestName;
    @FXML private Button rush;
    @FXML private TextField due;
    @FXML private Label preview;
    @FXML private Label ready;
    @FXML private HBox covers;
    @FXML private Label guests;
    @FXML private CourseBar courses;
    @FXML private VBox conflict;
    @FXML private Label question;
    @FXML private HBox offer;
    @FXML private HBox held;
    @FXML private HBox round;
    @FXML private ListView<LineRow> lines;
    @FXML private VBox left;
    @FXML private ScrollPane others;
    @FXML private ScrollPane choicesScroll;
    @FXML private FlowPane choices;
    @FXML private HBox open;
    @FXML private TextField openPrice;
    @FXML private TextField openName;
    @FXML private TextField note;
    @FXML private HBox parked;
    @FXML private Button undo;
    @FXML private Button park;
    @FXML private Button clear;
    @FXML private Button send;
    @FXML private Button pay;

    @SuppressWarnings("NullAway.Init") // by initialize, once the panel is there
    private ChoicesPanel panel;

    @SuppressWarnings("NullAway.Init") // by initialize, once the field is there
    private NoteField notes;

    @SuppressWarnings("NullAway.Init") // by initialize, once the fields are there
    private OpenFields openFields;

    @SuppressWarnings("NullAway.Init") // by initialize, once the fields are there
    private AskedFields asked;

    @SuppressWarnings("NullAway.Init") // by initialize, once the field is there
    private DueField dueField;

    /// Draws the model.
    ///
    /// @param tileMenu what a long press or a right click on a tile opens
    public OrderView(OrderViewModel model, Texts texts, TileMenu tileMenu, Thumbnails thumbnails) {
        this.model = model;
        this.texts = texts;
        this.tileMenu = tileMenu;
        this.thumbnails = thumbnails;
    }

    public OrderViewModel getModel() {
        return model;
    }

    @FXML
    private void initialize() {
        choicesScroll.prefHeightProperty().bind(left.heightProperty().multiply(CHOICES));
        panel = new ChoicesPanel(model, texts, choices.widthProperty());
        showMenu();
        showOnlyWithText(conflict, model.sent().changes().questionProperty());
        question.textProperty().bind(model.sent().changes().questionProperty());
        showOnlyWithText(offer, model.getPanel().offerTextProperty());
        showOnlyWithText(preview, model.getPanel().previewTextProperty());
        showOnlyWithText(ready, model.getPanel().readyTextProperty());
        showOnlyWithText(held, model.getPanel().fireTextProperty());
        Views.appear(
                round,
                model.getPanel()
                        .roundTextProperty()
                        .isNotEmpty()
                        .and(model.sent().changes().questionProperty().isEmpty()));
        showOnlyWithText(parked, model.getPanel().parkedTextProperty());
        model.getPanel().rushProperty().subscribe(now -> showRush());
        pay.disableProperty().bind(model.getPanel().canPayProperty().not());
        lines.setCellFactory(list -> new LineCell(model, texts));
        new OthersPane(others, model.getPanel().othersProperty());
        lines.heightProperty().addListener((property, before, now) -> showSelection());
        readFields();
        var keys =
                new OrderKeys(
                        model,
                        panel,
                        new OrderKeys.Fields(
                                search,
                                table,
                                guestName,
                                note,
                                openPrice,
                                openName,
                                due,
                                this::restore),
                        System::nanoTime);
        root.addEventFilter(KeyEvent.KEY_PRESSED, keys::press);
        root.addEventFilter(KeyEvent.KEY_TYPED, keys::type);
        root.focusedProperty().addListener((property, before, now) -> focusSearch(now));
        model.getPanel().linesProperty().addListener((property, before, now) -> showLines());
        model.drafts().selectedProperty().addListener((property, before, now) -> showLines());
        model.drafts().draftsProperty().addListener((property, before, now) -> showDraft());
        texts.languageProperty().addListener((property, before, now) -> showLines());
        model.choices().supplyProperty().addListener((property, before, now) -> showChoices());
        model.choices().prefixProperty().addListener((property, before, now) -> showChoices());
        texts.languageProperty().addListener((property, before, now) -> showDraft());
        model.asking().rulesProperty().addListener((property, before, now) -> showDraft());
        model.asking().lackingProperty().subscribe(asked::ask);
        showDraft();
        showLines();
    }

    private void showMenu() {
        MenuTiles menu = model.tiles();
        var grid = new TileGrid(tiles, model.adding()::add, tileMenu, thumbnails);
        search.textProperty().bindBidirectional(menu.searchProperty());
        menu.tilesProperty().subscribe(grid::show);
        noTiles.textProperty().bind(menu.emptyTextProperty());
        CategoryTabs.draw(categories, menu, texts);
    }

    private void readFields() {
        notes = new NoteField(note, model, texts);
        openFields = new OpenFields(open, openPrice, openName, model);
        openPrice.focusedProperty().addListener((property, before, now) -> showChoices());
        asked = new AskedFields(model, place, table, covers, guests, guestName);
        table.focusedProperty().addListener((property, before, now) -> showChoices());
        dueField = new DueField(due, model, texts, search::requestFocus);
        due.focusedProperty().addListener((property, before, now) -> showChoices());
    }

    private static void showOnlyWithText(Node node, ReadOnlyStringProperty text) {
        Views.appear(node, text.isNotEmpty());
    }

    private void focusSearch(boolean reached) {
        if (reached) {
            search.requestFocus();
        }
    }

    @FXML
    private void repeatRound() {
        model.repeatRound();
    }

    @FXML
    private void undo() {
        model.drafts().undo();
    }

    @FXML
    private void clear() {
        model.drafts().clear();
    }

    @FXML
    private void park() {
        model.drafts().park();
    }

    @FXML
    private void resume() {
        model.drafts().resume();
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
        model.changeGuests(-1);
    }

    @FXML
    private void moreGuests() {
        model.changeGuests(1);
    }

    @FXML
    private void fireNext() {
        model.sent().fireNext();
    }

    @FXML
    private void rush() {
        model.sent().rush();
    }

    @FXML
    private void goOn() {
        model.sent().changes().goOn();
    }

    @FXML
    private void leaveLine() {
        model.sent().changes().leave();
    }

    @FXML
    private void acceptOffer() {
        model.acceptOffer();
    }

    @FXML
    private void send() {
        search.requestFocus();
        model.send();
    }

    @FXML
    private void pay() {
        model.pay();
    }

    private void restore() {
        notes.restore();
        asked.restore();
        dueField.restore();
    }

    private void showDraft() {
        Draft draft = model.editor().draft();
        dineIn.setSelected(draft.type() == OrderType.DINE_IN);
        takeaway.setSelected(draft.type() == OrderType.TAKEAWAY);
        types.setVisible(!draft.adding());
        types.setManaged(types.isVisible());
        rush.setVisible(draft.adding());
        rush.setManaged(rush.isVisible());
        showRush();
        asked.show();
        dueField.show();
        courses.setVisible(draft.type() == OrderType.DINE_IN);
        courses.setManaged(courses.isVisible());
        courses.show(draft.course(), model.known().menu(), texts, model.serving());
        undo.setDisable(!model.drafts().canUndo());
        park.setDisable(draft.isEmpty());
        clear.setDisable(draft.isEmpty() && !draft.adding() && draft.table().isEmpty());
        send.setDisable(draft.isEmpty());
        notes.show();
        openFields.show();
    }

    private void showRush() {
        RushButton.show(rush, model.getPanel().rushProperty().get(), texts);
    }

    private void showLines() {
        asked.show();
        dueField.show();
        List<LineRow> rows = model.getPanel().linesProperty().get();
        lines.getItems().setAll(rows);
        showSelection();
        notes.show();
        openFields.show();
        showChoices();
    }

    private void showSelection() {
        Optional<LineRow> selected = model.selected().row();
        if (selected.isPresent()) {
            lines.scrollTo(selected.get());
        } else {
            lines.scrollTo(lines.getItems().size() - 1);
        }
    }

    private void showChoices() {
        List<Node> offered = offered();
        choices.getChildren().setAll(offered);
        choicesScroll.setVisible(!offered.isEmpty());
        choicesScroll.setManaged(!offered.isEmpty());
    }

    private List<Node> offered() {
        if (table.isFocused()) {
            return panel.pad(texts.text("order.table"), this::typeTable);
        }
        if (due.isFocused()) {
            return panel.times(dueField, this::showChoices);
        }
        return openPrice.isFocused()
                ? panel.pad(texts.text("order.openPrice"), openFields::type)
                : panel.ofSelection();
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
