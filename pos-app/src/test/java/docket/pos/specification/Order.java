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

    /// Whether they take it away, and sit nowhere.
    final boolean isTakeaway;

    /// Where they sit; `""`: at no table.
    String table;

    String status = "OPEN";
    boolean isPaidBack;
    int version;

    Order(int day, String number, String table, boolean isTakeaway) {
        this.day = day;
        this.number = number;
        this.table = table;
        this.isTakeaway = isTakeaway;
    }

    /// The lines that are somehow far.
    List<Line> that(State... are) {
        return lines.stream().filter(line -> line.is(are)).toList();
    }

    /// The lines that a station was told of.
    Stream<Line> on(String station) {
        return lines.stream().filter(line -> line.stations.containsKey(station));
    }

    /// A line, and what was made again for it.
    Stream<Line> with(Line line) {
        return Stream.concat(
                Stream.of(line),
                lines.stream()
                        .filter(again -> again.madeFor == line && !again.isOff())
                        .flatMap(this::with));
    }

    /// What the guests get.
    List<Line> live() {
        return lines.stream().filter(line -> !line.isOff()).toList();
    }

    void callOff() {
        status = "CANCELLED";
        isPaidBack = true;
    }

    void requireOpen() {
        Refused.unless(status.equals("OPEN"), Reason.ILLEGAL_TRANSITION);
    }
}
