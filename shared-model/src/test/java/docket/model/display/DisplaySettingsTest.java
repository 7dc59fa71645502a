package docket.model.display;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import docket.model.InvalidValue;
import docket.model.OrderType;
import docket.wire.Json;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;

class DisplaySettingsTest {
    private static DisplaySettings read(String text) {
        return Json.STRICT.readValue(text, DisplaySettings.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"look\":{},\"handling\":{},\"ages\":{},\"sounds\":{},\"keys\":{}}",
                "{\"look\":{\"shade\":\"DARK\",\"zoom\":100},\"keys\":{\"RECALL\":\"R\"}}"
            })
    void whatIsLeftOutIsAsUsual(String text) {
        assertThat(read(text)).isEqualTo(DisplaySettings.USUAL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"look\":{\"zoom\":70}}",
                "{\"look\":{\"zoom\":105}}",
                "{\"look\":{\"columns\":0}}",
                "{\"look\":{\"rows\":5}}",
                "{\"look\":{\"shade\":\"PINK\"}}",
                "{\"handling\":{\"bump\":\"KICK\"}}",
                "{\"ages\":{\"usual\":{\"warnMinutes\":5}}}",
                "{\"ages\":{\"usual\":{\"warnMinutes\":5,\"lateMinutes\":5}}}",
                "{\"ages\":{\"byType\":{\"TAKEAWAY\":null}}}",
                "{\"sounds\":{\"volume\":101}}",
                "{\"sounds\":{\"silent\":[null]}}",
                "{\"keys\":{\"RECALL\":\"r\"}}",
                "{\"keys\":{\"RECALL\":\"F11\"}}",
                "{\"keys\":{\"RECALL\":\"Q\",\"UNDO\":\"Q\"}}"
            })
    void nonsenseIsRefused(String text) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(JacksonException.class);
    }

    @Nested
    class Ages {
        private static final AgeLimit FILE = new AgeLimit(3, 7);
        private static final AgeLimit SLOW = new AgeLimit(10, 20);

        @Test
        void holdForTheirTypeElseTheUsualElseWhatTheDisplaysFileSays() {
            AgeLimits none = AgeLimits.NONE;
            AgeLimits usual = none.with(AgeLimit.USUAL);
            AgeLimits both = usual.with(OrderType.TAKEAWAY, SLOW);

            assertThat(none.of(OrderType.DINE_IN, FILE)).isEqualTo(FILE);
            assertThat(usual.of(OrderType.DINE_IN, FILE)).isEqualTo(AgeLimit.USUAL);
            assertThat(both.of(OrderType.TAKEAWAY, FILE)).isEqualTo(SLOW);
            assertThat(both.of(OrderType.DINE_IN, FILE)).isEqualTo(AgeLimit.USUAL);
            assertThat(both.with(OrderType.TAKEAWAY, null)).isEqualTo(usual);
        }
    }

    @Nested
    class Loudness {
        @Test
        void isNothingForWhatIsSilent() {
            Sounds sounds = Sounds.USUAL.withVolume(40).off(SoundKind.LATE);

            assertThat(sounds.volume(SoundKind.NEW)).isEqualTo(40);
            assertThat(sounds.volume(SoundKind.LATE)).isZero();
            assertThat(sounds.on(SoundKind.LATE).silent()).isEqualTo(Set.of());
        }
    }

    @Nested
    class OfAction {
        @Test
        void theUsualKeysAreAllDifferent() {
            assertThat(BoardAction.values())
                    .extracting(BoardAction::usualKey)
                    .doesNotHaveDuplicates()
                    .allMatch(Keys::isFree);
        }

        @Test
        void anotherKeyTakesThePlaceOfTheUsualOne() {
            Keys keys = Keys.USUAL.with(BoardAction.RECALL, "Q");

            assertThat(keys.of(BoardAction.RECALL)).isEqualTo("Q");
            assertThat(keys.action("Q")).contains(BoardAction.RECALL);
            assertThat(keys.action("R")).isEmpty();
            assertThat(keys.with(BoardAction.RECALL, "R")).isEqualTo(Keys.USUAL);
        }

        @Test
        void aKeyThatIsTakenIsExchanged() {
            Keys keys = Keys.USUAL.with(BoardAction.RECALL, "M");

            assertThat(keys.of(BoardAction.RECALL)).isEqualTo("M");
            assertThat(keys.of(BoardAction.MUTE)).isEqualTo("R");
        }

        @Test
        void anActionWhoseKeyWasGivenAwayHasNone() {
            var keys = new Keys(Map.of(BoardAction.RECALL, "M"));

            assertThat(keys.of(BoardAction.MUTE)).isEmpty();
            assertThat(keys.action("M")).contains(BoardAction.RECALL);
            assertThat(keys.with(BoardAction.MUTE, "M").of(BoardAction.MUTE)).isEqualTo("M");
        }

        @Test
        void keysThatWereChosenBeforeAnActionHadOneStayAsTheyAre() {
            Keys stored = Json.MAPPER.readValue("{\"BUMP\": \"F\", \"TAP\": \"B\"}", Keys.class);

            assertThat(stored.action("F")).contains(BoardAction.BUMP);
            assertThat(stored.action("B")).contains(BoardAction.TAP);
            assertThat(stored.of(BoardAction.ALL_DAY_PAGE)).isEmpty();
            assertThat(stored.of(BoardAction.BATCH)).isEmpty();
        }

        @Test
        void keysOfTheWindowAreNotGivenAway() {
            assertThatThrownBy(() -> Keys.USUAL.with(BoardAction.RECALL, "F11"))
                    .isInstanceOf(InvalidValue.class)
                    .hasMessage("a key cannot be \"F11\"");
        }
    }
}
