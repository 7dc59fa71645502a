package docket.wire;

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
import java.util.List;
import java.util.UUID;
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
