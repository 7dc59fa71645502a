package docket.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class BackoffTest {
    private static List<Long> millis(Backoff backoff, int count) {
        return Stream.generate(backoff::next).limit(count).map(Duration::toMillis).toList();
    }

    @Test
    void waitsGetLongerUpToTheLimit() {
        var backoff = new Backoff(Duration.ofSeconds(15), () -> 0);

        assertThat(millis(backoff, 8))
                .containsExactly(250L, 500L, 1000L, 2000L, 4000L, 8000L, 15000L, 15000L);
    }

    @Test
    void afterASuccessTheyAreShortAgain() {
        var backoff = new Backoff(Duration.ofSeconds(15), () -> 0);
        millis(backoff, 5);
        backoff.reset();

        assertThat(millis(backoff, 2)).containsExactly(250L, 500L);
    }

    @Test
    void chanceShortensThemByUpToAHalf() {
        var backoff = new Backoff(Duration.ofSeconds(1), () -> 1);

        assertThat(millis(backoff, 4)).containsExactly(125L, 250L, 500L, 500L);
    }
}
