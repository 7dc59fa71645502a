package docket.pos.counter.editor;

import docket.model.Limits;
import docket.model.menu.ModifierGroup;
import docket.pos.counter.editor.GroupDraft.ChoiceDraft;
import docket.ui.LimitedText;
import docket.ui.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The modifier groups of an item, with their choices. It is drawn anew when a group or choice
/// comes or goes, and not while somebody writes in it.
final class GroupsPane extends VBox {
    private final EditorViewModel model;
    private final ItemForm form;
    private final Texts texts;
    private final List<Runnable> bounds = new ArrayList<>();
    private List<GroupDraft> own = List.of();

    GroupsPane(EditorViewModel model, ItemForm form, Texts texts) {
        super(10);
        this.model = model;
        this.form = form;
        this.texts = texts;
        draw();
        form.groupsProperty()
                .addListener(
                        (property, before, now) -> {
                            if (now.equals(own)) {
                                bounds.forEach(Runnable::run);
                            } else {
                                draw();
                            }
                        });
    }

    private void draw() {
        getChildren().clear();
        bounds.clear();
        for (int i = 0; i < groups().size(); i++) {
            getChildren().add(group(groups().get(i), i));
        }
        getChildren().add(new HBox(8, button("editor.addGroup", this::addGroup), takeOver()));
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

    private List<GroupDraft> groups() {
        return form.groupsProperty().get();
    }

    private void addGroup() {
        var all = new ArrayList<>(groups());
        all.add(model.newGroup());
        form.groupsProperty().set(List.copyOf(all));
    }

    /// Writes without drawing anew.
    private void write(int place, UnaryOperator<GroupDraft> change) {
        own = changed(groups(), place, change);
        form.groupsProperty().set(own);
    }

    private static <T> List<T> changed(List<T> all, int place, UnaryOperator<T> change) {
        var copy = new ArrayList<>(all);
        copy.set(place, change.apply(copy.get(place)));
        return List.copyOf(copy);
    }

    private static <T> List<T> without(List<T> all, int place) {
        var copy = new ArrayList<>(all);
        copy.remove(place);
        return List.copyOf(copy);
    }

    private VBox group(GroupDraft group, int place) {
        var head =
                new HBox(
                        8,
                        text(
                                "editor.groupName",
                                group.name(),
                                now -> write(place, draft -> draft.named(now))),
                        text(
                                "editor.otherName",
                                group.other(),
                                now -> write(place, draft -> draft.namedToo(now))),
                        cross(() -> form.groupsProperty().set(without(groups(), place))));
        var asked =
                new HBox(
                        8,
                        steps("editor.least", place, true),
                        steps("editor.most", place, false),
                        button("editor.addChoice", () -> addChoice(place)));
        asked.setAlignment(Pos.CENTER_LEFT);
        var all = new VBox(6, head, asked);
        all.getStyleClass().add("editor-group");
        for (int i = 0; i < group.choices().size(); i++) {
            all.getChildren().add(choice(group.choices().get(i), place, i));
        }
        return all;
    }

    private void addChoice(int place) {
        form.groupsProperty()
                .set(
                        changed(
                                groups(),
                                place,
                                group -> {
                                    var choices = new ArrayList<>(group.choices());
                                    choices.add(model.newChoice());
                                    return group.offering(choices);
                                }));
    }

    private HBox choice(ChoiceDraft choice, int place, int at) {
        TextField price =
                text(
                        "editor.extra",
                        choice.price(),
                        now -> write(place, at, draft -> draft.costing(now)));
        price.setMinWidth(110);
        price.setMaxWidth(110);
        ToggleButton first = mark("editor.first", choice.preselected());
        ToggleButton part = mark("editor.part", choice.included());
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
                text(
                        "editor.choiceName",
                        choice.name(),
                        now -> write(place, at, draft -> draft.named(now))),
                text(
                        "editor.otherName",
                        choice.other(),
                        now -> write(place, at, draft -> draft.namedToo(now))),
                price,
                first,
                part,
                cross(() -> removeChoice(place, at)));
    }

    private ToggleButton mark(String title, boolean isSet) {
        var mark = new ToggleButton(texts.text(title));
        mark.getStyleClass().add("choice");
        mark.setMinWidth(Region.USE_PREF_SIZE);
        mark.setSelected(isSet);
        return mark;
    }

    private void removeChoice(int place, int at) {
        form.groupsProperty()
                .set(
                        changed(
                                groups(),
                                place,
                                group -> group.offering(without(group.choices(), at))));
    }

    private void write(int place, int at, UnaryOperator<ChoiceDraft> change) {
        write(place, group -> group.offering(changed(group.choices(), at, change)));
    }

    /// How many of the group must be, or may be, chosen.
    private HBox steps(String title, int place, boolean isLeast) {
        var label = new Label();
        Runnable say =
                () -> {
                    GroupDraft now = groups().get(place);
                    label.setText(texts.text(title, isLeast ? now.least() : now.most()));
                };
        say.run();
        bounds.add(say);
        var steps = new HBox(4, step("−", place, -1, isLeast), label, step("+", place, 1, isLeast));
        steps.setAlignment(Pos.CENTER_LEFT);
        return steps;
    }

    private Button step(String sign, int place, int by, boolean isLeast) {
        var button = new Button(sign);
        button.getStyleClass().addAll("touch", "step");
        button.setOnAction(
                tapped ->
                        write(
                                place,
                                group ->
                                        isLeast
                                                ? group.asking(group.least() + by, group.most())
                                                : group.asking(group.least(), group.most() + by)));
        return button;
    }

    private TextField text(String prompt, String value, Consumer<String> written) {
        var field = new TextField(value);
        field.setPromptText(texts.text(prompt));
        field.getStyleClass().add("touch-field");
        field.setTextFormatter(LimitedText.to(Limits.NAME));
        field.textProperty().addListener((property, before, now) -> written.accept(now));
        HBox.setHgrow(field, Priority.ALWAYS);
        return field;
    }

    private Button cross(Runnable action) {
        Button button = button("editor.cross", action);
        button.setMinWidth(52);
        return button;
    }

    private Button button(String key, Runnable action) {
        var button = new Button(texts.text(key));
        button.getStyleClass().addAll("touch", "plain");
        button.setOnAction(tapped -> action.run());
        return button;
    }
}
