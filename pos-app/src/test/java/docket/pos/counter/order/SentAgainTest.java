package docket.pos.counter.order;

import static org.assertj.core.api.Assertions.assertThat;

import docket.model.menu.Availability;
import docket.model.menu.AvailabilityStatus;
import docket.model.order.Order;
import docket.pos.counter.CounterStage;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SentAgainTest {
    @TempDir private Path folder;
    private CounterStage counter;

    @BeforeEach
    void open() {
        counter = CounterStage.connected(folder);
        counter.order.editor().chooseTable("7");
        add("Americano");
        add("Fries");
        counter.order.send();
        counter.order.open(counter.server.onlyOrder());
        add("Draft beer");
        add("Draft beer");
        counter.order.send();
        counter.order.open(counter.server.onlyOrder());
    }

    private void add(String item) {
        counter.add(item.equals("Fries") ? "French fries" : item);
    }

    private List<String> drafted() {
        return counter.order.editor().draft().lines().stream()
                .map(line -> line.quantity() + " " + line.itemId().value())
                .toList();
    }

    @Test
    void theLastRoundIsShownAndRepeated() {
        assertThat(counter.order.getPanel().getRoundText()).isEqualTo("2 × Draft beer");

        counter.order.repeatRound();
        assertThat(drafted()).containsExactly("2 draft-beer");
        assertThat(counter.order.getPanel().getRoundText()).isEmpty();
        counter.order.send();

        Order order = counter.server.onlyOrder();
        assertThat(order.lines()).hasSize(4);
        assertThat(order.lines().getLast().batch()).isEqualTo(3);
    }

    @Test
    void aRoundThatWasVoidedIsNone() {
        Order order = counter.server.onlyOrder();
        counter.order.drafts().select(order.lines().getLast().id());
        counter.order.sent().voidLine("Guest changed mind");

        assertThat(counter.order.getPanel().getRoundText())
                .isEqualTo("1 × Americano, 1 × French fries");
    }

    @Test
    void whatIsSoldOutMeanwhileIsLeftOutAndNamed() {
        counter.server.change(
                counter.item("Draft beer")
                        .with(new Availability(AvailabilityStatus.SOLD_OUT, null)));
        counter.order.repeatRound();

        assertThat(drafted()).isEmpty();
        assertThat(counter.frame.getNotice()).endsWith("without what cannot be had: Draft beer.");
    }

    @Test
    void aRepeatedRoundIsOneTapToTakeBack() {
        counter.order.repeatRound();
        counter.order.drafts().undo();

        assertThat(drafted()).isEmpty();
    }
}
