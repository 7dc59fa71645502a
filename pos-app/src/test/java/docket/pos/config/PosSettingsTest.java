package docket.pos.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PosSettingsTest {

    @Test
    void withoutAFileThisPcIsAHostOnTheUsualPort() {
        PosSettings settings = PosSettings.read(new Properties());

        assertThat(settings.role()).isInstanceOf(PosSettings.Role.Host.class);
        assertThat(settings.server().port()).isEqualTo(8420);
        assertThat(settings.shop().currency()).isEqualTo("KRW");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    server.port    | many           | give a port number
                    server.port    | 70000          | give 0 to 65535
                    role           | boss           | give host or join
                    shop.currency  | XXXX           | give an ISO 4217 code
                    shop.zone      | Mars/Base      | give a zone
                    shop.day-ends  | five           | give a time
                    number.table   | T-1            | give a format
                    ui.language    | fr             | give system, ko or en
                    ui.pictures    | maybe          | give on or off
                    prot           | 1              | is not known
                    data.folder    | ''             | give a folder
                    shop.name      | ''             | give 1 to 120 characters
                    shop.language  | x_y!           | give a language tag
                    shop.language  | ''             | give a language tag
                    server.hosts   | till.lan:8420  | give names without ports
                    server.hosts   | a b            | give names without ports
                    server.lan     | yes            | give on or off
                    server.lan-port | many          | give a port number
                    server.lan-port | 70000         | give 0 to 65535
                    server.certificate | a.pem      | one is missing
                    server.certificate-key | a.key  | one is missing
                    ui.name        | ''             | give 1 to 120 characters
                    """)
    void aSettingThatMakesNoSenseIsSaid(String key, String value, String sentence) {
        var properties = new Properties();
        properties.setProperty(key, value);

        assertThatThrownBy(() -> PosSettings.read(properties))
                .isInstanceOf(SettingsException.class)
                .hasMessageContaining(key)
                .hasMessageContaining(sentence);
    }

    @Test
    void stationsFindTheServerOnePortFurtherOn() {
        var properties = new Properties();
        properties.setProperty("server.port", "9000");
        assertThat(lan(properties).port()).isEqualTo(9001);
        assertThat(lan(properties).certificate()).isNull();

        properties.setProperty("server.lan-port", "443");
        assertThat(lan(properties).port()).isEqualTo(443);

        properties.setProperty("server.lan", "off");
        assertThat(PosSettings.read(properties).server().lan()).isNull();
    }

    @Test
    void guestsHaveAPortOfTheirOwnOrNone() {
        var properties = new Properties();
        assertThat(lan(properties).guestPort()).isEqualTo(8423);

        properties.setProperty("server.port", "9000");
        assertThat(lan(properties).guestPort()).isEqualTo(9003);
        properties.setProperty("practice", "on");
        assertThat(lan(properties).guestPort()).isEqualTo(9023);

        properties.setProperty("server.port", "0");
        assertThat(lan(properties).guestPort()).isZero();
        properties.setProperty("server.guest-port", "off");
        assertThat(lan(properties).guestPort()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "65536", "on", "http"})
    void aPortForGuestsThatIsNoneIsSaid(String port) {
        var properties = new Properties();
        properties.setProperty("server.guest-port", port);

        assertThatThrownBy(() -> PosSettings.read(properties))
                .isInstanceOf(SettingsException.class)
                .hasMessage(
                        "The setting server.guest-port is \"%s\": give 0 to 65535, or off.", port);
    }

    @Test
    void theOwnersOwnCertificateIsTwoFiles() {
        var properties = new Properties();
        properties.setProperty("server.certificate", "chain.pem");
        properties.setProperty("server.certificate-key", "chain.key");

        assertThat(lan(properties).certificate())
                .isEqualTo(
                        new PosSettings.OwnCertificate(Path.of("chain.pem"), Path.of("chain.key")));
    }

    private static PosSettings.LanSettings lan(Properties properties) {
        return Objects.requireNonNull(PosSettings.read(properties).server().lan());
    }

    @Test
    void aJoinedCounterAsksForItsServerWhereNoneIsGiven() {
        var properties = new Properties();
        properties.setProperty("role", "join");
        assertThat(PosSettings.read(properties).role()).isEqualTo(new PosSettings.Role.Join(null));

        properties.setProperty("server.url", "192.168.0.10");
        assertThat(PosSettings.read(properties).role())
                .isEqualTo(new PosSettings.Role.Join(URI.create("https://192.168.0.10:8421")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://127.0.0.1:8420",
                "http://",
                "http://:8420",
                "http://a b",
                "http://127.0.0.1:8420/api",
                "http://127.0.0.1:8420?x=y"
            })
    void anAddressThatIsNoneIsSaid(String url) {
        var properties = new Properties();
        properties.setProperty("role", "join");
        properties.setProperty("server.url", url);

        assertThatThrownBy(() -> PosSettings.read(properties))
                .isInstanceOf(SettingsException.class)
                .hasMessage(
                        "The setting server.url is \"%s\": give an address such as https://192.168.0.10:8421.",
                        url);
    }

    @Test
    void furtherNamesOfTheServerAreRead() {
        var properties = new Properties();
        properties.setProperty("server.hosts", "till.lan, 192.0.2.7,[fd00::2],");

        assertThat(PosSettings.read(properties).server().hosts())
                .containsExactly("till.lan", "192.0.2.7", "[fd00::2]");
    }
}
