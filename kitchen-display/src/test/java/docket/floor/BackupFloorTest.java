package docket.floor;

import static docket.floor.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import docket.client.FeedListener;
import docket.client.FeedRequest;
import docket.client.FeedState;
import docket.client.HttpDocketClient;
import docket.model.MovableClock;
import docket.model.OrderType;
import docket.model.event.LogEntry;
import docket.model.event.Snapshot;
import docket.model.menu.ItemId;
import docket.model.menu.StationId;
import docket.model.order.LineId;
import docket.model.order.NewLine;
import docket.model.order.NewOrder;
import docket.model.order.OrderId;
import docket.model.ticket.Delivery;
import docket.model.ticket.Receipt;
import docket.model.ticket.Ticket;
import docket.ui.ScreenThread;
import docket.wire.Presence;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A station is cut off in mid-service: the counter is warned, its backup cooks, and when it is
/// back both show the same ticket. The grill's backup is the fry station; time is the test's.
final class BackupFloorTest {
    private static final Duration WARN = Duration.ofSeconds(6);
    private static final Duration BACKUP = Duration.ofSeconds(21);
    private static final StationId FRY = new StationId("fry");

    @TempDir Path folder = Path.of("");
    private final MovableClock clock = new MovableClock(Clock.systemUTC().instant());
    private final AtomicReference<Presence> told = new AtomicReference<>(new Presence(List.of()));

    private Host host;
    private HttpDocketClient counter;
    private Kitchen grill;
    private Kitchen fry;

    @SuppressWarnings("NullAway.Init")
    BackupFloorTest() {}

    @BeforeEach
    void open() throws IOException {
        host = new Host(folder.resolve("host"), clock);
        host.start();
        counter = host.client();
        counter.follow(new FeedRequest("", "till", true), new Till());
        grill = display("grill");
        fry = display("fry");
    }

    private Kitchen display(String station) throws IOException {
        return new Kitchen(
                station,
                folder.resolve(station),
                Cable.to(host.port()),
                host.display(station),
                ScreenThread.own());
    }

    @AfterEach
    void end() throws IOException {
        counter.close();
        grill.close();
        fry.close();
        host.close();
    }

    private OrderId order(String item) {
        var id = new OrderId(UUID.randomUUID());
        var line = new NewLine(new LineId(UUID.randomUUID()), new ItemId(item), 1, List.of(), null);
        counter.place(id, new NewOrder(OrderType.TAKEAWAY, "", 0, "", List.of(line)));
        return id;
    }

    private List<Delivery> of(OrderId order) {
        List<Delivery> now = told.get().deliveries();
        return now == null
                ? List.of()
                : now.stream().filter(one -> one.orderId().equals(order)).toList();
    }

    private boolean is(OrderId order, String station, Receipt receipt) {
        return of(order).stream()
                .anyMatch(one -> one.station().value().equals(station) && one.receipt() == receipt);
    }

    private Ticket ticket(OrderId order) {
        return counter.openTickets("all").tickets().stream()
                .filter(one -> one.orderId().equals(order))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatAStationHasIsReceivedAndGoesNowhereElse() {
        OrderId steak = order("steak");
        await().until(() -> is(steak, "grill", Receipt.RECEIVED));

        clock.move(BACKUP);
        OrderId cola = order("fries");
        await().until(() -> is(cola, "fry", Receipt.RECEIVED));

        assertThat(of(steak)).noneMatch(Delivery::isLate);
        assertThat(ticket(steak).backupAt()).isNull();
    }

    @Test
    void aStationThatIsCutOffIsWarnedOfAndItsBackupCooksOnce() {
        await().until(() -> !told.get().stations().isEmpty());
        grill.cable().pull();
        OrderId steak = order("steak");
        assertThat(fry.shows(steak)).isFalse();

        clock.move(WARN);
        await().until(() -> of(steak).stream().anyMatch(Delivery::isLate));
        assertThat(ticket(steak).backupAt()).isNull();

        clock.move(BACKUP.minus(WARN));
        await().until(() -> fry.shows(steak));
        assertThat(ticket(steak).backupAt()).isEqualTo(FRY);
        await().until(() -> is(steak, "fry", Receipt.RECEIVED));
        int version = ticket(steak).version();

        grill.cable().plugIn();
        await().until(() -> grill.shows(steak));
        await().until(() -> of(steak).stream().noneMatch(Delivery::isLate));
        clock.move(BACKUP);
        assertThat(ticket(steak).version()).as("sent to the backup once").isEqualTo(version);

        fry.bump(steak);
        await().until(() -> !grill.shows(steak) && !fry.shows(steak));
        assertThat(counter.order(steak).isReady()).isTrue();
    }

    @Test
    void theStationThatIsBackMayCookItToo() {
        grill.cable().pull();
        OrderId steak = order("steak");
        clock.move(BACKUP);
        await().until(() -> fry.shows(steak));

        grill.cable().plugIn();
        await().until(() -> grill.shows(steak));
        grill.bump(steak);

        await().until(() -> !grill.shows(steak) && !fry.shows(steak));
    }

    @Test
    void aRestartOfTheServerNeitherForgetsABackupNorRaisesAFalseAlarm() throws IOException {
        OrderId known = order("steak");
        await().until(() -> is(known, "grill", Receipt.RECEIVED));
        grill.cable().pull();
        OrderId steak = order("steak");
        clock.move(BACKUP);
        await().until(() -> fry.shows(steak));

        host.stop();
        clock.move(Duration.ofMinutes(5));
        grill.cable().plugIn();
        host.start();

        await().until(() -> is(known, "grill", Receipt.RECEIVED));
        await().until(() -> is(steak, "grill", Receipt.RECEIVED));
        await().until(() -> is(steak, "fry", Receipt.RECEIVED));
        assertThat(of(known)).noneMatch(Delivery::isLate);
        assertThat(ticket(known).backupAt()).isNull();
        assertThat(ticket(steak).backupAt()).isEqualTo(FRY);
        assertThat(fry.shows(steak)).isTrue();
        assertThat(fry.shows(known)).isFalse();
    }

    /// Hears what a counter is told beside the facts.
    private final class Till implements FeedListener {
        @Override
        public void onSnapshot(long seq, Snapshot snapshot) {}

        @Override
        public void onFact(LogEntry entry) {}

        @Override
        public void onState(FeedState state) {}

        @Override
        public void onPresence(Presence presence) {
            told.set(presence);
        }
    }
}
