package docket.pos;

import docket.client.Credentials;
import docket.client.HttpDocketClient;
import docket.model.Midday;
import docket.model.OrderType;
import docket.model.device.DeviceKind;
import docket.model.device.DeviceRole;
import docket.model.event.Actor;
import docket.model.menu.ItemId;
import docket.model.menu.StationId;
import docket.model.order.LineId;
import docket.model.order.NewLine;
import docket.model.order.NewOrder;
import docket.model.order.OrderId;
import docket.model.staff.PersonId;
import docket.model.staff.Pin;
import docket.model.staff.SignIn;
import docket.pos.config.PosSettings;
import docket.pos.server.LanDoor;
import docket.pos.server.Recorder;
import docket.pos.server.Route;
import docket.pos.server.backup.BackupService;
import docket.pos.server.device.NewDevice;
import docket.pos.server.guest.GuestDoorService;
import java.net.BindException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;

/// A whole server on the sample restaurant, on a port of its own. Whatever is said to it and by it
/// must be as the contract says, or closing it fails.
public final class RunningServer implements AutoCloseable {
    private static final Actor TESTER = new Actor("test", null, null);

    private final PosWiring wiring;
    private final Recorder recorder;
    private final Clock clock;

    private RunningServer(PosWiring wiring, Recorder recorder, Clock clock) {
        this.wiring = wiring;
        this.clock = clock;
        this.recorder = recorder;
    }

    /// Starts on a free port.
    public static RunningServer on(Path folder) throws BindException {
        return on(folder, 0);
    }

    /// Starts on a port that an earlier run had.
    public static RunningServer on(Path folder, int port) throws BindException {
        return on(folder, port, Map.of());
    }

    /// Starts with further settings; without any it is on loopback only.
    public static RunningServer on(Path folder, int port, Map<String, String> settings)
            throws BindException {
        return on(folder, port, settings, Clock.systemUTC());
    }

    /// Starts with a clock of its own.
    public static RunningServer on(Path folder, int port, Map<String, String> settings, Clock clock)
            throws BindException {
        var properties = new Properties();
        properties.setProperty("server.lan", "off");
        properties.putAll(settings);
        properties.setProperty("data.folder", folder.toString());
        properties.setProperty("server.port", String.valueOf(port));
        properties.setProperty("shop.zone", Midday.zone(clock).getId());
        var wiring = new PosWiring(PosSettings.read(properties), "test", clock);
        var recorder = new Recorder();
        wiring.server().watch(recorder);
        try {
            wiring.fillWithSample();
            wiring.serve();
        } catch (BindException e) {
            wiring.close();
            throw e;
        }
        return new RunningServer(wiring, recorder, clock);
    }

    public URI address() {
        return URI.create(wiring.address());
    }

    /// Where stations on the network find it.
    public LanDoor lan() {
        return wiring.server().lan().orElseThrow();
    }

    /// Whether guests reach it.
    public GuestDoorService guestDoor() {
        return wiring.guestDoor();
    }

    /// The backups of its store.
    public BackupService backups() {
        return wiring.backups();
    }

    /// What had to be done at its start so that the store could be used.
    public Optional<String> recovery() {
        return wiring.recovery();
    }

    /// Fires what is due by the server's clock, as it does by itself each second.
    public void fireDue() {
        wiring.due().fireDue();
    }

    public List<Route> routes() {
        return wiring.server().routes();
    }

    /// The token of a program that may do what a counter may.
    public String token() {
        return token(DeviceRole.COUNTER);
    }

    /// The token of a new program of a role.
    public String token(DeviceRole role) {
        return wiring.devices().add(TESTER, new NewDevice("test", role, null, DeviceKind.PROGRAM));
    }

    /// The token of a new program that is let in for one station.
    public String tokenOfStation(String station) {
        var device =
                new NewDevice(
                        "test", DeviceRole.KITCHEN, new StationId(station), DeviceKind.PROGRAM);
        return wiring.devices().add(TESTER, device);
    }

    /// The token of a device that was shut out.
    public String revokedToken() {
        String token = token();
        revoke(token);
        return token;
    }

    public HttpDocketClient client() {
        String token = token();
        return new HttpDocketClient(address(), () -> token, Clock.systemUTC());
    }

    /// A client of the server's own window, on which the owner of the sample is signed in.
    public HttpDocketClient ownWindow() {
        String own = Objects.requireNonNull(wiring.ownWindow().deviceToken());
        String session = signIn(own, "Mina");
        var signedIn =
                new Credentials() {
                    @Override
                    public String deviceToken() {
                        return own;
                    }

                    @Override
                    public String actingToken() {
                        return session;
                    }
                };
        return new HttpDocketClient(address(), signedIn, Clock.systemUTC());
    }

    /// The token of a new counter that somebody signs in on.
    public String tokenOfTill() {
        return wiring.devices()
                .add(TESTER, new NewDevice("till", DeviceRole.COUNTER, null, DeviceKind.PAIRED));
    }

    /// The token of somebody of the sample who is signed in on a new counter.
    public String tokenOf(String person) {
        return signIn(tokenOfTill(), person);
    }

    private String signIn(String device, String person) {
        try (var client = new HttpDocketClient(address(), () -> device, Clock.systemUTC())) {
            PersonId id =
                    client.staff().roster().people().stream()
                            .filter(one -> one.name().equals(person))
                            .findFirst()
                            .orElseThrow()
                            .id();
            return client.staff().signIn(new SignIn(id, new Pin("1234"))).token();
        }
    }

    /// Closes the connections that trickle, and notes which are silent, as the server does every
    /// second.
    public void sweepConnections() {
        wiring.server().sweepConnections(clock.instant());
    }

    /// Shuts out the device whose token it is.
    public void revoke(String token) {
        wiring.devices().revoke(TESTER, wiring.devices().of(token).orElseThrow().device().id());
    }

    public static OrderId freshOrder() {
        return new OrderId(UUID.randomUUID());
    }

    public static NewLine line(String item, int quantity) {
        return new NewLine(
                new LineId(UUID.randomUUID()), new ItemId(item), quantity, List.of(), "");
    }

    public static NewOrder takeaway(NewLine... lines) {
        return new NewOrder(OrderType.TAKEAWAY, null, null, null, List.of(lines));
    }

    @Override
    public void close() {
        wiring.close();
        recorder.check();
    }
}
