package docket.pos.server;

import static org.assertj.core.api.Assertions.assertThat;

import docket.client.DocketClient;
import docket.model.CommandId;
import docket.model.MovableClock;
import docket.model.menu.AvailabilityStatus;
import docket.model.menu.ChangeAvailability;
import docket.model.menu.ItemId;
import docket.model.order.ChangeOrderStatus;
import docket.model.order.NewLine;
import docket.model.order.Order;
import docket.model.order.OrderTarget;
import docket.model.order.VoidLine;
import docket.pos.RunningServer;
import java.net.BindException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is sold most at a part of the day.
final class FavouritesTest {
    private static final Duration DAY = Duration.ofDays(1);

    private final MovableClock clock = new MovableClock(Instant.parse("2026-10-05T03:10:00Z"));

    @TempDir private Path folder = Path.of("");

    private RunningServer server;
    private DocketClient client;

    @SuppressWarnings("NullAway.Init") // by open
    FavouritesTest() {}

    @BeforeEach
    void open() throws BindException {
        server = RunningServer.on(folder, 0, Map.of(), clock);
        client = server.client();
    }

    @AfterEach
    void close() {
        client.close();
        server.close();
    }

    private Order sell(NewLine... lines) {
        return client.place(RunningServer.freshOrder(), RunningServer.takeaway(lines));
    }

    private static NewLine line(String item, int quantity) {
        return RunningServer.line(item, quantity);
    }

    private List<String> favourites() {
        return client.favourites().items().stream().map(ItemId::value).toList();
    }

    private static CommandId fresh() {
        return new CommandId(UUID.randomUUID());
    }

    @Test
    void withoutAHistoryThereIsNothingAndTodayDoesNotCount() {
        assertThat(favourites()).isEmpty();

        sell(line("fries", 2));
        clock.move(Duration.ofHours(1));

        assertThat(favourites()).isEmpty();
    }

    @Test
    void theMostSoldOfThisPartOfTheDayComesFirst() {
        sell(line("fries", 2), line("cola", 3));
        sell(line("fries", 2));
        clock.move(Duration.ofHours(5));
        sell(line("americano", 9));
        clock.move(DAY.minusHours(5));

        assertThat(favourites()).containsExactly("fries", "cola");
        clock.move(Duration.ofHours(4));
        assertThat(favourites()).containsExactly("americano");
        clock.move(Duration.ofHours(6));
        assertThat(favourites()).isEmpty();
    }

    @Test
    void aPieceOfLastWeekCountsMoreAndOneOfLastSeasonNothing() {
        sell(line("fries", 3));
        clock.move(DAY.multipliedBy(20));
        sell(line("cola", 2));
        clock.move(DAY);
        assertThat(favourites()).containsExactly("cola", "fries");

        clock.move(DAY.multipliedBy(8));
        assertThat(favourites()).containsExactly("cola");
    }

    @Test
    void whatWasVoidedOrCalledOffDoesNotCount() {
        Order struck = sell(line("fries", 5), line("cola", 1));
        client.voidLine(
                fresh(),
                struck.id(),
                struck.lines().getFirst().id(),
                new VoidLine("mistake", null));
        Order off = sell(line("fries", 5));
        client.changeOrder(
                fresh(),
                off.id(),
                new ChangeOrderStatus(OrderTarget.CANCELLED, off.version(), "guest"));
        clock.move(DAY);

        assertThat(favourites()).containsExactly("cola");
    }

    @Test
    void itStaysTheSameForAnHourAndLeavesOutWhatIsHidden() {
        sell(line("fries", 2), line("cola", 1));
        clock.move(DAY);
        assertThat(favourites()).containsExactly("fries", "cola");

        sell(line("cola", 50));
        clock.move(Duration.ofMinutes(20));
        assertThat(favourites()).containsExactly("fries", "cola");
        hide("fries");
        assertThat(favourites()).containsExactly("cola");
    }

    private void hide(String item) {
        client.changeAvailability(
                fresh(), new ItemId(item), new ChangeAvailability(AvailabilityStatus.HIDDEN, null));
    }

    @Test
    void ofAsManySoldTheFirstOnTheMenuIsFirst() {
        sell(line("cola", 1), line("fries", 1));
        clock.move(DAY);

        List<String> menu =
                client.menu().items().stream()
                        .map(item -> item.id().value())
                        .filter(List.of("cola", "fries")::contains)
                        .toList();
        assertThat(favourites()).isEqualTo(menu);
    }
}
