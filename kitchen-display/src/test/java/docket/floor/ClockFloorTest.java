package docket.floor;

import static docket.floor.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import docket.model.event.FloorEvent;
import docket.model.event.LogEntry;
import docket.model.menu.Availability;
import docket.model.menu.AvailabilityStatus;
import docket.model.menu.ChangeAvailability;
import docket.model.menu.MenuItem;
import docket.model.order.NewOrder;
import docket.model.order.OrderId;
import docket.time.Watch;
import docket.ui.ScreenThread;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Clocks that disagree, and the server's own that is set in mid-service: ages, the order of the
/// tickets, numbers and the business day stay right.
final class ClockFloorTest {
    /// More than a test takes, and less than any clock is off here.
    private static final Duration A_LITTLE = Duration.ofMinutes(20);

    @TempDir Path folder = Path.of("");

    private final Watch pc = new Watch(Instant.now().truncatedTo(ChronoUnit.MILLIS));

    @ParameterizedTest
    @ValueSource(strings = {"PT1H", "PT-1H", "PT400H"})
    void aDisplayWhoseClockIsOffCountsByTheServers(Duration off) throws Exception {
        try (var floor = Restaurant.open(folder)) {
            Clock its = Clock.offset(Clock.systemUTC(), off);
            try (var display =
                    new Kitchen(
                            "grill",
                            folder.resolve("off"),
                            floor.cable(),
                            floor.host().display("grill"),
                            ScreenThread.own(),
                            its)) {
                OrderId order = floor.counter().place("steak");
                await().until(() -> display.shows(order));

                assertThat(display.age(order)).isBetween(Duration.ofSeconds(-1), A_LITTLE);
                display.agree(Truth.of(floor.client()), floor.ledger());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT1H", "PT-1H", "PT13H", "PT-13H"})
    void aServerWhoseClockIsSetInMidServiceGoesOnByItsOwnTimeAndSaysSo(Duration by)
            throws Exception {
        try (var floor = Restaurant.open(folder, pc::steady)) {
            OrderId first = floor.counter().place("steak");
            floor.ledger().awaitFact(FloorEvent.OrderPlaced.class, first);
            pc.pass(Duration.ofMinutes(5));

            pc.set(by);
            OrderId later = later(floor, Duration.ofHours(3));
            OrderId second = floor.counter().place("steak");
            floor.ledger().awaitFact(FloorEvent.OrderPlaced.class, second);
            pc.pass(Duration.ofMinutes(5));
            OrderId third = floor.counter().place("pork-ribs");
            floor.ledger().awaitFact(FloorEvent.OrderPlaced.class, third);

            floor.awaitAgreement();
            assertThat(floor.grill().orders()).containsExactly(first, second, third);
            assertThat(times(floor)).isSorted();
            assertThat(Duration.between(placed(floor, first), placed(floor, second)))
                    .isEqualTo(Duration.ofMinutes(5));
            assertThat(Duration.between(placed(floor, second), placed(floor, third)))
                    .isEqualTo(Duration.ofMinutes(5));
            assertThat(numbers(floor)).doesNotHaveDuplicates().isSorted();
            assertThat(floor.client().order(later).isScheduled())
                    .as("fired three hours too early")
                    .isTrue();
            await().until(() -> says(floor, "PC clock: "));
            comesAgain(floor);
            await().until(() -> floor.grill().age(first).compareTo(Duration.ofMinutes(10)) >= 0);
            assertThat(floor.grill().age(first)).isLessThan(Duration.ofMinutes(10).plus(A_LITTLE));
            assertThat(floor.grill().age(third)).isBetween(Duration.ofSeconds(-1), A_LITTLE);
        }
    }

    @Test
    void thePcsTimeIsTakenOnOnceNothingWaitsInTheKitchen() throws Exception {
        try (var floor = Restaurant.open(folder, pc::steady)) {
            OrderId order = floor.counter().place("steak");
            floor.ledger().awaitFact(FloorEvent.OrderPlaced.class, order);
            floor.awaitAgreement();
            pc.set(Duration.ofHours(1));
            await().until(() -> says(floor, "PC clock: +1 h 0 min"));

            floor.grill().bump(order);

            await().until(() -> !says(floor, "PC clock"));
            assertThat(floor.client().health().time()).isEqualTo(pc.instant());
            floor.awaitAgreement();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT13H", "PT-13H"})
    void whatIsSoldOutForAWhileComesBackByTheServersTime(Duration by) throws Exception {
        try (var floor = Restaurant.open(folder, pc::steady)) {
            OrderId order = floor.counter().place("steak");
            floor.ledger().awaitFact(FloorEvent.OrderPlaced.class, order);
            // The server looks at one after the other in their order.
            List<MenuItem> items = floor.client().menu().items();
            MenuItem forLong = items.getFirst();
            MenuItem forShort = items.getLast();
            sellOut(floor, forLong, Duration.ofHours(2));
            sellOut(floor, forShort, Duration.ofHours(1));

            pc.set(by);
            pc.pass(Duration.ofMinutes(61));

            await().until(() -> isOnSale(floor, forShort));
            assertThat(isOnSale(floor, forLong)).isFalse();
            floor.awaitAgreement();
            pc.pass(Duration.ofMinutes(60));
            await().until(() -> isOnSale(floor, forLong));
            floor.awaitAgreement();
        }
    }

    private static void sellOut(Restaurant floor, MenuItem item, Duration in) {
        Instant until = floor.client().health().time().plus(in);
        floor.client()
                .changeAvailability(
                        Orders.IDS.command(),
                        item.id(),
                        new ChangeAvailability(AvailabilityStatus.SOLD_OUT, until));
    }

    private static boolean isOnSale(Restaurant floor, MenuItem item) {
        return floor.client().menu().items().stream()
                .anyMatch(
                        one ->
                                one.id().equals(item.id())
                                        && one.availability().equals(Availability.PUBLISHED));
    }

    @Test
    void aServerThatStartsBeforeItsLastFactGoesOnFromThere() throws Exception {
        try (var floor = Restaurant.open(folder, pc::steady)) {
            OrderId before = floor.counter().place("steak");
            floor.ledger().awaitFact(FloorEvent.OrderPlaced.class, before);
            floor.awaitAgreement();
            floor.host().stop();
            pc.set(Duration.ofHours(-6));
            floor.host().start();

            OrderId after = floor.counter().place("steak");
            floor.ledger().awaitFact(FloorEvent.OrderPlaced.class, after);

            floor.awaitAgreement();
            assertThat(times(floor)).isSorted();
            assertThat(numbers(floor)).doesNotHaveDuplicates().isSorted();
            assertThat(floor.grill().orders()).containsExactly(before, after);
            await().until(() -> says(floor, "PC clock: −6 h 0 min"));
            pc.set(Duration.ofHours(6).plusMinutes(1));
            await().until(() -> !says(floor, "PC clock"));
            assertThat(floor.client().health().time()).isEqualTo(pc.instant());
        }
    }

    /// Has the stations measure the server's time anew, since a test's time does not run.
    private static void comesAgain(Restaurant floor) {
        floor.stations().forEach(station -> station.cable().cut());
        floor.awaitAgreement();
    }

    private OrderId later(Restaurant floor, Duration in) {
        OrderId id = Orders.IDS.order();
        NewOrder now = Orders.of("fries");
        floor.client()
                .place(
                        id,
                        new NewOrder(
                                now.type(),
                                now.table(),
                                now.guests(),
                                now.note(),
                                now.lines(),
                                null,
                                floor.client().health().time().plus(in),
                                null));
        return id;
    }

    private static boolean says(Restaurant floor, String chip) throws IOException {
        return floor.hostCounter().chips().stream().anyMatch(one -> one.startsWith(chip))
                && floor.counter().chips().stream().anyMatch(one -> one.startsWith(chip));
    }

    private static Instant placed(Restaurant floor, OrderId order) {
        return floor.client().order(order).placedAt();
    }

    private static List<Instant> times(Restaurant floor) {
        return floor.ledger().entries().stream().map(LogEntry::at).toList();
    }

    /// The numbers of the orders as they came.
    private static List<String> numbers(Restaurant floor) {
        return floor.ledger().facts().stream()
                .filter(FloorEvent.OrderPlaced.class::isInstance)
                .map(fact -> ((FloorEvent.OrderPlaced) fact).order().number())
                .toList();
    }
}
