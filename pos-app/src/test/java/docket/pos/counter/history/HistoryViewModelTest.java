package docket.pos.counter.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import docket.model.menu.Availability;
import docket.model.menu.AvailabilityStatus;
import docket.model.order.Order;
import docket.model.order.OrderStatus;
import docket.pos.counter.CounterStage;
import docket.pos.counter.order.DraftLine;
import docket.ui.Period;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryViewModelTest {
    @TempDir private Path folder;
    private CounterStage counter;
    private HistoryViewModel history;

    @BeforeEach
    void open() {
        counter = CounterStage.connected(folder);
        history = counter.history;
    }

    private Order send(String item) {
        counter.add(item);
        counter.order.send();
        return counter.server.orders().getLast();
    }

    private Order closed(String item) {
        Order order = send(item);
        counter.payment.open(order);
        counter.payment.take();
        counter.server.cook(order.id());
        counter.board.serve(current(order));
        return current(order);
    }

    private Order current(Order order) {
        return counter.server.orders().stream()
                .filter(known -> known.id().equals(order.id()))
                .findFirst()
                .orElseThrow();
    }

    private List<String> numbers() {
        return history.rowsProperty().get().stream().map(row -> row.order().number()).toList();
    }

    @Test
    void ordersThatAreOverAreShownTheNewestFirst() {
        closed("Steak");
        send("Americano");
        history.show(true);

        assertThat(numbers()).containsExactly("002", "001");
        assertThat(history.rowsProperty().get())
                .extracting(HistoryRow::state, HistoryRow::total)
                .containsExactly(tuple("open, to be paid", "4,500"), tuple("closed", "28,900"));
        assertThat(history.getStateText()).isEmpty();
    }

    @Test
    void whatIsTypedIsLookedForAtOnce() {
        closed("Steak");
        send("Americano");
        history.show(true);

        history.textProperty().set("stea");
        assertThat(numbers()).containsExactly("001");
        history.textProperty().set("4,500");
        assertThat(numbers()).containsExactly("002");
        history.textProperty().set("lobster");
        assertThat(numbers()).isEmpty();
        assertThat(history.getStateText()).isEqualTo("No order is like this.");
    }

    @Test
    void daysAreChosen() {
        send("Steak");
        counter.clock.move(Duration.ofDays(1));
        send("Americano");
        history.show(true);

        history.choose(Period.TODAY);
        assertThat(numbers()).containsExactly("002");
        history.choose(Period.YESTERDAY);
        assertThat(numbers()).containsExactly("001");
        history.choose(Period.WEEK);
        assertThat(numbers()).containsExactly("002", "001");
    }

    @Test
    void anOrderThatChangesWhileItIsLookedAtIsShownAsItIsNow() {
        Order order = send("Steak");
        history.show(true);
        history.selectBy(1);
        counter.board.cancel(order, "Guest changed mind");
        send("Americano");

        assertThat(numbers()).containsExactly("002", "001");
        HistoryRow selected = history.selectedProperty().get();
        assertThat(selected).isNotNull();
        assertThat(selected.order().number()).isEqualTo("001");
        assertThat(selected.state()).isEqualTo("cancelled");
    }

    @Test
    void aClosedOrderIsOpenedAgainWithAReason() {
        Order order = closed("Steak");
        history.show(true);
        history.reopen(order, "Payment to be corrected");

        assertThat(current(order).status()).isEqualTo(OrderStatus.OPEN);
        assertThat(current(order).reason()).isEqualTo("Payment to be corrected");
        assertThat(counter.frame.getNotice()).endsWith("Order 001 is open again.");
    }

    @Test
    void aServerThatIsAwayIsSaidAndWhatWasFoundStays() {
        send("Steak");
        history.show(true);
        counter.server.cut();
        history.textProperty().set("s");

        assertThat(history.getStateText()).startsWith("The server cannot be reached.");
        counter.server.mend();
        history.search();
        assertThat(history.getStateText()).isEmpty();
        assertThat(numbers()).containsExactly("001");
    }

    @Test
    void theSameIsOrderedAgainWithItsChoicesWhereItCanBeHad() {
        counter.add("Americano");
        counter.order.editor().changeQuantity(1);
        counter.order.editor().noteLine("extra hot");
        counter.add("Steak");
        counter.order.editor().chooseTable("7");
        counter.order.send();
        Order before = counter.server.onlyOrder();
        counter.server.change(
                counter.item("Steak").with(new Availability(AvailabilityStatus.SOLD_OUT, null)));
        counter.add("Cola");
        counter.order.again().order(before);

        assertThat(counter.order.editor().draft().table()).isEqualTo("7");
        assertThat(counter.order.editor().draft().lines())
                .singleElement()
                .satisfies(
                        line -> {
                            assertThat(line.itemId()).isEqualTo(counter.item("Americano").id());
                            assertThat(line.quantity()).isEqualTo(2);
                            assertThat(line.note()).isEqualTo("extra hot");
                            assertThat(line.id()).isNotEqualTo(before.lines().getFirst().id());
                        });
        assertThat(counter.frame.getNotice())
                .endsWith("The same as in 001, without what cannot be had: Steak.");
        assertThat(counter.order.drafts().draftsProperty().get().parked())
                .singleElement()
                .satisfies(
                        aside ->
                                assertThat(aside.lines())
                                        .extracting(DraftLine::itemId)
                                        .containsExactly(counter.item("Cola").id()));
    }
}
