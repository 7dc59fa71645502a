package docket.kitchen.board;

import docket.model.order.LineStatus;
import docket.ui.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// A line on a card: how many, what, how, and a sign at its end for done and for on its way. A line
/// of another station is kept low, with that station at its end. Made once and dressed for whatever
/// line stands there; its height does not depend on a tap.
final class LineRow extends HBox {
    /// A longer name is written smaller.
    private static final int SHORT_NAME = 22;

    private final Texts texts;
    private final Count quantity = new Count();
    private final Label name = text("line-name");
    private final Label apart = text("line-apart");
    private final Label modifiers = text("line-modifiers");
    private final Label note = text("line-note");
    private final Label state = text("line-state");
    private final Label place = new Label();
    private final Region sign = new Region();
    private final LongPress hold = new LongPress(this);
    private final LongPress counting = new LongPress(quantity);
    private Card.Row.@Nullable Line shown;
    private boolean selected;

    LineRow(Texts texts) {
        this.texts = texts;
        quantity.setMaxHeight(Double.MAX_VALUE);
        sign.setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
        sign.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        var words = new VBox(name, apart, modifiers, note, state);
        words.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(words, Priority.ALWAYS);
        place.getStyleClass().add("line-state");
        place.setMinWidth(USE_PREF_SIZE);
        setSpacing(8);
        setAccessibleRole(AccessibleRole.BUTTON);
        getChildren().addAll(quantity, words, place, sign);
    }

    /// How many; as wide as a finger where they are counted there, and wider where "12 / 14" is.
    private static final class Count extends Label {
        private static final double FINGER = 64;

        private boolean tapped;

        Count() {
            setMinWidth(USE_PREF_SIZE);
        }

        void show(Card.Row.Line line) {
            tapped = line.isCountable();
            setText(line.count());
            dress(
                    this,
                    tapped
                            ? List.of("label", "line-count", "line-count-tap")
                            : List.of("label", "line-count"));
        }

        @Override
        protected double computePrefWidth(double height) {
            double wide = super.computePrefWidth(height);
            return tapped ? Math.max(FINGER, wide) : wide;
        }
    }

    /// @param tap what a tap on it does
    /// @param held what a press on it does that is held
    void on(Runnable tap, Runnable held) {
        hold.on(tap, held);
    }

    /// Its pieces are counted at its quantity.
    ///
    /// @param up what a tap there does
    /// @param held what a press there does that is held
    void onCounter(Runnable up, Runnable held) {
        counting.on(up, held);
    }

    /// Its pieces are not counted.
    void noCounter() {
        counting.off();
    }

    private static Label text(String style) {
        var label = new Label();
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    void show(Card.Row.Line line, boolean isSelected) {
        if (line.equals(shown) && isSelected == selected) {
            return;
        }
        shown = line;
        selected = isSelected;
        Card.Wording wording = line.wording();
        quantity.show(line);
        name.setText(wording.name());
        dress(
                name,
                wording.name().length() <= SHORT_NAME
                        ? List.of("line-name")
                        : List.of("line-name", "line-name-long"));
        fill(apart, wording.apart());
        fill(modifiers, wording.modifiers());
        fill(note, wording.note());
        dress(note, List.of(wording.alarm() ? "line-alarm" : "line-note"));
        fill(state, line.mine() ? line.state() : "");
        fill(place, line.mine() ? "" : line.state());
        dress(sign, List.of(signOf(line)));
        dress(this, styles(line));
        setAccessibleText(
                "%s %s, %s"
                        .formatted(
                                line.count(), wording.name(), texts.text("line." + line.status())));
    }

    private List<String> styles(Card.Row.Line line) {
        var styles = new ArrayList<String>();
        styles.add("line");
        styles.add("line-" + line.status().name().toLowerCase(Locale.ROOT));
        styles.add(line.mine() ? "line-mine" : "line-other");
        if (line.sending()) {
            styles.add("line-sending");
        }
        if (selected) {
            styles.add("line-focus");
        }
        return styles;
    }

    private static String signOf(Card.Row.Line line) {
        if (line.sending()) {
            return "sign-sending";
        }
        return line.status().isMade() || line.status() == LineStatus.SEEN
                ? "sign-done"
                : "sign-none";
    }

    private static void fill(Label label, String text) {
        label.setText(text);
        label.setVisible(!text.isEmpty());
        label.setManaged(!text.isEmpty());
    }

    /// Sets style classes only where they differ, since each change costs a pass over the sheets.
    private static void dress(Node node, List<String> styles) {
        if (!node.getStyleClass().equals(styles)) {
            node.getStyleClass().setAll(styles);
        }
    }
}
