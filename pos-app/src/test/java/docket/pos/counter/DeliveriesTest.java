package docket.pos.counter;

import static docket.model.ModelSamples.COLD;
import static docket.model.ModelSamples.FRY;
import static docket.model.ModelSamples.GRILL;
import static docket.model.ModelSamples.NOON;
import static docket.model.ModelSamples.order;
import static docket.model.ModelSamples.snapshot;
import static org.assertj.core.api.Assertions.assertThat;

import docket.client.FeedState;
import docket.model.MovableClock;
import docket.model.event.Floor;
import docket.model.menu.StationId;
import docket.model.ticket.Delivery;
import docket.model.ticket.FiredOrder;
import docket.model.ticket.Receipt;
import docket.model.ticket.TicketId;
import docket.ui.Language;
import docket.ui.Texts;
import docket.wire.Presence;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DeliveriesTest {
    private final NoticeBoard notices = new NoticeBoard(new MovableClock(NOON));
    private final Deliveries deliveries =
            new Deliveries(new Texts(Language.ENGLISH, "docket.pos.counter.texts"), notices);
    private final FiredOrder steak = order().with("burger", 1).with("fries", 1).fired();

    @BeforeEach
    void connect() {
        deliveries.onFloor(new Floor(snapshot(steak)));
    }

    private void told(Delivery... now) {
        deliveries.onPresence(
                new Presence(
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(now),
                        null,
                        List.of()));
    }

    private Delivery to(StationId station, int batch, Receipt receipt, @Nullable Boolean late) {
        return new Delivery(
                steak.id(),
                TicketId.of(steak.id(), station),
                steak.order().number(),
                station,
                batch,
                NOON,
                receipt,
                late);
    }

    private String notice() {
        return notices.textProperty().get();
    }

    @Test
    void anOrderSaysHowFarItIsAtEachStation() {
        told(to(GRILL, 1, Receipt.SEEN, null), to(FRY, 1, Receipt.RECEIVED, null));

        assertThat(deliveries.of(steak.id())).isEqualTo("Grill ✓✓ seen · Fry ✓✓ received");

        told(to(GRILL, 1, Receipt.SEEN, null), to(FRY, 1, Receipt.SEEN, null));
        assertThat(deliveries.of(steak.id())).isEqualTo("Grill, Fry ✓✓ seen");
    }

    @Test
    void aStationIsAsFarAsTheLeastOfItsBatches() {
        told(to(GRILL, 1, Receipt.SEEN, null), to(GRILL, 2, Receipt.SENT, null));

        assertThat(deliveries.of(steak.id())).isEqualTo("Grill ✓ sent");
    }

    @Test
    void aBackupIsCalledSo() {
        TicketId grill = TicketId.of(steak.id(), GRILL);
        deliveries.onFloor(new Floor(snapshot(steak.backUp(grill, COLD))));
        told(
                new Delivery(
                        steak.id(),
                        grill,
                        steak.order().number(),
                        COLD,
                        1,
                        NOON,
                        Receipt.SHOWN,
                        null));

        assertThat(deliveries.of(steak.id())).isEqualTo("Cold (backup) ✓✓ on screen");
    }

    @Test
    void aStationThatSaysNothingIsWarnedOfUntilItHasIt() {
        told(to(GRILL, 1, Receipt.SENT, true));

        assertThat(deliveries.of(steak.id())).isEqualTo("Grill ✕ not received");
        assertThat(notice())
                .isEqualTo(
                        "Grill has not received %s, sent at 12:00:00. Look at its display, or tell the cooks."
                                .formatted(steak.order().number()));
        assertThat(notices.insistingProperty().get()).isTrue();

        told(to(GRILL, 1, Receipt.RECEIVED, null));
        assertThat(notice()).isEmpty();
    }

    @Test
    void aWarningThatWasPutAwayStaysAwayWhileNothingIsNew() {
        told(to(GRILL, 1, Receipt.SENT, true));
        notices.dismiss();

        told(to(GRILL, 1, Receipt.SENT, true), to(FRY, 1, Receipt.SENT, null));

        assertThat(notice()).isEmpty();
    }

    @Test
    void withoutTheServerNobodyKnows() {
        told(to(GRILL, 1, Receipt.SENT, true));

        deliveries.onState(new FeedState.Connecting());

        assertThat(deliveries.of(steak.id())).isEmpty();
        assertThat(notice()).isEmpty();
    }
}
