package docket.model.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import docket.model.InvalidValue;
import docket.wire.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PinTest {
    @ParameterizedTest
    @ValueSource(strings = {"1234", "0000", "12345678"})
    void itHasFourToEightDigits(String digits) {
        assertThat(new Pin(digits).digits()).isEqualTo(digits);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "123", "123456789", "12a4", "12 4", "١٢٣٤", "１２３４"})
    void otherTextIsRefusedAndNotRepeated(String text) {
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> new Pin(text))
                .withMessage("a PIN has 4 to 8 digits");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0000", "99999999", "1234", "45678", "4321", "987654"})
    void whatEverybodyTriesFirstIsGuessable(String digits) {
        assertThat(new Pin(digits).isGuessable()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"4711", "1357", "1233", "0815", "12342", "7890", "8902"})
    void othersAreNot(String digits) {
        assertThat(new Pin(digits).isGuessable()).isFalse();
    }

    @Test
    void itNeverShowsItself() {
        assertThat(new Pin("4711")).asString().doesNotContain("4711");
    }

    @Test
    void onTheWireItIsItsDigits() {
        assertThat(Json.MAPPER.writeValueAsString(new Pin("0815"))).isEqualTo("\"0815\"");
        assertThat(Json.STRICT.readValue("\"0815\"", Pin.class)).isEqualTo(new Pin("0815"));
    }
}
