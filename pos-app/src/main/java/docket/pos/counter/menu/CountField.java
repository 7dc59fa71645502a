package docket.pos.counter.menu;

import docket.ui.Texts;
import docket.ui.Views;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/// How many of an item are left: one fewer, a number to type, one more. Empty where it is not
/// counted.
final class CountField extends HBox {
    private final MenuViewModel model;
    private final Texts texts;
    private final Runnable done;
    private final Button fewer = new Button();
    private final TextField number = new TextField();
    private final Button more = new Button();
    private @Nullable Offer offer;

    /// @param keys whether it shows its keys
    /// @param done told when a number was entered
    CountField(MenuViewModel model, Texts texts, ObservableValue<Boolean> keys, Runnable done) {
        this.model = model;
        this.texts = texts;
        this.done = done;
        Views.appear(dress(fewer, "−", "Alt 6"), keys);
        Views.appear(dress(more, "+", "Alt 7"), keys);
        fewer.setOnAction(tapped -> countBy(-1));
        more.setOnAction(tapped -> countBy(1));
        number.getStyleClass().add("count");
        number.setFocusTraversable(false);
        number.textProperty().subscribe(this::keepDigits);
        number.setOnAction(entered -> enter());
        number.focusedProperty().subscribe(focused -> type(focused));
        setAlignment(Pos.CENTER);
        setSpacing(4);
        getChildren().addAll(fewer, number, more);
    }

    private void keepDigits(String before, String now) {
        if (!now.matches("\\d{0,4}")) {
            number.setText(before);
        }
    }

    private static Label dress(Button button, String sign, String key) {
        var cap = new Label(key);
        cap.getStyleClass().add("key-above");
        button.setText(sign);
        button.setGraphic(cap);
        button.setContentDisplay(ContentDisplay.TOP);
        button.setGraphicTextGap(0);
        button.getStyleClass().addAll("touch", "step");
        button.setFocusTraversable(false);
        return cap;
    }

    private void countBy(int step) {
        if (offer != null) {
            model.switching().countBy(offer, step);
        }
    }

    /// Without a number it is not counted any more.
    private void enter() {
        if (offer != null) {
            if (number.getText().isEmpty()) {
                ItemSwitch.ON_SALE.flip(model.switching(), offer);
            } else {
                model.switching().count(offer, Integer.parseInt(number.getText()));
            }
        }
        done.run();
    }

    /// What was typed and not entered is put away.
    private void type(boolean focused) {
        if (focused) {
            number.selectAll();
        } else {
            show(offer);
        }
    }

    /// Shows an item; a choice is not counted.
    void show(@Nullable Offer now) {
        offer = now;
        setVisible(now instanceof Offer.OfItem);
        number.setAccessibleText(texts.text("item.count"));
        number.setPromptText(texts.text("item.uncounted"));
        Integer left = now == null ? null : now.availability().left();
        if (!number.isFocused()) {
            number.setText(left == null ? "" : String.valueOf(left));
        }
    }

    /// Lets a number be typed.
    void edit() {
        number.requestFocus();
    }
}
