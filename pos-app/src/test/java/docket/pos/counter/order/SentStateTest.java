package docket.pos.counter.order;

import static org.assertj.core.api.Assertions.assertThat;

import docket.model.CommandId;
import docket.model.order.LineStatus;
import docket.model.order.Order;
import docket.model.ticket.ChangeLineStatus;
import docket.model.ticket.Ticket;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// How far what was sent is, as the order's own panel says it.
class SentStateTest extends OrderEntryTest {
    private Order send(int pieces) {
        counter.add("Steak");
        order.editor().setQuantity(pieces);
        order.send();
        Order sent = counter.server.onlyOrder();
        order.open(sent);
        return sent;
    }

    private void cook(LineStatus status, @Nullable Integer made) {
        Ticket ticket = counter.client.openTickets("grill").tickets().getFirst();
        counter.client.changeTicketLine(
                new CommandId(UUID.randomUUID()),
                ticket.id(),
                ticket.lines().getFirst().id(),
                new ChangeLineStatus(status, ticket.version(), made));
    }

    private LineRow row() {
        return order.getPanel().linesProperty().get().getFirst();
    }

    private void voidLine() {
        order.drafts().select(row().id());
        order.sent().voidLine("Guest changed mind");
    }

    @Test
    void aVoidIsSaidToBeSeenOnlyOnceACookHasSeenIt() {
        send(1);
        voidLine();
        assertThat(row().state()).isEqualTo("void, not seen yet");
        assertThat(row().details()).isEmpty();

        cook(LineStatus.SEEN, null);
        assertThat(row().state()).isEqualTo("void, seen");
    }

    @Test
    void aVoidOfWhatWasBeingCookedSaysThatItIsWasted() {
        send(1);
        cook(LineStatus.STARTED, null);
        voidLine();

        assertThat(row().state()).isEqualTo("void, not seen yet");
        assertThat(row().details()).isEqualTo("wasted");
    }

    @Test
    void piecesThatAreMadeAreCounted() {
        send(4);
        assertThat(row().state()).isEqualTo("in kitchen");

        cook(LineStatus.STARTED, 3);
        assertThat(row().state()).isEqualTo("cooking 3/4");
    }

    @Test
    void whatIsNotSentSaysNothing() {
        counter.add("Steak");

        assertThat(row().state()).isEmpty();
    }

    @Test
    void theOrderGoesBeforeTheOthersAndInItsTurnAgain() {
        send(1);
        assertThat(order.getPanel().rushProperty().get()).isFalse();

        order.sent().rush();
        assertThat(counter.server.onlyOrder().isRush()).isTrue();
        assertThat(order.getPanel().rushProperty().get()).isTrue();
        assertThat(counter.frame.getNotice()).contains("001 goes before the others");

        order.sent().rush();
        assertThat(order.getPanel().rushProperty().get()).isFalse();
        assertThat(counter.frame.getNotice()).contains("001 goes in its turn again");
    }

    @Test
    void aDraftAloneHasNothingToRush() {
        counter.add("Steak");
        order.sent().rush();

        assertThat(counter.server.orders()).isEmpty();
        assertThat(order.getPanel().rushProperty().get()).isFalse();
    }
}
