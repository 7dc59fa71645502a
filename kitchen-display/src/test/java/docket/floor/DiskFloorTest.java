package docket.floor;

import static docket.floor.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import docket.model.Reason;
import docket.model.Refusal;
import docket.model.event.FloorEvent;
import docket.model.order.Order;
import docket.model.order.OrderId;
import docket.time.Watch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The disk of the server takes nothing in mid-service: every screen says so, reading goes on, and
/// what was entered meanwhile is there once when the disk is back.
final class DiskFloorTest {
    @TempDir Path folder = Path.of("");

    private final Watch pc = new Watch(Instant.now().truncatedTo(ChronoUnit.MILLIS));

    @Test
    void whatIsEnteredWhileTheDiskTakesNothingIsKeptAndComesOnce() throws Exception {
        try (var floor = Restaurant.open(folder, pc::steady)) {
            OrderId early = floor.counter().place("steak");
            floor.ledger().awaitFact(FloorEvent.OrderPlaced.class, early);
            floor.awaitAgreement();
            List<Path> blocks = blockTheNextDay();

            OrderId entered = floor.counter().place("cola");
            floor.grill().bump(early);

            await().until(() -> floor.client().health().status().equals("READ_ONLY"));
            await().until(() -> floor.counter().trouble().contains("is kept"));
            await().until(() -> !floor.hostCounter().trouble().isEmpty());
            await().until(() -> floor.grill().trouble().startsWith("Nothing can be stored"));
            await().until(() -> floor.pass().trouble().startsWith("Nothing can be stored"));
            await().until(() -> !floor.counter().waiting().isEmpty());
            await().until(() -> !floor.grill().waiting().isEmpty());
            assertThatExceptionOfType(Refusal.class)
                    .isThrownBy(() -> floor.client().place(Orders.IDS.order(), Orders.of("fries")))
                    .extracting(Refusal::reason)
                    .isEqualTo(Reason.STORE_UNAVAILABLE);
            assertThat(floor.client().openOrders().orders())
                    .as("reading goes on")
                    .extracting(Order::id)
                    .contains(early);

            for (Path block : blocks) {
                Files.delete(block);
            }

            floor.ledger().awaitFact(FloorEvent.OrderPlaced.class, entered);
            floor.ledger().awaitFact(FloorEvent.TicketBumped.class, early);
            await().until(() -> floor.counter().trouble().isEmpty());
            await().until(() -> floor.hostCounter().trouble().isEmpty());
            await().until(() -> floor.grill().trouble().isEmpty());
            await().until(() -> floor.pass().trouble().isEmpty());
            floor.awaitAgreement();
            assertThat(floor.client().health().status()).isEqualTo("UP");
            assertThat(floor.ledger().storyOf(early))
                    .containsExactly(FloorEvent.OrderPlaced.class, FloorEvent.TicketBumped.class);
            assertThat(floor.ledger().storyOf(entered))
                    .containsExactly(FloorEvent.OrderPlaced.class);
        }
    }

    /// Another business day begins, whose journal cannot be opened.
    private List<Path> blockTheNextDay() throws IOException {
        pc.pass(Duration.ofDays(1));
        LocalDate day = pc.instant().atZone(ZoneOffset.UTC).toLocalDate();
        var blocks = new ArrayList<Path>();
        for (LocalDate any : List.of(day.minusDays(1), day, day.plusDays(1))) {
            Path journal = folder.resolve("host/journal/%s.jsonl".formatted(any));
            if (!Files.exists(journal)) {
                blocks.add(Files.createDirectory(journal));
            }
        }
        return blocks;
    }
}
