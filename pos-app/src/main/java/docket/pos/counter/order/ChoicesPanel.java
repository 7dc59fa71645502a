package docket.pos.counter.order;

import docket.model.menu.CannedNote;
import docket.model.menu.MenuItem;
import docket.ui.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;

/// What can be chosen right now, one tap each, under the tiles: the modifiers and canned notes of
/// the selected line, the reasons to void a line that was sent, or a number pad for the table. The
/// first ten have a key each, Alt and a digit.
final class ChoicesPanel {
    private final OrderViewModel model;
    private final Texts texts;
    private final Pills pills;
    private final ServingChoices serving;
    private final SentChoices sent;

    /// Draws what belongs into a panel.
    ///
    /// @param width of the panel, which long groups wrap at
    ChoicesPanel(OrderViewModel model, Texts texts, ReadOnlyDoubleProperty width) {
        this.model = model;
        this.texts = texts;
        pills = new Pills(width);
        serving = new ServingChoices(model, texts, pills);
        sent = new SentChoices(model, texts, pills);
    }

    /// The selected line's choices; nothing where no line is selected.
    List<Node> ofSelection() {
        pills.clear();
        Optional<LineRow> row = model.selected().row();
        if (row.isEmpty()) {
            return List.of();
        }
        return row.get().isDraft() ? ofLine() : sent.of(row.get());
    }

    /// Digits for those who have no keyboard.
    ///
    /// @param title what is written
    /// @param type gets each digit, and `""` to erase one
    List<Node> pad(String title, Consumer<String> type) {
        pills.clear();
        return List.of(keys(title, type));
    }

    /// The times of an order for later, and digits to type one.
    ///
    /// @param redraw shows it again
    List<Node> times(DueField field, Runnable redraw) {
        pills.clear();
        var all = new ArrayList<>(field.choices(pills, redraw));
        all.add(keys(texts.text("due.typed"), field::type));
        return all;
    }

    private Node keys(String title, Consumer<String> type) {
        var flow = new ArrayList<Node>();
        Pills.DIGITS
                .chars()
                .mapToObj(Character::toString)
                .forEach(d -> flow.add(padKey(d, () -> type.accept(d))));
        flow.add(padKey("⌫", () -> type.accept("")));
        return pills.group(title, flow);
    }

    /// Presses the choice that Alt and a digit mean.
    boolean press(int digit) {
        return pills.press(digit);
    }

    /// Takes the choice that Alt, Shift and a digit mean once more.
    boolean pressForMore(int digit) {
        return pills.pressForMore(digit);
    }

    private List<Node> ofLine() {
        DraftLine line = model.editor().selectedLine().orElseThrow();
        MenuItem item = model.known().menu().item(line.itemId());
        var groups = new ArrayList<Node>(new SlotChoices(model, texts, pills).of(line));
        groups.addAll(new ItemChoices(model, texts, pills).of(line, item));
        groups.addAll(serving.of(line));
        if (!model.known().menu().cannedNotes().isEmpty()) {
            var flow = new ArrayList<Node>();
            model.known().menu().cannedNotes().forEach(note -> flow.add(note(note, line)));
            groups.add(pills.group(texts.text("order.notes"), flow));
        }
        return groups;
    }

    private Node note(CannedNote note, DraftLine line) {
        String text = texts.name(note.name(), note.names());
        boolean chosen = line.note().contains(text);
        ToggleButton pill = pills.pill(text, chosen, () -> {});
        pill.getStyleClass().add("choice-note");
        pill.setOnAction(tapped -> model.editor().noteLine(switched(line.note(), text)));
        return pill;
    }

    /// A note with a canned one more, or without it where it has it.
    static String switched(String note, String canned) {
        if (!note.contains(canned)) {
            return note.isEmpty() ? canned : note + ", " + canned;
        }
        return note.replace(", " + canned, "").replace(canned, "").replaceFirst("^, ", "");
    }

    private static Button padKey(String sign, Runnable command) {
        var button = new Button(sign);
        button.setFocusTraversable(false);
        button.getStyleClass().addAll("touch", "pad");
        button.setOnAction(tapped -> command.run());
        return button;
    }
}
