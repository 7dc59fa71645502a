package docket.pos.counter.order;

import static org.assertj.core.api.Assertions.assertThat;

import docket.client.DocketClient;
import docket.client.Ids;
import docket.model.CommandId;
import docket.model.OrderType;
import docket.model.order.AddLines;
import docket.model.order.LineId;
import docket.model.order.NewLine;
import docket.model.order.NewOrder;
import docket.model.order.Order;
import docket.model.order.OrderLine;
import docket.model.ticket.Ticket;
import docket.model.ticket.TicketLine;
import docket.pos.counter.CounterStage;
import docket.wire.Protocol;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/// However two counters enter and send for one table, and however late they hear of each other:
/// each line is on one order, and fired once.
class TwoCountersPropertyTest {
    private final Ids ids = new Ids(UUID::randomUUID);

    @Property(tries = 60)
    void eachLineIsFiredOnce(@ForAll long seed) throws IOException {
        var chance = new Random(seed);
        Path folder = Files.createTempDirectory("two-counters");
        var counter = CounterStage.connected(folder);
        DocketClient colleague = counter.server.colleague();
        var entered = new ArrayList<LineId>();
        counter.order.begin("7", chance.nextInt(3));
        for (int step = 0; step < 25; step++) {
            switch (chance.nextInt(6)) {
                case 0, 1 -> enter(counter, chance);
                case 2 -> entered.addAll(send(counter));
                case 3 -> entered.add(colleagueSends(colleague, counter));
                case 4 -> counter.server.lagBehind();
                default -> counter.server.catchUp();
            }
        }
        counter.server.catchUp();
        entered.addAll(send(counter));

        List<OrderLine> sent =
                counter.server.orders().stream().flatMap(one -> one.lines().stream()).toList();
        assertThat(sent).extracting(OrderLine::id).containsExactlyInAnyOrderElementsOf(entered);
        assertThat(colleague.openTickets(Protocol.ALL_STATIONS).tickets())
                .flatExtracting(Ticket::lines)
                .extracting(TicketLine::id)
                .containsExactlyInAnyOrderElementsOf(entered);
        assertThat(counter.order.drafts().draft().isEmpty()).isTrue();
    }

    private static void enter(CounterStage counter, Random chance) {
        if (counter.order.drafts().draft().table().isEmpty()) {
            counter.order.begin("7", 0);
        }
        counter.add(chance.nextBoolean() ? "Espresso" : "Cappuccino");
    }

    private static List<LineId> send(CounterStage counter) {
        List<LineId> lines =
                counter.order.drafts().draft().lines().stream().map(DraftLine::id).toList();
        counter.order.send();
        return lines;
    }

    /// A colleague adds to the order of the table, as far as the server has one.
    private LineId colleagueSends(DocketClient colleague, CounterStage counter) {
        var line = new NewLine(ids.line(), counter.item("Espresso").id(), 1, List.of(), "");
        Optional<Order> open = counter.server.orders().stream().findFirst();
        if (open.isPresent()) {
            colleague.addLines(
                    new CommandId(UUID.randomUUID()),
                    open.get().id(),
                    new AddLines(List.of(line), null));
        } else {
            colleague.place(
                    ids.order(),
                    new NewOrder(
                            OrderType.DINE_IN, "7", 0, "", List.of(line), null, null, null, true));
        }
        return line.id();
    }
}
