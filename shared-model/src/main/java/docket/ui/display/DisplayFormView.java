package docket.ui.display;

import docket.model.display.BoardAction;
import docket.ui.Digits;
import docket.ui.KeyName;
import docket.ui.Texts;
import docket.ui.display.DisplayFormViewModel.Page;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// The form on a screen: its pages on top, and a row for each thing to choose. Arrow keys select
/// and choose, digits turn to a page.
public final class DisplayFormView extends VBox implements AutoCloseable {
    private static final double LABEL_WIDTH = 190;

    private final DisplayFormViewModel model;
    private final Texts texts;
    private final List<String> touch;
    private final Subscription listening;

    /// Draws the form as the model is, and again whenever that is another.
    ///
    /// @param touch style classes of a button on this screen
    public DisplayFormView(DisplayFormViewModel model, Texts texts, String... touch) {
        super(10);
        this.model = model;
        this.texts = texts;
        this.touch = List.of(touch);
        getStyleClass().add("display-form");
        listening =
                Subscription.combine(
                        model.pageProperty().subscribe(this::draw),
                        texts.languageProperty().subscribe(() -> draw(model.pageProperty().get())));
    }

    @Override
    public void close() {
        listening.unsubscribe();
    }

    private void draw(Page page) {
        var hint = new Label(page.hint());
        hint.getStyleClass().add("display-hint");
        hint.setWrapText(true);
        hint.setMinHeight(Region.USE_PREF_SIZE);
        getChildren().setAll(tabs(page), body(page), hint);
    }

    private Node tabs(Page page) {
        var tabs = new HBox(8);
        int number = 1;
        for (Section section : Section.values()) {
            Button tab =
                    button(texts.text("display.section." + section), section == page.section());
            var keycap = new Label(String.valueOf(number++));
            keycap.getStyleClass().add("keycap");
            tab.setGraphic(keycap);
            tab.setOnAction(tapped -> model.open(section));
            tab.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(tab, Priority.ALWAYS);
            tabs.getChildren().add(tab);
        }
        return tabs;
    }

    private Node body(Page page) {
        if (page.section() == Section.KEYS) {
            return keys(page);
        }
        var rows = new VBox(6);
        List<Row> all = model.rows();
        for (int i = 0; i < all.size(); i++) {
            rows.getChildren().add(row(i, all.get(i), i == page.selected()));
        }
        return rows;
    }

    private Node row(int at, Row row, boolean selected) {
        var label = new Label(row.label());
        label.getStyleClass().add("display-label");
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.setPrefWidth(LABEL_WIDTH);
        label.setMinWidth(LABEL_WIDTH);
        var line = new HBox(8, label);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("display-row");
        if (selected) {
            line.getStyleClass().add("display-selected");
        }
        if (row.isShort()) {
            row.options().forEach(option -> line.getChildren().add(choice(at, row, option)));
        } else {
            line.getChildren().addAll(step(at, "−", -1), value(row), step(at, "+", 1));
        }
        return line;
    }

    private Button choice(int at, Row row, Row.Option option) {
        Button button = button(option.text(), option.equals(row.options().get(row.chosen())));
        button.getStyleClass().add("display-option");
        button.setOnAction(tapped -> model.choose(at, option));
        return button;
    }

    private Button step(int at, String sign, int by) {
        Button button = button(sign, false);
        button.getStyleClass().add("display-step");
        button.setOnAction(tapped -> model.step(at, by));
        return button;
    }

    private static Label value(Row row) {
        var value = new Label(row.text());
        value.getStyleClass().add("display-value");
        value.setMaxWidth(Double.MAX_VALUE);
        value.setAlignment(Pos.CENTER);
        HBox.setHgrow(value, Priority.ALWAYS);
        return value;
    }

    private Node keys(Page page) {
        var grid = new GridPane(6, 4);
        int at = 0;
        for (BoardAction action : DisplayFormViewModel.ACTIONS) {
            Button button = button(model.name(action), action == page.waiting());
            var keycap = new Label(KeyName.cap(page.settings().keys().of(action)));
            keycap.getStyleClass().add("keycap");
            button.setGraphic(keycap);
            button.getStyleClass().add("display-key");
            if (at == page.selected()) {
                button.getStyleClass().add("display-selected");
            }
            button.setMaxWidth(Double.MAX_VALUE);
            button.setMinWidth(0);
            button.setWrapText(true);
            button.setOnAction(tapped -> model.await(action));
            GridPane.setHgrow(button, Priority.ALWAYS);
            grid.add(
                    button,
                    at % DisplayFormViewModel.KEYS_ABREAST,
                    at / DisplayFormViewModel.KEYS_ABREAST);
            at++;
        }
        return grid;
    }

    private Button button(String text, boolean accent) {
        var button = new Button(text);
        button.getStyleClass().addAll(touch);
        if (accent) {
            button.getStyleClass().add("accent");
        }
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setFocusTraversable(false);
        return button;
    }

    /// Acts on a key.
    ///
    /// @return whether it was one of the form's
    public boolean press(KeyEvent event) {
        return model.isWaiting() ? give(event.getCode()) : act(event.getCode());
    }

    private boolean give(KeyCode key) {
        if (key == KeyCode.ESCAPE) {
            model.giveUp();
        } else if (!key.isModifierKey()) {
            model.press(KeyName.of(key));
        }
        return true;
    }

    private boolean act(KeyCode key) {
        boolean keys = model.section() == Section.KEYS;
        switch (key) {
            case UP -> model.move(keys ? -DisplayFormViewModel.KEYS_ABREAST : -1);
            case DOWN -> model.move(keys ? DisplayFormViewModel.KEYS_ABREAST : 1);
            case LEFT -> moveOrStep(keys, -1);
            case RIGHT -> moveOrStep(keys, 1);
            case PAGE_UP -> model.turn(-1);
            case PAGE_DOWN -> model.turn(1);
            case DELETE -> model.reset();
            case ENTER -> {
                if (!keys) {
                    return false;
                }
                model.awaitSelected();
            }
            default -> {
                int page = Digits.of(key).orElse(0);
                if (page < 1 || page > Section.values().length) {
                    return false;
                }
                model.open(List.of(Section.values()).get(page - 1));
            }
        }
        return true;
    }

    private void moveOrStep(boolean keys, int by) {
        if (keys) {
            model.move(by);
        } else {
            model.step(by);
        }
    }
}
