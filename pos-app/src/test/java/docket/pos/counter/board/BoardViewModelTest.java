package docket.pos.counter.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import docket.model.CommandId;
import docket.model.menu.ItemId;
import docket.model.menu.StationId;
import docket.model.order.LineId;
import docket.model.order.Order;
import docket.model.order.OrderStatus;
import docket.model.order.VoidLine;
import docket.model.report.LearnedTime;
import docket.model.report.LearnedTimes;
import docket.pos.counter.CounterStage;
import docket.pos.counter.board.BoardFilter.Kind;
import docket.pos.counter.board.BoardFilter.State;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
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
                .extracting(card -> card.order().number(), OrderCard::place, OrderCard::pay)
                .containsExactly(tuple("001", "Dine-in · Mina", "Due 28,900"));
    }

    @Test
    void whatWasLearnedTellsWhenAnOrderIsReadyAndNothingWhereTooLittleIsKnown() {
        send("Steak");
        send("Americano");
        assertThat(board.cardsProperty().get()).extracting(OrderCard::ready).containsOnly("");

        counter.readiness.learn(
                new LearnedTimes(
                        List.of(
                                new LearnedTime(
                                        new ItemId("steak"),
                                        new StationId("grill"),
                                        720,
                                        950,
                                        60))));
        board.refresh();

        assertThat(board.cardsProperty().get())
                .extracting(card -> card.order().number(), OrderCard::ready)
                .containsExactlyInAnyOrder(tuple("001", "Ready in 12 to 16 min"), tuple("002", ""));
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

    /// @param hour of the evening, by the shop's clock; it is seven
    private Order book(String item, int hour) {
        counter.add(item);
        counter.order.due().choose(LocalDateTime.of(2026, 11, 20, hour, 0));
        counter.order.send();
        return counter.server.orders().getLast();
    }

    @Test
    void whatIsBookedStandsLastByItsTimeAndTellsHowLongItWaits() {
        book("Steak", 22);
        book("Americano", 21);
        send("Espresso");

        assertThat(board.cardsProperty().get())
                .extracting(card -> card.order().number(), OrderCard::due)
                .containsExactly(
                        tuple("003", ""),
                        tuple("002", "Booked 21:00 · kitchen in 1 h 40 min"),
                        tuple("001", "Booked 22:00 · kitchen in 2 h 40 min"));
        assertThat(board.countsProperty().get())
                .containsEntry(State.SCHEDULED, 2)
                .containsEntry(State.COOKING, 1);

        counter.clock.move(Duration.ofMinutes(95));
        board.refresh();
        assertThat(board.cardsProperty().get().get(1).due())
                .isEqualTo("Booked 21:00 · kitchen in 5 min");
        counter.clock.move(Duration.ofMinutes(5));
        counter.server.fireDue();
        assertThat(board.cardsProperty().get())
                .extracting(card -> card.order().number(), OrderCard::due)
                .startsWith(tuple("002", "for 21:00"));
    }

    @Test
    void whatIsBookedIsFiredNowOrCalledOff() {
        board.fire(book("Steak", 22));
        Order off = book("Americano", 22);
        board.cancel(off, "guest");

        assertThat(counter.server.orders())
                .extracting(Order::isScheduled)
                .containsExactly(false, false);
        counter.clock.move(Duration.ofHours(4));
        counter.server.fireDue();
        assertThat(counter.server.orders().getLast().status()).isEqualTo(OrderStatus.CANCELLED);
    }

    @Test
    void aMealIsServedAndFiredCourseByCourse() {
        counter.order.serving().chooseCourse(1);
        counter.add("Americano");
        counter.order.serving().chooseCourse(2);
        counter.add("Steak");
        counter.order.send();
        Order order = counter.server.onlyOrder();
        assertThat(card().lines()).extracting(OrderCard.Line::status).contains("Course 2 · held");
        counter.server.cook(order.id());
        assertThat(card().isReady()).isTrue();

        board.serve(current(order));
        board.fire(current(order));

        assertThat(card().lines())
                .extracting(OrderCard.Line::status)
                .as("what the guests wait for comes first")
                .containsExactly("in kitchen", "served");
        assertThat(card().isReady()).isFalse();
    }

    @Test
    void aRushGoesBeforeWhatIsNotReadyAndIsTakenBack() {
        send("Steak");
        Order second = send("Americano");

        board.rush(second);
        assertThat(card().order().number()).isEqualTo("002");
        assertThat(current(second).isRush()).isTrue();

        board.rush(current(second));
        assertThat(card().order().number()).isEqualTo("001");
        assertThat(current(second).isRush()).isFalse();
    }

    @Test
    void aVoidIsSaidToBeSeenOnlyOnceTheCookHasSeenIt() {
        Order order = send("Steak");
        LineId line = order.lines().getFirst().id();
        counter.client.voidLine(
                new CommandId(UUID.randomUUID()), order.id(), line, new VoidLine("guest", null));
        assertThat(card().lines())
                .extracting(OrderCard.Line::status)
                .containsExactly("void, not seen yet");
    }

    private OrderCard card() {
        return board.cardsProperty().get().getFirst();
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
        counter.clock.move(Duration.ofMinutes(1));
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
        counter.order.selected().moveBy(1);
        counter.order.sent().voidLine("Guest changed mind");

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
    void kindAndStateAreChosenTogether() {
        send("Steak");
        Order servedAtTable = send("Americano");
        counter.server.cook(servedAtTable.id());
        board.serve(current(servedAtTable));
        counter.order.otherType();
        Order toGo = send("Americano");
        counter.server.cook(toGo.id());

        assertThat(shownBy(Kind.ALL, State.ALL)).containsExactly("003", "001", "002");
        assertThat(shownBy(Kind.ALL, State.UNPAID)).containsExactly("003", "001", "002");
        assertThat(shownBy(Kind.DINE_IN, State.ALL)).containsExactly("001", "002");
        assertThat(shownBy(Kind.DINE_IN, State.COOKING)).containsExactly("001");
        assertThat(shownBy(Kind.DINE_IN, State.SERVED)).containsExactly("002");
        assertThat(shownBy(Kind.DINE_IN, State.READY)).isEmpty();
        assertThat(shownBy(Kind.TAKEAWAY, State.READY)).containsExactly("003");
    }

    @Test
    void statesAreCountedWithinTheKind() {
        send("Steak");
        counter.order.otherType();
        Order toGo = send("Americano");
        counter.server.cook(toGo.id());
        board.show(Kind.TAKEAWAY);

        assertThat(board.countsProperty().get())
                .containsEntry(State.ALL, 1)
                .containsEntry(State.READY, 1)
                .containsEntry(State.COOKING, 0);
    }

    @Test
    void keysGoRoundThroughKindsAndStates() {
        board.showNextKind();
        board.showStateBy(-1);
        assertThat(board.filterProperty().get())
                .isEqualTo(new BoardFilter(Kind.DINE_IN, State.UNPAID));

        board.showNextKind();
        board.showNextKind();
        board.showStateBy(1);
        assertThat(board.filterProperty().get()).isEqualTo(BoardFilter.ALL);
    }

    @Test
    void anEmptyBoardSaysWhetherTheFilterHidesSomething() {
        assertThat(board.getEmptyText()).isEqualTo("There is no open order.");

        send("Steak");
        assertThat(board.getEmptyText()).isEmpty();
        board.show(State.READY);
        assertThat(board.getEmptyText()).isEqualTo("No open order is like this.");
    }

    @Test
    void aCardTellsChoicesNotesAndGuests() {
        counter.order.editor().chooseTable("4");
        counter.order.editor().changeGuests(2);
        counter.order.editor().noteOrder("birthday");
        counter.add("Steak");
        counter.order.editor().noteLine("no salt");
        counter.order.send();

        OrderCard card = board.cardsProperty().get().getFirst();
        assertThat(card.place()).isEqualTo("Table 4 · 2 guests · Mina");
        assertThat(card.order().note()).isEqualTo("birthday");
        assertThat(card.lines())
                .extracting(OrderCard.Line::text, OrderCard.Line::details)
                .containsExactly(tuple("1 × Steak", "no salt"));
    }

    @Test
    void agesCountByTheServersClock() {
        send("Steak");
        counter.clock.move(Duration.ofMinutes(7));
        board.refresh();

        assertThat(board.cardsProperty().get().getFirst().minutes()).isEqualTo(7);
    }

    private List<String> shownBy(Kind kind, State state) {
        board.show(kind);
        board.show(state);
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
