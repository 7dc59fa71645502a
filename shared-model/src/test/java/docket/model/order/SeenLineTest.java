package docket.model.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import docket.model.ModelSamples;
import docket.model.OrderType;
import docket.model.Reason;
import docket.model.Refusal;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// A command on a line says how its sender saw it; another line's changes do not matter to it.
class SeenLineTest {
    private final Order order = placed();
    private final LineId first = order.lines().get(0).id();
    private final LineId second = order.lines().get(1).id();

    private static Order placed() {
        return Order.place(
                ModelSamples.orderId(1),
                "001",
                ModelSamples.DAY,
                new NewOrder(OrderType.TAKEAWAY, null, null, null, List.of(line(1), line(2))),
                ModelSamples.menu(),
                ModelSamples.NOON);
    }

    private static NewLine line(int number) {
        return new NewLine(
                ModelSamples.lineId(1, number),
                ModelSamples.menu().items().stream()
                        .filter(item -> item.modifierGroups().isEmpty())
                        .filter(item -> item.availability().isPublished())
                        .findFirst()
                        .orElseThrow()
                        .id(),
                2,
                null,
                "");
    }

    private SeenLine seen(LineId line) {
        return SeenLine.of(order, line).orElseThrow();
    }

    @Test
    void changesOfOtherLinesDoNotMatter() {
        Order after =
                order.voidLine(first, new VoidLine("mistake", null, seen(first)))
                        .noteLine(second, new ChangeNote("weak", null, seen(second)));

        assertThat(after.line(first).status()).isEqualTo(LineStatus.VOIDED);
        assertThat(after.line(second).note()).isEqualTo("weak");
    }

    @Test
    void whoeverComesSecondIsToldHowTheLineIs() {
        Order noted = order.noteLine(first, new ChangeNote("weak", null, seen(first)));

        Refusal no =
                catchThrowableOfType(
                        Refusal.class,
                        () -> noted.voidLine(first, new VoidLine("mistake", null, seen(first))));

        assertThat(no.reason()).isEqualTo(Reason.STALE_VERSION);
        assertThat(no.members()).containsEntry("line", SeenLine.of(noted, first).orElseThrow());
        assertThat(no.members()).containsEntry("lineId", first.value().toString());
    }

    @Test
    void whoeverSawItSoGoesOn() {
        Order noted = order.noteLine(first, new ChangeNote("weak", null, seen(first)));
        SeenLine now = SeenLine.of(noted, first).orElseThrow();

        Order voided = noted.voidLine(first, new VoidLine("mistake", null, now));

        assertThat(voided.line(first).status()).isEqualTo(LineStatus.VOIDED);
    }

    @Test
    void theKitchenIsNoConflict() {
        Order begun =
                order.withLines(
                        line -> line.id().equals(first) ? line.with(LineStatus.STARTED) : line);

        assertThat(SeenLine.of(begun, first)).contains(seen(first));
    }

    @Test
    void aLineThatIsGoneOrGivenAwayIsAnother() {
        Order comped = order.compLine(first, new CompLine("wait", null, seen(first)));
        Order gone = order.voidLine(second, new VoidLine("mistake", null, seen(second)));

        assertThat(SeenLine.of(comped, first).orElseThrow().isComped()).isTrue();
        assertThat(SeenLine.of(gone, second).orElseThrow().isGone()).isTrue();
        assertThat(SeenLine.of(gone, new LineId(new UUID(9, 9)))).isEmpty();
    }
}
