package docket.pos.server.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import docket.model.staff.Pin;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    /// Made by another program.
    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "1234 $argon2id$v=19$m=1024,t=1,p=1$MDEyMzQ1Njc4OWFiY2RlZg$ja9zD03Z2E/svL0hHzqXHlg7RhBD1dLBCO56Of58D84",
                "0815 $argon2id$v=19$m=16384,t=3,p=1$oqYRkKQxQwtyqCxvgPDTtA$6YJQRwPtaz2u/JFNhoY+seC/iUKJpm7eHzlGSAz9rTA",
            })
    void aPinThatWasStoredByAnotherProgramOrAtAnotherCostStillMatches(String pin, String stored) {
        assertThat(pins.matches(new Pin(pin), stored)).isTrue();
        assertThat(pins.matches(new Pin("9999"), stored)).isFalse();
    }

    @Test
    void whatIsNoHashIsRefused() {
        assertThatThrownBy(() -> pins.matches(new Pin("1234"), "$2b$10$abcdefghijklmnopqrstuv"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
