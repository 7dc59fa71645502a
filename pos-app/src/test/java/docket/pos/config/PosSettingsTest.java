package docket.pos.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
                    prot           | 1              | is not known
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
    void aJoinedCounterNeedsAnAddress() {
        var properties = new Properties();
        properties.setProperty("role", "join");

        assertThatThrownBy(() -> PosSettings.read(properties)).hasMessageContaining("server.url");
    }
}
