package docket.pos.server.delivery;

import static docket.model.ModelSamples.BAR;
import static docket.model.ModelSamples.FRY;
import static docket.model.ModelSamples.GRILL;
import static docket.model.ModelSamples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import docket.model.menu.StationId;
import docket.model.message.Message;
import docket.model.message.MessageId;
import docket.model.message.NewMessage;
import docket.model.message.SeenBy;
import docket.model.message.TestReceipt;
import docket.model.ticket.Receipt;
import docket.wire.Beat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// How far a test ticket has come, by what the displays say.
class TestTicketsTest {
    private static final List<StationId> ALL = List.of(GRILL, FRY, BAR);

    private final TestTickets tests = new TestTickets();

    private static Message test(@Nullable StationId station) {
        return Message.send(
                new MessageId(new UUID(1, 1)),
                NewMessage.test(station, "Test"),
                "Counter 1",
                null,
                NOON);
    }

    private static SeenBy at(String place) {
        return new SeenBy("display", null, place, NOON);
    }

    private void says(StationId station, Beat beat) {
        tests.heard(station::equals, beat);
    }

    private List<Receipt> receipts() {
        return tests.receipts(NOON).stream().map(TestReceipt::receipt).toList();
    }

    @Test
    void itIsSentReceivedShownAndSeen() {
        Message test = test(GRILL);
        tests.hear(test, 7, ALL);
        says(GRILL, Beat.at(6));
        assertThat(receipts()).containsExactly(Receipt.SENT);

        says(GRILL, Beat.at(7));
        assertThat(receipts()).containsExactly(Receipt.RECEIVED);

        says(GRILL, new Beat(7, List.of(new Beat.Sight(test.ticketId(), 1, null))));
        assertThat(receipts()).containsExactly(Receipt.SHOWN);

        tests.hear(test.seen(at("grill")), 8, ALL);
        says(GRILL, Beat.at(8));
        assertThat(receipts()).containsExactly(Receipt.SEEN);
    }

    @Test
    void aTouchOnItsCardIsSeenToo() {
        Message test = test(GRILL);
        tests.hear(test, 7, ALL);

        says(GRILL, new Beat(7, List.of(new Beat.Sight(test.ticketId(), 1, true))));

        assertThat(receipts()).containsExactly(Receipt.SEEN);
    }

    @Test
    void oneToAllIsFollowedStationByStation() {
        tests.hear(test(null), 7, ALL);
        says(FRY, Beat.at(9));
        assertThat(receipts()).containsExactly(Receipt.SENT, Receipt.RECEIVED, Receipt.SENT);

        tests.hear(test(null).seen(at("bar")), 8, ALL);
        assertThat(receipts()).containsExactly(Receipt.SENT, Receipt.RECEIVED, Receipt.SEEN);

        tests.hear(test(null).seen(at(Message.EVERY_STATION)), 9, ALL);
        assertThat(receipts()).containsOnly(Receipt.SEEN);
    }

    @Test
    void itIsForgottenWhenItStandsNowhereAnyMoreAndAMessageIsNone() {
        tests.hear(test(GRILL), 7, ALL);
        tests.hear(
                Message.send(
                        new MessageId(new UUID(1, 2)),
                        NewMessage.toKitchen(GRILL, "No more beef"),
                        "Counter 1",
                        null,
                        NOON),
                8,
                ALL);

        assertThat(tests.receipts(NOON.plus(Message.TEST_KEPT).minusSeconds(1))).hasSize(1);
        assertThat(tests.receipts(NOON.plus(Message.TEST_KEPT))).isEmpty();
    }
}
