package docket.pos.counter.order;

import docket.model.menu.CannedNote;
import docket.model.menu.MenuItem;
import docket.model.menu.Modifier;
import docket.model.menu.ModifierGroup;
import docket.model.order.LineStatus;
import docket.ui.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

/// What can be chosen right now, one tap each, under the tiles: the modifiers and canned notes of
/// the selected line, the reasons to void a line that was sent, or a number pad for the table. The
/// first ten have a key each, Alt and a digit.
final class ChoicesPanel {
    private static final List<String> REASONS = List.of("mistake", "guest", "out", "kitchen");
    private static final int FEW = 4;
    private static final double MARGIN = 34;
    private static final String DIGITS = "1234567890";

    private final OrderViewModel model;
    private final Texts texts;
    private final ReadOnlyDoubleProperty width;
    private final List<Keyed> keyed = new ArrayList<>();

    /// A choice that has a key.
    ///
    /// @param more takes it once more
    private record Keyed(ButtonBase button, Runnable more) {}

    /// Draws what belongs into a panel.
    ///
    /// @param width of the panel, which long groups wrap at
    ChoicesPanel(OrderViewModel model, Texts texts, ReadOnlyDoubleProperty width) {
        this.model = model;
        this.texts = texts;
        this.width = width;
    }

    /// The selected line's choices; nothing where no line is selected.
    List<Node> ofSelection() {
        keyed.clear();
        Optional<LineRow> row = model.selectedRow();
        if (row.isEmpty()) {
            return List.of();
        }
        return row.get().isDraft() ? ofLine() : reasons(row.get());
    }

    /// Digits for those who have no keyboard.
    ///
    /// @param type gets each digit, and `""` to erase one
    List<Node> pad(Consumer<String> type) {
        keyed.clear();
        var flow = new ArrayList<Node>();
        DIGITS.chars()
                .mapToObj(Character::toString)
                .forEach(d -> flow.add(padKey(d, () -> type.accept(d))));
        flow.add(padKey("⌫", () -> type.accept("")));
        return List.of(group(texts.text("order.table"), flow));
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

    private List<Node> ofLine() {
        var groups = new ArrayList<Node>();
        DraftLine line = model.editor().selectedLine().orElseThrow();
        MenuItem item = model.known().item(line.itemId());
        tags(item).ifPresent(groups::add);
        for (ModifierGroup group : item.modifierGroups()) {
            var flow = new ArrayList<Node>();
            group.modifiers().forEach(m -> flow.add(choice(m, group, line)));
            groups.add(group(groupName(group), flow));
        }
        if (!model.known().cannedNotes().isEmpty()) {
            var flow = new ArrayList<Node>();
            model.known().cannedNotes().forEach(note -> flow.add(note(note, line)));
            groups.add(group(texts.text("order.notes"), flow));
        }
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
        ToggleButton pill = pill(name + price + times, count > 0, again);
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
        ToggleButton pill = pill(text, chosen, () -> {});
        pill.getStyleClass().add("choice-note");
        pill.setOnAction(tapped -> model.editor().noteLine(switched(line.note(), text, chosen)));
        return pill;
    }

    private static String switched(String note, String canned, boolean off) {
        if (!off) {
            return note.isEmpty() ? canned : note + ", " + canned;
        }
        return note.replace(", " + canned, "").replace(canned, "").replaceFirst("^, ", "");
    }

    private List<Node> reasons(LineRow row) {
        if (row.sent() == null || !row.sent().mayBecome(LineStatus.VOIDED)) {
            return List.of();
        }
        var flow = new ArrayList<Node>();
        for (String reason : REASONS) {
            String text = texts.text("order.reason." + reason);
            ToggleButton pill = pill(text, false, () -> {});
            pill.getStyleClass().add("choice-void");
            pill.setOnAction(tapped -> model.voidSelected(text));
            flow.add(pill);
        }
        return List.of(group(texts.text("order.voidWhy", row.name()), flow));
    }

    private ToggleButton pill(String text, boolean chosen, Runnable more) {
        var button = new ToggleButton(text);
        button.setSelected(chosen);
        button.setFocusTraversable(false);
        button.getStyleClass().add("choice");
        if (keyed.size() < DIGITS.length()) {
            var key = new Label("Alt " + DIGITS.charAt(keyed.size()));
            key.getStyleClass().add("key");
            button.setGraphic(key);
        }
        keyed.add(new Keyed(button, more));
        return button;
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

    /// Few stay in one row beside other groups; many wrap over the panel's width.
    private Node group(String title, List<Node> choices) {
        var label = new Label(title);
        label.getStyleClass().add("group-title");
        label.setMinWidth(Region.USE_PREF_SIZE);
        Pane pane = choices.size() <= FEW ? new HBox(6) : new FlowPane(6, 6);
        pane.getChildren().add(label);
        pane.getChildren().addAll(choices);
        if (pane instanceof HBox row) {
            row.setAlignment(Pos.CENTER_LEFT);
        } else if (pane instanceof FlowPane flow) {
            flow.prefWrapLengthProperty().bind(width.subtract(MARGIN));
        }
        return pane;
    }
}
