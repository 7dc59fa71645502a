package docket.crash;

import docket.time.SteadyClock;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;

/// The clock of a server whose days end when a test wants them to: a file has a byte for each. It
/// goes into the packaged server's jar, so it knows nothing of the tests.
public final class DaysClock extends Clock {
    /// The property that says which file it is.
    private static final String DAYS = "docket.crash.days";

    private final Clock real;
    private final File days;

    private DaysClock(Clock real, File days) {
        this.real = real;
        this.days = days;
    }

    /// What a server of this kind goes by in place of its PC's clock.
    public static SteadyClock of(Clock real) {
        return SteadyClock.trusting(new DaysClock(real, new File(System.getProperty(DAYS, ""))));
    }

    /// The environment of a server that goes by such a file.
    static Map<String, String> by(Path days) {
        return Map.of("JDK_JAVA_OPTIONS", "-D%s=%s".formatted(DAYS, days.toAbsolutePath()));
    }

    static void endOne(Path days) {
        try {
            Files.write(days, new byte[1], StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Instant instant() {
        return real.instant().plus(Duration.ofDays(days.length()));
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
