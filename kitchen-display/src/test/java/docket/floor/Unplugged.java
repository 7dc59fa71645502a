package docket.floor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import docket.Reliability;
import docket.benchmark.Figures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A restaurant on a real network, whose wire is pulled and whose switch dies, while orders come in
/// and all displays tap. Whoever may not lay a network cannot run it.
@EnabledIfSystemProperty(named = Reliability.PROFILE, matches = "true")
final class Unplugged {
    private static final Logger LOG = LoggerFactory.getLogger(Unplugged.class);

    /// Milliseconds, as are all without a unit.
    private static final int SHORTEST = 100;

    private static final int CUTS = 40;
    private static final int LONGEST_CUT = 12_000;
    private static final Duration LONG = Duration.ofMinutes(1);
    private static final int FLUTTERS = 20;
    private static final int CUTS_OF_FLUTTER = 10;
    private static final int LONGEST_OF_FLUTTER = 5_000;
    private static final int LONGEST_BETWEEN = 1_000;
    private static final int LOST_PERCENT = 30;
    private static final int LOSSES = 20;
    private static final Duration LOSS = Duration.ofSeconds(10);
    private static final Duration BEFORE = Duration.ofSeconds(1);

    @TempDir Path folder = Path.of("");

    private final List<Duration> times = new ArrayList<>();
    private final Random lots = Reliability.lots("wires");
    private @Nullable Lan lan;
    private @Nullable LanRestaurant restaurant;

    @BeforeEach
    void open() throws Exception {
        assumeTrue(
                Files.isExecutable(LanRestaurant.POS.resolve("bin/docket-pos")),
                "mvn package comes first");
        try {
            lan = Lan.lay();
        } catch (IOException notAllowed) {
            abort("A network cannot be laid: " + notAllowed.getMessage());
        }
        restaurant = new LanRestaurant(wires(), folder);
    }

    @AfterEach
    void close() throws Exception {
        if (restaurant != null) {
            restaurant.close();
        }
        if (lan != null) {
            lan.close();
        }
    }

    @Test
    void cutsMissNothingAndDoubleNothing() throws Exception {
        for (int i = 0; i < CUTS; i++) {
            cutAndMeasure(lot(LONGEST_CUT));
        }
        cutAndMeasure(LONG);
        cutAndMeasure(LONG);

        assertThat(floor().snapshots()).containsOnly(1);
        tell("cuts");
    }

    @Test
    void aFlutteringNetworkMissesNothingAndDoublesNothing() throws Exception {
        for (int i = 0; i < FLUTTERS; i++) {
            floor().work(BEFORE);
            for (int j = 0; j < CUTS_OF_FLUTTER; j++) {
                floor().work(lot(LONGEST_BETWEEN));
                cut(lot(LONGEST_OF_FLUTTER));
            }
            measure("Fluttered");
        }

        assertThat(floor().snapshots()).containsOnly(1);
        tell("flutters");
    }

    @Test
    void lostPacketsMissNothingAndDoubleNothing() throws Exception {
        for (int i = 0; i < LOSSES; i++) {
            floor().work(BEFORE);
            try {
                wires().lose(LOST_PERCENT);
            } catch (IOException notThere) {
                abort("Packets cannot be lost: " + notThere.getMessage());
            }
            floor().work(LOSS);
            wires().loseNothing();
            measure("Lost packets");
        }

        assertThat(floor().snapshots()).containsOnly(1);
        tell("losses");
    }

    private Lan wires() {
        return Objects.requireNonNull(lan);
    }

    private LanRestaurant floor() {
        return Objects.requireNonNull(restaurant);
    }

    private Duration lot(int longest) {
        return Duration.ofMillis(SHORTEST + lots.nextInt(longest - SHORTEST));
    }

    private void cutAndMeasure(Duration length) throws Exception {
        floor().work(BEFORE);
        floor().awaitAgreement();
        measure(cut(length));
    }

    /// Cuts the displays off for so long while all work on, in one of two ways.
    ///
    /// @return what was done
    private String cut(Duration length) throws Exception {
        boolean isPulled = lots.nextBoolean();
        if (isPulled) {
            wires().pull();
        } else {
            wires().die();
        }
        floor().work(length);
        if (isPulled) {
            wires().plugIn();
        } else {
            wires().revive();
        }
        return "%s for %d ms".formatted(isPulled ? "Pulled" : "Dead", length.toMillis());
    }

    /// Measures from the network's return.
    private void measure(String what) {
        Duration time = floor().awaitAgreement();
        times.add(time);
        LOG.info("{}: all agree {} ms after it", what, time.toMillis());
        floor().endShift();
    }

    private void tell(String of) {
        Figures figures = Figures.of(times.stream().mapToLong(Duration::toNanos));
        LOG.info("From the network's return until all agree, {}: {}", of, figures.text());
    }
}
