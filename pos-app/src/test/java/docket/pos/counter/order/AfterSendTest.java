package docket.pos.counter.order;

import static org.assertj.core.api.Assertions.assertThat;

import docket.model.Money;
import docket.model.order.LineId;
import docket.model.order.LineStatus;
import docket.model.order.Order;
import docket.model.order.OrderLine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AfterSendTest extends OrderEntryTest {
    private LineId steak;

    @SuppressWarnings("NullAway.Init") // by sent
    AfterSendTest() {}

    @BeforeEach
    void sent() {
        counter.add("Steak");
        counter.add("Americano");
        order.send();
        order.open(now());
        steak = now().lines().getFirst().id();
        order.editor().select(steak);
    }

    private Order now() {
        return counter.server.onlyOrder();
    }

    private OrderLine line() {
        return now().line(steak);
    }

    @Test
    void whatWasSentStandsApartFromWhatIsNew() {
        counter.add("Americano");

        assertThat(order.getPanel().linesProperty().get())
                .extracting(LineRow::heading)
                .containsExactly("Sent", "", "New");
    }

    @Test
    void aNoteIsSentWhenItIsFinished() {
        order.sent().typeNote("no");
        order.sent().typeNote("no sauce ");
        assertThat(line().note()).isEmpty();

        order.sent().sendNote();

        assertThat(line().note()).isEqualTo("no sauce");
        assertThat(counter.frame.getNotice()).contains("the kitchen sees it");
    }

    @Test
    void aNoteThatIsTypedGoesToItsLineWhenAnotherIsSelected() {
        order.sent().typeNote("no sauce");
        order.editor().select(now().lines().getLast().id());

        assertThat(line().note()).isEqualTo("no sauce");
        assertThat(now().lines().getLast().note()).isEmpty();
    }

    @Test
    void aNoteThatIsLeftOrIsTheSameIsNotSent() {
        order.sent().typeNote("no sauce");
        order.sent().forgetNote();
        order.sent().sendNote();
        order.sent().typeNote("  ");
        order.sent().sendNote();

        assertThat(now().version()).isEqualTo(1);
    }

    @Test
    void aLineThatIsMadeTakesNoNote() {
        counter.server.cook(now().id());

        assertThat(order.sent().noteable()).isEmpty();
        order.sent().typeNote("no sauce");
        order.sent().sendNote();
        assertThat(line().note()).isEmpty();
    }

    @Test
    void aLineIsMadeAgainAtNoCharge() {
        counter.server.cook(now().id());
        order.sent().remake("Dropped");

        OrderLine again = now().lines().getLast();
        assertThat(again.remakeOf()).isEqualTo(steak);
        assertThat(again.total()).isEqualTo(Money.ZERO);
        cashier.assertPanel(
                "33,400",
                "1 Steak 28,900 DONE",
                "1 Americano 4,500 DONE",
                "1 Steak (REMAKE) 0 FIRED");
        assertThat(counter.frame.getNotice()).contains("makes it again");
    }

    @Test
    void aLineIsGivenToTheGuestAndChargedAgain() {
        order.sent().comp("Long wait");
        cashier.assertPanel(
                "4,500", "1 Steak (on the house (Long wait)) 0 FIRED", "1 Americano 4,500 FIRED");
        assertThat(counter.frame.getNotice()).contains("does not pay");

        order.drafts().select(steak);
        order.sent().comp(null);
        cashier.assertPanel("33,400", "1 Steak 28,900 FIRED", "1 Americano 4,500 FIRED");
    }

    @Test
    void whatIsVoidedAfterItWasMadeIsWasted() {
        counter.server.cook(now().id());
        order.sent().voidLine("Guest changed mind");

        assertThat(line().status()).isEqualTo(LineStatus.VOIDED);
        cashier.assertPanel("4,500", "1 Steak (wasted) 0 VOIDED", "1 Americano 4,500 DONE");
    }
}
