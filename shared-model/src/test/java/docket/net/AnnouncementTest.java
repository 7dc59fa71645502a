package docket.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import docket.model.InvalidValue;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What a server says of itself, and what is made of what strangers say.
final class AnnouncementTest {
    private static final UUID ID = UUID.fromString("00000000-0000-4000-8000-000000000001");

    private final Announcement announcement = new Announcement(ID, "미나네 식당", "0.1.0", 1, 8421);

    @Test
    void whatIsAnsweredIsRead() {
        assertThat(Announcement.read(announcement.bytes())).contains(announcement);
        assertThat(announcement.bytes().length).isLessThan(4 * Announcement.QUESTION_SIZE);
    }

    @Test
    void whatIsAnnouncedIsRead() {
        Map<String, String> text = announcement.text();

        assertThat(Announcement.read(text::get, 8421)).contains(announcement);
    }

    @Test
    void aLongNameIsCutToWhatDnsTakes() {
        var longest = new Announcement(ID, "식".repeat(120), "0.1.0", 1, 8421);

        assertThat(String.valueOf(longest.text().get("shop")).getBytes(StandardCharsets.UTF_8))
                .hasSize(240);
        assertThat(longest.bytes().length).isLessThan(4 * Announcement.QUESTION_SIZE);
        assertThat(Announcement.read(longest.bytes())).contains(longest);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "hello",
                "{\"id\":\"x\"}",
                "{\"id\":\"00000000-0000-4000-8000-000000000001\",\"shop\":\"a\",\"version\":\"1\",\"protocol\":1,\"port\":0}",
                "{\"id\":\"00000000-0000-4000-8000-000000000001\",\"shop\":\"\",\"version\":\"1\",\"protocol\":1,\"port\":1}",
                "{\"shop\":\"a\",\"version\":\"1\",\"protocol\":1,\"port\":1}"
            })
    void whatIsNoAnswerIsPassedOver(String bytes) {
        assertThat(Announcement.read(bytes.getBytes(StandardCharsets.UTF_8))).isEmpty();
    }

    @Test
    void anAnswerThatIsTooLongIsNotRead() {
        assertThat(Announcement.read(new byte[Announcement.LONGEST + 1])).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"id, nobody", "protocol, one", "protocol, 9999999", "shop, ''", "version, ''"})
    void aServiceOfSomethingElseIsPassedOver(String name, String value) {
        Map<String, String> text = announcement.text();
        text.put(name, value);

        assertThat(Announcement.read(text::get, 8421)).isEmpty();
    }

    @Test
    void aServiceWithoutAPortIsNone() {
        Map<String, String> text = announcement.text();

        assertThat(Announcement.read(text::get, 0)).isEqualTo(Optional.empty());
        assertThatThrownBy(() -> new Announcement(ID, "a", "1", 1, 65_536))
                .isInstanceOf(InvalidValue.class);
    }
}
