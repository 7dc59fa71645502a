package docket.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SteadyClockTest {
    private static final Instant NOON = Instant.parse("2026-11-21T03:00:00Z");

    private final Watch pc = new Watch(NOON);
    private final SteadyClock clock = pc.steady();

    @Test
    void itGoesWithThePcAsLongAsNobodySetsThat() {
        pc.pass(Duration.ofHours(3));

        assertThat(clock.instant()).isEqualTo(NOON.plus(Duration.ofHours(3)));
        assertThat(clock.ahead()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT1H", "PT-1H", "PT2H", "PT-2H", "PT-490000H", "PT31S", "PT-31S"})
    void itRunsOnEvenlyWhenTheClockOfThePcIsSet(Duration by) {
        pc.pass(Duration.ofMinutes(5));
        assertThat(clock.instant()).isEqualTo(NOON.plusSeconds(300));

        pc.set(by);
        pc.pass(Duration.ofMinutes(5));

        assertThat(clock.instant()).isEqualTo(NOON.plusSeconds(600));
        assertThat(clock.ahead()).isEqualTo(by);
        pc.set(by.negated());
        assertThat(clock.instant()).isEqualTo(NOON.plusSeconds(600));
        assertThat(clock.ahead()).isZero();
    }

    @Test
    void whatIsPutRightInSmallStepsIsFollowedAndNeverBackwards() {
        pc.set(Duration.ofSeconds(2));
        assertThat(clock.instant()).isEqualTo(NOON.plusSeconds(2));

        pc.set(Duration.ofSeconds(-20));
        Instant held = clock.instant();
        pc.pass(Duration.ofSeconds(30));

        assertThat(held).isEqualTo(NOON.plusSeconds(2));
        assertThat(clock.instant()).isEqualTo(NOON.plusSeconds(12));
        assertThat(clock.ahead()).isZero();
    }

    @Test
    void theTimeThatThePcSleptHasPassed() {
        pc.sleep(Duration.ofHours(10));

        assertThat(clock.instant()).isEqualTo(NOON.plus(Duration.ofHours(10)));
        assertThat(clock.ahead()).isZero();
    }

    @Test
    void aClockThatWasSetWhileThePcSleptIsNotFollowed() {
        pc.sleep(Duration.ofHours(10));
        pc.set(Duration.ofHours(1));

        assertThat(clock.instant()).isEqualTo(NOON.plus(Duration.ofHours(10)));
        assertThat(clock.ahead()).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void thePcsTimeIsTakenOnWhenThatIsAskedAndNoEarlierThanWhatHappened() {
        pc.set(Duration.ofHours(-1));
        assertThat(clock.instant()).isEqualTo(NOON);

        assertThat(clock.adopt(NOON.minusSeconds(60))).isFalse();
        assertThat(clock.instant()).isEqualTo(NOON);
        assertThat(clock.adopt(NOON.minusSeconds(3600))).isTrue();

        assertThat(clock.instant()).isEqualTo(NOON.minusSeconds(3600));
        assertThat(clock.ahead()).isZero();
    }

    @Test
    void aPcThatStartsBeforeWhatHappenedGoesOnFromThereAndRuns() {
        clock.notBefore(NOON.plusSeconds(3600));
        pc.pass(Duration.ofMinutes(1));

        assertThat(clock.instant()).isEqualTo(NOON.plusSeconds(3660));
        assertThat(clock.ahead()).isEqualTo(Duration.ofHours(-1));
    }

    /// A PC whose battery is empty starts in the past, and is put right from the network.
    @Test
    void aPcThatStartedInThePastIsBelievedAsSoonAsItsClockIsPutRight() {
        clock.notBefore(NOON.plus(Duration.ofHours(12)));

        pc.set(Duration.ofHours(20));

        assertThat(clock.instant()).isEqualTo(NOON.plus(Duration.ofHours(20)));
        assertThat(clock.ahead()).isZero();
    }

    @Test
    void whatHappenedEarlierChangesNothing() {
        clock.notBefore(NOON.minusSeconds(1));

        assertThat(clock.instant()).isEqualTo(NOON);
    }

    /// In Berlin the night of the 25th of October has the hour from two to three twice.
    @Test
    void theHourThatComesTwiceIsTwoHours() {
        var night = new Watch(Instant.parse("2026-10-24T23:30:00Z"));
        SteadyClock steady = night.steady();
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        var seen = new ArrayList<Instant>();

        for (int i = 0; i < 8; i++) {
            seen.add(steady.withZone(berlin).instant());
            night.pass(Duration.ofMinutes(30));
        }

        assertThat(seen).isSorted().doesNotHaveDuplicates();
        assertThat(Duration.between(seen.getFirst(), seen.getLast()))
                .isEqualTo(Duration.ofMinutes(210));
        assertThat(List.of(seen.get(1), seen.get(3)))
                .extracting(at -> at.atZone(berlin).toLocalTime())
                .containsExactly(LocalTime.of(2, 0), LocalTime.of(2, 0));
    }
}
