package docket.pos.counter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DueTextTest {
    private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

    /// It is seven in the evening.
    private final DueText clock = DueText.at(Instant.parse("2026-11-20T10:00:42Z"), SEOUL);

    @ParameterizedTest
    @CsvSource({
        "19:30, 2026-11-20T19:30",
        "1930, 2026-11-20T19:30",
        "930, 2026-11-21T09:30",
        "19, 2026-11-21T19:00",
        "' 20 ', 2026-11-20T20:00",
        "+40, 2026-11-20T19:40",
        "11/20 23:15, 2026-11-20T23:15",
        "12-24 18:30, 2026-12-24T18:30",
        "12.24. 1830, 2026-12-24T18:30",
        "1/2 12:00, 2027-01-02T12:00",
    })
    void aTimeIsReadAsItIsSpoken(String written, LocalDateTime meant) {
        assertThat(clock.read(written)).contains(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "25:00", "18:75", "13/40 12:00", "12/24", "+", "183x"})
    void whatIsNoTimeIsNotRead(String written) {
        assertThat(clock.read(written)).isEmpty();
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        Instant today = Instant.parse("2026-11-20T11:30:00Z");
        Instant later = Instant.parse("2026-12-24T09:30:00Z");

        assertThat(clock.of(today)).isEqualTo("20:30");
        assertThat(clock.of(later)).isEqualTo("12/24 18:30");
        assertThat(clock.read(clock.of(today)).map(clock::instant)).contains(today);
        assertThat(clock.read(clock.of(later)).map(clock::instant)).contains(later);
    }
}
