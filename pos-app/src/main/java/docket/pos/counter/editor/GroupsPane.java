package docket.pos.counter.editor;

import docket.model.menu.ModifierGroup;
import docket.pos.counter.editor.GroupDraft.ChoiceDraft;
import docket.ui.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// The modifier groups of an item, with their choices.
final class GroupsPane extends VBox {
    private final EditorViewModel model;
    private final ItemForm form;
    private final Texts texts;
    private final Fields fields;
    private final List<Steps> bounds = new ArrayList<>();
    private final Rows<GroupDraft> groups;

    GroupsPane(EditorViewModel model, ItemForm form, Texts texts) {
        super(10);
        this.model = model;
        this.form = form;
        this.texts = texts;
        fields = new Fields(texts);
        groups = new Rows<>(form.groupsProperty(), this::draw, () -> bounds.forEach(Steps::say));
        draw();
    }

    private void draw() {
        getChildren().clear();
        bounds.clear();
        for (int place = 0; place < groups.all().size(); place++) {
            getChildren().add(group(groups.all().get(place), place));
        }
        getChildren()
                .add(
                        new HBox(
                                8,
                                fields.button(
                                        "editor.addGroup", () -> groups.add(model.newGroup())),
                                takeOver()));
    }

    /// Offers the groups of other items, as they are when it is opened.
    private MenuButton takeOver() {
        var button = new MenuButton(texts.text("editor.takeGroup"));
        button.getStyleClass().addAll("touch", "plain");
        button.setOnShowing(
                opening ->
                        button.getItems()
                                .setAll(model.others(form).stream().map(this::of).toList()));
        return button;
    }

    private MenuItem of(ModifierGroup group) {
        String choices =
                group.modifiers().stream()
                        .map(modifier -> texts.name(modifier.name(), modifier.names()))
                        .collect(Collectors.joining(", "));
        var item = new MenuItem(texts.name(group.name(), group.names()) + " (" + choices + ")");
        item.getStyleClass().add("touch-item");
        item.setOnAction(chosen -> form.takeOver(group));
        return item;
    }

    private VBox group(GroupDraft group, int place) {
        var head =
                new HBox(
                        8,
                        fields.text(
                                "editor.groupName",
                                group.name(),
                                now -> groups.write(place, draft -> draft.named(now))),
                        fields.text(
                                "editor.otherName",
                                group.other(),
                                now -> groups.write(place, draft -> draft.namedToo(now))),
                        fields.cross(() -> groups.remove(place)));
        var least =
                new Steps(
                        () -> texts.text("editor.least", groups.all().get(place).least()),
                        by -> groups.write(place, now -> now.asking(now.least() + by, now.most())));
        var most =
                new Steps(
                        () -> texts.text("editor.most", groups.all().get(place).most()),
                        by -> groups.write(place, now -> now.asking(now.least(), now.most() + by)));
        bounds.addAll(List.of(least, most));
        var asked =
                new HBox(8, least, most, fields.button("editor.addChoice", () -> addChoice(place)));
        asked.setAlignment(Pos.CENTER_LEFT);
        var all = new VBox(6, head, asked);
        all.getStyleClass().add("editor-group");
        for (int i = 0; i < group.choices().size(); i++) {
            all.getChildren().add(choice(group.choices().get(i), place, i));
        }
        return all;
    }

    private void addChoice(int place) {
        groups.change(
                place, group -> group.offering(Rows.with(group.choices(), model.newChoice())));
    }

    private HBox choice(ChoiceDraft choice, int place, int at) {
        ToggleButton first = fields.mark("editor.first", choice.preselected());
        ToggleButton part = fields.mark("editor.part", choice.included());
        first.setOnAction(
                tapped -> {
                    part.setSelected(part.isSelected() && !first.isSelected());
                    write(place, at, draft -> draft.preselected(first.isSelected()));
                });
        part.setOnAction(
                tapped -> {
                    first.setSelected(first.isSelected() && !part.isSelected());
                    write(place, at, draft -> draft.included(part.isSelected()));
                });
        return new HBox(
                8,
                fields.text(
                        "editor.choiceName",
                        choice.name(),
                        now -> write(place, at, draft -> draft.named(now))),
                fields.text(
                        "editor.otherName",
                        choice.other(),
                        now -> write(place, at, draft -> draft.namedToo(now))),
                fields.price(
                        "editor.extra",
                        choice.price(),
                        now -> write(place, at, draft -> draft.costing(now))),
                first,
                part,
                fields.cross(() -> removeChoice(place, at)));
    }

    private void removeChoice(int place, int at) {
        groups.change(place, group -> group.offering(Rows.without(group.choices(), at)));
    }

    private void write(int place, int at, UnaryOperator<ChoiceDraft> change) {
        groups.write(place, group -> group.offering(Rows.changed(group.choices(), at, change)));
    }
}
