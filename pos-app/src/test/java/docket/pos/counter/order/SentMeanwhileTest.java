package docket.pos.counter.order;

import static org.assertj.core.api.Assertions.assertThat;

import docket.model.OrderType;
import docket.model.order.LineId;
import docket.model.order.NewLine;
import docket.model.order.NewOrder;
import docket.model.order.Order;
import docket.model.order.OrderId;
import docket.model.order.OrderLine;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Two counters enter for one table; whoever sends last adds to what the first one sent.
final class SentMeanwhileTest extends OrderEntryTest {
    @SuppressWarnings("NullAway.Init")
    SentMeanwhileTest() {}

    private Order colleagueSends(String table) {
        var line =
                new NewLine(
                        new LineId(UUID.randomUUID()),
                        counter.item("Espresso").id(),
                        1,
                        List.of(),
                        "");
        return counter.server
                .colleague()
                .place(
                        new OrderId(UUID.randomUUID()),
                        new NewOrder(OrderType.DINE_IN, table, 0, "", List.of(line)));
    }

    private List<String> names(Order order) {
        return order.lines().stream().map(line -> line.names().in("en", line.name())).toList();
    }

    @Test
    void whatIsEnteredJoinsWhatAColleagueSentFirst() {
        order.begin("7", 4);
        counter.add("Americano");
        order.editor().noteOrder("birthday");

        Order first = colleagueSends("7");

        assertThat(order.drafts().draft().adding()).isTrue();
        assertThat(order.getPanel().linesProperty().get()).hasSize(2);
        assertThat(counter.frame.getNotice()).contains(first.number());
        order.send();
        Order both = counter.server.onlyOrder();
        assertThat(names(both)).containsExactly("Espresso", "Americano");
        assertThat(both.guests()).isEqualTo(4);
        assertThat(both.note()).isEqualTo("birthday");
    }

    @Test
    void whatWasSentBeforeTheColleaguesOrderWasHeardOfJoinsItToo() {
        order.begin("7", 2);
        counter.add("Americano");
        counter.server.lagBehind();
        Order first = colleagueSends("7");

        order.send();
        counter.server.catchUp();

        assertThat(counter.server.onlyOrder().id()).isEqualTo(first.id());
        assertThat(names(counter.server.onlyOrder())).containsExactly("Espresso", "Americano");
        assertThat(counter.frame.getNotice()).startsWith("Added to " + first.number());
        assertThat(order.drafts().draft().isEmpty()).isTrue();
    }

    @Test
    void whoeverWasAskedAndSendsApartHasAnOrderOfTheirOwn() {
        colleagueSends("7");
        order.begin("7", 2);
        counter.add("Americano");
        assertThat(order.getPanel().getOfferText()).isNotEmpty();

        order.send();

        assertThat(counter.server.orders()).hasSize(2);
    }

    @Test
    void anotherTablesOrderChangesNothing() {
        order.begin("7", 2);
        counter.add("Americano");

        colleagueSends("8");

        assertThat(order.drafts().draft().adding()).isFalse();
        order.send();
        assertThat(counter.server.orders())
                .extracting(Order::table)
                .containsExactlyInAnyOrder("7", "8");
    }

    @Test
    void linesThatWereJoinedToAnotherOrderAreNotSentOnceMoreAfterACrash() {
        order.begin("7", 2);
        counter.add("Americano");
        Draft before = order.drafts().draft();
        counter.server.lagBehind();
        colleagueSends("7");
        order.send();
        order.drafts().set(before);

        counter.server.catchUp();

        assertThat(order.drafts().draft().isEmpty()).isTrue();
        assertThat(counter.server.onlyOrder().lines()).extracting(OrderLine::quantity).hasSize(2);
    }
}
