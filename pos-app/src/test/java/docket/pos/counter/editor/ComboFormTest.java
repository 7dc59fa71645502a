package docket.pos.counter.editor;

import static org.assertj.core.api.Assertions.assertThat;

import docket.model.Money;
import docket.model.menu.CategoryId;
import docket.model.menu.ItemId;
import docket.model.menu.MenuItem;
import docket.model.menu.Slot;
import docket.pos.counter.CounterStage;
import docket.pos.counter.editor.SlotDraft.PartDraft;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A combo, as somebody writes it.
class ComboFormTest {
    @TempDir private Path folder;
    private CounterStage counter;
    private EditorViewModel editor;

    @BeforeEach
    void open() {
        counter = CounterStage.connected(folder);
        editor = counter.editor;
        editor.choose(new CategoryId("burger"));
    }

    private ItemForm form() {
        return (ItemForm) editor.writing().openProperty().get().orElseThrow();
    }

    private ItemForm newCombo() {
        editor.addItem();
        ItemForm form = form();
        form.nameProperty().set("치킨 세트");
        form.priceProperty().set("12000");
        return form;
    }

    private static SlotDraft offering(SlotDraft slot, String name, PartDraft... parts) {
        return slot.named(name).offering(List.of(parts));
    }

    private PartDraft part(String item, String extra) {
        return new PartDraft(counter.item(item).id(), extra, false);
    }

    private String fault() {
        editor.writing().save();
        return editor.getMessage();
    }

    @Test
    void aNewComboIsKeptWithItsSlots() {
        ItemForm form = newCombo();
        SlotDraft burger =
                offering(
                                editor.newSlot(),
                                "버거",
                                part("Chicken burger", ""),
                                part("Bacon burger", "1,000").preselected(true))
                        .namedToo("Burger");
        SlotDraft drink = offering(editor.newSlot(), "음료", part("Cola", "")).asking(0, 2).at(2);
        form.slotsProperty().set(List.of(burger, drink));

        editor.writing().save();

        MenuItem made =
                counter.server.menu().items().stream()
                        .filter(item -> item.name().equals("치킨 세트"))
                        .findFirst()
                        .orElseThrow();
        assertThat(editor.getMessage()).isEmpty();
        assertThat(made.isCombo()).isTrue();
        Slot first = made.slots().getFirst();
        assertThat(first.names().in("en", "")).isEqualTo("Burger");
        assertThat(first.choices().getLast())
                .matches(choice -> choice.extra().equals(new Money(1000)))
                .matches(choice -> choice.isPreselected());
        Slot second = made.slots().getLast();
        assertThat(List.of(second.least(), second.most())).containsExactly(0, 2);
        assertThat(second.course()).isEqualTo(2);
        assertThat(form().slotsProperty().get()).hasSize(2);
    }

    @Test
    void anItemThatBecomesAComboHasNoStationsAndChoicesAnyMore() {
        editor.edit(counter.item("Bulgogi burger set").id());
        form().slotsProperty()
                .set(List.of(offering(editor.newSlot(), "버거", part("Bulgogi burger", ""))));

        editor.writing().save();

        MenuItem now = counter.item("Bulgogi burger set");
        assertThat(editor.getMessage()).isEmpty();
        assertThat(now.isCombo()).isTrue();
        assertThat(now.stationIds()).isEmpty();
        assertThat(now.modifierGroups()).isEmpty();
        assertThat(form().writtenProperty().get()).isFalse();
    }

    @Test
    void whatMakesNoComboIsToldAndStays() {
        ItemForm form = newCombo();
        form.slotsProperty().set(List.of(editor.newSlot()));
        assertThat(fault()).contains("name");
        SlotDraft empty = editor.newSlot().named("버거");
        form.slotsProperty().set(List.of(empty));
        assertThat(fault()).contains("item to choose");
        SlotDraft priced = empty.offering(List.of(part("Cola", "much")));
        form.slotsProperty().set(List.of(priced));
        assertThat(fault()).contains("numbers");
        SlotDraft optional = empty.offering(List.of(part("Cola", ""))).asking(0, 1);
        form.slotsProperty().set(List.of(optional));
        assertThat(fault()).contains("At least one part");
        SlotDraft twoFirst =
                empty.offering(
                        List.of(
                                part("Cola", "").preselected(true),
                                part("Lemonade", "").preselected(true)));
        form.slotsProperty().set(List.of(twoFirst));
        assertThat(fault()).contains("at first");
        assertThat(form.slotsProperty().get()).containsExactly(twoFirst);
    }

    @Test
    void whatACombosOffersIsNotRemovedNorMadeACombo() {
        editor.choose(new CategoryId("beer"));
        editor.edit(counter.item("Cola").id());
        editor.writing().remove();
        editor.writing().remove();

        assertThat(editor.getMessage()).contains("버거 콤보");
        assertThat(counter.item("Cola").available()).isTrue();

        form().slotsProperty().set(List.of(offering(editor.newSlot(), "맥주", part("Lager", ""))));
        assertThat(fault()).contains("버거 콤보");
    }

    @Test
    void onlySingleItemsAreOfferedAsParts() {
        editor.edit(counter.item("Bulgogi burger").id());
        var category = editor.menu().category(new CategoryId("burger"));

        assertThat(editor.parts(form(), category))
                .extracting(MenuItem::id)
                .contains(new ItemId("cheeseburger"))
                .doesNotContain(new ItemId("burger-combo"), new ItemId("bulgogi-burger"));
    }
}
