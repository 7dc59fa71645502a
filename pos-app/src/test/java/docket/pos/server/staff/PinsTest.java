package docket.pos.server.staff;

import static org.assertj.core.api.Assertions.assertThat;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import docket.model.staff.Pin;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import org.junit.jupiter.api.Test;

final class PinsTest {
    private final Pins pins = new Pins();

    @Test
    void onlyTheSamePinMatches() {
        String stored = pins.hash(new Pin("0815"));

        assertThat(pins.matches(new Pin("0815"), stored)).isTrue();
        assertThat(pins.matches(new Pin("0816"), stored)).isFalse();
        assertThat(pins.matches(new Pin("08150"), stored)).isFalse();
    }

    @Test
    void theSamePinIsNeverStoredTheSameTwice() {
        assertThat(pins.hash(new Pin("1234"))).isNotEqualTo(pins.hash(new Pin("1234")));
    }

    @Test
    void whatIsStoredIsArgon2idOfSixteenMebibytesAndNotThePin() {
        String stored = pins.hash(new Pin("20202020"));

        assertThat(stored).startsWith("$argon2id$v=19$m=16384,t=3,p=1$").doesNotContain("20202020");
    }

    /// Measured as time of the processor, so that other work on the machine does not count.
    @Test
    void oneCheckCostsWhatAGuesserMustPay() {
        String stored = pins.hash(new Pin("1234"));
        var threads = ManagementFactory.getThreadMXBean();

        for (int warm = 0; warm < 3; warm++) {
            assertThat(pins.matches(new Pin("1234"), stored)).isTrue();
        }
        long before = threads.getCurrentThreadCpuTime();
        assertThat(pins.matches(new Pin("4321"), stored)).isFalse();
        Duration cost = Duration.ofNanos(threads.getCurrentThreadCpuTime() - before);

        assertThat(cost).isGreaterThan(Duration.ofMillis(20)).isLessThan(Duration.ofMillis(600));
    }

    @Test
    void aPinThatWasStoredAtAnotherCostStillMatches() {
        String cheaper =
                Argon2Function.getInstance(1024, 1, 1, 32, Argon2.ID)
                        .hash("1234", "0123456789abcdef")
                        .getResult();

        assertThat(pins.matches(new Pin("1234"), cheaper)).isTrue();
    }
}
