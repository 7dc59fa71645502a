package docket.pos.server.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import docket.model.MovableClock;
import docket.model.device.Device;
import docket.model.device.DeviceId;
import docket.model.device.DeviceKind;
import docket.model.device.DeviceRole;
import docket.model.menu.ItemId;
import docket.model.order.EnteredLines;
import docket.model.order.LineId;
import docket.model.order.NewLine;
import docket.model.order.OrderId;
import docket.pos.server.Caller;
import docket.wire.Drafting;
import docket.wire.Protocol;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DraftingServiceTest {
    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-20T10:00:00Z"));
    private final DraftingService service = new DraftingService(clock);
    private final Device first = counter("first");
    private final Device second = counter("second");
    private int changes;

    private static Device counter(String name) {
        return new Device(
                new DeviceId(UUID.randomUUID()), name, DeviceRole.COUNTER, null, DeviceKind.PAIRED);
    }

    private static EnteredLines entered(int quantity) {
        return new EnteredLines(
                new OrderId(new UUID(0, 1)),
                "7",
                List.of(
                        new NewLine(
                                new LineId(new UUID(0, 2)),
                                new ItemId("cola"),
                                quantity,
                                List.of(),
                                "")));
    }

    private void enter(Device counter, int quantity) {
        service.enter(Caller.of(counter, Set.of()), entered(quantity));
    }

    private List<EnteredLines> seenBy(Device counter) {
        return service.besides(counter.id()).stream().map(Drafting::entered).toList();
    }

    @Test
    void aCounterSeesWhatTheOthersEnterAndNotItsOwn() {
        enter(first, 1);

        assertThat(seenBy(second)).containsExactly(entered(1));
        assertThat(seenBy(first)).isEmpty();
    }

    @Test
    void whatIsEnteredTakesThePlaceOfWhatWasBefore() {
        enter(first, 1);
        enter(first, 2);

        assertThat(seenBy(second)).containsExactly(entered(2));
    }

    @Test
    void itIsForgottenWhenTheCounterSaysNothingMore() {
        enter(first, 1);
        clock.move(Protocol.DRAFT_LIFE.minus(Duration.ofMillis(1)));
        assertThat(seenBy(second)).hasSize(1);

        clock.move(Duration.ofMillis(1));

        assertThat(seenBy(second)).isEmpty();
    }

    @Test
    void sayingItAgainKeepsItAndTellsNobody() {
        service.onChange(() -> changes++);
        enter(first, 1);
        clock.move(Protocol.DRAFT_RENEWAL);
        enter(first, 1);
        clock.move(Protocol.DRAFT_LIFE.minus(Protocol.DRAFT_RENEWAL));

        assertThat(seenBy(second)).hasSize(1);
        assertThat(changes).isEqualTo(1);
    }

    @Test
    void itIsForgottenWithTheCounter() {
        service.onChange(() -> changes++);
        enter(first, 1);
        enter(second, 3);

        service.leave(first.id());
        service.leave(first.id());

        assertThat(seenBy(second)).isEmpty();
        assertThat(seenBy(first)).containsExactly(entered(3));
        assertThat(changes).isEqualTo(3);
    }
}
