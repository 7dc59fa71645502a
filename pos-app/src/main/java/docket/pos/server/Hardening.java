package docket.pos.server;

import java.util.Map;
import java.util.function.BiConsumer;

/// The headers that every answer carries, whoever writes it: a browser must not guess its type,
/// frame it, keep it, or run anything in it.
final class Hardening {
    private static final Map<String, String> HEADERS =
            Map.of(
                    "X-Content-Type-Options", "nosniff",
                    "X-Frame-Options", "DENY",
                    "Referrer-Policy", "no-referrer",
                    "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'",
                    "Cache-Control", "no-store");

    private Hardening() {}

    /// @param answer takes a header's name and value
    static void of(BiConsumer<String, String> answer) {
        HEADERS.forEach(answer);
    }
}
