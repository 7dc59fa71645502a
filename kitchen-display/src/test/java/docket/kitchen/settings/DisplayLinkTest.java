package docket.kitchen.settings;

import static org.assertj.core.api.Assertions.assertThat;

import docket.client.DeviceCalls;
import docket.client.FakeDevices;
import docket.client.FeedState;
import docket.model.Reason;
import docket.model.Refusal;
import docket.model.Unreachable;
import docket.model.device.Device;
import docket.model.device.DeviceId;
import docket.model.device.DeviceKind;
import docket.model.device.DeviceRole;
import docket.model.display.DisplaySettings;
import docket.model.display.Layout;
import docket.model.display.Look;
import docket.model.display.Shade;
import docket.ui.Background;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DisplayLinkTest {
    private static final DisplaySettings LIGHT =
            DisplaySettings.USUAL.with(Look.USUAL.with(Shade.LIGHT));
    private static final DisplaySettings GRID =
            DisplaySettings.USUAL.with(Look.USUAL.with(Layout.GRID));

    @TempDir private Path folder = Path.of("");
    private final List<Runnable> underway = new ArrayList<>();
    private Device own =
            new Device(
                    new DeviceId(new UUID(0, 7)),
                    "Grill",
                    DeviceRole.KITCHEN,
                    null,
                    DeviceKind.PAIRED);
    private @Nullable RuntimeException trouble;

    private DisplayDesk desk() {
        return new DisplayDesk(new DisplayFile(folder), Runnable::run);
    }

    /// A server that knows this display, and answers when it is let.
    private DisplayLink link(DisplayDesk desk) {
        return new DisplayLink(desk, server(), new Background(underway::add, Runnable::run));
    }

    private DeviceCalls server() {
        var others = new FakeDevices();
        return (DeviceCalls)
                Proxy.newProxyInstance(
                        DeviceCalls.class.getClassLoader(),
                        new Class<?>[] {DeviceCalls.class},
                        (proxy, call, given) -> {
                            if (trouble != null) {
                                throw trouble;
                            }
                            return switch (call.getName()) {
                                case "own" -> own;
                                case "ownDisplay" -> {
                                    own = own.showing((DisplaySettings) given[0]);
                                    yield own;
                                }
                                default -> call.invoke(others, given);
                            };
                        });
    }

    private void answer() {
        List<Runnable> now = List.copyOf(underway);
        underway.clear();
        now.forEach(Runnable::run);
    }

    private static DisplaySettings now(DisplayDesk desk) {
        return desk.settingsProperty().get();
    }

    private static final FeedState LIVE = new FeedState.Live(3);
    private static final FeedState AWAY = new FeedState.Waiting(Instant.EPOCH, "away");

    @Test
    void whatTheServerSaysIsShownAndKeptForAStartWithoutIt() {
        own = own.showing(LIGHT);
        DisplayDesk desk = desk();
        link(desk).onState(LIVE);
        answer();

        assertThat(now(desk)).isEqualTo(LIGHT);
        assertThat(now(desk())).isEqualTo(LIGHT);
    }

    @Test
    void aChangeAtTheCounterIsShownAtOnce() {
        DisplayDesk desk = desk();
        DisplayLink link = link(desk);
        link.onState(LIVE);
        answer();

        link.onDevice(own.showing(GRID));

        assertThat(now(desk)).isEqualTo(GRID);
    }

    @Test
    void anAnswerThatIsOlderThanWhatWasToldChangesNothing() {
        DisplayDesk desk = desk();
        DisplayLink link = link(desk);
        link.onState(LIVE);

        link.onDevice(own.showing(GRID));
        answer();

        assertThat(now(desk)).isEqualTo(GRID);
    }

    @Test
    void whatIsChosenHereHoldsAtOnceAndReachesTheServer() {
        DisplayDesk desk = desk();
        link(desk).onState(LIVE);
        answer();

        desk.choose(LIGHT);
        assertThat(now(desk)).isEqualTo(LIGHT);
        assertThat(desk.isUnsent()).isTrue();
        assertThat(underway).isEmpty();
        desk.done();
        desk.choose(GRID);
        desk.done();
        answer();
        answer();

        assertThat(own.displaySettings()).isEqualTo(GRID);
        assertThat(desk.isUnsent()).isFalse();
    }

    @Test
    void whatIsChosenWhileTheServerIsAwayReachesItWhenItIsBackEvenAfterAStart() {
        DisplayDesk desk = desk();
        DisplayLink link = link(desk);
        link.onState(LIVE);
        answer();
        link.onState(AWAY);
        trouble = new Unreachable("away");
        desk.choose(LIGHT);
        desk.done();
        answer();

        DisplayDesk again = desk();
        assertThat(now(again)).isEqualTo(LIGHT);
        trouble = null;
        link(again).onState(LIVE);
        answer();

        assertThat(own.displaySettings()).isEqualTo(LIGHT);
        assertThat(now(again)).isEqualTo(LIGHT);
    }

    @Test
    void aCallThatFailsIsMadeAgainWhenTheFeedComesBack() {
        DisplayDesk desk = desk();
        DisplayLink link = link(desk);
        link.onState(LIVE);
        answer();
        trouble = new Unreachable("away");
        desk.choose(LIGHT);
        desk.done();
        answer();
        assertThat(underway).isEmpty();

        trouble = null;
        link.onState(AWAY);
        link.onState(LIVE);
        answer();

        assertThat(own.displaySettings()).isEqualTo(LIGHT);
    }

    @Test
    void aServerThatTakesNoneLeavesWhatWasChosenHere() {
        DisplayDesk desk = desk();
        link(desk).onState(LIVE);
        answer();
        trouble = new Refusal(Reason.NOT_PERMITTED, "no");

        desk.choose(LIGHT);
        desk.done();
        answer();

        assertThat(now(desk)).isEqualTo(LIGHT);
        assertThat(desk.isUnsent()).isFalse();
        assertThat(underway).isEmpty();
    }

    @Test
    void aFileThatMakesNoSenseCountsAsNothingChosen() throws IOException {
        Files.writeString(folder.resolve("display.json"), "{\"settings\":{\"look\":{\"zoom\":7}}");

        assertThat(now(desk())).isEqualTo(DisplaySettings.USUAL);
    }
}
