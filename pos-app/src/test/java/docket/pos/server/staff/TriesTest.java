package docket.pos.server.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class TriesTest {
    private static final Instant NOON = Instant.parse("2026-11-21T03:00:00Z");

    private static Tries wrong(int times) {
        Tries tries = Tries.NONE;
        for (int i = 0; i < times; i++) {
            tries = tries.another(NOON);
        }
        return tries;
    }

    @Test
    void fourWrongOnesLockNothing() {
        assertThat(wrong(4).left(NOON)).isEqualTo(Duration.ZERO);
        assertThat(wrong(4).free()).isEqualTo(1);
    }

    @Test
    void theFifthLocksForHalfAMinute() {
        Tries five = wrong(5);

        assertThat(five.free()).isZero();
        assertThat(five.left(NOON)).isEqualTo(Duration.ofSeconds(30));
        assertThat(five.left(NOON.plusSeconds(29))).isEqualTo(Duration.ofSeconds(1));
        assertThat(five.left(NOON.plusSeconds(30))).isEqualTo(Duration.ZERO);
    }

    @Test
    void eachFurtherOneDoublesTheWaitUpToAQuarterOfAnHour() {
        List<Long> waits = new ArrayList<>();
        for (int times = 5; times <= 11; times++) {
            waits.add(wrong(times).left(NOON).toSeconds());
        }

        assertThat(waits).containsExactly(30L, 60L, 120L, 240L, 480L, 900L, 900L);
    }

    @Test
    void tenThousandInARowStillWaitAQuarterOfAnHour() {
        assertThat(wrong(10_000).left(NOON)).isEqualTo(Tries.LONGEST_WAIT);
    }

    @Test
    void aClockThatWasSetBackByHoursLocksNobodyOutForHours() {
        assertThat(wrong(5).left(NOON.minusSeconds(7_200))).isEqualTo(Duration.ZERO);
        assertThat(wrong(5).left(NOON.minusSeconds(60))).isEqualTo(Duration.ofSeconds(90));
    }
}
