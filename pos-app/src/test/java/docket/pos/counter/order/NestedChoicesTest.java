package docket.pos.counter.order;

import static org.assertj.core.api.Assertions.assertThat;

import docket.model.Money;
import docket.model.Names;
import docket.model.menu.Availability;
import docket.model.menu.AvailabilityStatus;
import docket.model.menu.Modifier;
import docket.model.menu.ModifierAvailability;
import docket.model.menu.ModifierGroup;
import docket.model.menu.ModifierGroupId;
import docket.model.menu.ModifierId;
import docket.model.menu.Prefix;
import docket.ui.Language;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The steak comes with one side or two: chips at first, or a salad for 1000, which asks for one
/// dressing: ranch at first, or caesar for 300; onion is part of the salad.
class NestedChoicesTest extends OrderEntryTest {
    private static Modifier modifier(
            String name, long price, boolean isFirst, boolean isPart, ModifierGroup... opened) {
        return new Modifier(
                new ModifierId(name.toLowerCase(java.util.Locale.ROOT)),
                name + "k",
                new Names(Map.of("en", name)),
                new Money(price),
                isFirst,
                isPart,
                List.of(opened));
    }

    private static ModifierGroup group(String name, int least, int most, Modifier... modifiers) {
        return new ModifierGroup(
                new ModifierGroupId(name.toLowerCase(java.util.Locale.ROOT)),
                name,
                new Names(Map.of("en", name)),
                least,
                most,
                List.of(modifiers));
    }

    @BeforeEach
    void offerSides() {
        offer(1);
    }

    private void offer(int leastSides) {
        counter.server.change(
                cashier.offering(
                        counter.item("Steak"),
                        group(
                                "Side",
                                leastSides,
                                2,
                                modifier("Chips", 0, true, false),
                                modifier(
                                        "Salad",
                                        1000,
                                        false,
                                        false,
                                        group(
                                                "Dressing",
                                                1,
                                                1,
                                                modifier("Ranch", 0, true, false),
                                                modifier("Caesar", 300, false, false)),
                                        group("Leaves", 0, 1, modifier("Onion", 0, false, true))),
                                modifier("Rice", 500, false, false))));
    }

    private List<String> asked() {
        DraftLine line = order.editor().selectedLine().orElseThrow();
        return line.chosen().of(order.known().menu().item(line.itemId())).asked().stream()
                .map(group -> group.names().in("en", ""))
                .toList();
    }

    private void sellOut(String id) {
        counter.server.change(
                new ModifierAvailability(
                        new ModifierId(id), new Availability(AvailabilityStatus.SOLD_OUT, null)));
    }

    @Test
    void aChoiceUnfoldsItsGroupsWithTheirFirstChoicesAndFoldsThemAgain() {
        counter.add("Steak");
        cashier.assertPanel("28,900", "1 Steak (Chips) 28,900");
        assertThat(asked()).containsExactly("Side");

        cashier.choose("Side", "Salad");
        cashier.assertPanel("29,900", "1 Steak (Chips · Salad (Ranch)) 29,900");
        assertThat(asked()).containsExactly("Side", "Dressing", "Leaves");
        cashier.choose("Dressing", "Caesar");
        cashier.choose("Leaves", "Onion");
        cashier.assertPanel("30,200", "1 Steak (Chips · Salad (Caesar, NO Onion)) 30,200");

        cashier.choose("Side", "Salad");
        cashier.assertPanel("28,900", "1 Steak (Chips) 28,900");
        assertThat(asked()).containsExactly("Side");
        cashier.choose("Side", "Salad");
        cashier.assertPanel("29,900", "1 Steak (Chips · Salad (Ranch)) 29,900");
    }

    @Test
    void whatIsLeftOutAsksNothing() {
        counter.add("Steak");
        cashier.choose("Side", "Salad");
        order.choices().want(Prefix.NO);
        cashier.choose("Side", "Salad");

        cashier.assertPanel("28,900", "1 Steak (Chips · NO Salad) 28,900");
        assertThat(asked()).containsExactly("Side");
    }

    @Test
    void whatIsTakenTwiceIsChargedTwiceWithAllThatIsUnderIt() {
        counter.add("Steak");
        cashier.choose("Side", "Salad");
        cashier.choose("Dressing", "Caesar");
        cashier.choose("Side", "Chips");
        ModifierGroup side = counter.item("Steak").modifierGroups().getFirst();
        order.choices().countUp(side.modifiers().get(1), side);
        order.editor().changeQuantity(1);

        cashier.assertPanel("63,000", "2 Steak (2 × Salad (2 × Caesar)) 63,000");
        order.send();
        order.open(counter.server.onlyOrder());
        cashier.assertPanel("63,000", "2 Steak (2 × Salad (2 × Caesar)) 63,000 FIRED");
    }

    @Test
    void itIsSentRepeatedAndTakenBackInOneStep() {
        counter.add("Steak");
        cashier.choose("Side", "Salad");
        order.drafts().undo();
        cashier.assertPanel("28,900", "1 Steak (Chips) 28,900");
        order.selected().moveBy(1);
        cashier.choose("Side", "Salad");
        cashier.choose("Dressing", "Caesar");
        order.send();
        counter.texts.switchTo(Language.ENGLISH);
        order.open(counter.server.onlyOrder());
        order.repeatRound();

        cashier.assertPanel(
                "60,400",
                "1 Steak (Chips · Salad (Caesar)) 30,200 FIRED",
                "1 Steak (Chips · Salad (Caesar)) 30,200");
    }

    @Test
    void aSecondTapOnTheTileJoinsAPlainPieceOnly() {
        counter.add("Steak");
        counter.add("Steak");
        cashier.choose("Side", "Salad");
        counter.add("Steak");

        cashier.assertPanel(
                "88,700", "2 Steak (Chips · Salad (Ranch)) 59,800", "1 Steak (Chips) 28,900");
    }

    @Test
    void whatSellsOutUnderAChoiceIsToldAndTheOtherIsTakenAtFirst() {
        counter.add("Steak");
        cashier.choose("Side", "Salad");
        sellOut("ranch");

        assertThat(counter.frame.getNotice()).startsWith("Ranch has just sold out.");
        assertThat(order.getPanel().linesProperty().get().getFirst().trouble())
                .isEqualTo("Sold out: Ranch");
        cashier.choose("Side", "Salad");
        cashier.choose("Side", "Salad");
        cashier.assertPanel("30,200", "1 Steak (Chips · Salad (Caesar)) 30,200");

        sellOut("caesar");
        cashier.choose("Side", "Salad");
        cashier.choose("Side", "Salad");
        assertThat(counter.frame.getNotice()).endsWith("Salad cannot be had right now.");
        cashier.assertPanel("28,900", "1 Steak (Chips) 28,900");
    }

    @Test
    void aPartThatIsSoldOutIsLeftOutOfWhatIsChosenNext() {
        sellOut("onion");
        counter.add("Steak");
        cashier.choose("Side", "Salad");

        cashier.assertPanel("29,900", "1 Steak (Chips · Salad (Ranch, NO Onion)) 29,900");
        order.send();
        assertThat(counter.server.onlyOrder().lines()).hasSize(1);
    }

    @Test
    void aMenuThatIsEditedMeanwhileKeepsWhatFits() {
        counter.add("Steak");
        cashier.choose("Side", "Salad");
        cashier.choose("Dressing", "Caesar");
        offer(2);
        cashier.assertPanel("30,200", "1 Steak (Chips · Salad (Caesar)) 30,200");

        counter.server.change(
                cashier.offering(
                        counter.item("Steak"),
                        group(
                                "Side",
                                1,
                                2,
                                modifier("Chips", 0, true, false),
                                modifier("Salad", 1000, false, false))));
        cashier.assertPanel("29,900", "1 Steak (Chips · Salad) 29,900");
    }

    @Test
    void whereSoManyMustBeAnotherTakesThePlaceOfTheOldest() {
        offer(2);
        counter.add("Steak");
        cashier.assertPanel("29,900", "1 Steak (Chips · Salad (Ranch)) 29,900");

        cashier.choose("Side", "Rice");
        cashier.assertPanel("30,400", "1 Steak (Salad (Ranch) · Rice) 30,400");
        cashier.choose("Side", "Chips");
        cashier.assertPanel("29,400", "1 Steak (Rice · Chips) 29,400");
        cashier.choose("Side", "Rice");
        cashier.assertPanel("29,400", "1 Steak (Rice · Chips) 29,400");
        order.choices().want(Prefix.LIGHT);
        cashier.choose("Side", "Salad");
        cashier.assertPanel("29,900", "1 Steak (Chips · LIGHT Salad (Ranch)) 29,900");
    }

    @Test
    void whereFewerMayBeAFullGroupSaysSo() {
        counter.add("Steak");
        cashier.choose("Side", "Salad");
        cashier.choose("Side", "Rice");

        assertThat(counter.frame.getNotice()).contains("at most 2");
        cashier.assertPanel("29,900", "1 Steak (Chips · Salad (Ranch)) 29,900");
    }
}
