package docket.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class OncePerPulseTest {
    private final ArrayDeque<Runnable> pulse = new ArrayDeque<>();
    private final AtomicInteger drawn = new AtomicInteger();
    private final OncePerPulse drawing = new OncePerPulse(pulse::add, drawn::incrementAndGet);

    @Test
    void allThatComesInOnePulseIsDrawnOnce() {
        drawing.ask();
        drawing.ask();
        drawing.ask();

        assertThat(pulse).hasSize(1);
        pulse.remove().run();
        assertThat(drawn).hasValue(1);
    }

    @Test
    void whatComesAfterwardsIsDrawnAgain() {
        drawing.ask();
        pulse.remove().run();

        drawing.ask();

        pulse.remove().run();
        assertThat(drawn).hasValue(2);
    }

    @Test
    void whatIsAskedWhileItDrawsIsDrawnInTheNextPulse() {
        var self = new OncePerPulse[1];
        self[0] =
                new OncePerPulse(
                        pulse::add,
                        () -> {
                            if (drawn.incrementAndGet() == 1) {
                                self[0].ask();
                            }
                        });
        self[0].ask();

        pulse.remove().run();

        assertThat(pulse).hasSize(1);
    }
}
