package docket.pos.specification;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How what can be seen is written down, of the specification and of the services alike.
final class Seen {
    private Seen() {}

    /// @param table `""`: it is to take away
    /// @param given what the house pays of it
    static String order(
            String number,
            String table,
            String status,
            int version,
            long total,
            long paid,
            long given) {
        return "%s at table \"%s\" is %s in version %d, costs %d, of which %d are paid, %d is given"
                .formatted(number, table, status, version, total, paid, given);
    }

    /// @param what so many of something
    /// @param madeFor the line that it is made again for; null: none
    /// @param why it is voided or made again; null: neither
    static String line(
            long number,
            String what,
            String state,
            @Nullable Number madeFor,
            @Nullable String why) {
        String again = madeFor == null ? "" : " again for line " + madeFor;
        return "line %d: %s%s %s%s"
                .formatted(number, what, again, state, why == null ? "" : " (" + why + ")");
    }

    /// @param why the guest does not pay for it; null: it is charged
    static String given(String line, @Nullable String why) {
        return why == null ? line : line + ", given: " + why;
    }

    /// @param order the one that it was fired for; null: the one that it is of
    static String from(String line, @Nullable String order) {
        return order == null ? line : line + ", from order " + order;
    }

    static String forTable(String table, String lines) {
        return "for table \"%s\": %s".formatted(table, lines);
    }

    /// @param from where the guests sat first; null: where they sit now
    /// @param lines for their table
    static String ticket(
            String number, String station, int version, @Nullable String from, String lines) {
        return "%s at %s in version %d%s, %s"
                .formatted(
                        number, station, version, from == null ? "" : " from table " + from, lines);
    }

    /// @param many entries of each kind
    /// @param taken all that was paid
    /// @param given by how much lines became cheaper, since they were given
    static String books(Map<String, Integer> many, long taken, long given) {
        return "audited: %s, %d taken, %d given".formatted(many, taken, given);
    }
}
