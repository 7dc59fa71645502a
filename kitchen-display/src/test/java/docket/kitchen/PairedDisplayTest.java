package docket.kitchen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import docket.client.Credentials;
import docket.client.HttpDocketClient;
import docket.model.Midday;
import docket.model.device.Device;
import docket.model.device.DeviceRole;
import docket.model.display.DisplaySettings;
import docket.model.display.Layout;
import docket.model.display.Look;
import docket.model.display.Shade;
import docket.model.menu.StationId;
import docket.model.staff.PersonId;
import docket.model.staff.Pin;
import docket.model.staff.SignIn;
import docket.pos.PosWiring;
import docket.pos.config.PosSettings;
import docket.ui.ScreenThread;
import docket.wire.device.AcceptPairing;
import docket.wire.device.ChangeDevice;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.List;
import java.util.Properties;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A fresh display on a real server over TLS: let in at the counter, it shows its board; shut out,
/// it asks again.
class PairedDisplayTest {
    private static final Look GRID = Look.USUAL.with(Layout.GRID);

    @TempDir private Path folder = Path.of("");
    private final ScreenThread screens = ScreenThread.own();
    private PosWiring server;
    private HttpDocketClient owner;
    private int port;

    @SuppressWarnings("NullAway.Init")
    PairedDisplayTest() {}

    @BeforeEach
    void start() throws IOException {
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        var settings = new Properties();
        settings.setProperty("data.folder", folder.resolve("pos").toString());
        settings.setProperty("server.port", "0");
        settings.setProperty("shop.zone", Midday.zone(Clock.systemUTC()).getId());
        settings.setProperty("server.lan-port", String.valueOf(port));
        server = new PosWiring(PosSettings.read(settings), "test", Clock.systemUTC());
        server.fillWithSample();
        server.serve();
        String session = signIn("Mina");
        owner = client(() -> session);
    }

    private HttpDocketClient client(Credentials known) {
        return new HttpDocketClient(URI.create(server.address()), known, Clock.systemUTC());
    }

    /// The session of somebody of the sample who signs in on the server's own window.
    private String signIn(String person) {
        try (HttpDocketClient window = client(server.ownWindow())) {
            PersonId id =
                    window.staff().roster().people().stream()
                            .filter(one -> one.name().equals(person))
                            .findFirst()
                            .orElseThrow()
                            .id();
            return window.staff().signIn(new SignIn(id, new Pin("1234"))).token();
        }
    }

    @AfterEach
    void stop() {
        owner.close();
        server.close();
        screens.close();
    }

    private DisplayWiring display() throws IOException {
        var given = new Properties();
        given.setProperty("data.folder", folder.resolve("kitchen").toString());
        given.setProperty("server.url", "https://127.0.0.1:" + port);
        given.setProperty("ui.name", "Grill display");
        given.setProperty("ui.language", "en");
        var remembered = Remembered.in(Files.createDirectories(folder.resolve("kitchen")));
        return new DisplayWiring(
                KitchenSettings.read(remembered.under(given)),
                remembered,
                false,
                screens,
                Clock.systemUTC());
    }

    private static void patiently(Supplier<Boolean> wanted) {
        await().until(wanted::get);
    }

    private Device letIn(DisplayWiring display) {
        patiently(() -> !screens.ask(display.display().pairing()::getCode).isEmpty());
        var request = server.pairings().waiting().getFirst();
        assertThat(screens.ask(display.display().pairing()::getCode).replace(" ", ""))
                .isEqualTo(request.code());
        assertThat(request.name()).isEqualTo("Grill display");
        return owner.devices()
                .accept(
                        request.id(),
                        new AcceptPairing(null, DeviceRole.KITCHEN, new StationId("grill")));
    }

    private boolean showsItsBoard(DisplayWiring display) {
        return screens.ask(
                () ->
                        display.display().contentProperty().get() != null
                                && !display.display().connect().showingProperty().get()
                                && !display.display().pairing().showingProperty().get());
    }

    @Test
    void aFreshDisplayIsLetInAndKnownFromThenOnUntilItIsShutOut() throws Exception {
        Device device;
        try (DisplayWiring display = display()) {
            device = letIn(display);
            patiently(() -> showsItsBoard(display));
        }
        try (Stream<Path> kept = Files.walk(folder.resolve("kitchen").resolve("servers"))) {
            assertThat(kept.filter(file -> file.endsWith("token"))).hasSize(1);
        }

        try (DisplayWiring again = display()) {
            patiently(() -> showsItsBoard(again));

            owner.devices().revoke(device.id());

            patiently(() -> screens.ask(() -> again.display().pairing().showingProperty().get()));
            letIn(again);
            patiently(() -> showsItsBoard(again));
        }
    }

    private void assertOwnersAlone() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            assertThat(all.filter(path -> !path.equals(folder)))
                    .allSatisfy(
                            path ->
                                    assertThat(Files.getPosixFilePermissions(path))
                                            .as(path.toString())
                                            .isSubsetOf(
                                                    PosixFilePermissions.fromString("rwx------")));
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    @Test
    void whatCounterAndKitchenKeepIsForTheirOwnerAlone() throws Exception {
        assumeThat(folder.getFileSystem().supportedFileAttributeViews()).contains("posix");
        try (DisplayWiring display = display()) {
            letIn(display);
            patiently(() -> showsItsBoard(display));

            assertOwnersAlone();
        }
        owner.close();
        server.close();

        assertOwnersAlone();
        assertThat(files())
                .extracting(file -> file.getFileName().toString())
                .contains(
                        "docket.mv.db",
                        "docket.lock",
                        "writer.secret",
                        "sessions-business.secret",
                        "identity.properties",
                        "token",
                        "authority.pem",
                        "outbox-grill.jsonl",
                        "chosen.properties")
                .anyMatch(name -> name.endsWith(".key"))
                .anyMatch(name -> name.matches("\\d{4}-\\d\\d-\\d\\d\\.jsonl"));
    }

    @Test
    void noTokenIsKeptInClearButByItsStation() throws Exception {
        try (DisplayWiring display = display()) {
            letIn(display);
            patiently(() -> showsItsBoard(display));
        }
        owner.close();
        server.close();

        for (Path file : files()) {
            boolean isToken = file.endsWith("token");
            assertThat(
                            Files.readString(file, StandardCharsets.ISO_8859_1)
                                    .contains("docket-device-"))
                    .as(file.toString())
                    .isEqualTo(isToken);
        }
    }

    @Test
    void aDisplayThatHasSomethingElseToDoGoesThereByItself() throws Exception {
        try (DisplayWiring display = display()) {
            Device device = letIn(display);
            patiently(() -> showsItsBoard(display));

            owner.devices()
                    .change(
                            device.id(),
                            new ChangeDevice(
                                    "Fry display", DeviceRole.KITCHEN, new StationId("fry")));
            patiently(() -> stationOf(display).equals("Fry") && showsItsBoard(display));

            owner.devices().change(device.id(), new ChangeDevice("Guests", DeviceRole.BOARD, null));
            patiently(() -> stationOf(display).equals("guests") && showsItsBoard(display));
        }

        try (DisplayWiring again = display()) {
            patiently(() -> stationOf(again).equals("guests") && showsItsBoard(again));
        }
    }

    @Test
    void aDisplayThatWasSentFromJobToJobIsKnownAtItsNextStart() throws Exception {
        try (DisplayWiring display = display()) {
            Device device = letIn(display);
            patiently(() -> showsItsBoard(display));

            send(device, "Fry display", DeviceRole.KITCHEN, new StationId("fry"));
            patiently(() -> stationOf(display).equals("Fry") && showsItsBoard(display));
            send(device, "Pass", DeviceRole.EXPO, null);
            patiently(() -> stationOf(display).equals("pass") && showsItsBoard(display));
            send(device, "Guests", DeviceRole.BOARD, null);
            patiently(() -> stationOf(display).equals("guests") && showsItsBoard(display));
        }

        try (DisplayWiring again = display()) {
            patiently(() -> stationOf(again).equals("guests") && showsItsBoard(again));
        }
    }

    private void send(Device device, String name, DeviceRole role, @Nullable StationId station) {
        owner.devices().change(device.id(), new ChangeDevice(name, role, station));
    }

    @Test
    void aDisplayThatIsForThePassShowsThePass() throws Exception {
        try (DisplayWiring display = display()) {
            Device device = letIn(display);
            patiently(() -> showsItsBoard(display));

            owner.devices().change(device.id(), new ChangeDevice("Pass", DeviceRole.EXPO, null));

            patiently(() -> stationOf(display).equals("pass") && showsItsBoard(display));
        }
    }

    @Test
    void aDisplayLooksAsTheCounterSaysAtOnceAndAtItsNextStartWithoutTheServer() throws Exception {
        var light = DisplaySettings.USUAL.with(Look.USUAL.with(Shade.LIGHT));
        try (DisplayWiring display = display()) {
            Device device = letIn(display);
            patiently(() -> showsItsBoard(display));
            assertThat(screens.ask(() -> display.settled().settingsProperty().get()))
                    .isEqualTo(DisplaySettings.USUAL);

            owner.devices().display(device.id(), light);
            patiently(() -> screens.ask(display.settled().settingsProperty()::get).equals(light));
            assertThat(showsItsBoard(display)).isTrue();

            screens.ask(
                    () -> {
                        display.settled().choose(DisplaySettings.USUAL.with(GRID));
                        display.settled().done();
                        return true;
                    });
            patiently(
                    () ->
                            owner.devices().list().devices().stream()
                                    .anyMatch(
                                            known ->
                                                    known.device()
                                                            .displaySettings()
                                                            .look()
                                                            .equals(GRID)));
        }
        server.close();

        try (DisplayWiring again = display()) {
            assertThat(screens.ask(() -> again.settled().settingsProperty().get().look()))
                    .isEqualTo(GRID);
        }
    }

    private String stationOf(DisplayWiring display) {
        return screens.ask(
                () ->
                        switch (display.display().contentProperty().get()) {
                            case DisplayViewModel.Station station ->
                                    station.board().bar().getHeader();
                            case DisplayViewModel.Expo ignored -> "pass";
                            case DisplayViewModel.Ready ignored -> "guests";
                            case null -> "";
                        });
    }

    @Test
    void whoIsRefusedIsToldAndAsksAgainAtATap() throws Exception {
        try (DisplayWiring display = display()) {
            var pairing = display.display().pairing();
            patiently(() -> !screens.ask(pairing::getCode).isEmpty());
            owner.devices().refuse(server.pairings().waiting().getFirst().id());
            patiently(() -> screens.ask(() -> pairing.overProperty().get()));
            assertThat(screens.ask(pairing::getTitle)).isEqualTo("The counter said no");

            screens.ask(
                    () -> {
                        pairing.ask();
                        return true;
                    });

            letIn(display);
            patiently(() -> showsItsBoard(display));
        }
    }
}
