package docket.pos.counter.order;

import static org.assertj.core.api.Assertions.assertThat;

import docket.model.Money;
import docket.model.OrderType;
import docket.model.menu.Combos;
import docket.model.menu.ItemId;
import docket.model.menu.MenuItem;
import docket.model.menu.Slot;
import docket.model.menu.SlotChoice;
import docket.model.order.LineStatus;
import docket.model.order.Order;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Combos as a cashier enters them.
class CombosTest extends OrderEntryTest {
    private static final String[] AS_IT_COMES = {
        "1 Burger combo 13,500", "1 Cheeseburger ", "1 French fries ", "1 Cola "
    };

    private void tap(String slot, String item) {
        Slot found = slot(slot);
        order.parts().toggle(found, choice(found, item));
    }

    private Slot slot(String name) {
        return order.parts().combo().orElseThrow().item().slots().stream()
                .filter(slot -> slot.names().in("en", "").equals(name))
                .findFirst()
                .orElseThrow();
    }

    private SlotChoice choice(Slot slot, String item) {
        return slot.choice(counter.item(item).id()).orElseThrow();
    }

    private void select(String item) {
        ItemId id = counter.item(item).id();
        order.drafts()
                .select(
                        order.editor().draft().lines().stream()
                                .filter(line -> line.itemId().equals(id))
                                .findFirst()
                                .orElseThrow()
                                .id());
    }

    private Tile tile(String name) {
        order.tiles().searchProperty().set(name);
        return cashier.tile(name);
    }

    private String notice() {
        return counter.frame.getNotice();
    }

    @Test
    void oneTapEntersItWithWhatUsuallyFillsIt() {
        counter.add("Burger combo");
        cashier.assertPanel("13,500", AS_IT_COMES);
        assertThat(order.getPanel().getSendText()).contains("1");

        counter.add("Burger combo");
        cashier.assertPanel(
                "27,000", "2 Burger combo 27,000", "2 Cheeseburger ", "2 French fries ", "2 Cola ");
        assertThat(tile("Burger combo").inDraft()).isEqualTo(2);
        assertThat(tile("Cola").inDraft()).isZero();
    }

    @Test
    void aTapPutsAnotherInItsPlaceAndItsPriceOnTop() {
        counter.add("Burger combo");

        tap("Side", "Cheese sticks");
        tap("Drink", "Lemonade");

        cashier.assertPanel(
                "16,000",
                "1 Burger combo 13,500",
                "1 Cheeseburger ",
                "1 Cheese sticks 1,000",
                "1 Lemonade 1,500");
        tap("Side", "Cheese sticks");
        assertThat(order.editor().draft().lines()).hasSize(4);

        counter.add("Burger combo");
        assertThat(order.editor().draft().lines()).hasSize(8);
    }

    @Test
    void aPartHasChoicesOfItsOwnAndPaysForThem() {
        counter.add("Burger combo");
        tap("Drink", "Americano");
        select("Americano");

        cashier.choose("Extras", "Extra shot");
        assertThat(order.getPanel().getTotalText()).isEqualTo("14,500");

        tap("Drink", "Cola");
        cashier.assertPanel("13,500", AS_IT_COMES);
        assertThat(order.editor().selectedLine().orElseThrow().itemId().value()).isEqualTo("cola");
    }

    @Test
    void theComboIsTakenOutAsAWholeAndItsPartsOnlyWhereTheyMay() {
        counter.add("Burger combo");
        select("Cola");
        order.selected().remove();
        order.selected().changeQuantity(-1);
        assertThat(order.editor().draft().lines()).hasSize(4);

        select("Burger combo");
        order.selected().changeQuantity(1);
        cashier.assertPanel(
                "27,000", "2 Burger combo 27,000", "2 Cheeseburger ", "2 French fries ", "2 Cola ");
        order.selected().remove();
        cashier.assertPanel("0");
        order.drafts().undo();
        assertThat(order.editor().draft().lines()).hasSize(4);

        counter.add("Grill menu");
        select("Americano");
        order.selected().remove();
        assertThat(order.editor().draft().lines()).hasSize(8);
        assertThat(order.editor().selectedLine().orElseThrow().itemId().value())
                .isEqualTo("grill-course");
    }

    @Test
    void aSetMenuGoesByItsCoursesWhereGuestsSit() {
        counter.add("Grill menu");
        cashier.assertPanel(
                "42,000",
                "1 Grill menu 42,000",
                "1 Caesar salad (Course 1) ",
                "1 Steak (Course 2) ",
                "1 Cheesecake (Course 3) ",
                "1 Americano (Course 3) ");

        order.editor().chooseType(OrderType.TAKEAWAY);
        assertThat(order.editor().draft().lines()).allMatch(line -> line.served().course() == null);
        order.editor().chooseType(OrderType.DINE_IN);
        order.send();

        Order sent = counter.server.onlyOrder();
        assertThat(sent.lines())
                .extracting(line -> line.status())
                .containsExactly(
                        LineStatus.FIRED,
                        LineStatus.FIRED,
                        LineStatus.HELD,
                        LineStatus.HELD,
                        LineStatus.HELD);
    }

    @Test
    void itsSeatAndItsHoldAreThoseOfItsParts() {
        counter.add("Burger combo");
        order.serving().giveTo(2);
        order.serving().moveTo(1);
        order.serving().switchHold();

        assertThat(order.editor().draft().lines())
                .allMatch(line -> line.served().equals(new Serving(1, 2, true)));
        select("Cola");
        order.serving().switchHold();
        assertThat(order.editor().draft().lines().getLast().served().isHeld()).isFalse();
        assertThat(order.editor().draft().lines().getFirst().served().isHeld()).isTrue();
    }

    @Test
    void itIsSentShownAndVoidedAsOne() {
        counter.add("Burger combo");
        tap("Side", "Onion rings");
        order.send();

        Order sent = counter.server.onlyOrder();
        assertThat(sent.total()).isEqualTo(new Money(14_000));
        order.open(sent);
        cashier.assertPanel(
                "14,000",
                "1 Burger combo 13,500 FIRED",
                "1 Cheeseburger  FIRED",
                "1 Onion rings 500 FIRED",
                "1 Cola  FIRED");
        order.drafts().select(sent.lines().getFirst().id());
        order.sent().voidLine("mistake");
        assertThat(counter.server.onlyOrder().lines())
                .allMatch(line -> line.status() == LineStatus.VOIDED);
    }

    @Test
    void theLastRoundIsRepeatedWithItsParts() {
        counter.add("Grill menu");
        tap("Main", "LA galbi");
        order.send();
        order.open(counter.server.onlyOrder());
        order.sent().fireNext();
        assertThat(order.getPanel().getRoundText()).isEqualTo("1 × Grill menu");

        order.repeatRound();

        List<DraftLine> again = order.editor().draft().lines();
        assertThat(again)
                .extracting(line -> line.itemId().value())
                .containsExactly(
                        "grill-course", "caesar-salad", "la-galbi", "cheesecake", "americano");
        assertThat(again.subList(1, 5)).allMatch(line -> line.isPartOf(again.getFirst().id()));
        order.send();
        assertThat(counter.server.onlyOrder().total()).isEqualTo(new Money(84_000));
    }

    @Test
    void whatSoldOutMeanwhileIsToldAndChosenAnew() {
        counter.add("Burger combo");
        cashier.sellOut("Cola");
        LineRow cola = order.getPanel().linesProperty().get().getLast();
        assertThat(cola.trouble()).contains("Cola");

        tap("Drink", "Lemonade");
        assertThat(order.getPanel().linesProperty().get().getLast().trouble()).isEmpty();
        tap("Drink", "Cola");
        assertThat(notice()).contains("Cola");
        assertThat(order.getPanel().getTotalText()).isEqualTo("15,000");

        cashier.sellOut("Sparkling water");
        cashier.sellOut("Americano");
        cashier.sellOut("Lemonade");
        assertThat(tile("Burger combo").isAvailable()).isFalse();
    }

    @Test
    void aChoiceThatIsOfferedNoMoreGivesWayToAnother() {
        counter.add("Burger combo");
        MenuItem combo = counter.item("Burger combo");
        Slot drink = combo.slots().getLast();
        var less =
                new Slot(
                        drink.id(),
                        drink.name(),
                        drink.names(),
                        1,
                        1,
                        null,
                        List.of(drink.choices().getLast()));

        counter.server.change(
                cashier.combining(combo, combo.slots().get(0), combo.slots().get(1), less));

        cashier.assertPanel(
                "15,000",
                "1 Burger combo 13,500",
                "1 Cheeseburger ",
                "1 French fries ",
                "1 Lemonade 1,500");
        assertThat(Combos.unfit(order.known().menu(), combo.id(), combo.slots())).isEmpty();
    }

    @Test
    void aSlotOfSeveralIsFilledPieceByPiece() {
        MenuItem combo = counter.item("Burger combo");
        Slot side = combo.slots().get(1);
        var three = new Slot(side.id(), side.name(), side.names(), 2, 3, null, side.choices());
        counter.server.change(
                cashier.combining(combo, combo.slots().get(0), three, combo.slots().get(2)));

        counter.add("Burger combo");
        cashier.assertPanel(
                "14,000",
                "1 Burger combo 13,500",
                "1 Cheeseburger ",
                "1 French fries ",
                "1 Sweet potato fries 500",
                "1 Cola ");
        order.parts().countUp(slot("Side"), choice(slot("Side"), "French fries"));
        tap("Side", "Onion rings");
        assertThat(notice()).contains("at most 3");
        order.parts().countDown(slot("Side"), choice(slot("Side"), "Sweet potato fries"));
        select("Burger combo");
        order.selected().changeQuantity(1);

        cashier.assertPanel(
                "27,000", "2 Burger combo 27,000", "2 Cheeseburger ", "4 French fries ", "2 Cola ");
        order.send();
        assertThat(counter.server.onlyOrder().total()).isEqualTo(new Money(27_000));
    }

    @Test
    void itIsKeptWithTheDraftAndComesBackWhenItIsRefused() {
        counter.add("Burger combo");
        Drafts kept =
                new DraftFile(folder.resolve("draft.json"), Runnable::run).load().orElseThrow();
        assertThat(kept.current()).isEqualTo(order.editor().draft());

        cashier.sellOut("Cola");
        order.send();
        assertThat(order.editor().draft().lines()).hasSize(4);
        assertThat(order.getPanel().getTotalText()).isEqualTo("13,500");
    }
}
