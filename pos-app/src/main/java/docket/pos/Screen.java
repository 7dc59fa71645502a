package docket.pos;

import java.util.Locale;
import java.util.stream.Stream;

/// Whether this machine has a screen that a window can open on.
final class Screen {
    private Screen() {}

    static boolean isThere() {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        return !system.contains("linux")
                || Stream.of("DISPLAY", "WAYLAND_DISPLAY")
                        .map(System.getenv()::get)
                        .anyMatch(value -> value != null && !value.isBlank());
    }
}
