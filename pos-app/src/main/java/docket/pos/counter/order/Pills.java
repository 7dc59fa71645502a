package docket.pos.counter.order;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// Makes the buttons of the choices under the tiles, in groups. The first ten have a key each, Alt
/// and a digit.
final class Pills {
    private static final double GAP = 6;

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

    /// Choices under a title. Small groups stand beside each other; one wider than the panel wraps.
    Node group(String title, List<? extends Node> choices) {
        var group = new Group();
        if (!title.isEmpty()) {
            var label = new Label(title);
            label.getStyleClass().add("group-title");
            label.setMinWidth(Region.USE_PREF_SIZE);
            group.getChildren().add(label);
        }
        group.getChildren().addAll(choices);
        group.prefWrapLengthProperty().bind(width);
        return group;
    }

    /// A flow that is no wider than what it holds.
    private static final class Group extends FlowPane {
        Group() {
            super(GAP, GAP);
        }

        @Override
        protected double computePrefWidth(double height) {
            double inOneRow = getManagedChildren().stream().mapToDouble(this::widthOf).sum();
            return Math.min(
                    getPrefWrapLength(), inOneRow + snappedLeftInset() + snappedRightInset());
        }

        private double widthOf(Node node) {
            return snapSizeX(Math.max(node.minWidth(-1), node.prefWidth(-1))) + GAP;
        }
    }
}
