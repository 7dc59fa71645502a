package docket.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.input.KeyCode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DigitsTest {
    @ParameterizedTest
    @CsvSource({"DIGIT0,0", "DIGIT7,7", "NUMPAD0,0", "NUMPAD1,1", "NUMPAD9,9"})
    void bothSidesOfTheKeyboardHaveDigits(KeyCode key, int digit) {
        assertThat(Digits.of(key)).hasValue(digit);
    }

    @ParameterizedTest
    @EnumSource(
            value = KeyCode.class,
            names = {"A", "F1", "ENTER", "MULTIPLY", "UNDEFINED"})
    void noOtherKeyIsOne(KeyCode key) {
        assertThat(Digits.of(key)).isEmpty();
    }
}
