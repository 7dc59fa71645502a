package docket.pos.counter.order;

import static org.assertj.core.api.Assertions.assertThat;

import docket.client.Command;
import docket.model.order.NewOrder;
import docket.pos.counter.CounterStage;
import org.junit.jupiter.api.Test;

class DraftFileTest extends OrderEntryTest {
    @Test
    void theDraftIsBackAtTheNextStart() {
        order.editor().chooseTable("7");
        counter.add("Americano");
        cashier.choose("Temperature", "Iced");

        open();

        cashier.assertPanel("5,000", "1 Americano (Iced) 5,000");
        assertThat(order.editor().draft().table()).isEqualTo("7");
        assertThat(counter.frame.getNotice()).contains("is back");
    }

    @Test
    void whatWasSentIsNotInTheDraftAnyMore() {
        counter.add("Americano");
        order.send();

        counter = CounterStage.connected(folder);

        assertThat(counter.order.editor().draft().isEmpty()).isTrue();
    }

    @Test
    void aDraftWhoseSendOutlivedTheCrashIsNotSentAgain() {
        counter.add("Americano");
        Draft draft = order.editor().draft();
        counter.desk.send(
                new Command.PlaceOrder(
                        draft.orderId(),
                        new NewOrder(
                                draft.type(),
                                "",
                                0,
                                "",
                                draft.lines().stream().map(DraftLine::command).toList())),
                result -> {});

        assertThat(order.editor().draft().isEmpty()).isTrue();
        assertThat(order.editor().draft().orderId()).isNotEqualTo(draft.orderId());
    }

    @Test
    void aDraftThatWasPutAsideOutlivesItToo() {
        counter.add("Americano");
        order.drafts().park();

        counter = CounterStage.connected(folder);

        assertThat(counter.order.getPanel().getParkedText()).isEqualTo("Parked: 1");
    }
}
