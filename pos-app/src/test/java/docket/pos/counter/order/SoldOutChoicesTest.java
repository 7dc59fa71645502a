package docket.pos.counter.order;

import static org.assertj.core.api.Assertions.assertThat;

import docket.model.menu.Availability;
import docket.model.menu.AvailabilityStatus;
import docket.model.menu.MenuItem;
import docket.model.menu.Modifier;
import docket.model.menu.ModifierAvailability;
import docket.model.menu.ModifierGroup;
import docket.model.menu.ModifierId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Choices that are made at first, and choices that sell out while they are entered. The steak must
/// have one doneness here, medium where nobody says anything.
class SoldOutChoicesTest extends OrderEntryTest {
    @BeforeEach
    void askForDoneness() {
        MenuItem steak = counter.item("Steak");
        ModifierGroup doneness = steak.modifierGroups().getFirst();
        List<Modifier> marked =
                doneness.modifiers().stream()
                        .map(
                                m ->
                                        new Modifier(
                                                m.id(),
                                                m.name(),
                                                m.names(),
                                                m.price(),
                                                m.id().value().equals("medium")))
                        .toList();
        var asked =
                new ModifierGroup(doneness.id(), doneness.name(), doneness.names(), 1, 1, marked);
        counter.server.change(cashier.offering(steak, asked));
    }

    private void sellOut(String... modifiers) {
        for (String id : modifiers) {
            counter.server.change(
                    new ModifierAvailability(
                            new ModifierId(id),
                            new Availability(AvailabilityStatus.SOLD_OUT, null)));
        }
    }

    @Test
    void whatIsMarkedIsChosenAndASecondTapAddsAPiece() {
        counter.add("Steak");
        counter.add("Steak");

        cashier.assertPanel("57,800", "2 Steak (Medium) 57,800");
    }

    @Test
    void theNextOneIsChosenWhereTheMarkedOneIsSoldOut() {
        sellOut("medium");
        counter.add("Steak");

        cashier.assertPanel("28,900", "1 Steak (Rare) 28,900");
        cashier.choose("Doneness", "Medium");
        cashier.assertPanel("28,900", "1 Steak (Rare) 28,900");
        assertThat(counter.frame.getNotice()).isEqualTo("Medium cannot be had right now.");
    }

    @Test
    void whoHasEnteredItIsToldAndTheLineSaysSo() {
        counter.add("Steak");
        sellOut("medium");

        assertThat(counter.frame.getNotice()).startsWith("Medium has just sold out.");
        assertThat(trouble()).isEqualTo("Sold out: Medium");
        cashier.choose("Doneness", "Well done");
        assertThat(trouble()).isEmpty();
    }

    @Test
    void whatIsPutAsideIsToldToo() {
        counter.add("Steak");
        order.drafts().park();
        sellOut("medium");

        assertThat(counter.frame.getNotice()).contains("in an order that is put aside");
    }

    @Test
    void sendingItIsRefusedByNameAndTheLinesComeBack() {
        counter.add("Steak");
        sellOut("medium");
        order.send();

        assertThat(counter.frame.getNotice()).contains("미디엄 is sold out", "back in the draft");
        assertThat(order.editor().draft().lines()).hasSize(1);
    }

    @Test
    void theTileIsSoldOutWithItsLastChoice() {
        order.tiles().searchProperty().set("Steak");
        sellOut("rare", "medium");
        assertThat(cashier.tile("Steak").terms()).isEqualTo("28,900");

        sellOut("well-done");

        assertThat(cashier.tile("Steak").terms()).isEqualTo("Sold out");
        order.adding().add(cashier.tile("Steak").id());
        assertThat(order.editor().draft().lines()).isEmpty();
    }

    private String trouble() {
        return order.getPanel().linesProperty().get().getFirst().trouble();
    }
}
