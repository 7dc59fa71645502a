package docket.wire;

import static docket.model.ModelSamples.GRILL;
import static docket.model.ModelSamples.NOON;
import static docket.model.ModelSamples.order;
import static docket.model.ModelSamples.snapshot;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import docket.model.device.Device;
import docket.model.device.DeviceId;
import docket.model.device.DeviceKind;
import docket.model.device.DeviceRole;
import docket.model.event.Snapshot;
import docket.model.ticket.Delivery;
import docket.model.ticket.FiredOrder;
import docket.model.ticket.Receipt;
import docket.model.ticket.TicketId;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;

class FrameTest {
    @Test
    void aSnapshotComesBackAsItWas() {
        Snapshot snapshot =
                snapshot(order().at("4").with("burger-set", 1).with("americano", 2, "ice").fired());

        assertThat(Frame.read(Frame.writeSnapshot(7, NOON, snapshot)))
                .isEqualTo(new Frame.State(7, NOON, snapshot));
    }

    @Test
    void presenceComesBackAsItWas() {
        var presence =
                new Presence(List.of(new Presence.Contact("grill", "by the stove", NOON, NOON, 7)));

        assertThat(Frame.read(Frame.write(7, NOON, presence)))
                .isEqualTo(new Frame.Stations(7, NOON, presence));
    }

    @Test
    void theDeviceThatWasChangedComesBackAsItWas() {
        var device =
                new Device(
                        new DeviceId(new UUID(0, 7)),
                        "Grill",
                        DeviceRole.KITCHEN,
                        null,
                        DeviceKind.PAIRED);

        assertThat(Frame.read(Frame.write(7, NOON, device)))
                .isEqualTo(new Frame.Own(7, NOON, device));
    }

    @Test
    void howFarTicketsHaveComeComesBackAsItWas() {
        FiredOrder fired = order().with("burger", 1).fired();
        var delivery =
                new Delivery(
                        fired.id(),
                        fired.tickets().getFirst().id(),
                        "001",
                        GRILL,
                        1,
                        NOON,
                        Receipt.SENT,
                        true);
        var presence =
                new Presence(
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(delivery),
                        List.of(),
                        List.of());

        String text = Frame.write(7, NOON, presence);

        assertThat(Frame.read(text)).isEqualTo(new Frame.Stations(7, NOON, presence));
        assertThat(text)
                .contains(
                        "\"station\":\"grill\",\"batch\":1", "\"receipt\":\"SENT\",\"late\":true");
    }

    @Test
    void aBeatSaysNoMoreThanItHasToSay() {
        var sight = new Beat.Sight(new TicketId(new UUID(0, 1)), 2, true);
        String text = Json.MAPPER.writeValueAsString(new Beat(9, List.of(sight)));

        assertThat(Json.MAPPER.writeValueAsString(Beat.at(9))).isEqualTo("{\"seq\":9}");
        assertThat(Json.STRICT.readValue(text, Beat.class)).isEqualTo(new Beat(9, List.of(sight)));
        assertThat(Json.STRICT.readValue("{\"seq\":9}", Beat.class)).isEqualTo(Beat.at(9));
    }

    @Test
    void aFullBeatFitsIntoOneMessageOfTheFeed() {
        var sights =
                IntStream.range(0, Beat.MOST)
                        .mapToObj(i -> new Beat.Sight(new TicketId(new UUID(i, i)), 1000, true))
                        .toList();

        assertThat(Json.MAPPER.writeValueAsString(new Beat(Long.MAX_VALUE, sights)))
                .hasSizeLessThan(4096);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hello",
                "{}",
                "[]",
                "{\"seq\":1,\"at\":\"2026-11-21T03:00:00Z\",\"type\":\"order-lost\",\"data\":{}}"
            })
    void anythingElseIsNoFrame(String text) {
        assertThatThrownBy(() -> Frame.read(text)).isInstanceOf(JacksonException.class);
    }
}
