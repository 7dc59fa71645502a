package docket.model.ready;

import static docket.model.ModelSamples.DAY;
import static docket.model.ModelSamples.NOON;
import static docket.model.ModelSamples.menu;
import static docket.model.ModelSamples.order;
import static org.assertj.core.api.Assertions.assertThat;

import docket.model.OrderSample;
import docket.model.order.FireLines;
import docket.model.order.LineId;
import docket.model.order.NewOrder;
import docket.model.order.Order;
import docket.model.ticket.ChangeTicketStatus;
import docket.model.ticket.FiredOrder;
import docket.model.ticket.Ticket;
import docket.model.ticket.TicketStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class ReadyBoardTest {
    private static OrderSample bag(int number) {
        return order().numbered(number).takeAway().with("burger", 1).with("fries", 1);
    }

    private static FiredOrder done(FiredOrder order, Instant at) {
        FiredOrder now = order;
        for (Ticket ticket : order.tickets()) {
            now =
                    now.change(
                            ticket.id(),
                            new ChangeTicketStatus(TicketStatus.DONE, ticket.version(), null),
                            at);
        }
        return now;
    }

    private static ReadyBoard board(FiredOrder... orders) {
        return ReadyBoard.of(
                Stream.of(orders).map(FiredOrder::order).toList(),
                Stream.of(orders).flatMap(order -> order.tickets().stream()).toList());
    }

    private static List<String> numbers(List<Order> orders) {
        return orders.stream().map(Order::number).toList();
    }

    @Test
    void whatIsBeingMadeStandsInTheOrderItCameAndWhatIsReadyTheLastFirst() {
        ReadyBoard board =
                board(
                        done(bag(1).fired(), NOON.plusSeconds(90)),
                        bag(2).fired(),
                        done(bag(3).fired(), NOON.plusSeconds(60)),
                        bag(4).fired());

        assertThat(numbers(board.preparing())).containsExactly("A-002", "A-004");
        assertThat(numbers(board.ready())).containsExactly("A-001", "A-003");
    }

    @Test
    void anOrderIsReadyOnceAllOfItIs() {
        FiredOrder order = bag(1).fired();
        Ticket first = order.tickets().getFirst();

        FiredOrder half =
                order.change(
                        first.id(),
                        new ChangeTicketStatus(TicketStatus.DONE, first.version(), null),
                        NOON);

        assertThat(numbers(board(half).preparing())).containsExactly("A-001");
        assertThat(board(half).ready()).isEmpty();
    }

    @Test
    void whatHasATableOrWasHandedOutIsNotThere() {
        FiredOrder seated = order().numbered(1).at("4").with("fries", 1).fired();
        FiredOrder made = done(bag(2).fired(), NOON);
        var handedOut = new FiredOrder(made.order().serve(NOON), made.tickets());

        assertThat(board(seated, handedOut)).isEqualTo(new ReadyBoard(List.of(), List.of()));
    }

    @Test
    void whatIsForLaterIsThereOnceItIsBegun() {
        FiredOrder later = later(bag(1));
        LineId fries = later.order().lines().getLast().id();

        assertThat(board(later)).isEqualTo(new ReadyBoard(List.of(), List.of()));
        assertThat(numbers(board(later.fireDue(NOON.plus(Duration.ofHours(2)))).preparing()))
                .containsExactly("A-001");
        assertThat(numbers(board(later.fire(FireLines.lines(List.of(fries)), NOON)).preparing()))
                .containsExactly("A-001");
    }

    private static FiredOrder later(OrderSample sample) {
        NewOrder now = sample.command();
        var command =
                new NewOrder(
                        now.type(),
                        now.table(),
                        now.guests(),
                        now.note(),
                        now.lines(),
                        null,
                        NOON.plus(Duration.ofHours(2)),
                        20);
        return FiredOrder.place(
                Order.place(sample.id(), "A-001", DAY, command.led(20), menu(), NOON));
    }
}
