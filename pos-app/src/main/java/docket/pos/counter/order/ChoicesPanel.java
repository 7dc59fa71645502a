package docket.pos.counter.order;

import docket.model.menu.CannedNote;
import docket.model.menu.MenuItem;
import docket.model.menu.Modifier;
import docket.model.menu.ModifierGroup;
import docket.ui.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;

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
        Optional<LineRow> row = model.selectedRow();
        if (row.isEmpty()) {
            return List.of();
        }
        return row.get().isDraft() ? ofLine() : sent.of(row.get());
    }

    /// Digits for those who have no keyboard.
    ///
    /// @param type gets each digit, and `""` to erase one
    List<Node> pad(Consumer<String> type) {
        pills.clear();
        var flow = new ArrayList<Node>();
        Pills.DIGITS
                .chars()
                .mapToObj(Character::toString)
                .forEach(d -> flow.add(padKey(d, () -> type.accept(d))));
        flow.add(padKey("⌫", () -> type.accept("")));
        return List.of(pills.group(texts.text("order.table"), flow));
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
        var groups = new ArrayList<Node>();
        DraftLine line = model.editor().selectedLine().orElseThrow();
        MenuItem item = model.known().item(line.itemId());
        tags(item).ifPresent(groups::add);
        for (ModifierGroup group : item.modifierGroups()) {
            var flow = new ArrayList<Node>();
            group.modifiers().forEach(m -> flow.add(choice(m, group, line)));
            groups.add(pills.group(groupName(group), flow));
        }
        if (!model.known().cannedNotes().isEmpty()) {
            var flow = new ArrayList<Node>();
            model.known().cannedNotes().forEach(note -> flow.add(note(note, line)));
            groups.add(pills.group(texts.text("order.notes"), flow));
        }
        groups.addAll(serving.of(line));
        return groups;
    }

    /// What a guest may ask about an item.
    private Optional<Node> tags(MenuItem item) {
        String allergens =
                item.allergens().stream()
                        .map(allergen -> texts.text("allergen." + allergen))
                        .collect(Collectors.joining(", "));
        String diets =
                item.diets().stream()
                        .map(diet -> texts.text("diet." + diet))
                        .collect(Collectors.joining(", "));
        String said =
                Stream.of(allergens.isEmpty() ? "" : texts.text("order.contains", allergens), diets)
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(" · "));
        var label = new Label(said);
        label.setWrapText(true);
        label.getStyleClass().add("note-text");
        return said.isEmpty() ? Optional.empty() : Optional.of(label);
    }

    private String groupName(ModifierGroup group) {
        String name = texts.name(group.name(), group.names());
        return group.most() == 1 ? name : texts.text("order.groupUpTo", name, group.most());
    }

    private Node choice(Modifier modifier, ModifierGroup group, DraftLine line) {
        int count = line.count(modifier.id());
        String name = texts.name(modifier.name(), modifier.names());
        String price = modifier.price().isZero() ? "" : "  +" + model.amount(modifier.price());
        String times = count > 1 ? "  × " + count : "";
        Runnable again = () -> model.choices().countUp(modifier, group);
        ToggleButton pill = pills.pill(name + price + times, count > 0, again);
        pill.setOnAction(tapped -> model.choices().toggle(modifier, group));
        if (count == 0 || group.most() == 1) {
            return pill;
        }
        Button less = step("−", () -> model.choices().countDown(modifier, group));
        Button more = step("+", again);
        return new HBox(2, less, pill, more);
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

    private static Button step(String sign, Runnable command) {
        var button = new Button(sign);
        button.setFocusTraversable(false);
        button.getStyleClass().addAll("choice", "choice-step");
        button.setOnAction(tapped -> command.run());
        return button;
    }

    private static Button padKey(String sign, Runnable command) {
        var button = new Button(sign);
        button.setFocusTraversable(false);
        button.getStyleClass().addAll("touch", "pad");
        button.setOnAction(tapped -> command.run());
        return button;
    }
}
