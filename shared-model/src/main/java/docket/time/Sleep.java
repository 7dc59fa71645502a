package docket.time;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// How long this PC has slept since it was switched on. [System#nanoTime] stands meanwhile on
/// Linux, where the kernel tells how long it was on in all; on Windows it runs on, so nothing is
/// missing.
final class Sleep {
    private static final Path UPTIME = Path.of("/proc/uptime");

    private final Path uptime;

    Sleep() {
        this(UPTIME);
    }

    Sleep(Path uptime) {
        this.uptime = uptime;
    }

    /// The time that [System#nanoTime] lacks; only what it grows by means something.
    long nanos() {
        try {
            if (!Files.isReadable(uptime)) {
                return 0;
            }
            String seconds = Files.readString(uptime, StandardCharsets.US_ASCII).split(" ", 2)[0];
            return new BigDecimal(seconds).movePointRight(9).longValue() - System.nanoTime();
        } catch (IOException | NumberFormatException notTold) {
            return 0;
        }
    }
}
