package docket.pos.counter;

import docket.ui.Digits;
import docket.ui.Period;
import docket.ui.Texts;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// The stretches of days to look through, each a button and Alt with a digit. Confined to the
/// screens' thread.
public final class PeriodBar {
    private static final List<Period> ALL = List.of(Period.values());

    private final Consumer<Period> choose;
    private final Map<Period, ToggleButton> buttons = new EnumMap<>(Period.class);
    private @Nullable Period shown;

    /// Draws the buttons.
    ///
    /// @param place gets the buttons
    /// @param choose is given the one that was chosen
    public PeriodBar(Pane place, Texts texts, Consumer<Period> choose) {
        this.choose = choose;
        for (Period period : ALL) {
            var keycap = new Label("Alt+" + (ALL.indexOf(period) + 1));
            keycap.getStyleClass().add("keycap");
            var button = new ToggleButton("", keycap);
            button.textProperty().bind(Bindings.valueAt(texts.all(), "period." + period));
            button.getStyleClass().addAll("touch", "filter");
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.setFocusTraversable(false);
            button.setOnAction(tapped -> tap(period));
            buttons.put(period, button);
            place.getChildren().add(button);
        }
    }

    /// A button that is tapped again stays as it is.
    private void tap(Period period) {
        choose.accept(period);
        show(shown);
    }

    /// Marks the one that is looked through; null: none of them.
    public void show(@Nullable Period chosen) {
        shown = chosen;
        buttons.forEach((period, button) -> button.setSelected(period == chosen));
    }

    /// Takes a key that chooses one.
    ///
    /// @return whether it was such a key
    public boolean press(KeyEvent event) {
        OptionalInt digit = Digits.of(event.getCode());
        if (!event.isAltDown()
                || digit.isEmpty()
                || digit.getAsInt() < 1
                || digit.getAsInt() > ALL.size()) {
            return false;
        }
        choose.accept(ALL.get(digit.getAsInt() - 1));
        return true;
    }
}
