package docket.pos.counter;

import static org.assertj.core.api.Assertions.assertThat;

import docket.client.FeedState;
import docket.pos.counter.FrameViewModel.Chip;
import docket.pos.counter.FrameViewModel.Mood;
import docket.wire.Presence;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FrameViewModelTest {
    @TempDir private Path folder;
    private CounterStage counter;
    private FrameViewModel frame;

    @BeforeEach
    void open() {
        counter = CounterStage.connected(folder);
        frame = counter.frame;
        counter.follower.onContact(Duration.ZERO);
        counter.follower.onState(new FeedState.Live(0));
    }

    @Test
    void aStationThatIsThereIsGreenWithItsSeconds() {
        presence("grill", Duration.ofSeconds(1));

        assertThat(station("Grill")).isEqualTo(new Chip("Grill 1 s", Mood.OK));
        assertThat(station("Bar").mood()).isEqualTo(Mood.BAD);
    }

    @Test
    void aStationThatFallsSilentTurnsRed() {
        presence("grill", Duration.ofSeconds(1));
        counter.clock.pass(Duration.ofSeconds(5));
        frame.tick();

        assertThat(station("Grill")).isEqualTo(new Chip("Grill 6 s", Mood.BAD));
    }

    @Test
    void aLostServerIsCountedInSeconds() {
        counter.follower.onState(
                new FeedState.Waiting(CounterStage.NOW.plusSeconds(4), "connection refused"));
        counter.clock.pass(Duration.ofSeconds(9));
        frame.tick();

        assertThat(frame.serverProperty().get()).isEqualTo(new Chip("No server 9 s", Mood.BAD));
    }

    @Test
    void todaysOrdersAreCounted() {
        counter.add("Steak");
        counter.order.send();

        assertThat(frame.getToday()).isEqualTo("1 today");
    }

    @Test
    void aNoticeGoesByItselfAndARefusalDoesNot() {
        frame.say("sent");
        frame.insist("sold out");
        counter.clock.pass(Duration.ofSeconds(7));
        frame.tick();

        assertThat(frame.getNotice()).isEqualTo("sold out");
    }

    private void presence(String station, Duration ago) {
        counter.follower.onPresence(
                new Presence(
                        List.of(
                                new Presence.Contact(
                                        station,
                                        "Grill 1",
                                        CounterStage.NOW.minusSeconds(60),
                                        CounterStage.NOW.minus(ago),
                                        0))));
        frame.tick();
    }

    private Chip station(String name) {
        return frame.stationsProperty().get().stream()
                .filter(chip -> chip.text().startsWith(name))
                .findFirst()
                .orElseThrow();
    }
}
