package docket.pos.counter.order;

import docket.model.menu.CannedNote;
import docket.model.menu.MenuItem;
import docket.model.menu.Modifier;
import docket.model.menu.ModifierGroup;
import docket.ui.Texts;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;

/// What can be chosen for the selected line: its item's modifiers, and the canned notes. Each is
/// one tap.
record Choices(OrderViewModel model, Texts texts) {
    List<Node> nodes() {
        var nodes = new ArrayList<Node>();
        model.selectedLine()
                .ifPresent(
                        line -> {
                            MenuItem item = model.known().item(line.itemId());
                            item.modifierGroups().forEach(group -> add(nodes, group, line));
                            model.known().cannedNotes().forEach(note -> add(nodes, note, line));
                        });
        return nodes;
    }

    private void add(List<Node> nodes, ModifierGroup group, DraftLine line) {
        for (Modifier modifier : group.modifiers()) {
            boolean chosen = line.modifiers().stream().anyMatch(c -> c.id().equals(modifier.id()));
            ToggleButton button = button(texts.name(modifier.name(), modifier.names()), chosen);
            button.getStyleClass().add("choice-modifier");
            button.setOnAction(tapped -> model.toggle(modifier, group));
            nodes.add(button);
        }
    }

    private void add(List<Node> nodes, CannedNote note, DraftLine line) {
        String text = texts.name(note.name(), note.names());
        boolean chosen = line.note().contains(text);
        ToggleButton button = button(text, chosen);
        button.getStyleClass().add("choice-note");
        button.setOnAction(
                tapped ->
                        model.noteLine(
                                chosen
                                        ? line.note().replace(text, "").strip()
                                        : (line.note() + " " + text).strip()));
        nodes.add(button);
    }

    private static ToggleButton button(String text, boolean chosen) {
        var button = new ToggleButton(text);
        button.setSelected(chosen);
        button.setFocusTraversable(false);
        button.getStyleClass().add("choice");
        return button;
    }
}
