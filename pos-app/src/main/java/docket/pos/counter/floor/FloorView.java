package docket.pos.counter.floor;

import docket.model.table.Table;
import docket.pos.counter.WaiterMenu;
import docket.pos.counter.Waiters;
import docket.pos.counter.floor.Neighbours.Direction;
import docket.ui.Texts;
import docket.ui.Views;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;

/// The floor on the screen: the tables of an area as they stand, and beside them the one that is
/// selected. A table is drawn anew only where something of it changed.
public final class FloorView {
    private final FloorViewModel model;
    private final Texts texts;
    private final Map<String, TableTileView> drawn = new HashMap<>();
    private final Runnable edit;
    private final TablePanel panel;
    private boolean isAnswer;

    @FXML private HBox root;
    @FXML private HBox areas;
    @FXML private ToggleButton mine;
    @FXML private Pane plan;
    @FXML private Label typed;
    @FXML private VBox side;

    /// @param edit leads to the editor of the plan
    public FloorView(FloorViewModel model, Texts texts, Runnable edit) {
        this.model = model;
        this.texts = texts;
        this.edit = edit;
        panel = new TablePanel(model, texts);
    }

    public FloorViewModel getModel() {
        return model;
    }

    @FXML
    private void initialize() {
        side.getChildren().setAll(panel);
        model.waiters()
                .ifPresent(
                        known -> known.mineOnlyProperty().subscribe(now -> mine.setSelected(now)));
        root.addEventHandler(KeyEvent.KEY_PRESSED, this::press);
        root.addEventHandler(KeyEvent.KEY_TYPED, this::type);
        root.parentProperty().subscribe(now -> model.getChoice().endTyping());
        Views.appear(typed, model.getChoice().typedProperty().isNotEmpty());
        plan.widthProperty().subscribe(now -> arrange());
        plan.heightProperty().subscribe(now -> arrange());
        model.areasProperty().subscribe(this::showAreas);
        model.tilesProperty().subscribe(this::show);
        model.selectedProperty().subscribe(now -> showSelection());
        texts.languageProperty().subscribe(now -> panel.showWords());
    }

    @FXML
    private void editPlan() {
        edit.run();
    }

    private void showAreas(List<AreaTab> tabs) {
        var buttons = new ArrayList<ToggleButton>();
        for (AreaTab tab : tabs) {
            int index = buttons.size();
            var button = new ToggleButton(tab.name());
            button.getStyleClass().addAll("touch", "filter");
            button.setFocusTraversable(false);
            button.setSelected(tab.isShown());
            if (tab.attention() > 0) {
                button.setText(tab.name() + "  ● " + tab.attention());
            }
            button.setOnAction(tapped -> model.getChoice().showArea(index));
            buttons.add(button);
        }
        areas.getChildren().setAll(buttons);
    }

    private void show(List<TableTile> tiles) {
        drawn.keySet().retainAll(tiles.stream().map(TableTile::label).toList());
        var views = new ArrayList<TableTileView>();
        for (TableTile tile : tiles) {
            TableTileView view =
                    drawn.computeIfAbsent(
                            tile.label(),
                            label -> new TableTileView(() -> tap(label), () -> choose(label)));
            view.show(tile);
            views.add(view);
        }
        if (!plan.getChildren().equals(views)) {
            plan.getChildren().setAll(views);
        }
        arrange();
        showSelection();
    }

    private void tap(String label) {
        root.requestFocus();
        model.open(label);
    }

    private void choose(String label) {
        root.requestFocus();
        model.getChoice().select(label);
    }

    /// The grid is as large as there is room for, in cells as wide as they are high.
    private void arrange() {
        double cell = Math.min(plan.getWidth() / Table.COLUMNS, plan.getHeight() / Table.ROWS);
        double left = (plan.getWidth() - cell * Table.COLUMNS) / 2;
        drawn.values().forEach(view -> view.stand(cell, left));
    }

    private void showSelection() {
        TableTile chosen = model.selectedProperty().get();
        drawn.forEach((label, view) -> view.mark(chosen != null && chosen.label().equals(label)));
        panel.show(chosen);
    }

    @FXML
    private void switchMine() {
        model.waiters().ifPresent(Waiters::switchMineOnly);
    }

    /// Asks who takes the selected table over, or all of one's own.
    @FXML
    private void handOver() {
        TableTile table = model.selectedProperty().get();
        String what = table == null ? "" : texts.text("table", table.label());
        model.waiters()
                .ifPresent(
                        known ->
                                new WaiterMenu(known, texts, what, model.selectedOrders())
                                        .ask(mine));
    }

    private void press(KeyEvent event) {
        if (event.isAltDown() && event.getCode() == KeyCode.M) {
            switchMine();
            event.consume();
        }
        if (event.isAltDown() && event.getCode() == KeyCode.V) {
            model.showPast();
            event.consume();
        }
        if (event.isAltDown() && event.getCode() == KeyCode.H) {
            handOver();
            event.consume();
        }
        if (event.isControlDown() || event.isAltDown() || event.isMetaDown()) {
            return;
        }
        isAnswer = panel.press(event);
        if (isAnswer || leads(event.getCode()) || acts(event)) {
            event.consume();
        }
    }

    private boolean leads(KeyCode key) {
        switch (key) {
            case LEFT -> model.getChoice().selectNext(Direction.LEFT);
            case RIGHT -> model.getChoice().selectNext(Direction.RIGHT);
            case UP -> model.getChoice().selectNext(Direction.UP);
            case DOWN -> model.getChoice().selectNext(Direction.DOWN);
            case PAGE_DOWN -> model.getChoice().showAreaBy(1);
            case PAGE_UP -> model.getChoice().showAreaBy(-1);
            case BACK_SPACE -> model.getChoice().erase();
            case ESCAPE -> model.letGo();
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean acts(KeyEvent event) {
        switch (event.getCode()) {
            case ENTER -> model.openSelected();
            case F4 -> editPlan();
            case F5 -> panel.askGuests();
            case F6 -> model.askMove();
            case F7 -> model.joinOrPart();
            case F8 -> {
                if (event.isShiftDown()) {
                    model.showPreBill();
                } else {
                    model.askBill();
                }
            }
            case F9 -> model.askLines();
            case F10 -> model.pay();
            case F11 -> model.clean();
            default -> {
                return false;
            }
        }
        return true;
    }

    /// A letter or a digit goes on with a table's label.
    private void type(KeyEvent event) {
        String letter = event.getCharacter();
        boolean isShortcut = event.isControlDown() || event.isAltDown() || event.isMetaDown();
        boolean isLetter =
                !letter.isEmpty() && letter.codePoints().allMatch(Character::isLetterOrDigit);
        if (!isShortcut && isLetter && !isAnswer) {
            model.getChoice().type(letter);
            event.consume();
        }
    }
}
