package docket.pos.server.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import docket.client.DocketClient;
import docket.client.HttpDocketClient;
import docket.model.CommandId;
import docket.model.MovableClock;
import docket.model.Reason;
import docket.model.Refusal;
import docket.model.menu.ItemId;
import docket.model.menu.StationId;
import docket.model.order.ChangeOrderStatus;
import docket.model.order.LineStatus;
import docket.model.order.Order;
import docket.model.order.OrderTarget;
import docket.model.order.RemakeLine;
import docket.model.order.VoidLine;
import docket.model.report.Figures;
import docket.model.report.KitchenTimes;
import docket.model.report.LearnedTime;
import docket.model.report.LearnedTimes;
import docket.model.report.TimesSearch;
import docket.model.ticket.ChangeLineStatus;
import docket.model.ticket.ChangeTicketStatus;
import docket.model.ticket.Ticket;
import docket.model.ticket.TicketStatus;
import docket.pos.RunningServer;
import docket.pos.server.db.BusinessDay;
import docket.pos.server.db.DataFolder;
import docket.pos.server.db.Database;
import java.net.BindException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How long the kitchen took, from the tap of a cook to the figures of a manager.
final class KitchenTimesReportTest {
    private static final TimesSearch ALL = new TimesSearch(null, null, null, null);

    private static final String FIVE_THOUSAND_LINES =
            """
            insert into kitchen_time
            select random_uuid(), 'grill', 'item-' || mod(x, 60), 'x', date '2026-11-19',
              mod(x, 24), timestamp with time zone '2026-11-20 10:00:00Z', null,
              dateadd(second, mod(x, 900), timestamp with time zone '2026-11-20 10:00:00Z'),
              null, 0, false, false
            from system_range(1, 5000)
            """;

    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-20T03:10:00Z"));

    @TempDir private Path folder = Path.of("");

    private RunningServer server;
    private DocketClient client;
    private HttpDocketClient owner;

    @SuppressWarnings("NullAway.Init") // by open
    KitchenTimesReportTest() {}

    @BeforeEach
    void open() throws BindException {
        server = RunningServer.on(folder, 0, Map.of(), clock);
        client = server.client();
        owner = server.ownWindow();
    }

    @AfterEach
    void close() {
        owner.close();
        client.close();
        server.close();
    }

    private static CommandId fresh() {
        return new CommandId(UUID.randomUUID());
    }

    private Order sell(String item) {
        return client.place(
                RunningServer.freshOrder(), RunningServer.takeaway(RunningServer.line(item, 1)));
    }

    private Ticket ticket(Order order) {
        return Stream.of(
                        client.openTickets("all").tickets(),
                        client.bumpedTickets("all", 50).tickets())
                .flatMap(List::stream)
                .filter(one -> one.orderId().equals(order.id()))
                .findFirst()
                .orElseThrow();
    }

    private void tap(Order order, TicketStatus status) {
        Ticket seen = ticket(order);
        client.changeTicket(
                fresh(), seen.id(), new ChangeTicketStatus(status, seen.version(), null));
    }

    private void cooked(String item, int seconds) {
        Order order = sell(item);
        clock.move(Duration.ofSeconds(seconds));
        tap(order, TicketStatus.DONE);
    }

    private KitchenTimes times() {
        return owner.reports().kitchenTimes(ALL);
    }

    @Test
    void aLineCountsFromFiredToDoneAndOnUntilItIsHandedOut() {
        Order order = sell("steak");
        clock.move(Duration.ofSeconds(60));
        Ticket seen = ticket(order);
        client.changeTicketLine(
                fresh(),
                seen.id(),
                seen.lines().getFirst().id(),
                new ChangeLineStatus(LineStatus.STARTED, seen.version()));
        clock.move(Duration.ofMinutes(4));
        tap(order, TicketStatus.DONE);
        clock.move(Duration.ofSeconds(90));
        client.changeOrder(
                fresh(),
                order.id(),
                new ChangeOrderStatus(
                        OrderTarget.SERVED, client.order(order.id()).version(), null));

        assertThat(times().all()).isEqualTo(new Figures(1, 300, 300, 300, 0, 60, 90, 0, 0));
        assertThat(times().hours()).hasSize(1);
        assertThat(times().items().getFirst().name()).isEqualTo("스테이크");
    }

    @Test
    void aBumpThatIsTakenBackAtOnceNeverWas() {
        Order order = sell("steak");
        clock.move(Duration.ofSeconds(100));
        tap(order, TicketStatus.DONE);
        clock.move(Duration.ofSeconds(4));
        tap(order, TicketStatus.FIRED);
        assertThat(times().all().lines()).isZero();

        clock.move(Duration.ofSeconds(196));
        tap(order, TicketStatus.DONE);

        assertThat(times().all()).returns(300, Figures::median).returns(0, Figures::recalls);
    }

    @Test
    void aRecallIsCountedAndGivesNoTime() {
        cooked("steak", 200);
        Order order = sell("steak");
        clock.move(Duration.ofSeconds(100));
        tap(order, TicketStatus.DONE);
        clock.move(Duration.ofSeconds(500));
        tap(order, TicketStatus.FIRED);
        clock.move(Duration.ofSeconds(500));
        tap(order, TicketStatus.DONE);

        assertThat(times().all())
                .returns(1, Figures::lines)
                .returns(200, Figures::median)
                .returns(1, Figures::recalls);
    }

    @Test
    void whatWasVoidedOrNeverBumpedHasNoTimeAndARemakeIsCountedAsOne() {
        Order struck = sell("steak");
        client.voidLine(
                fresh(), struck.id(), struck.lines().getFirst().id(), new VoidLine("no", null));
        tap(struck, TicketStatus.DONE);
        sell("fries");
        Order burnt = sell("steak");
        clock.move(Duration.ofSeconds(250));
        tap(burnt, TicketStatus.DONE);
        client.sentLines()
                .remake(
                        fresh(),
                        burnt.id(),
                        burnt.lines().getFirst().id(),
                        new RemakeLine(RunningServer.line("steak", 1).id(), 1, "burnt", null));
        clock.move(Duration.ofSeconds(20));
        tap(burnt, TicketStatus.DONE);

        assertThat(times().all()).isEqualTo(new Figures(1, 250, 250, 250, 0, null, null, 0, 1));
    }

    @Test
    void aStationAnItemAndATimeCanBeLookedAtAlone() {
        cooked("steak", 700);
        cooked("fries", 100);
        clock.move(Duration.ofDays(1));
        cooked("fries", 200);
        owner.close();
        owner = server.ownWindow();

        StationId fry = new StationId("fry");
        KitchenTimes fried = owner.reports().kitchenTimes(new TimesSearch(null, null, fry, null));
        KitchenTimes today =
                owner.reports()
                        .kitchenTimes(new TimesSearch(times().to(), times().to(), null, null));

        assertThat(fried.all().lines()).isEqualTo(2);
        assertThat(fried.stations()).hasSize(1);
        assertThat(today.all()).returns(1, Figures::lines).returns(200, Figures::median);
        assertThat(times().all().late()).isEqualTo(1);
    }

    @Test
    void whatWasMadeOftenEnoughIsLearnedOvernightForEveryCounter() {
        for (int i = 0; i < 8; i++) {
            cooked("steak", 300);
        }
        cooked("fries", 100);
        assertThat(client.reports().learnedTimes()).isEqualTo(LearnedTimes.NONE);

        clock.move(Duration.ofDays(1));

        assertThat(client.reports().learnedTimes().times())
                .containsExactly(
                        new LearnedTime(
                                new ItemId("steak"), new StationId("grill"), 300, 300, 0, 300, 0));
    }

    @Test
    void onlyWhoMayReadTheAuditLogMayReadIt() {
        assertThat(
                        catchThrowableOfType(
                                        Refusal.class, () -> client.reports().kitchenTimes(ALL))
                                .reason())
                .isEqualTo(Reason.NOT_PERMITTED);
    }

    @Test
    void whatWasCookedBeforeTimesWereCountedIsTakenOver() {
        cooked("steak", 300);
        cooked("fries", 100);
        Figures before = times().all();
        server.close();

        try (DataFolder data = DataFolder.take(folder);
                Database database = Database.open(data, days(), "test", clock)) {
            database.start(List.of(), facts -> {});
            database.keep(
                    handle -> {
                        handle.execute("delete from kitchen_time");
                        return handle.execute("insert into kitchen_time_history (id) values (1)");
                    });
            var feature = new ReportFeature(database, days(), clock);
            assertThat(feature.service().kitchenTimes(ALL).all().lines()).isZero();

            feature.service().catchUp();
            feature.service().catchUp();

            assertThat(feature.service().kitchenTimes(ALL).all()).isEqualTo(before);
        }
    }

    @Test
    void aHundredThousandLinesAreCountedInNoTime() {
        server.close();
        try (DataFolder data = DataFolder.take(folder);
                Database database = Database.open(data, days(), "test", Clock.systemUTC())) {
            database.start(List.of(), facts -> {});
            for (int piece = 0; piece < 20; piece++) {
                database.keep(handle -> handle.execute(FIVE_THOUSAND_LINES));
            }
            var feature = new ReportFeature(database, days(), clock);
            long begun = System.nanoTime();

            KitchenTimes times = feature.service().kitchenTimes(ALL);

            assertThat(times.all().lines()).isEqualTo(100_000);
            assertThat(times.items()).hasSize(60);
            assertThat(Duration.ofNanos(System.nanoTime() - begun))
                    .isLessThan(Duration.ofSeconds(5));
        }
    }

    private BusinessDay days() {
        return new BusinessDay(ZoneOffset.UTC, LocalTime.of(5, 0));
    }
}
