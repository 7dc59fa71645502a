package docket.kitchen.allday;

import static docket.model.ModelSamples.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import docket.model.ModelSamples;
import docket.model.ticket.ChangeLineStatus;
import docket.model.ticket.FiredOrder;
import docket.model.ticket.Ticket;
import docket.ui.Language;
import docket.ui.Texts;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AllDayTest {
    private static final int MANY = 300;

    private final Texts texts = new Texts(Language.ENGLISH, "docket.kitchen.texts");

    private AllDay counted(FiredOrder... orders) {
        List<Ticket> tickets =
                Stream.of(orders).flatMap(fired -> fired.tickets().stream()).toList();
        return AllDay.of(tickets, (ticket, line) -> line.toMake(), texts);
    }

    private static List<String> items(AllDay counts) {
        return counts.items().stream().map(item -> item.pieces() + " " + item.name()).toList();
    }

    @Test
    void piecesOfAnItemAreAddedUpTheMostFirst() {
        AllDay counts =
                counted(
                        order().numbered(1).at("1").with("burger", 2).with("soup", 1).fired(),
                        order().numbered(2).at("2").with("burger", 3).with("soup", 2).fired());

        assertThat(items(counts)).containsExactly("5 Bulgogi burger", "3 Soup");
    }

    @Test
    void mannersOfAnItemStandApartUnderIt() {
        AllDay counts =
                counted(
                        order().numbered(1).at("1").with("americano", 2, "ice").fired(),
                        order().numbered(2).at("2").with("americano", 1).fired(),
                        order().numbered(3).at("3").with("americano", 2, "ice").fired());

        AllDay.Item coffee = counts.items().getFirst();
        assertThat(coffee.pieces()).isEqualTo(5);
        assertThat(coffee.kinds())
                .extracting(AllDay.Kind::pieces, AllDay.Kind::wording, AllDay.Kind::orders)
                .containsExactly(tuple(4, "Iced", "#T1-001 #T3-003"), tuple(1, "", "#T2-002"));
    }

    @Test
    void whatIsMadeAlreadyIsNotLeft() {
        FiredOrder four = order().at("1").with("burger", 4).fired();
        Ticket ticket = four.tickets().getFirst();
        FiredOrder one =
                four.change(
                        ticket.id(),
                        ticket.lines().getFirst().id(),
                        ChangeLineStatus.made(3, ticket.version()),
                        ModelSamples.NOON);

        assertThat(items(counted(one))).containsExactly("1 Bulgogi burger");
    }

    @Test
    void theBatchIsTheOneForTheMostOrders() {
        AllDay counts =
                counted(
                        order().numbered(1).at("1").with("burger", 1).with("soup", 9).fired(),
                        order().numbered(2).at("2").with("burger", 1).with("soup", 9).fired(),
                        order().numbered(3).at("3").with("burger", 2).fired());

        AllDay.Kind batch = counts.batch().orElseThrow();
        assertThat(batch.name()).isEqualTo("Bulgogi burger");
        assertThat(batch.pieces()).isEqualTo(4);
        assertThat(batch.orders()).isEqualTo("#T1-001 #T2-002 #T3-003");
    }

    @Test
    void oneOrderAloneIsNoBatch() {
        assertThat(counted(order().at("1").with("burger", 4).with("soup", 2).fired()).batch())
                .isEmpty();
    }

    @Test
    void threeHundredTicketsAreCountedAtOnce() {
        var tickets = new ArrayList<Ticket>();
        IntStream.rangeClosed(1, MANY)
                .mapToObj(
                        number ->
                                order().numbered(number)
                                        .at("4")
                                        .with("burger", 1)
                                        .with("americano", 2, "ice")
                                        .with("burger-set", 1)
                                        .with("soup", 1)
                                        .with("fries", 3)
                                        .with("cheesecake", 1)
                                        .fired())
                .forEach(fired -> tickets.addAll(fired.tickets()));

        var threads = ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadCpuTime();
        for (int i = 0; i < 10; i++) {
            AllDay.of(tickets, (ticket, line) -> line.toMake(), texts);
        }
        Duration cost = Duration.ofNanos(threads.getCurrentThreadCpuTime() - before);

        assertThat(cost).isLessThan(Duration.ofSeconds(2));
    }
}
