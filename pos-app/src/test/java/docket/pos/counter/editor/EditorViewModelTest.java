package docket.pos.counter.editor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import docket.model.Limits;
import docket.model.Money;
import docket.model.OrderType;
import docket.model.event.FloorEvent;
import docket.model.menu.Allergen;
import docket.model.menu.Availability;
import docket.model.menu.AvailabilityStatus;
import docket.model.menu.Category;
import docket.model.menu.CategoryId;
import docket.model.menu.Hours;
import docket.model.menu.ItemCode;
import docket.model.menu.KitchenName;
import docket.model.menu.MenuItem;
import docket.model.menu.Modifier;
import docket.model.menu.ModifierGroup;
import docket.model.menu.PriceRule;
import docket.model.menu.StationId;
import docket.model.menu.TileColour;
import docket.model.menu.Variant;
import docket.model.menu.VariantId;
import docket.model.order.ModifierChoice;
import docket.pos.counter.CounterStage;
import docket.pos.counter.editor.EditorViewModel.Row;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EditorViewModelTest {
    private static final CategoryId TEA = new CategoryId("tea");

    @TempDir private Path folder;
    private CounterStage counter;
    private EditorViewModel editor;

    @BeforeEach
    void open() {
        counter = CounterStage.connected(folder);
        editor = counter.editor;
    }

    private ItemForm item(String englishName) {
        editor.edit(counter.item(englishName).id());
        return (ItemForm) form();
    }

    private Form<?> form() {
        return editor.writing().openProperty().get().orElseThrow();
    }

    private MenuItem elsewhere(String englishName, long price) {
        MenuItem now = counter.item(englishName);
        return new MenuItem(
                now.id(),
                now.categoryId(),
                now.name(),
                now.names(),
                new Money(price),
                now.colour(),
                now.availability(),
                now.stationIds(),
                now.modifierGroups(),
                null,
                now.version() + 1,
                now.kitchenName(),
                now.allergens(),
                now.diets());
    }

    private Row row(String name) {
        return editor.rowsProperty().get().stream()
                .filter(row -> row.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theFirstCategoryIsShownWithItsItems() {
        assertThat(editor.chosenProperty().get()).contains(new CategoryId("coffee"));
        assertThat(editor.rowsProperty().get()).extracting(Row::name).startsWith("Americano");

        editor.choose(TEA);

        assertThat(editor.rowsProperty().get()).extracting(Row::name).startsWith("Lemonade");
    }

    @Test
    void aNewPriceIsThatOfOrderEntryAtOnce() {
        ItemForm form = item("Americano");
        form.priceProperty().set("4,800");
        assertThat(row("Americano").unsaved()).isTrue();

        editor.writing().save();

        assertThat(counter.item("Americano").price()).isEqualTo(new Money(4800));
        assertThat(row("Americano")).matches(row -> row.price().equals("4,800") && !row.unsaved());
        assertThat(counter.frame.getNotice()).isEqualTo("아메리카노 is saved.");
    }

    @Test
    void everythingThatIsSaidOfAnItemIsKept() {
        editor.choose(TEA);
        editor.addItem();
        var form = (ItemForm) form();
        form.nameProperty().set("유자에이드");
        form.otherProperty().set("Yuzu ade");
        form.priceProperty().set("6000");
        form.colourProperty().set(Optional.of(TileColour.AMBER));
        form.stationsProperty().set(Set.of(new StationId("bar")));
        form.otherKitchenProperty().set("YUZU");
        form.allergensProperty().set(Set.of(Allergen.PEACH));
        GroupDraft size = editor.newGroup().named("크기").asking(1, 1);
        var large =
                new GroupDraft.ChoiceDraft(
                        size.choices().getFirst().id(), "큰 것", "", "500", true, false);
        form.groupsProperty().set(List.of(size.offering(List.of(large))));

        editor.writing().save();

        MenuItem made = counter.item("Yuzu ade");
        assertThat(editor.getMessage()).isEmpty();
        assertThat(made.categoryId()).isEqualTo(TEA);
        assertThat(made.colour()).isEqualTo(TileColour.AMBER);
        assertThat(made.stationIds()).containsExactly(new StationId("bar"));
        assertThat(made.allergens()).containsExactly(Allergen.PEACH);
        KitchenName kitchen = Optional.ofNullable(made.kitchenName()).orElseThrow();
        assertThat(kitchen.name()).isEqualTo("유자에이드");
        assertThat(kitchen.names().in("en", "")).isEqualTo("YUZU");
        assertThat(made.modifierGroups().getFirst().least()).isEqualTo(1);
        assertThat(made.modifierGroups().getFirst().modifiers().getFirst())
                .matches(choice -> choice.price().equals(new Money(500)))
                .matches(Modifier::isPreselected);
        assertThat(editor.rowsProperty().get()).extracting(Row::name).last().isEqualTo("Yuzu ade");
    }

    @Test
    void otherPricesAreWrittenWithTheirTypeTheirDaysAndTheirTimes() {
        ItemForm form = item("Americano");
        var hours = new HoursDraft(Set.of(DayOfWeek.FRIDAY, DayOfWeek.MONDAY), "1700", "7");
        PriceDraft happy = PriceDraft.EMPTY.costing("3,000").at(hours);
        PriceDraft takeaway =
                PriceDraft.EMPTY.costing("4,000").ofType(Optional.of(OrderType.TAKEAWAY));

        form.pricesProperty().set(List.of(happy.at(hours.until("25")), takeaway));
        editor.writing().save();
        assertThat(editor.getMessage()).isEqualTo("Write times such as 17:00.");
        form.pricesProperty().set(List.of(happy, takeaway.costing("")));
        editor.writing().save();
        assertThat(editor.getMessage()).contains("4500");
        form.pricesProperty()
                .set(List.of(happy, takeaway.ofSize(Optional.of(new VariantId("large")))));
        editor.writing().save();
        assertThat(editor.getMessage()).contains("size that is not there");
        form.pricesProperty().set(List.of(happy, takeaway));
        editor.writing().save();

        assertThat(editor.getMessage()).isEmpty();
        assertThat(counter.item("Americano").terms().prices())
                .extracting(PriceRule::text)
                .containsExactly("3000 mon,fri 17:00-07:00", "4000 takeaway");
        assertThat(form.isWritten()).isFalse();
        form.pricesProperty().set(List.of());
        editor.writing().save();
        assertThat(counter.item("Americano").selling()).isNull();
    }

    @Test
    void theHoursOfACategoryAndOfAnItemAreWritten() {
        editor.edit(TEA);
        var category = (CategoryForm) form();
        category.hoursProperty().set(List.of(new HoursDraft(Set.of(), "7", "elf")));
        editor.writing().save();
        assertThat(editor.getMessage()).isEqualTo("Write times such as 17:00.");
        category.hoursProperty()
                .set(List.of(new HoursDraft(Set.of(), "7", "11"), HoursDraft.ALWAYS));
        editor.writing().save();
        ItemForm form = item("Americano");
        form.hoursProperty().set(List.of(new HoursDraft(Set.of(DayOfWeek.SUNDAY), "", "")));
        editor.writing().save();

        assertThat(counter.server.menu().category(TEA).hours())
                .extracting(Hours::text)
                .containsExactly("07:00-11:00");
        assertThat(counter.item("Americano").terms().hours())
                .extracting(Hours::text)
                .containsExactly("sun 00:00-00:00");
    }

    @Test
    void theCourseOfACategoryIsWrittenAndTakenAwayAgain() {
        editor.edit(TEA);
        var category = (CategoryForm) form();
        category.courseProperty().set(2);
        editor.writing().save();
        assertThat(counter.server.menu().category(TEA).course()).isEqualTo(2);

        category.courseProperty().set(CategoryForm.NO_COURSE);
        editor.writing().save();
        assertThat(counter.server.menu().category(TEA).course()).isNull();
    }

    @Test
    void anItemIsMadeOneOfOpenPriceAndBack() {
        ItemForm form = item("Americano");
        form.openPriceProperty().set(true);
        editor.writing().save();
        assertThat(counter.item("Americano").terms().isOpen()).isTrue();

        form.openPriceProperty().set(false);
        editor.writing().save();
        assertThat(counter.item("Americano").selling()).isNull();
    }

    @Test
    void codesAreWrittenAndOneThatAnotherItemHasIsRefused() {
        ItemForm form = item("Americano");
        CodeDraft code = CodeDraft.EMPTY.reading("8801234567893");
        form.codesProperty().set(List.of(code.reading("12")));
        editor.writing().save();
        assertThat(editor.getMessage()).isEqualTo("A code is 4 to 32 digits.");
        form.codesProperty().set(List.of(code, code));
        editor.writing().save();
        assertThat(editor.getMessage()).isEqualTo("A code is there twice.");
        form.codesProperty().set(List.of(code));
        editor.writing().save();
        assertThat(counter.item("Americano").terms().codes())
                .extracting(ItemCode::text)
                .containsExactly("8801234567893");

        ItemForm other = item("Espresso");
        other.codesProperty().set(List.of(code));
        editor.writing().save();
        assertThat(editor.getMessage()).contains("아메리카노 has this code already.");
    }

    @Test
    void otherPricesAreMergedWithWhatSomebodyElseChanges() {
        ItemForm form = item("Americano");
        form.pricesProperty().set(List.of(PriceDraft.EMPTY.costing("4000")));

        counter.server.publish(new FloorEvent.ItemSet(elsewhere("Americano", 5000)));
        editor.writing().save();

        assertThat(counter.item("Americano").price()).isEqualTo(new Money(5000));
        assertThat(counter.item("Americano").terms().prices())
                .extracting(PriceRule::text)
                .containsExactly("4000");
    }

    @Test
    void theChoicesOfAnotherItemAreTakenOverAsTheVerySame() {
        ItemForm form = item("Steak");
        ModifierGroup extras =
                editor.others(form, Limits.MODIFIER_LEVELS).stream()
                        .filter(group -> group.id().value().equals("extra-shot"))
                        .findFirst()
                        .orElseThrow();
        assertThat(editor.others(form, Limits.MODIFIER_LEVELS))
                .doesNotHaveDuplicates()
                .extracting(group -> group.id().value())
                .doesNotContain("doneness");
        form.groupsProperty().set(List.of());
        form.takeOver(extras);

        editor.writing().save();

        assertThat(counter.item("Steak").modifierGroups()).containsExactly(extras);
    }

    @Test
    void sizesAreKeptEachWithItsPrice() {
        ItemForm form = item("Americano");
        VariantDraft regular = editor.newVariant().named("레귤러").costing("4500");
        VariantDraft large = editor.newVariant().named("라지").namedToo("Large");
        form.variantsProperty().set(List.of(large, regular));
        form.taxClassProperty().set("reduced");
        editor.writing().save();
        assertThat(editor.getMessage()).isEqualTo("Write prices as numbers, such as 4500.");
        form.variantsProperty().set(List.of(regular.named(" "), large.costing("5,500")));
        editor.writing().save();
        assertThat(editor.getMessage()).isEqualTo("Give each size a name.");
        form.variantsProperty().set(List.of(regular, large.costing("5,500")));
        form.priceProperty().set("counts for nothing");

        editor.writing().save();

        MenuItem saved = counter.item("Americano");
        assertThat(saved.price()).isEqualTo(new Money(4500));
        assertThat(saved.taxClass()).isEqualTo("reduced");
        assertThat(saved.variants())
                .extracting(Variant::name, Variant::price)
                .containsExactly(tuple("레귤러", new Money(4500)), tuple("라지", new Money(5500)));
        assertThat(saved.variants().getLast().names().in("en", "")).isEqualTo("Large");
    }

    @Test
    void aChoiceIsPartOfTheItemOrChosenAtFirstAndNotBoth() {
        ItemForm form = item("Steak");
        GroupDraft doneness = form.groupsProperty().get().getFirst();
        GroupDraft.ChoiceDraft rare =
                doneness.choices().getFirst().preselected(true).included(true);
        assertThat(rare.preselected()).isFalse();
        assertThat(rare.preselected(true).included()).isFalse();
        form.groupsProperty().set(List.of(doneness.offering(List.of(rare)).asking(1, 1)));
        editor.writing().save();
        assertThat(editor.getMessage()).startsWith("Where something must be chosen");
        form.groupsProperty().set(List.of(doneness.offering(List.of(rare))));

        editor.writing().save();

        assertThat(counter.item("Steak").modifierGroups().getFirst().modifiers())
                .allMatch(Modifier::isIncluded);
    }

    @Test
    void aChoiceOpensGroupsOfItsOwnAndThoseOfOthers() {
        ItemForm form = item("Steak");
        GroupDraft doneness = form.groupsProperty().get().getFirst();
        GroupDraft sauce = editor.newGroup().named("소스");
        GroupDraft.ChoiceDraft pepper = sauce.choices().getFirst().named("후추").costing("x");
        ModifierGroup shots =
                editor.others(form, Limits.MODIFIER_LEVELS - 1).stream()
                        .filter(group -> group.id().value().equals("extra-shot"))
                        .findFirst()
                        .orElseThrow();
        form.groupsProperty()
                .set(
                        List.of(
                                doneness.changing(
                                        0,
                                        rare ->
                                                rare.opening(
                                                        List.of(
                                                                sauce.offering(List.of(pepper)),
                                                                form.taken(shots))))));
        editor.writing().save();
        assertThat(editor.getMessage()).contains("4500");
        form.groupsProperty()
                .set(
                        List.of(
                                doneness.changing(
                                        0,
                                        rare ->
                                                rare.opening(
                                                        List.of(
                                                                sauce.offering(
                                                                        List.of(
                                                                                pepper.costing(
                                                                                        "700"))),
                                                                form.taken(shots))))));
        editor.writing().save();

        assertThat(editor.getMessage()).isEmpty();
        MenuItem saved = counter.item("Steak");
        List<ModifierGroup> opened =
                saved.modifierGroups().getFirst().modifiers().getFirst().modifierGroups();
        assertThat(opened.getFirst().modifiers().getFirst().price()).isEqualTo(new Money(700));
        assertThat(opened.getLast()).isEqualTo(shots);
        assertThat(editor.others(item("Steak"), Limits.MODIFIER_LEVELS)).doesNotContain(shots);
        assertThat(editor.others(item("Americano"), 1))
                .extracting(group -> group.id().value())
                .contains(opened.getFirst().id().value())
                .doesNotContain("doneness");

        item("Steak").priceProperty().set("30000");
        editor.writing().save();
        assertThat(counter.item("Steak").modifierGroups()).isEqualTo(saved.modifierGroups());
    }

    @Test
    void whatAnItemCannotHaveIsSaidAndWrittenOnAfterwards() {
        ItemForm form = item("Steak");
        GroupDraft doneness = form.groupsProperty().get().getFirst();
        GroupDraft same = editor.newGroup().named("또").offering(doneness.choices());
        form.groupsProperty().set(List.of(doneness, same));
        editor.writing().save();
        assertThat(editor.getMessage()).startsWith("It cannot be saved so");
        assertThat(form.groupsProperty().get()).hasSize(2);

        form.groupsProperty().set(List.of(same));
        assertThat(editor.others(form, Limits.MODIFIER_LEVELS))
                .extracting(group -> group.id().value())
                .doesNotContain("doneness");
        editor.writing().save();

        assertThat(editor.getMessage()).isEmpty();
        assertThat(counter.item("Steak").modifierGroups().getFirst().name()).isEqualTo("또");
    }

    @Test
    void moreChoicesAtFirstThanTheGroupTakesAreSaid() {
        ItemForm form = item("Steak");
        GroupDraft doneness = form.groupsProperty().get().getFirst();
        form.groupsProperty()
                .set(
                        List.of(
                                doneness.offering(
                                        doneness.choices().stream()
                                                .map(choice -> choice.preselected(true))
                                                .toList())));
        editor.writing().save();

        assertThat(editor.getMessage())
                .isEqualTo("More choices are made at first than the group may have.");
    }

    @Test
    void whatIsWrongIsSaidAndNothingIsSent() {
        ItemForm form = item("Americano");
        form.priceProperty().set("a lot");
        editor.writing().save();
        assertThat(editor.getMessage()).isEqualTo("Write prices as numbers, such as 4500.");

        form.nameProperty().set(" ");
        editor.writing().save();

        assertThat(editor.getMessage()).isEqualTo("It needs a name.");
        assertThat(counter.item("Americano").version()).isEqualTo(1);
    }

    @Test
    void whatIsWrittenStaysWhileAnotherItemIsLookedAt() {
        item("Americano").priceProperty().set("4800");
        item("Espresso");

        assertThat(row("Americano").unsaved()).isTrue();
        assertThat(item("Americano").priceProperty().get()).isEqualTo("4800");

        editor.writing().discard();

        assertThat(item("Americano").priceProperty().get()).isEqualTo("4500");
    }

    @Test
    void aNewItemIsInTheListWhileItIsWritten() {
        editor.addItem();
        ((ItemForm) form()).nameProperty().set("플랫");
        ((ItemForm) form()).nameProperty().set("플랫화이트");
        assertThat(row("플랫화이트").unsaved()).isTrue();
        item("Espresso");

        assertThat(row("플랫화이트").unsaved()).isTrue();
        editor.edit(row("플랫화이트").id());
        editor.writing().remove();

        assertThat(editor.rowsProperty().get()).extracting(Row::name).doesNotContain("플랫화이트");
    }

    @Nested
    class AnotherCounter {
        @Test
        void changesAnItemThatNobodyWritesAndItIsShown() {
            ItemForm form = item("Americano");

            counter.server.publish(new FloorEvent.ItemSet(elsewhere("Americano", 4900)));

            assertThat(form.priceProperty().get()).isEqualTo("4900");
            assertThat(form.isWritten()).isFalse();
            assertThat(form.noteProperty().get()).contains("Another counter has changed this");
        }

        @Test
        void changesAnotherThingOfTheItemAndBothAreKept() {
            ItemForm form = item("Americano");
            form.otherProperty().set("Black coffee");

            counter.server.publish(new FloorEvent.ItemSet(elsewhere("Americano", 4900)));
            assertThat(form.noteProperty().get()).contains("What you wrote is still here");
            editor.writing().save();

            assertThat(counter.item("Black coffee").price()).isEqualTo(new Money(4900));
            assertThat(form.noteProperty().get()).isEmpty();
        }

        @Test
        void changesTheSameThingAndThatIsSaid() {
            ItemForm form = item("Americano");
            form.priceProperty().set("4800");

            counter.server.publish(new FloorEvent.ItemSet(elsewhere("Americano", 4900)));

            assertThat(form.noteProperty().get()).contains("also: Price.");
            assertThat(form.priceProperty().get()).isEqualTo("4800");
            editor.writing().save();
            assertThat(counter.item("Americano").price()).isEqualTo(new Money(4800));
        }

        @Test
        void discardShowsTheirs() {
            ItemForm form = item("Americano");
            form.priceProperty().set("4800");
            counter.server.publish(new FloorEvent.ItemSet(elsewhere("Americano", 4900)));

            editor.writing().discard();

            assertThat(form.priceProperty().get()).isEqualTo("4900");
            assertThat(form.noteProperty().get()).isEmpty();
        }

        @Test
        void removesAnItemAndWhatIsWrittenCanBePutBack() {
            MenuItem gone = counter.item("Americano");
            ItemForm form = item("Americano");
            form.priceProperty().set("4800");

            counter.server.publish(new FloorEvent.ItemRemoved(gone.id(), gone.version()));
            assertThat(form.noteProperty().get()).contains("Another counter has removed this");
            editor.writing().save();

            assertThat(counter.item("Americano").price()).isEqualTo(new Money(4800));
        }

        @Test
        void removesAnItemThatNobodyWritesAndItIsClosed() {
            MenuItem gone = counter.item("Americano");
            item("Americano");

            counter.server.publish(new FloorEvent.ItemRemoved(gone.id(), gone.version()));

            assertThat(editor.writing().openProperty().get()).isEmpty();
            assertThat(editor.getMessage()).isEqualTo("아메리카노 was removed on another counter.");
        }
    }

    @Test
    void anOrderThatIsBeingEnteredForgetsChoicesThatAreNotOfferedAnyMore() {
        counter.add("Cold brew");
        MenuItem before = counter.item("Cold brew");
        counter.order
                .choices()
                .toggle(
                        before.modifierGroups().getFirst().modifiers().getFirst(),
                        before.modifierGroups().getFirst());
        ItemForm form = item("Cold brew");
        GroupDraft cup = editor.newGroup().named("컵").asking(1, 1);
        var paper =
                new GroupDraft.ChoiceDraft(
                        cup.choices().getFirst().id(), "종이", "", "", false, false);
        form.groupsProperty().set(List.of(cup.offering(List.of(paper))));

        editor.writing().save();

        assertThat(counter.order.editor().draft().lines().getFirst().modifiers())
                .extracting(ModifierChoice::id)
                .containsExactly(paper.id());
    }

    @Test
    void anItemThatIsCountedDownMeanwhileIsSavedAllTheSame() {
        counter.server.change(
                counter.item("Cold brew")
                        .with(new Availability(AvailabilityStatus.PUBLISHED, null, 5)));
        ItemForm form = item("Cold brew");
        form.priceProperty().set("5200");
        counter.add("Cold brew");
        counter.order.send();

        editor.writing().save();

        assertThat(form.noteProperty().get()).isEmpty();
        assertThat(editor.getMessage()).isEmpty();
        assertThat(counter.item("Cold brew").price()).isEqualTo(new Money(5200));
        assertThat(counter.item("Cold brew").availability().left()).isEqualTo(4);
    }

    @Test
    void anItemIsRemovedWhenItIsSaidTwice() {
        item("Cold brew");
        editor.writing().remove();
        assertThat(editor.writing().askingProperty().get()).isTrue();
        assertThat(counter.item("Cold brew").available()).isTrue();

        editor.writing().remove();

        assertThat(counter.server.menu().items())
                .extracting(i -> i.id().value())
                .doesNotContain("cold-brew");
        assertThat(editor.writing().openProperty().get()).isEmpty();
        assertThat(counter.frame.getNotice()).isEqualTo("콜드브루 is removed.");
    }

    @Test
    void anItemIsHiddenAndPutBackOnSale() {
        MenuItem before = counter.item("Americano");
        editor.hide(before.id());
        assertThat(counter.item("Americano").available()).isFalse();

        editor.hide(before.id());

        assertThat(counter.item("Americano").available()).isTrue();
    }

    @Test
    void itemsAndCategoriesArePutInOrder() {
        editor.move(counter.item("Espresso").id(), 0);
        editor.move(TEA, 0);

        assertThat(editor.rowsProperty().get())
                .extracting(Row::name)
                .startsWith("Espresso", "Americano");
        assertThat(editor.categoriesProperty().get().getFirst().id()).isEqualTo(TEA);

        editor.move(counter.item("Espresso").id(), -1);
        assertThat(editor.getMessage()).isEmpty();
    }

    @Test
    void aNewCategoryIsChosenAndRemovedWhenItIsEmpty() {
        editor.addCategory();
        ((CategoryForm) form()).nameProperty().set("계절");
        editor.writing().save();
        Category made = editor.categoriesProperty().get().getLast();
        assertThat(made.name()).isEqualTo("계절");
        assertThat(editor.chosenProperty().get()).contains(made.id());

        editor.edit(TEA);
        editor.writing().remove();
        editor.writing().remove();
        assertThat(editor.getMessage()).contains("still has items");

        editor.edit(made.id());
        editor.writing().remove();
        editor.writing().remove();
        assertThat(editor.categoriesProperty().get()).doesNotContain(made);
    }

    @Test
    void whatFoundNoServerIsStillThere() {
        ItemForm form = item("Americano");
        form.priceProperty().set("4800");
        counter.server.cut();

        editor.writing().save();

        assertThat(editor.getMessage()).isNotEmpty();
        assertThat(form.priceProperty().get()).isEqualTo("4800");
        assertThat(row("Americano").unsaved()).isTrue();
        counter.server.mend();
        editor.writing().save();
        assertThat(counter.item("Americano").price()).isEqualTo(new Money(4800));
    }

    @Test
    void aCashierIsAskedForSomebodyWhoMay() {
        counter.signIn("Sora");
        item("Americano").priceProperty().set("1");

        editor.writing().save();

        assertThat(counter.people.override().showingProperty().get()).isTrue();
        assertThat(counter.people.override().getTitle()).isEqualTo("Edit the menu");
        assertThat(counter.item("Americano").price()).isEqualTo(new Money(4500));
    }
}
