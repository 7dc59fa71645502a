package docket.pos.server;

import static org.assertj.core.api.Assertions.assertThat;

import docket.model.MovableClock;
import docket.wire.Presence.Misfit;
import java.time.Instant;
import org.junit.jupiter.api.Test;

final class MisfitsTest {
    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-21T03:00:00Z"));
    private final Misfits misfits = new Misfits(clock);

    private void knock(int number) {
        misfits.remember("192.168.0." + number, "docket/0.2.0", "Grill", "2");
    }

    @Test
    void whatIsSaidOfADeviceIsTold() {
        knock(7);
        misfits.remember("192.168.0.8", "curl/8", "Bar", "two");
        misfits.remember("192.168.0.9", null, "Fry", "0");

        assertThat(misfits.lately())
                .containsExactly(
                        new Misfit("Grill", "192.168.0.7", "0.2.0", 2),
                        new Misfit("Bar", "192.168.0.8", null, 0),
                        new Misfit("Fry", "192.168.0.9", null, 0));
    }

    @Test
    void oneThatKnocksAgainIsToldOnceAndLast() {
        knock(7);
        knock(8);
        knock(7);

        assertThat(misfits.lately())
                .extracting(Misfit::address)
                .containsExactly("192.168.0.8", "192.168.0.7");
    }

    @Test
    void onlyAFewAreRemembered() {
        for (int i = 1; i <= Misfits.MOST + 3; i++) {
            knock(i);
        }

        assertThat(misfits.lately()).hasSize(Misfits.MOST);
        assertThat(misfits.lately().getFirst().address()).isEqualTo("192.168.0.4");
    }

    @Test
    void oneIsForgottenAfterAWhileOrWhenItFits() {
        knock(7);
        clock.move(Misfits.LIFE.minusSeconds(1));
        knock(8);
        assertThat(misfits.lately()).hasSize(2);

        clock.move(Misfits.LIFE.minusSeconds(1));
        assertThat(misfits.lately()).extracting(Misfit::address).containsExactly("192.168.0.8");

        misfits.forget("192.168.0.8", "Grill");
        assertThat(misfits.lately()).isEmpty();
    }
}
