package docket.pos.counter.editor;

import docket.model.Limits;
import docket.model.menu.ModifierGroup;
import docket.pos.counter.editor.GroupDraft.ChoiceDraft;
import docket.ui.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
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
            getChildren().add(group(GroupPlace.of(groups, place)));
        }
        MenuButton takeOver = menu("editor.takeGroup");
        takeOver.setOnShowing(
                opening ->
                        takeOver.getItems().setAll(others(Limits.MODIFIER_LEVELS, form::takeOver)));
        getChildren()
                .add(
                        new HBox(
                                8,
                                fields.button(
                                        "editor.addGroup", () -> groups.add(model.newGroup())),
                                takeOver));
    }

    private MenuButton menu(String key) {
        var button = new MenuButton(texts.text(key));
        button.setMinWidth(USE_PREF_SIZE);
        button.getStyleClass().addAll("touch", "plain");
        return button;
    }

    /// The groups of other items, as they are now.
    ///
    /// @param levels how many levels of groups there is room for
    private List<MenuItem> others(int levels, Consumer<ModifierGroup> take) {
        return model.others(form, levels).stream().map(group -> of(group, take)).toList();
    }

    private MenuItem of(ModifierGroup group, Consumer<ModifierGroup> take) {
        String choices =
                group.modifiers().stream()
                        .map(modifier -> texts.name(modifier.name(), modifier.names()))
                        .collect(Collectors.joining(", "));
        return entry(
                texts.name(group.name(), group.names()) + " (" + choices + ")",
                () -> take.accept(group));
    }

    private static MenuItem entry(String text, Runnable action) {
        var entry = new MenuItem(text);
        entry.getStyleClass().add("touch-item");
        entry.setOnAction(chosen -> action.run());
        return entry;
    }

    private VBox group(GroupPlace place) {
        GroupDraft group = place.group();
        var head =
                new HBox(
                        8,
                        fields.text(
                                "editor.groupName",
                                group.name(),
                                now -> place.write().accept(draft -> draft.named(now))),
                        fields.text(
                                "editor.otherName",
                                group.other(),
                                now -> place.write().accept(draft -> draft.namedToo(now))),
                        fields.cross(place.remove()));
        var least =
                new Steps(
                        () -> texts.text("editor.least", place.group().least()),
                        by ->
                                place.write()
                                        .accept(now -> now.asking(now.least() + by, now.most())));
        var most =
                new Steps(
                        () -> texts.text("editor.most", place.group().most()),
                        by ->
                                place.write()
                                        .accept(now -> now.asking(now.least(), now.most() + by)));
        bounds.addAll(List.of(least, most));
        var asked =
                new FlowPane(
                        8,
                        8,
                        least,
                        most,
                        fields.button("editor.addChoice", () -> addChoice(place)));
        var all = new VBox(6, head, asked);
        all.getStyleClass().add("editor-group");
        for (int at = 0; at < group.choices().size(); at++) {
            ChoiceDraft choice = group.choices().get(at);
            all.getChildren().add(choice(choice, place, at));
            for (int i = 0; i < choice.groups().size(); i++) {
                VBox under = group(place.under(at, i));
                under.getStyleClass().add("editor-group-under");
                all.getChildren().add(under);
            }
        }
        return all;
    }

    private void addChoice(GroupPlace place) {
        place.change()
                .accept(group -> group.offering(Rows.with(group.choices(), model.newChoice())));
    }

    /// A choice in two rows: what it is called and costs, and what is said of it by a tap.
    private VBox choice(ChoiceDraft choice, GroupPlace place, int at) {
        var written =
                new HBox(
                        8,
                        fields.text(
                                "editor.choiceName",
                                choice.name(),
                                now -> place.writeChoice(at, draft -> draft.named(now))),
                        fields.text(
                                "editor.otherName",
                                choice.other(),
                                now -> place.writeChoice(at, draft -> draft.namedToo(now))),
                        fields.price(
                                "editor.extra",
                                choice.price(),
                                now -> place.writeChoice(at, draft -> draft.costing(now))),
                        fields.cross(() -> removeChoice(place, at)));
        var both = new VBox(4, written, marks(choice, place, at));
        both.getStyleClass().add("editor-choice");
        return both;
    }

    private static void removeChoice(GroupPlace place, int at) {
        place.change().accept(group -> group.offering(Rows.without(group.choices(), at)));
    }

    private HBox marks(ChoiceDraft choice, GroupPlace place, int at) {
        ToggleButton first = fields.mark("editor.first", choice.preselected());
        ToggleButton part = fields.mark("editor.part", choice.included());
        first.setOnAction(
                tapped -> {
                    part.setSelected(part.isSelected() && !first.isSelected());
                    place.writeChoice(at, draft -> draft.preselected(first.isSelected()));
                });
        part.setOnAction(
                tapped -> {
                    first.setSelected(first.isSelected() && !part.isSelected());
                    place.writeChoice(at, draft -> draft.included(part.isSelected()));
                });
        var row = new HBox(8, first, part);
        row.setAlignment(Pos.CENTER_LEFT);
        if (place.level() < Limits.MODIFIER_LEVELS) {
            row.getChildren().add(opening(place, at));
        }
        return row;
    }

    /// Lets a choice open a group, a new one or that of another item.
    private MenuButton opening(GroupPlace place, int at) {
        MenuButton button = menu("editor.openGroup");
        button.setOnShowing(
                opening -> {
                    button.getItems()
                            .setAll(
                                    others(
                                            Limits.MODIFIER_LEVELS - place.level(),
                                            group -> open(place, at, form.taken(group))));
                    button.getItems()
                            .addFirst(
                                    entry(
                                            texts.text("editor.newGroup"),
                                            () -> open(place, at, model.newGroup())));
                });
        return button;
    }

    private static void open(GroupPlace place, int at, GroupDraft group) {
        place.changeChoice(at, choice -> choice.opening(Rows.with(choice.groups(), group)));
    }
}
