package docket.pos.specification;

import docket.model.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// What guests want, and what they have paid for it.
final class Order {
    final int day;
    final String number;
    final List<Line> lines = new ArrayList<>();
    final List<Long> payments = new ArrayList<>();
    final Map<String, Integer> tickets = new TreeMap<>();

    /// Where the guests sat when a station got its ticket.
    final Map<String, String> firstTables = new TreeMap<>();

    /// Where they sit; `""`: it is to take away.
    String table;

    String status = "OPEN";
    boolean isPaidBack;
    int version;

    Order(int day, String number, String table) {
        this.day = day;
        this.number = number;
        this.table = table;
    }

    /// The lines that are somehow far.
    List<Line> that(State... are) {
        return lines.stream().filter(line -> line.is(are)).toList();
    }

    /// The lines that a station was told of.
    Stream<Line> on(String station) {
        return lines.stream().filter(line -> line.stations.containsKey(station));
    }

    void requireOpen() {
        Refused.unless(status.equals("OPEN"), Reason.ILLEGAL_TRANSITION);
    }
}
