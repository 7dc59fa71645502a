package docket.pos.counter;

import static org.assertj.core.api.Assertions.assertThat;

import docket.model.MovableClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class NoticeBoardTest {
    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-20T10:00:00Z"));
    private final NoticeBoard board = new NoticeBoard(clock);

    @Test
    void aSecondSentenceLeavesTheFirstToBeRead() {
        board.say("The order is back.");
        clock.move(Duration.ofSeconds(1));
        board.say("The server cannot be reached.");

        assertThat(shown()).isEqualTo("The order is back.\nThe server cannot be reached.");
    }

    @Test
    void eachSentenceGoesAfterItsOwnTime() {
        board.say("The order is back.");
        clock.move(Duration.ofSeconds(4));
        board.say("Sent.");

        clock.move(Duration.ofSeconds(3));
        board.tick();

        assertThat(shown()).isEqualTo("Sent.");
    }

    @Test
    void theSameSentenceIsShownOnceAndStaysLonger() {
        board.say("Sold out.");
        clock.move(Duration.ofSeconds(4));
        board.say("Sold out.");

        clock.move(Duration.ofSeconds(4));
        board.tick();

        assertThat(shown()).isEqualTo("Sold out.");
    }

    @Test
    void whatIsNotTrueAnyMoreIsTakenBack() {
        board.insist("The grill has not received 12.");
        board.insist("The fry has not received 12.");

        board.withdraw("The grill has not received 12.");

        assertThat(shown()).isEqualTo("The fry has not received 12.");
    }

    @Test
    void theOldestOfManyMakesRoom() {
        board.say("one");
        board.say("two");
        board.say("three");
        board.say("four");

        assertThat(shown()).isEqualTo("two\nthree\nfour");
    }

    @Test
    void whatInsistsStandsAboveWhatPasses() {
        board.say("The order is back.");
        board.insist("Cola is sold out.");

        assertThat(shown()).isEqualTo("Cola is sold out.\nThe order is back.");
        assertThat(board.insistingProperty().get()).isTrue();
    }

    @Test
    void puttingAwayTakesAllOfIt() {
        board.say("The order is back.");
        board.insist("Cola is sold out.");

        board.dismiss();

        assertThat(shown()).isEmpty();
        assertThat(board.insistingProperty().get()).isFalse();
    }

    private String shown() {
        return board.textProperty().get();
    }
}
