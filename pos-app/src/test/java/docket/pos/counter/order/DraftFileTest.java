package docket.pos.counter.order;

import static org.assertj.core.api.Assertions.assertThat;

import docket.client.Command;
import docket.model.order.NewOrder;
import docket.pos.counter.CounterStage;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DraftFileTest {
    @TempDir private Path folder;
    private CounterStage counter;
    private OrderViewModel order;
    private Cashier cashier;

    @BeforeEach
    void open() {
        counter = CounterStage.connected(folder);
        order = counter.order;
        cashier = new Cashier(counter);
    }

    @Test
    void theDraftIsBackAtTheNextStart() {
        order.editor().chooseTable("7");
        counter.add("Americano");
        cashier.choose("Temperature", "Iced");

        counter = CounterStage.connected(folder);
        order = counter.order;
        cashier = new Cashier(counter);

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
