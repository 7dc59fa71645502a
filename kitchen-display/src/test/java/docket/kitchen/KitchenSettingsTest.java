package docket.kitchen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KitchenSettingsTest {
    @Test
    void withoutAFileServerAndStationAreAskedForOnTheScreen() {
        KitchenSettings settings = KitchenSettings.read(new Properties());

        assertThat(settings.station()).isEmpty();
        assertThat(settings.server()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    server.url       | ftp://x   | give an address
                    server.url       | a b       | give an address
                    station.id       | Der Grill | give a station's id
                    age.warn-minutes | five      | give a number of minutes
                    age.late-minutes | 2         | more than age.warn-minutes
                    ui.language      | fr        | give system, ko or en
                    stations         | grill     | is not known
                    """)
    void aSettingThatMakesNoSenseIsSaid(String key, String value, String sentence) {
        var properties = new Properties();
        properties.setProperty(key, value);

        assertThatThrownBy(() -> KitchenSettings.read(properties))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(key)
                .hasMessageContaining(sentence);
    }

    @Test
    void aNameThatTheServerWouldRefuseIsSaidAtTheStart() {
        var properties = new Properties();
        properties.setProperty("ui.name", "g".repeat(121));

        assertThatThrownBy(() -> KitchenSettings.read(properties))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("The setting ui.name is \"ggg")
                .hasMessageEndingWith(": give 1 to 120 characters.");
    }

    @Test
    void theLongestNameIsTaken() {
        var properties = new Properties();
        properties.setProperty("ui.name", "g".repeat(120));

        assertThat(KitchenSettings.read(properties).name()).hasSize(120);
    }
}
