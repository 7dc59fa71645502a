package docket.pos.specification;

import java.util.List;
import java.util.Map;

/// How what can be seen is written down, of the specification and of the services alike.
final class Seen {
    private Seen() {}

    static String order(
            String number, String status, int version, long total, long paid, List<String> lines) {
        return "%s is %s in version %d, costs %d, of which %d are paid: %s"
                .formatted(number, status, version, total, paid, String.join(", ", lines));
    }

    static String ticket(String number, String station, int version, String lines) {
        return "%s at %s in version %d: %s".formatted(number, station, version, lines);
    }

    /// @param many entries of each kind
    /// @param taken all that was paid
    static String audited(Map<String, Integer> many, long taken) {
        return "audited: %s, %d taken".formatted(many, taken);
    }
}
