package docket.pos.counter.order;

import static org.assertj.core.api.Assertions.assertThat;

import docket.model.Money;
import docket.model.OrderType;
import docket.model.menu.Hours;
import docket.model.menu.MenuItem;
import docket.model.menu.PriceRule;
import docket.model.menu.Selling;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Prices that depend on the type of the order and on the hour, as a cashier sees them. It is seven
/// in the evening, and happy hour until eight.
class PricesNowTest extends OrderEntryTest {
    private static final PriceRule TAKEAWAY =
            new PriceRule(new Money(4000), OrderType.TAKEAWAY, null, null);
    private static final PriceRule HAPPY =
            new PriceRule(
                    new Money(3000),
                    null,
                    new Hours(null, LocalTime.of(17, 0), LocalTime.of(20, 0)),
                    null);

    private void offer(PriceRule... rules) {
        MenuItem item = counter.item("Americano");
        counter.server.change(cashier.sold(item, Selling.PLAIN.withPrices(List.of(rules))));
    }

    private void pass(Duration time) {
        counter.clock.move(time);
        counter.order.tick();
    }

    @BeforeEach
    void begin() {
        order.editor().chooseType(OrderType.DINE_IN);
    }

    @Test
    void tilesLinesAndTotalFollowTheTypeAtOnce() {
        offer(TAKEAWAY);
        assertThat(cashier.tile("Americano").terms()).isEqualTo("4,500");
        counter.add("Americano");
        cashier.assertPanel("4,500", "1 Americano 4,500");

        order.otherType();

        assertThat(cashier.tile("Americano").terms()).isEqualTo("4,000");
        cashier.assertPanel("4,000", "1 Americano 4,000");
        assertThat(counter.frame.getNotice()).isEmpty();
        order.send();
        assertThat(counter.server.onlyOrder().total()).isEqualTo(new Money(4000));
    }

    @Test
    void whenTheHourPassesTheScreenFollowsAndSaysSo() {
        offer(HAPPY);
        counter.add("Americano");
        cashier.assertPanel("3,000", "1 Americano 3,000");

        pass(Duration.ofMinutes(59));
        cashier.assertPanel("3,000", "1 Americano 3,000");
        assertThat(counter.frame.getNotice()).isEmpty();

        pass(Duration.ofMinutes(1));

        cashier.assertPanel("4,500", "1 Americano 4,500");
        assertThat(cashier.tile("Americano").terms()).isEqualTo("4,500");
        assertThat(trouble()).isEqualTo("Was 3,000");
        assertThat(counter.frame.getNotice())
                .isEqualTo("Prices have changed: Americano 3,000 → 4,500");
        order.send();
        assertThat(counter.server.onlyOrder().total()).isEqualTo(new Money(4500));
        assertThat(counter.frame.getNotice()).doesNotContain("Charged");
    }

    @Test
    void theTimeIsThatOfTheServer() {
        offer(HAPPY);
        counter.add("Americano");

        order.facts().onContact(Duration.ofHours(1));
        order.tick();

        cashier.assertPanel("4,500", "1 Americano 4,500");
    }

    @Test
    void aPriceThatSomebodyEditsIsToldTooUntilItIsTakenBack() {
        counter.add("Americano");
        offer(HAPPY);

        assertThat(trouble()).isEqualTo("Was 4,500");
        assertThat(counter.frame.getNotice()).contains("Americano 4,500 → 3,000");

        offer();
        assertThat(trouble()).isEmpty();
        cashier.assertPanel("4,500", "1 Americano 4,500");
    }

    @Test
    void whatWasPutAsideIsLookedAtWhenItComesBack() {
        offer(HAPPY);
        counter.add("Americano");
        order.drafts().park();
        pass(Duration.ofHours(2));
        assertThat(counter.frame.getNotice()).isEmpty();

        order.drafts().resume();

        assertThat(trouble()).isEqualTo("Was 3,000");
        assertThat(counter.frame.getNotice()).contains("Americano 3,000 → 4,500");
    }

    @Test
    void anOrderThatWasOnItsWayWhenTheHourPassedIsChargedByTheServerAndThatIsSaid() {
        offer(HAPPY);
        counter.add("Americano");
        order.editor().changeQuantity(1);
        counter.server.goAway();
        order.send();
        counter.clock.move(Duration.ofHours(2));
        counter.server.comeBack();

        assertThat(counter.server.onlyOrder().total()).isEqualTo(new Money(9000));
        assertThat(counter.frame.getNotice())
                .startsWith(
                        "001: the price changed while it was being sent. Charged: Americano 6,000"
                                + " → 9,000");
    }

    @Test
    void whatIsAddedToATakeAwayOrderCostsWhatTakeAwayDoes() {
        offer(TAKEAWAY);
        order.editor().chooseType(OrderType.TAKEAWAY);
        counter.add("Americano");
        order.send();
        order.editor().chooseType(OrderType.DINE_IN);
        assertThat(cashier.tile("Americano").terms()).isEqualTo("4,500");

        order.open(counter.server.onlyOrder());

        assertThat(cashier.tile("Americano").terms()).isEqualTo("4,000");
        counter.add("Americano");
        cashier.assertPanel("8,000", "1 Americano 4,000 FIRED", "1 Americano 4,000");
    }

    private String trouble() {
        return order.getPanel().linesProperty().get().getFirst().trouble();
    }
}
