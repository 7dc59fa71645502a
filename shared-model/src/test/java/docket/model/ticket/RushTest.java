package docket.model.ticket;

import static docket.model.ModelSamples.NOON;
import static docket.model.ModelSamples.menu;
import static docket.model.ModelSamples.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import docket.model.OrderSample;
import docket.model.Reason;
import docket.model.Refusal;
import docket.model.order.ChangeOrderStatus;
import docket.model.order.OrderTarget;
import docket.model.order.RushOrder;
import org.junit.jupiter.api.Test;

class RushTest {
    private final OrderSample sample = order().at("4").with("burger-set", 1).with("americano", 2);
    private final FiredOrder placed = sample.fired();

    @Test
    void isOnEveryTicketAndOnThoseThatComeLater() {
        FiredOrder rushed = placed.rush(new RushOrder(true, 1));
        FiredOrder more = rushed.addLines(sample.with("cheesecake", 1).addedFrom(3), menu(), NOON);

        assertThat(rushed.tickets()).hasSize(3).allMatch(Ticket::isRush);
        assertThat(rushed.changedSince(placed)).hasSize(3);
        assertThat(more.tickets()).hasSize(4).allMatch(Ticket::isRush);
    }

    @Test
    void isTakenBack() {
        FiredOrder calm = placed.rush(new RushOrder(true, 1)).rush(new RushOrder(false, 2));

        assertThat(calm.order().isRush()).isFalse();
        assertThat(calm.tickets()).noneMatch(Ticket::isRush);
        assertThat(calm.order().rush()).isNull();
    }

    @Test
    void isRefusedWhereItChangesNothingOrTheOrderIsOver() {
        FiredOrder rushed = placed.rush(new RushOrder(true, 1));
        FiredOrder off =
                placed.change(new ChangeOrderStatus(OrderTarget.CANCELLED, 1, "guest left"), NOON);

        assertThat(refused(rushed, true, 2)).isEqualTo(Reason.ILLEGAL_TRANSITION);
        assertThat(refused(placed, false, 1)).isEqualTo(Reason.ILLEGAL_TRANSITION);
        assertThat(refused(rushed, false, 1)).isEqualTo(Reason.STALE_VERSION);
        assertThat(refused(off, true, 2)).isEqualTo(Reason.ILLEGAL_TRANSITION);
    }

    private static Reason refused(FiredOrder fired, boolean rush, int version) {
        return catchThrowableOfType(Refusal.class, () -> fired.rush(new RushOrder(rush, version)))
                .reason();
    }
}
