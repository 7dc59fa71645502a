package docket.pos.counter.plan;

import docket.model.Limits;
import docket.model.table.Area;
import docket.model.table.Table;
import docket.ui.LimitedText;
import docket.ui.Texts;
import docket.ui.Views;
import java.util.ArrayList;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The editor of the floor plan on the screen: the grid with its tables, and beside it the forms of
/// the selected table and of the area.
public final class PlanView {
    private final PlanViewModel model;
    private final Texts texts;
    private final Runnable leave;
    private final TableForm form;

    @FXML private HBox root;
    @FXML private HBox areas;
    @FXML private Pane plan;
    @FXML private VBox tableForm;
    @FXML private TextField label;
    @FXML private HBox seats;
    @FXML private HBox shapes;
    @FXML private HBox width;
    @FXML private HBox height;
    @FXML private VBox areaForm;
    @FXML private TextField areaName;
    @FXML private TextField areaEnglish;
    @FXML private Label message;
    @FXML private Button undo;
    @FXML private Button discard;
    @FXML private Button save;

    /// @param leave leads back to the floor
    public PlanView(PlanViewModel model, Texts texts, Runnable leave) {
        this.model = model;
        this.texts = texts;
        this.leave = leave;
        form = new TableForm(model.tables(), texts);
    }

    public PlanViewModel getModel() {
        return model;
    }

    @FXML
    private void initialize() {
        form.build(new TableForm.Rows(seats, shapes, width, height));
        label.setTextFormatter(LimitedText.to(Limits.TABLE));
        areaName.setTextFormatter(LimitedText.to(Limits.NAME));
        areaEnglish.setTextFormatter(LimitedText.to(Limits.NAME));
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
        Views.appear(tableForm, model.selectedProperty().isNotNull());
        Views.appear(message, model.messageProperty().isNotEmpty());
        Views.appear(areaForm, model.areaProperty().isNotNull());
        undo.disableProperty().bind(model.undoableProperty().not());
        discard.disableProperty().bind(model.changedProperty().not());
        save.disableProperty().bind(model.changedProperty().not());
        plan.widthProperty().subscribe(now -> draw());
        plan.heightProperty().subscribe(now -> draw());
        plan.setOnMousePressed(pressed -> root.requestFocus());
        model.areasProperty().subscribe(now -> showAreas());
        model.areaProperty().subscribe(this::showArea);
        model.selectedProperty().subscribe(this::showTable);
        texts.languageProperty().subscribe(now -> showWords());
        whenLeft(label, () -> model.tables().label(label.getText()));
        whenLeft(areaName, this::nameArea);
        whenLeft(areaEnglish, this::nameArea);
    }

    private static void whenLeft(TextField field, Runnable keep) {
        field.focusedProperty()
                .addListener(
                        (property, before, now) -> {
                            if (!now) {
                                keep.run();
                            }
                        });
    }

    private void nameArea() {
        model.areas().name(areaName.getText(), areaEnglish.getText());
    }

    private void showWords() {
        showAreas();
        form.show(model.selectedProperty().get());
    }

    private void showAreas() {
        Area shown = model.areaProperty().get();
        var buttons = new ArrayList<ToggleButton>();
        for (Area area : model.areasProperty().get()) {
            var button = new ToggleButton(texts.name(area.name(), area.names()));
            button.getStyleClass().addAll("touch", "filter");
            button.setFocusTraversable(false);
            button.setSelected(shown != null && shown.id().equals(area.id()));
            button.setOnAction(tapped -> showTapped(area));
            buttons.add(button);
        }
        areas.getChildren().setAll(buttons);
    }

    private void showTapped(Area area) {
        root.requestFocus();
        model.areas().show(area.id());
    }

    private void showArea(@Nullable Area area) {
        showAreas();
        areaName.setText(area == null ? "" : area.name());
        areaEnglish.setText(area == null ? "" : area.names().in("en", ""));
        draw();
    }

    private void showTable(@Nullable Table table) {
        label.setText(table == null ? "" : table.label());
        form.show(table);
        draw();
    }

    /// Draws the tables of the area, each where it stands.
    private void draw() {
        Area area = model.areaProperty().get();
        List<Table> tables = area == null ? List.of() : area.tables();
        Table selected = model.selectedProperty().get();
        double cell = Math.min(plan.getWidth() / Table.COLUMNS, plan.getHeight() / Table.ROWS);
        double left = (plan.getWidth() - cell * Table.COLUMNS) / 2;
        List<Node> nodes =
                tables.stream()
                        .<Node>map(
                                table ->
                                        new DraggedTable(
                                                table,
                                                table.equals(selected),
                                                new DraggedTable.Grid(cell, left),
                                                model.tables()))
                        .toList();
        plan.getChildren().setAll(nodes);
    }

    @FXML
    private void leave() {
        root.requestFocus();
        leave.run();
    }

    @FXML
    private void addArea() {
        root.requestFocus();
        model.areas().add();
    }

    @FXML
    private void removeArea() {
        root.requestFocus();
        model.areas().remove();
    }

    @FXML
    private void addTable() {
        root.requestFocus();
        model.tables().add();
    }

    @FXML
    private void removeTable() {
        root.requestFocus();
        model.tables().remove();
    }

    @FXML
    private void takeBack() {
        root.requestFocus();
        model.undo();
    }

    @FXML
    private void discard() {
        root.requestFocus();
        model.discard();
    }

    /// What is typed in a field belongs to the plan that is saved.
    @FXML
    private void save() {
        root.requestFocus();
        model.save();
    }

    private void press(KeyEvent event) {
        boolean isTyping = label.isFocused() || areaName.isFocused() || areaEnglish.isFocused();
        if (acts(event) || (isTyping ? ends(event.getCode()) : leads(event))) {
            event.consume();
        }
    }

    private boolean acts(KeyEvent event) {
        switch (event.getCode()) {
            case F4 -> leave();
            case F8 -> discard();
            case F9 -> save();
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean ends(KeyCode key) {
        if (key == KeyCode.ENTER || key == KeyCode.ESCAPE) {
            root.requestFocus();
            return true;
        }
        return false;
    }

    private boolean leads(KeyEvent event) {
        boolean shift = event.isShiftDown();
        switch (event.getCode()) {
            case Z -> {
                if (!event.isShortcutDown()) {
                    return false;
                }
                model.undo();
            }
            case INSERT -> {
                if (shift) {
                    model.areas().add();
                } else {
                    model.tables().add();
                }
            }
            case DELETE -> {
                if (shift) {
                    model.areas().remove();
                } else {
                    model.tables().remove();
                }
            }
            case TAB -> model.tables().selectBy(shift ? -1 : 1);
            case PAGE_DOWN -> model.areas().showBy(1);
            case PAGE_UP -> model.areas().showBy(-1);
            case ENTER -> label.requestFocus();
            default -> {
                return form.press(event);
            }
        }
        return true;
    }
}
