package docket.model.menu;

import static docket.model.ModelSamples.DAY;
import static docket.model.ModelSamples.GRILL;
import static docket.model.ModelSamples.NOON;
import static docket.model.ModelSamples.latte;
import static docket.model.ModelSamples.menu;
import static docket.model.ModelSamples.order;
import static docket.model.ModelSamples.orderId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import docket.model.Money;
import docket.model.Names;
import docket.model.Reason;
import docket.model.Refusal;
import docket.model.event.FloorEvent;
import docket.model.event.FloorEvent.OnMenu;
import docket.model.order.Order;
import docket.model.order.OrderLine;
import docket.model.ticket.FiredOrder;
import docket.model.ticket.TicketLine;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class EditingTest {
    private static final CategoryId COFFEE = new CategoryId("coffee");
    private static final CategoryId FOOD = new CategoryId("food");
    private static final ItemId LATTE = new ItemId("latte");
    private static final ItemId BURGER = new ItemId("burger");

    private static SetItem dearer(MenuItem item, long price) {
        return new SetItem(
                item.categoryId(),
                item.name(),
                item.names(),
                new Money(price),
                item.colour(),
                item.stationIds(),
                item.modifierGroups(),
                item.kitchenName(),
                item.allergens(),
                item.diets(),
                item.version());
    }

    private static Menu withLatte() {
        return new FloorEvent.ItemSet(latte().on(menu(), LATTE)).on(menu());
    }

    private static Refusal refusal(Runnable step) {
        return catchThrowableOfType(Refusal.class, step::run);
    }

    @Nested
    class Items {
        @Test
        void aNewOneComesLastInItsCategoryAndCanBeHad() {
            Menu after = withLatte();

            assertThat(after.itemsOf(COFFEE)).extracting(MenuItem::id).last().isEqualTo(LATTE);
            assertThat(after.item(LATTE).available()).isTrue();
            assertThat(after.item(LATTE).version()).isEqualTo(1);
        }

        @Test
        void aChangedOneKeepsItsPlaceAndWhetherItCanBeHad() {
            MenuItem soldOut = menu().item(new ItemId("cold-brew"));

            Menu after =
                    new FloorEvent.ItemSet(dearer(soldOut, 9000).on(menu(), soldOut.id()))
                            .on(menu());

            assertThat(after.item(soldOut.id()).price()).isEqualTo(new Money(9000));
            assertThat(after.item(soldOut.id()).available()).isFalse();
            assertThat(after.items())
                    .extracting(MenuItem::id)
                    .containsExactlyElementsOf(menu().items().stream().map(MenuItem::id).toList());
        }

        @Test
        void oneThatMovesToAnotherCategoryComesLastThere() {
            MenuItem burger = menu().item(BURGER);
            var moved =
                    new SetItem(
                            COFFEE,
                            burger.name(),
                            null,
                            burger.price(),
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            burger.version());

            Menu after = new FloorEvent.ItemSet(moved.on(menu(), BURGER)).on(menu());

            assertThat(after.itemsOf(COFFEE)).extracting(MenuItem::id).last().isEqualTo(BURGER);
            assertThat(after.itemsOf(FOOD)).extracting(MenuItem::id).doesNotContain(BURGER);
            assertThat(after.stationsOf(after.item(BURGER))).containsExactly(GRILL);
        }

        @Test
        void whoeverSawAnotherVersionIsToldTheItemAsItIs() {
            MenuItem burger = menu().item(BURGER);
            Menu after = new FloorEvent.ItemSet(dearer(burger, 9000).on(menu(), BURGER)).on(menu());

            Refusal no = refusal(() -> dearer(burger, 9500).on(after, BURGER));

            assertThat(no.reason()).isEqualTo(Reason.STALE_VERSION);
            assertThat(no.members())
                    .containsEntry("currentVersion", 2)
                    .containsEntry("item", after.item(BURGER));
        }

        @Test
        void aNewOneDoesNotTakeTheIdOfAnother() {
            assertThat(refusal(() -> latte().on(menu(), BURGER)).reason())
                    .isEqualTo(Reason.STALE_VERSION);
        }

        @Test
        void oneThatIsGoneCannotBeChanged() {
            Menu without = menu().without(BURGER, 1);

            assertThat(refusal(() -> dearer(menu().item(BURGER), 1).on(without, BURGER)).reason())
                    .isEqualTo(Reason.ITEM_UNKNOWN);
        }

        @Test
        void oneNamesACategoryAndStationsThatThereAre() {
            var bare = new Menu(List.of(), menu().categories(), List.of(), List.of());
            var elsewhere = new Menu(menu().stations(), List.of(), List.of(), List.of());

            assertThat(refusal(() -> latte().on(bare, LATTE)).reason())
                    .isEqualTo(Reason.STATION_UNKNOWN);
            assertThat(refusal(() -> latte().on(elsewhere, LATTE)).members())
                    .containsEntry("categoryId", "coffee");
        }

        @Test
        void whatIsAskedOfAGuestCanBeAnswered() {
            ModifierGroup shots = latte().modifierGroups().getLast();
            var nothing = new ModifierGroup(shots.id(), "shots", Names.NONE, 1, 1, List.of());

            assertThatIllegalArgumentException()
                    .isThrownBy(() -> offering(List.of(nothing)))
                    .withMessageContaining("choices of \"shots\" is 0");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> offering(List.of(shots, shots)))
                    .withMessageContaining("twice");
            assertThatIllegalArgumentException()
                    .isThrownBy(
                            () ->
                                    offering(
                                            List.of(
                                                    shots,
                                                    new ModifierGroup(
                                                            new ModifierGroupId("more"),
                                                            "more",
                                                            Names.NONE,
                                                            0,
                                                            1,
                                                            shots.modifiers()))))
                    .withMessageContaining("two modifiers of the item have one id");
        }

        private SetItem offering(List<ModifierGroup> groups) {
            return new SetItem(
                    COFFEE, "x", null, Money.ZERO, null, null, groups, null, null, null, 0);
        }
    }

    @Nested
    class Categories {
        @Test
        void aNewOneComesLastAndAChangedOneKeepsItsPlace() {
            var seasonal = new SetCategory("계절", null, TileColour.GREEN, 0);
            Menu after =
                    new FloorEvent.CategorySet(seasonal.on(menu(), new CategoryId("seasonal")))
                            .on(menu());
            var renamed = new SetCategory("Kaffee", null, TileColour.RED, 1);

            Menu twice = new FloorEvent.CategorySet(renamed.on(after, COFFEE)).on(after);

            assertThat(twice.categories())
                    .extracting(Category::name)
                    .containsExactly("Kaffee", "식사", "디저트", "계절");
            assertThat(refusal(() -> renamed.on(twice, COFFEE)).reason())
                    .isEqualTo(Reason.STALE_VERSION);
        }

        @Test
        void oneWithItemsStays() {
            Refusal no = refusal(() -> menu().emptyCategory(COFFEE));

            assertThat(no.reason()).isEqualTo(Reason.CATEGORY_NOT_EMPTY);
            assertThat(no.members()).containsEntry("items", 2);
            assertThat(menu().without(COFFEE)).isEqualTo(menu());
        }
    }

    @Nested
    class Arrangement {
        @Test
        void categoriesAreShownInTheOrderThatWasSaid() {
            List<CategoryId> wanted =
                    List.of(new CategoryId("dessert"), COFFEE, new CategoryId("food"));

            Menu after = menu().arranged(new ArrangeCategories(wanted).on(menu()));

            assertThat(after.categories()).extracting(Category::id).isEqualTo(wanted);
            assertThat(after.items()).isEqualTo(menu().items());
        }

        @Test
        void itemsOfACategoryAreAndTheOthersStay() {
            var wanted = List.of(new ItemId("cold-brew"), new ItemId("americano"));

            Menu after = menu().arranged(COFFEE, new ArrangeItems(wanted).on(menu(), COFFEE));

            assertThat(after.itemsOf(COFFEE)).extracting(MenuItem::id).isEqualTo(wanted);
            assertThat(after.itemsOf(FOOD)).isEqualTo(menu().itemsOf(FOOD));
        }

        @Test
        void whoeverDidNotSeeThemAllIsTold() {
            var old = new ArrangeItems(List.of(new ItemId("cold-brew"), new ItemId("americano")));

            assertThat(refusal(() -> old.on(withLatte(), COFFEE)).reason())
                    .isEqualTo(Reason.STALE_VERSION);
            assertThat(
                            refusal(() -> new ArrangeCategories(List.of(COFFEE, COFFEE)).on(menu()))
                                    .reason())
                    .isEqualTo(Reason.STALE_VERSION);
        }
    }

    @Test
    void factsThatComeTwiceOrLateChangeNothing() {
        var seasonal = new CategoryId("seasonal");
        Menu menu = menu();
        var facts = new ArrayList<OnMenu>();
        for (OnMenu fact :
                List.<OnMenu>of(
                        new FloorEvent.CategorySet(
                                new Category(seasonal, "계절", Names.NONE, TileColour.GREEN, 1)),
                        new FloorEvent.ItemSet(latte().on(menu, LATTE)),
                        new FloorEvent.ItemSet(
                                dearer(latte().on(menu, LATTE), 5500).on(withLatte(), LATTE)),
                        new FloorEvent.ItemsArranged(COFFEE, List.of(LATTE)),
                        new FloorEvent.ItemRemoved(BURGER, 1),
                        new FloorEvent.CategoriesArranged(List.of(seasonal)),
                        new FloorEvent.CategoryRemoved(seasonal))) {
            facts.add(fact);
            menu = fact.on(menu);
        }
        Menu once = menu;

        for (OnMenu fact : facts) {
            menu = fact.on(fact.on(menu));
        }

        assertThat(menu).isEqualTo(once);
        assertThat(new FloorEvent.ItemSet(latte().on(menu(), LATTE)).on(once)).isEqualTo(once);
        assertThat(once.itemsOf(COFFEE)).extracting(MenuItem::id).first().isEqualTo(LATTE);
        assertThat(once.find(BURGER)).isEmpty();
    }

    @Test
    void cooksReadTheirOwnNameAndGuestsTheirs() {
        FiredOrder fired =
                FiredOrder.place(
                        Order.place(
                                orderId(1),
                                "T4-001",
                                DAY,
                                order().at("4").with("latte", 1).command(),
                                withLatte(),
                                NOON));
        OrderLine sold = fired.order().lines().getFirst();
        TicketLine cooked = fired.tickets().getFirst().lines().getFirst();

        assertThat(sold.name()).isEqualTo("카페라떼");
        assertThat(cooked.name()).isEqualTo("라떼");
        assertThat(cooked.names().in("en", "")).isEqualTo("LATTE");
    }

    @Test
    void whatWasSoldStaysAsItWasSold() {
        FiredOrder sold = order().at("4").with("burger", 1).fired();
        Menu dearer =
                new FloorEvent.ItemSet(dearer(menu().item(BURGER), 12000).on(menu(), BURGER))
                        .on(menu());

        FiredOrder after =
                sold.addLines(
                        order().at("4").with("burger", 1).with("burger", 1).addedFrom(2),
                        dearer,
                        NOON);

        assertThat(after.order().lines())
                .extracting(OrderLine::unitPrice)
                .containsExactly(new Money(8900), new Money(12000));
    }
}
