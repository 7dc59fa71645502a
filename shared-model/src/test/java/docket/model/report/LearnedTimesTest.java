package docket.model.report;

import static org.assertj.core.api.Assertions.assertThat;

import docket.model.menu.ItemId;
import docket.model.menu.StationId;
import docket.model.report.LearnedTimes.Waiting;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What is learned of the past, and told of the future.
final class LearnedTimesTest {
    private static final ItemId STEAK = new ItemId("steak");
    private static final ItemId FRIES = new ItemId("fries");
    private static final StationId GRILL = new StationId("grill");
    private static final Instant NOON = Instant.parse("2026-11-20T03:00:00Z");

    private static MadeLine made(ItemId item, long at, long seconds) {
        Instant fired = NOON.plusSeconds(at);
        return new MadeLine(item, GRILL, fired, fired.plusSeconds(seconds));
    }

    /// Ten steaks that one cook makes alone, each five to six minutes.
    private static List<MadeLine> alone() {
        var lines = new ArrayList<MadeLine>();
        for (int i = 0; i < 10; i++) {
            lines.add(made(STEAK, i * 1000L, 300 + i * 6));
        }
        return lines;
    }

    private static ReadyIn ready(LearnedTimes learned, int ahead, long waited) {
        return learned.readyIn(List.of(new Waiting(STEAK, GRILL, ahead, waited))).orElseThrow();
    }

    @Test
    void theRangeLeavesOutTheQuickestAndTheSlowestOfTwenty() {
        LearnedTimes learned = LearnedTimes.of(alone());

        assertThat(learned.times())
                .containsExactly(new LearnedTime(STEAK, GRILL, 300, 354, 0, 324, 0));
        assertThat(ready(learned, 0, 0)).isEqualTo(new ReadyIn(5, 6));
    }

    @Test
    void whatIsAheadMakesItLongerAndIsLearnedWithinAnItem() {
        var lines = new ArrayList<MadeLine>();
        for (int i = 0; i < 10; i++) {
            long at = i * 10_000L;
            lines.add(made(STEAK, at, 300));
            lines.add(made(STEAK, at + 1, 400));
            lines.add(made(STEAK, at + 2, 500));
        }

        LearnedTimes learned = LearnedTimes.of(lines);

        assertThat(learned.times())
                .containsExactly(new LearnedTime(STEAK, GRILL, 300, 300, 100, 300, 0));
        assertThat(ready(learned, 4, 0)).isEqualTo(new ReadyIn(11, 12));
    }

    @Test
    void whatAStationMakesAtOnceWaitsForNothing() {
        var lines = new ArrayList<MadeLine>();
        for (int i = 0; i < 10; i++) {
            long at = i * 10_000L;
            for (int line = 0; line < 6; line++) {
                lines.add(made(STEAK, at + line, 300 + 100L * Math.max(0, line - 2)));
            }
        }

        LearnedTimes learned = LearnedTimes.of(lines);

        assertThat(learned.times())
                .containsExactly(new LearnedTime(STEAK, GRILL, 300, 300, 100, 300, 2));
        assertThat(ready(learned, 2, 0)).isEqualTo(new ReadyIn(5, 5));
        assertThat(ready(learned, 5, 0)).isEqualTo(new ReadyIn(10, 10));
    }

    @Test
    void theRangeIsAsWideAsWhatWasFiredTogetherHasDifferedFromTheUsual() {
        var lines = new ArrayList<MadeLine>();
        for (int i = 0; i < 100; i++) {
            lines.add(made(STEAK, i * 1000L, 210 + i * 3L));
        }

        LearnedTimes learned = LearnedTimes.of(lines);

        assertThat(learned.times().getFirst().usual()).isEqualTo(357);
        assertThat(learned.kept()).containsExactly(new LearnedTimes.Kept(0, 64, 135));
        assertThat(ready(learned, 0, 0)).isEqualTo(new ReadyIn(3, 9));
    }

    @Test
    void whatAnOlderServerLearnedIsUsedAsItWas() {
        LearnedTimes learned =
                new LearnedTimes(List.of(new LearnedTime(STEAK, GRILL, 720, 950, 60)));

        assertThat(learned.kept()).isEmpty();
        assertThat(ready(learned, 1, 0)).isEqualTo(new ReadyIn(13, 17));
    }

    @Test
    void moreAheadIsNeverSoonerAndNothingIsBelowZero() {
        LearnedTimes learned =
                new LearnedTimes(List.of(new LearnedTime(STEAK, GRILL, 200, 500, 37)));

        for (int ahead = 0; ahead < 40; ahead++) {
            ReadyIn less = ready(learned, ahead, 0);
            ReadyIn more = ready(learned, ahead + 1, 0);
            assertThat(more.from()).isGreaterThanOrEqualTo(less.from());
            assertThat(more.to()).isGreaterThanOrEqualTo(less.to());
        }
        assertThat(ready(learned, 0, 450)).isEqualTo(new ReadyIn(0, 1));
    }

    @Test
    void quickerTimesUnderMoreLoadAreNoReasonToPromiseLess() {
        var lines = new ArrayList<MadeLine>();
        for (int i = 0; i < 10; i++) {
            lines.add(made(STEAK, i * 10_000L, 500));
            lines.add(made(STEAK, i * 10_000L + 1, 300));
        }

        assertThat(LearnedTimes.of(lines).times().getFirst().perLine()).isZero();
    }

    @Test
    void ofWhatIsHardlyKnownNothingIsTold() {
        LearnedTimes learned = LearnedTimes.of(alone());
        LearnedTimes hardly = LearnedTimes.of(alone().subList(0, LearnedTimes.ENOUGH - 1));

        assertThat(hardly.times()).isEmpty();
        assertThat(
                        learned.readyIn(
                                List.of(
                                        new Waiting(STEAK, GRILL, 0, 0),
                                        new Waiting(FRIES, GRILL, 0, 0))))
                .isEmpty();
    }

    @Test
    void whereAllThatWasKnownHasPassedNothingIsTold() {
        LearnedTimes learned = LearnedTimes.of(alone());

        assertThat(learned.readyIn(List.of(new Waiting(STEAK, GRILL, 0, 400)))).isEmpty();
    }
}
