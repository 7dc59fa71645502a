package docket.pos.counter.editor;

import docket.model.menu.Category;
import docket.model.menu.MenuItem;
import docket.pos.counter.editor.SlotDraft.PartDraft;
import docket.ui.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The slots of a combo, with the items that can fill each.
final class SlotsPane extends VBox {
    private final EditorViewModel model;
    private final ItemForm form;
    private final Texts texts;
    private final Fields fields;
    private final List<Steps> numbers = new ArrayList<>();
    private final Rows<SlotDraft> slots;

    SlotsPane(EditorViewModel model, ItemForm form, Texts texts) {
        super(10);
        this.model = model;
        this.form = form;
        this.texts = texts;
        fields = new Fields(texts);
        slots = new Rows<>(form.slotsProperty(), this::draw, () -> numbers.forEach(Steps::say));
        draw();
    }

    private void draw() {
        numbers.clear();
        slots.drawIn(
                this,
                this::slot,
                fields.button("editor.addSlot", () -> slots.add(model.newSlot())));
    }

    private VBox slot(SlotDraft slot, int place) {
        var head =
                new HBox(
                        8,
                        fields.text(
                                "editor.slotName",
                                slot.name(),
                                now -> slots.write(place, draft -> draft.named(now))),
                        fields.text(
                                "editor.otherName",
                                slot.other(),
                                now -> slots.write(place, draft -> draft.namedToo(now))),
                        fields.cross(() -> slots.remove(place)));
        var least =
                new Steps(
                        () -> texts.text("editor.least", slots.all().get(place).least()),
                        by -> slots.write(place, now -> now.asking(now.least() + by, now.most())));
        var most =
                new Steps(
                        () -> texts.text("editor.most", slots.all().get(place).most()),
                        by -> slots.write(place, now -> now.asking(now.least(), now.most() + by)));
        var course =
                new Steps(
                        () -> course(slots.all().get(place).course()),
                        by -> slots.write(place, now -> now.at(now.course() + by)));
        numbers.addAll(List.of(least, most, course));
        var asked = new FlowPane(8, 8, least, most, course, adding(slot, place));
        var all = new VBox(6, head, asked);
        all.getStyleClass().add("editor-group");
        for (int i = 0; i < slot.choices().size(); i++) {
            all.getChildren().add(part(slot.choices().get(i), place, i));
        }
        return all;
    }

    private String course(int number) {
        return number == 0 ? texts.text("editor.noCourse") : texts.text("order.courseOf", number);
    }

    /// Offers the items of the menu by their categories, as they are when it is opened.
    private MenuButton adding(SlotDraft slot, int place) {
        var button = new MenuButton(texts.text("editor.addPart"));
        button.getStyleClass().addAll("touch", "plain");
        button.setOnShowing(
                opening ->
                        button.getItems()
                                .setAll(
                                        model.menu().categories().stream()
                                                .map(category -> of(category, slot, place))
                                                .filter(menu -> !menu.getItems().isEmpty())
                                                .toList()));
        return button;
    }

    private Menu of(Category category, SlotDraft slot, int place) {
        var menu = new Menu(model.name(category));
        menu.getStyleClass().add("touch-item");
        model.parts(form, category).stream()
                .filter(item -> !slot.offers(item.id()))
                .forEach(item -> menu.getItems().add(adding(item, place)));
        return menu;
    }

    private javafx.scene.control.MenuItem adding(MenuItem item, int place) {
        var choice = new javafx.scene.control.MenuItem(texts.name(item.called()));
        choice.getStyleClass().add("touch-item");
        var more = new PartDraft(item.id(), "", false);
        choice.setOnAction(
                chosen -> slots.change(place, now -> now.offering(Rows.with(now.choices(), more))));
        return choice;
    }

    private HBox part(PartDraft part, int place, int at) {
        var name = new Label(model.called(part.item()));
        name.setWrapText(true);
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        ToggleButton first = fields.mark("editor.first", part.preselected());
        first.setOnAction(
                tapped -> write(place, at, draft -> draft.preselected(first.isSelected())));
        var row =
                new HBox(
                        8,
                        name,
                        fields.price(
                                "editor.extra",
                                part.extra(),
                                now -> write(place, at, draft -> draft.costing(now))),
                        first,
                        fields.cross(
                                () ->
                                        slots.change(
                                                place,
                                                now ->
                                                        now.offering(
                                                                Rows.without(now.choices(), at)))));
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private void write(int place, int at, UnaryOperator<PartDraft> change) {
        slots.write(place, slot -> slot.offering(Rows.changed(slot.choices(), at, change)));
    }
}
