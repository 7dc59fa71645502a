package docket.pos.counter.plan;

import docket.model.table.Table;
import docket.model.table.TableShape;
import docket.ui.Texts;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.IntConsumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// The seats, the shape and the size of the selected table: what is changed by steps.
final class TableForm {
    private final TableEditing tables;
    private final Texts texts;
    private final Label seats = new Label();
    private final Label width = new Label();
    private final Label height = new Label();
    private final Map<TableShape, ToggleButton> shapes = new EnumMap<>(TableShape.class);

    /// Where it is drawn.
    record Rows(HBox seats, HBox shapes, HBox width, HBox height) {}

    TableForm(TableEditing tables, Texts texts) {
        this.tables = tables;
        this.texts = texts;
    }

    void build(Rows rows) {
        row(rows.seats(), seats, "− +", tables::changeSeats);
        row(rows.width(), width, "⇧← ⇧→", by -> tables.resize(by, 0));
        row(rows.height(), height, "⇧↑ ⇧↓", by -> tables.resize(0, by));
        for (TableShape shape : TableShape.values()) {
            var button = new ToggleButton();
            button.getStyleClass().addAll("touch", "filter");
            button.setFocusTraversable(false);
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.setOnAction(
                    tapped -> {
                        tables.choose(shape);
                        button.setSelected(true);
                    });
            shapes.put(shape, button);
        }
        rows.shapes().getChildren().setAll(shapes.values());
    }

    private static void row(HBox row, Label words, String keys, IntConsumer change) {
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        var cap = new Label(keys);
        cap.getStyleClass().add("keycap");
        cap.setMinWidth(Region.USE_PREF_SIZE);
        row.getChildren().setAll(words, cap, step("−", -1, change), step("+", 1, change));
    }

    private static Button step(String sign, int by, IntConsumer change) {
        var button = new Button(sign);
        button.getStyleClass().addAll("touch", "step");
        button.setFocusTraversable(false);
        button.setOnAction(tapped -> change.accept(by));
        return button;
    }

    void show(@Nullable Table table) {
        shapes.forEach(
                (shape, button) -> {
                    button.setText(texts.text("plan.shape." + shape));
                    button.setSelected(table != null && table.shape() == shape);
                });
        if (table != null) {
            seats.setText(texts.text("floor.seats", table.seats()));
            width.setText(texts.text("plan.width", table.width()));
            height.setText(texts.text("plan.height", table.height()));
        }
    }

    /// Takes a key that changes the selected table.
    boolean press(KeyEvent event) {
        boolean shift = event.isShiftDown();
        switch (event.getCode()) {
            case LEFT -> step(shift, -1, 0);
            case RIGHT -> step(shift, 1, 0);
            case UP -> step(shift, 0, -1);
            case DOWN -> step(shift, 0, 1);
            case ADD, PLUS, EQUALS -> tables.changeSeats(1);
            case SUBTRACT, MINUS -> tables.changeSeats(-1);
            case DIGIT1, NUMPAD1 -> tables.choose(TableShape.SQUARE);
            case DIGIT2, NUMPAD2 -> tables.choose(TableShape.ROUND);
            case DIGIT3, NUMPAD3 -> tables.choose(TableShape.BAR);
            default -> {
                return false;
            }
        }
        return true;
    }

    private void step(boolean resizes, int columns, int rows) {
        if (resizes) {
            tables.resize(columns, rows);
        } else {
            tables.move(columns, rows);
        }
    }
}
