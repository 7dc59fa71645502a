package docket.pos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import docket.client.HttpDocketClient;
import docket.model.Shop;
import docket.model.Tax;
import docket.model.device.DeviceKind;
import docket.model.device.DeviceRole;
import docket.model.event.Actor;
import docket.model.menu.ItemId;
import docket.model.setup.ChangeShop;
import docket.pos.config.PosSettings;
import docket.pos.config.SettingsException;
import docket.pos.server.device.NewDevice;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A place to practise beside a restaurant.
final class PracticeTest {
    @TempDir Path folder = Path.of("");

    private Path real() {
        return folder.resolve("pos");
    }

    private static PosSettings settings(Path data, String practice) {
        var properties = new Properties();
        properties.setProperty("data.folder", data.toString());
        properties.setProperty("server.port", "0");
        properties.setProperty("server.lan", "off");
        properties.setProperty("practice", practice);
        return PosSettings.read(properties);
    }

    private PosWiring practice() throws IOException {
        var wiring = new PosWiring(settings(real(), "on"), "test", Clock.systemUTC());
        wiring.fillForPractice(real());
        wiring.serve();
        return wiring;
    }

    private static HttpDocketClient client(PosWiring wiring) {
        String token =
                wiring.devices()
                        .add(
                                new Actor("test", null, null),
                                new NewDevice(
                                        "test", DeviceRole.COUNTER, null, DeviceKind.PROGRAM));
        return new HttpDocketClient(URI.create(wiring.address()), () -> token, Clock.systemUTC());
    }

    private static Map<String, String> files(Path root) throws IOException {
        var files = new TreeMap<String, String>();
        try (Stream<Path> all = Files.walk(root)) {
            all.filter(Files::isRegularFile)
                    .forEach(file -> files.put(file.toString(), mark(file)));
        }
        return files;
    }

    private static String mark(Path file) {
        try {
            return Files.getLastModifiedTime(file) + " " + Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void theRestaurantsFolderStaysAsItWas() throws Exception {
        try (RunningServer restaurant = RunningServer.on(real())) {
            assertThat(restaurant.address()).isNotNull();
        }
        Map<String, String> before = files(real());

        try (PosWiring practice = practice();
                var client = client(practice)) {
            client.place(
                    RunningServer.freshOrder(),
                    RunningServer.takeaway(RunningServer.line("fries", 1)));
            assertThat(client.openOrders().orders()).hasSize(1);
        }

        assertThat(files(real())).isEqualTo(before);
        try (RunningServer restaurant = RunningServer.on(real());
                var client = restaurant.client()) {
            assertThat(client.openOrders().orders()).isEmpty();
            assertThat(client.health().practice()).isNull();
        }
    }

    @Test
    void itSellsWhatTheRestaurantSellsAndSaysThatItIsPractice() throws Exception {
        try (RunningServer restaurant = RunningServer.on(real());
                var owner = restaurant.ownWindow()) {
            owner.shop().change(new ChangeShop("Cafe Mina", "ko", Tax.ON_TOP));

            try (PosWiring practice = practice();
                    var client = client(practice)) {
                assertThat(client.menu().menu().find(new ItemId("fries"))).isPresent();
                assertThat(client.tables().floor().plan().has("4")).isTrue();
                assertThat(client.health().practice()).isTrue();
                assertThat(client.shop().shop().shop())
                        .returns("Cafe Mina", Shop::name)
                        .returns(Tax.ON_TOP, Shop::tax)
                        .returns(true, Shop::isPractice);
                assertThat(client.staff().roster().people()).isNotEmpty();
            }
        }
    }

    @Test
    void whatWasPractisedIsThereTheNextTime() throws Exception {
        try (PosWiring practice = practice();
                var client = client(practice)) {
            client.place(
                    RunningServer.freshOrder(),
                    RunningServer.takeaway(RunningServer.line("fries", 1)));
        }

        try (PosWiring practice = practice();
                var client = client(practice)) {
            assertThat(client.openOrders().orders()).hasSize(1);
        }
        assertThat(real()).doesNotExist();
    }

    @Test
    void neitherFolderIsOpenedAsTheOther() throws Exception {
        practice().close();
        Path beside = folder.resolve("pos-practice");

        assertThatThrownBy(() -> new PosWiring(settings(beside, "off"), "test", Clock.systemUTC()))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("is a place to practise");
        Files.delete(beside.resolve("practice"));
        assertThatThrownBy(() -> practice())
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining("holds a restaurant");
    }

    @Test
    void itServesBesideTheRestaurant() {
        var properties = new Properties();
        properties.setProperty("data.folder", real().toString());
        properties.setProperty("role", "join");
        properties.setProperty("practice", "on");

        PosSettings settings = PosSettings.read(properties);

        assertThat(settings.role()).isInstanceOf(PosSettings.Role.Host.class);
        assertThat(settings.server().port()).isEqualTo(8440);
        assertThat(settings.server().lan())
                .isNotNull()
                .extracting(PosSettings.LanSettings::port)
                .isEqualTo(8441);
        assertThat(settings.server().dataFolder()).isEqualTo(folder.resolve("pos-practice"));
    }

    @Test
    void itSaysSoOnTheNetwork() {
        Shop shop = settings(real(), "on").shop();

        assertThat(Practice.announced(shop)).isEqualTo("Docket · 연습 PRACTICE");
        assertThat(Practice.announced(settings(real(), "off").shop())).isEqualTo("Docket");
    }
}
