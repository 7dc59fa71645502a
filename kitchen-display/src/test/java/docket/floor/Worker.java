package docket.floor;

import static org.assertj.core.api.Assertions.assertThat;

import docket.client.Command;
import docket.client.DocketClient;
import docket.model.Money;
import docket.model.Refusal;
import docket.model.event.Floor;
import docket.model.order.AddLines;
import docket.model.order.ChangeOrderStatus;
import docket.model.order.NewLine;
import docket.model.order.Order;
import docket.model.order.OrderTarget;
import docket.model.order.VoidLine;
import docket.model.payment.TakePayment;
import docket.model.payment.Tender;
import docket.model.ticket.ChangeTicketStatus;
import docket.model.ticket.Ticket;
import docket.model.ticket.TicketStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/// Somebody who does anything at all, on what a station shows at that moment, which may be old: the
/// server says no then, and nothing happens. Confined to one thread.
final class Worker {
    private static final List<String> ITEMS =
            List.of("bulgogi-burger", "fries", "bulgogi-set", "bibimbap", "cola");

    private final DocketClient client;
    private final Station station;
    private final List<NewLine> sent = new ArrayList<>();
    private int carriedOut;

    /// What can be done.
    enum Verb {
        PLACE,
        ADD,
        BUMP,
        RECALL,
        VOID,
        SERVE,
        PAY,
        CLOSE
    }

    /// Something to do.
    ///
    /// @param pick on which of the orders, tickets and lines that are there
    /// @param count how many or how much
    /// @param twice whether it is sent again under the same id
    record Step(Verb verb, int pick, int count, boolean twice) {}

    Worker(DocketClient client, Station station) {
        this.client = client;
        this.station = station;
    }

    /// Does all of it.
    ///
    /// @return how much the server carried out
    int work(List<Step> steps) {
        for (Step step : steps) {
            command(step).ifPresent(command -> send(command, step.twice()));
        }
        return carriedOut;
    }

    /// How many commands the server has carried out.
    int carriedOut() {
        return carriedOut;
    }

    /// The lines that the server has taken.
    List<NewLine> sent() {
        return sent;
    }

    private void send(Command command, boolean twice) {
        try {
            Object answer = command.sendBy(client);
            if (twice) {
                assertThat(command.sendBy(client)).isEqualTo(answer);
            }
        } catch (Refusal no) {
            return;
        }
        carriedOut++;
        switch (command) {
            case Command.PlaceOrder place -> sent.addAll(place.order().lines());
            case Command.AddToOrder add -> sent.addAll(add.lines().lines());
            default -> {}
        }
    }

    private Optional<? extends Command> command(Step step) {
        return switch (step.verb()) {
            case PLACE ->
                    Optional.of(new Command.PlaceOrder(Orders.IDS.order(), Orders.of(lines(step))));
            case ADD -> onOrder(step, order -> add(order, step));
            case BUMP -> onTicket(step, ticket -> change(ticket, TicketStatus.DONE));
            case RECALL -> onTicket(step, ticket -> change(ticket, TicketStatus.FIRED));
            case VOID -> onOrder(step, order -> voidLine(order, step));
            case SERVE -> onOrder(step, order -> change(order, OrderTarget.SERVED));
            case PAY -> onOrder(step, order -> pay(order, step));
            case CLOSE -> onOrder(step, order -> change(order, OrderTarget.CLOSED));
        };
    }

    private Optional<Command> onOrder(Step step, Function<Order, Command> work) {
        return picked(shown(Floor::orders), step).map(work);
    }

    private Optional<Command> onTicket(Step step, Function<Ticket, Command> work) {
        return picked(shown(Floor::tickets), step).map(work);
    }

    private <T> List<T> shown(Function<Floor, List<T>> what) {
        return station.screen().ask(() -> what.apply(station.witness().floor()));
    }

    private static <T> Optional<T> picked(List<T> all, Step step) {
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(step.pick() % all.size()));
    }

    private static List<NewLine> lines(Step step) {
        return IntStream.range(0, step.count())
                .mapToObj(i -> ITEMS.get((step.pick() + i) % ITEMS.size()))
                .map(item -> Orders.line(item, step.count(), ""))
                .toList();
    }

    private static Command add(Order order, Step step) {
        return new Command.AddToOrder(
                Orders.IDS.command(), order.id(), new AddLines(lines(step), null));
    }

    private static Command voidLine(Order order, Step step) {
        return new Command.VoidOrderLine(
                Orders.IDS.command(),
                order.id(),
                order.lines().get(step.pick() % order.lines().size()).id(),
                new VoidLine("changed mind", step.count() == 1 ? order.version() : null));
    }

    private static Command change(Order order, OrderTarget target) {
        return new Command.ChangeOrder(
                Orders.IDS.command(),
                order.id(),
                new ChangeOrderStatus(target, order.version(), null));
    }

    private static Command change(Ticket ticket, TicketStatus status) {
        return new Command.ChangeTicket(
                Orders.IDS.command(),
                ticket.id(),
                new ChangeTicketStatus(status, ticket.version(), null));
    }

    /// Takes all that is due, or a part of it.
    private static Command pay(Order order, Step step) {
        var amount = new Money(Math.max(1, order.due().minor() / step.count()));
        return new Command.Pay(
                order.id(), new TakePayment(Orders.IDS.payment(), Tender.CARD, amount, null, null));
    }
}
