package docket.pos.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import docket.client.DeviceCalls;
import docket.client.FeedListener;
import docket.client.FeedRequest;
import docket.client.FeedState;
import docket.client.FeedSubscription;
import docket.client.HttpDocketClient;
import docket.model.CommandId;
import docket.model.Reason;
import docket.model.Refusal;
import docket.model.audit.AuditAction;
import docket.model.audit.AuditEntry;
import docket.model.audit.AuditSearch;
import docket.model.audit.AuditedChange;
import docket.model.device.Device;
import docket.model.device.DeviceKind;
import docket.model.device.DeviceRole;
import docket.model.display.DisplaySettings;
import docket.model.display.Layout;
import docket.model.display.Look;
import docket.model.display.Shade;
import docket.model.event.LogEntry;
import docket.model.event.Snapshot;
import docket.model.menu.AvailabilityStatus;
import docket.model.menu.ChangeAvailability;
import docket.model.menu.ItemId;
import docket.model.menu.MenuItem;
import docket.model.menu.StationId;
import docket.pos.RunningServer;
import docket.wire.ProblemType;
import docket.wire.device.ChangeDevice;
import docket.wire.device.DeviceStatus;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The devices that are let in, as the counter sees them.
final class DeviceWireTest {
    @TempDir private Path folder = Path.of("");
    private RunningServer server;
    private HttpDocketClient owner;
    private DeviceCalls devices;

    @SuppressWarnings("NullAway.Init")
    DeviceWireTest() {}

    @BeforeEach
    void start() throws IOException {
        server = RunningServer.on(folder);
        owner = server.ownWindow();
        devices = owner.devices();
    }

    @AfterEach
    void stop() {
        owner.close();
        server.close();
    }

    private DeviceStatus status(Predicate<Device> wanted) {
        return devices.list().devices().stream()
                .filter(status -> wanted.test(status.device()))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isKitchen(Device device) {
        return device.role() == DeviceRole.KITCHEN;
    }

    private HttpDocketClient kitchen() {
        String token = server.token(DeviceRole.KITCHEN);
        return new HttpDocketClient(server.address(), () -> token, Clock.systemUTC());
    }

    @Test
    void aDeviceIsToldWhatItIsLetInAs() {
        try (HttpDocketClient kitchen = kitchen()) {
            Device own = kitchen.devices().own();

            assertThat(own).isEqualTo(status(DeviceWireTest::isKitchen).device());

            devices.change(own.id(), new ChangeDevice("Pass", DeviceRole.EXPO, null));
            assertThat(kitchen.devices().own().role()).isEqualTo(DeviceRole.EXPO);
        }
    }

    @Test
    void aDeviceIsListedWithWhereItIsAndWhetherItFollowsTheFeed() {
        try (HttpDocketClient kitchen = kitchen()) {
            assertThat(status(DeviceWireTest::isKitchen).lastSeenAt()).isNull();
            kitchen.menu();
            assertThat(status(DeviceWireTest::isKitchen).online()).isFalse();
            assertThat(status(DeviceWireTest::isKitchen).address()).isEqualTo("127.0.0.1");
            assertThat(status(DeviceWireTest::isKitchen).version()).isNotBlank();

            try (FeedSubscription feed =
                    kitchen.follow(new FeedRequest("grill", "grill", false), new States())) {
                assertThat(feed).isNotNull();
                await().until(() -> status(DeviceWireTest::isKitchen).online());
            }
            await().until(() -> !status(DeviceWireTest::isKitchen).online());
        }
    }

    @Test
    void aDisplayIsToldAtOnceHowItIsSetAndKeepsItThroughARestart() throws IOException {
        var light = DisplaySettings.USUAL.with(Look.USUAL.with(Shade.LIGHT).withZoom(120));
        try (HttpDocketClient kitchen = kitchen()) {
            Device own = kitchen.devices().own();
            var told = new States();
            try (FeedSubscription feed =
                    kitchen.follow(new FeedRequest("grill", "grill", false), told)) {
                assertThat(feed).isNotNull();
                await().until(() -> status(DeviceWireTest::isKitchen).online());

                assertThat(devices.display(own.id(), light)).isEqualTo(own.showing(light));

                await().until(() -> told.devices.contains(own.showing(light)));
                devices.change(own.id(), new ChangeDevice("Grill", DeviceRole.KITCHEN, null));
                assertThat(kitchen.devices().own().displaySettings()).isEqualTo(light);
            }
        }

        stop();
        start();

        assertThat(status(DeviceWireTest::isKitchen).device().displaySettings()).isEqualTo(light);
        assertThat(
                        owner.audit().list(AuditSearch.ALL, 999_999_999, 20).entries().stream()
                                .map(AuditEntry::change)
                                .toList())
                .contains(
                        new AuditedChange(
                                AuditAction.DEVICE_CHANGED,
                                "test",
                                Map.of("shade", "DARK", "zoom", "100 %"),
                                Map.of("shade", "LIGHT", "zoom", "120 %"),
                                null));
    }

    @Test
    void aDisplaySaysItselfHowItIsSetAndACounterIsNone() {
        var grid = DisplaySettings.USUAL.with(Look.USUAL.with(Layout.GRID));
        try (HttpDocketClient kitchen = kitchen()) {
            assertThat(kitchen.devices().ownDisplay(grid).displaySettings()).isEqualTo(grid);
            assertThat(status(DeviceWireTest::isKitchen).device().displaySettings())
                    .isEqualTo(grid);
            Device own = kitchen.devices().own();

            assertThatThrownBy(() -> kitchen.devices().display(own.id(), grid))
                    .isInstanceOf(Refusal.class)
                    .extracting(no -> ((Refusal) no).reason())
                    .isEqualTo(Reason.NOT_PERMITTED);

            devices.change(own.id(), new ChangeDevice("Counter 2", DeviceRole.COUNTER, null));
            assertThatThrownBy(() -> kitchen.devices().ownDisplay(DisplaySettings.USUAL))
                    .isInstanceOf(Refusal.class)
                    .hasMessage("Only displays have settings of how they look.");
        }
    }

    @Test
    void whenADeviceWasHeardOfOutlivesTheServer() throws IOException {
        try (HttpDocketClient kitchen = kitchen()) {
            kitchen.menu();
        }
        var before = status(DeviceWireTest::isKitchen);

        stop();
        start();

        assertThat(status(DeviceWireTest::isKitchen)).isEqualTo(before);
    }

    @Test
    void aDeviceThatIsShutOutLosesItsFeedAtOnceAndComesNoMore() {
        try (HttpDocketClient kitchen = kitchen()) {
            var ear = new States();
            try (FeedSubscription feed =
                    kitchen.follow(new FeedRequest("grill", "grill", false), ear)) {
                assertThat(feed).isNotNull();
                await().until(() -> status(DeviceWireTest::isKitchen).online());
                Device device = status(DeviceWireTest::isKitchen).device();

                assertThat(devices.revoke(device.id())).isEqualTo(device);

                await().until(() -> ear.heard.stream().anyMatch(DeviceWireTest::isNotKnown));
                assertThatThrownBy(kitchen::menu).isInstanceOf(Refusal.class);
                assertThat(devices.list().devices())
                        .noneMatch(status -> isKitchen(status.device()));
                assertThatThrownBy(() -> devices.revoke(device.id()))
                        .isInstanceOf(Refusal.class)
                        .hasMessage("There is no such device.");
            }
        }
    }

    @Test
    void aDeviceThatIsShutOutWhileItsFeedOpensKeepsNone() {
        for (int round = 0; round < 20; round++) {
            try (HttpDocketClient kitchen = kitchen()) {
                Device device = status(DeviceWireTest::isKitchen).device();
                var ear = new States();
                try (FeedSubscription feed =
                        kitchen.follow(new FeedRequest("grill", "grill", false), ear)) {
                    assertThat(feed).isNotNull();
                    await().until(() -> !ear.heard.isEmpty());

                    devices.revoke(device.id());

                    await().until(() -> ear.heard.stream().anyMatch(DeviceWireTest::isNotKnown));
                }
            }
        }
    }

    /// Hears how a feed stands.
    private static final class States implements FeedListener {
        final List<FeedState> heard = new CopyOnWriteArrayList<>();
        final List<Device> devices = new CopyOnWriteArrayList<>();

        @Override
        public void onDevice(Device own) {
            devices.add(own);
        }

        @Override
        public void onSnapshot(long seq, Snapshot snapshot) {}

        @Override
        public void onFact(LogEntry entry) {}

        @Override
        public void onState(FeedState state) {
            heard.add(state);
        }
    }

    private static boolean isNotKnown(FeedState state) {
        return state instanceof FeedState.Rejected no
                && no.problem().type().equals(ProblemType.NOT_SIGNED_IN.uri());
    }

    @Test
    void aDeviceGetsAnotherNameAndAnotherStationAndKeepsThem() throws IOException {
        try (HttpDocketClient kitchen = kitchen()) {
            Device device = status(DeviceWireTest::isKitchen).device();

            Device changed =
                    devices.change(
                            device.id(),
                            new ChangeDevice(
                                    "Grill left", DeviceRole.KITCHEN, new StationId("grill")));

            assertThat(changed)
                    .isEqualTo(
                            new Device(
                                    device.id(),
                                    "Grill left",
                                    DeviceRole.KITCHEN,
                                    new StationId("grill"),
                                    DeviceKind.PROGRAM));
            assertThat(kitchen.openTickets("grill").tickets()).isEmpty();
            assertThatThrownBy(() -> kitchen.openTickets("fry"))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("the station grill only");
            stop();
            start();
            assertThat(status(DeviceWireTest::isKitchen).device()).isEqualTo(changed);
        }
    }

    @Test
    void aDisplayOfOneStationSellsOutWhatIsMadeThereAlone() {
        try (HttpDocketClient kitchen = kitchen()) {
            Device device = status(DeviceWireTest::isKitchen).device();
            devices.change(
                    device.id(), new ChangeDevice("Fry", DeviceRole.KITCHEN, new StationId("fry")));
            var out = new ChangeAvailability(AvailabilityStatus.SOLD_OUT, null);

            MenuItem fries = kitchen.changeAvailability(command(), new ItemId("fries"), out);

            assertThat(fries.availability()).isEqualTo(out.availability());
            assertThatThrownBy(() -> kitchen.changeAvailability(command(), new ItemId("cola"), out))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("the station fry only");
        }
    }

    private static CommandId command() {
        return new CommandId(UUID.randomUUID());
    }

    @Test
    void aStationIsForAKitchenAndOfTheMenu() {
        try (HttpDocketClient kitchen = kitchen()) {
            assertThat(kitchen).isNotNull();
            Device device = status(DeviceWireTest::isKitchen).device();

            assertThatThrownBy(
                            () ->
                                    devices.change(
                                            device.id(),
                                            new ChangeDevice(
                                                    "x",
                                                    DeviceRole.KITCHEN,
                                                    new StationId("oven"))))
                    .isInstanceOf(Refusal.class)
                    .hasMessage("The menu has no such station.");
            assertThatThrownBy(
                            () ->
                                    devices.change(
                                            device.id(),
                                            new ChangeDevice(
                                                    "x",
                                                    DeviceRole.COUNTER,
                                                    new StationId("grill"))))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("Only a device of the role KITCHEN");
        }
    }

    @Test
    void theServersOwnWindowCannotBeShutOut() {
        Device own = status(device -> device.kind() == DeviceKind.OWN).device();

        assertThatThrownBy(() -> devices.revoke(own.id())).isInstanceOf(Refusal.class);
        assertThat(owner.menu().items()).isNotEmpty();
    }
}
