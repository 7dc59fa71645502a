package docket.pos.counter.order;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/// Makes the buttons of the choices under the tiles, in groups. The first ten have a key each, Alt
/// and a digit.
final class Pills {
    private static final int FEW = 4;

    /// Characters of a title that leave room for a few choices beside it.
    private static final int SHORT_TITLE = 24;

    private static final double MARGIN = 34;

    /// In the order of their keys.
    static final String DIGITS = "1234567890";

    private final ReadOnlyDoubleProperty width;
    private final List<Keyed> keyed = new ArrayList<>();

    /// A choice that has a key.
    ///
    /// @param more takes it once more
    private record Keyed(ButtonBase button, Runnable more) {}

    /// @param width of the panel, which long groups wrap at
    Pills(ReadOnlyDoubleProperty width) {
        this.width = width;
    }

    /// Begins anew: the next button gets the first key.
    void clear() {
        keyed.clear();
    }

    /// Presses the choice that Alt and a digit mean.
    boolean press(int digit) {
        return press(digit, choice -> choice.button().fire());
    }

    /// Takes the choice that Alt, Shift and a digit mean once more.
    boolean pressForMore(int digit) {
        return press(digit, choice -> choice.more().run());
    }

    private boolean press(int digit, Consumer<Keyed> act) {
        int at = DIGITS.indexOf(Character.forDigit(digit, 10));
        if (at < 0 || at >= keyed.size()) {
            return false;
        }
        act.accept(keyed.get(at));
        return true;
    }

    /// A choice that has the next key.
    ///
    /// @param more takes it once more
    ToggleButton pill(String text, boolean chosen, Runnable more) {
        ToggleButton button = plain(text, chosen);
        if (keyed.size() < DIGITS.length()) {
            button.setGraphic(key("Alt " + DIGITS.charAt(keyed.size())));
        }
        keyed.add(new Keyed(button, more));
        return button;
    }

    /// A choice that has a key of its own, or none where it is `""`.
    ToggleButton pill(String text, boolean chosen, String key) {
        ToggleButton button = plain(text, chosen);
        if (!key.isEmpty()) {
            button.setGraphic(key(key));
        }
        return button;
    }

    private static ToggleButton plain(String text, boolean chosen) {
        var button = new ToggleButton(text);
        button.setSelected(chosen);
        button.setFocusTraversable(false);
        button.getStyleClass().add("choice");
        return button;
    }

    /// A choice that can be taken more than once, between its two signs.
    Node counted(ToggleButton pill, Runnable less, Runnable more) {
        return new HBox(2, step("−", less), pill, step("+", more));
    }

    private static Button step(String sign, Runnable command) {
        var button = new Button(sign);
        button.setFocusTraversable(false);
        button.getStyleClass().addAll("choice", "choice-step");
        button.setOnAction(tapped -> command.run());
        return button;
    }

    private static Label key(String text) {
        var key = new Label(text);
        key.getStyleClass().add("key");
        return key;
    }

    /// Few stay in one row beside other groups; many, and those under a long title, wrap over the
    /// panel's width.
    Node group(String title, List<? extends Node> choices) {
        if (choices.size() <= FEW && title.length() <= SHORT_TITLE) {
            return row(title, choices);
        }
        var flow = new FlowPane(6, 6);
        fill(flow, title, choices);
        flow.prefWrapLengthProperty().bind(width.subtract(MARGIN));
        return flow;
    }

    /// Small choices in one row, beside other groups.
    Node row(String title, List<? extends Node> choices) {
        var row = new HBox(6);
        fill(row, title, choices);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private static void fill(Pane pane, String title, List<? extends Node> choices) {
        if (!title.isEmpty()) {
            var label = new Label(title);
            label.getStyleClass().add("group-title");
            label.setMinWidth(Region.USE_PREF_SIZE);
            pane.getChildren().add(label);
        }
        pane.getChildren().addAll(choices);
    }
}
