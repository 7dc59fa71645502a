package docket.pos.counter.order;

import static org.assertj.core.api.Assertions.assertThat;

import docket.model.Money;
import docket.model.menu.Selling;
import docket.model.order.OrderLine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// An item whose price the cashier says, as it is entered.
class OpenPriceTest extends OrderEntryTest {
    private int asked;

    @BeforeEach
    void offer() {
        counter.server.change(
                cashier.sold(counter.item("Americano"), Selling.PLAIN.withOpenPrice(true)));
        order.price().onWanted(() -> asked++);
    }

    @Test
    void theTileSaysSoAndATapAsksForThePrice() {
        assertThat(cashier.tile("Americano").terms()).isEqualTo("Open price");

        counter.add("Americano");

        assertThat(asked).isEqualTo(1);
        cashier.assertPanel("0", "1 Americano 0");
        assertThat(row().trouble()).isEqualTo("No price yet");
    }

    @Test
    void whatIsSaidIsSoldAndCookedSo() {
        counter.add("Americano");
        order.editor().price(new Money(7000));
        order.editor().name(" Ginseng tea ");
        order.editor().changeQuantity(1);
        cashier.assertPanel("14,000", "2 Ginseng tea 14,000");
        assertThat(row().trouble()).isEmpty();
        counter.add("Americano");
        order.editor().price(new Money(500));
        cashier.assertPanel("14,500", "2 Ginseng tea 14,000", "1 Americano 500");

        order.send();

        assertThat(counter.server.onlyOrder().total()).isEqualTo(new Money(14_500));
        assertThat(counter.server.onlyOrder().lines())
                .extracting(OrderLine::name)
                .containsExactly("Ginseng tea", "아메리카노");
        assertThat(counter.frame.getNotice()).doesNotContain("price");
    }

    @Test
    void nothingIsSentWithoutAPrice() {
        counter.add("Americano");
        order.editor().price(new Money(7000));
        order.editor().price(null);
        counter.add("Steak");
        order.send();
        order.pay();

        assertThat(counter.server.orders()).isEmpty();
        assertThat(asked).isEqualTo(3);
        assertThat(counter.frame.getNotice()).isEqualTo("Say what Americano costs.");
        assertThat(order.editor().selectedLine().orElseThrow().lacksPrice()).isTrue();
    }

    @Test
    void itIsOrderedAgainAsItWas() {
        counter.add("Americano");
        order.editor().price(new Money(7000));
        order.editor().name("Ginseng tea");
        order.send();
        order.open(counter.server.onlyOrder());

        order.repeatRound();

        cashier.assertPanel("14,000", "1 Ginseng tea 7,000 FIRED", "1 Ginseng tea 7,000");
    }

    @Test
    void anItemThatGetsItsPriceBackCostsThatAndOneThatLosesItAsksForOne() {
        counter.add("Americano");
        order.editor().price(new Money(7000));
        counter.server.change(cashier.sold(counter.item("Americano"), Selling.PLAIN));
        cashier.assertPanel("4,500", "1 Americano 4,500");

        counter.server.change(
                cashier.sold(counter.item("Americano"), Selling.PLAIN.withOpenPrice(true)));
        assertThat(row().trouble()).contains("No price yet");
    }

    @Test
    void aCashierAsksAManagerAndTheOrderGoesOut() {
        counter.signIn("Sora");
        counter.add("Americano");
        order.editor().price(new Money(7000));
        order.send();

        assertThat(counter.people.override().showingProperty().get()).isTrue();
        assertThat(counter.people.override().getTitle()).isEqualTo("Say open prices");
        assertThat(counter.server.orders()).isEmpty();
    }

    @Test
    void whatWasSaidIsKeptWithTheDraft() {
        counter.add("Americano");
        order.editor().price(new Money(7000));
        order.editor().name("Ginseng tea");

        Drafts kept =
                new DraftFile(folder.resolve("draft.json"), Runnable::run).load().orElseThrow();
        assertThat(kept.current()).isEqualTo(order.editor().draft());
    }

    private LineRow row() {
        return order.getPanel().linesProperty().get().getFirst();
    }
}
