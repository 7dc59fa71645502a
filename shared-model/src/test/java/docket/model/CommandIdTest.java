package docket.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CommandIdTest {
    @Test
    void aUuidIsTakenAsItIs() {
        String text = "9f0c1b1e-7c1e-4b6a-9a57-0d4a0a1b2c3d";

        assertThat(CommandId.of(text).value()).hasToString(text);
    }

    @Test
    void equalTextsAreEqualIds() {
        assertThat(CommandId.of("bump 7")).isEqualTo(CommandId.of("bump 7"));
        assertThat(CommandId.of("bump 7")).isNotEqualTo(CommandId.of("bump 8"));
    }

    @Test
    void aShortenedUuidIsATextOfItsOwn() {
        String whole = "00000001-0001-0001-0001-000000000001";

        assertThat(CommandId.of("1-1-1-1-1")).isNotEqualTo(CommandId.of(whole));
    }
}
