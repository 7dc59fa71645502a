package docket.pos.counter.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import docket.model.order.Order;
import docket.model.order.OrderStatus;
import docket.pos.counter.CounterStage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BoardViewModelTest {
    @TempDir private Path folder;
    private CounterStage counter;
    private BoardViewModel board;

    @BeforeEach
    void open() {
        counter = CounterStage.connected(folder);
        board = counter.board;
    }

    @Test
    void anOrderAppearsByItsFact() {
        send("Steak");

        assertThat(board.cardsProperty().get())
                .extracting(OrderCard::title, OrderCard::pay)
                .containsExactly(tuple("001 · Dine-in", "Due 28,900"));
    }

    @Test
    void theReadyOneIsFirstAndCounted() {
        send("Steak");
        Order second = send("Americano");
        counter.server.cook(second.id());

        assertThat(board.readyProperty().get()).isEqualTo(1);
        assertThat(board.cardsProperty().get())
                .extracting(card -> card.order().number())
                .containsExactly("002", "001");
    }

    @Test
    void aServedAndPaidOrderIsPutAway() {
        Order order = send("Steak");
        counter.payment.open(order);
        counter.payment.take();
        counter.server.cook(order.id());
        board.serve(current(order));

        assertThat(current(order).status()).isEqualTo(OrderStatus.CLOSED);
        assertThat(board.cardsProperty().get()).isEmpty();
    }

    @Test
    void aServedAndUnpaidOrderStays() {
        Order order = send("Steak");
        counter.server.cook(order.id());
        board.serve(current(order));

        assertThat(board.cardsProperty().get()).hasSize(1);
    }

    @Test
    void cancellingAPaidOrderSaysWhatToGiveBackUntilItIsPutAway() {
        Order order = send("Steak");
        counter.payment.open(order);
        counter.payment.take();
        board.cancel(current(order), "Guest changed mind");
        counter.clock.pass(Duration.ofMinutes(1));
        counter.frame.tick();

        assertThat(counter.frame.getNotice()).isEqualTo("001 is cancelled: give back 28,900.");
        counter.frame.dismiss();
        assertThat(counter.frame.getNotice()).isEmpty();
    }

    @Test
    void aVoidAfterPaymentShowsWhatToGiveBack() {
        Order order = send("Steak");
        counter.payment.open(order);
        counter.payment.take();
        counter.order.open(current(order));
        counter.order.selectBy(1);
        counter.order.voidSelected("Guest changed mind");

        assertThat(board.cardsProperty().get().getFirst().pay()).isEqualTo("Give back 28,900");
    }

    @Test
    void aStaleTapSaysSo() {
        Order seen = send("Steak");
        counter.server.cook(seen.id());
        board.cancel(seen, "Guest changed mind");

        assertThat(counter.frame.getNotice()).contains("Another screen changed it meanwhile");
        assertThat(current(seen).isOpen()).isTrue();
    }

    @Test
    void filtersShowTheirOrdersOnly() {
        send("Steak");
        counter.order.otherType();
        Order takeaway = send("Americano");
        counter.server.cook(takeaway.id());

        assertThat(shownBy(BoardViewModel.Filter.TAKEAWAY)).containsExactly("002");
        assertThat(shownBy(BoardViewModel.Filter.DINE_IN)).containsExactly("001");
        assertThat(shownBy(BoardViewModel.Filter.READY)).containsExactly("002");
        assertThat(shownBy(BoardViewModel.Filter.UNPAID)).containsExactly("002", "001");
    }

    @Test
    void agesCountByTheServersClock() {
        send("Steak");
        counter.clock.pass(Duration.ofMinutes(7));
        board.refresh();

        assertThat(board.cardsProperty().get().getFirst().minutes()).isEqualTo(7);
    }

    private List<String> shownBy(BoardViewModel.Filter filter) {
        board.show(filter);
        return board.cardsProperty().get().stream().map(card -> card.order().number()).toList();
    }

    private Order send(String item) {
        counter.add(item);
        counter.order.send();
        return counter.server.orders().getLast();
    }

    private Order current(Order order) {
        return counter.server.orders().stream()
                .filter(known -> known.id().equals(order.id()))
                .findFirst()
                .orElseThrow();
    }
}
