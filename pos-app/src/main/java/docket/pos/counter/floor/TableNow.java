package docket.pos.counter.floor;

import docket.model.event.Floor;
import docket.model.order.Order;
import docket.model.order.OrderLine;
import docket.model.table.Table;
import docket.model.table.Visit;
import docket.ui.Texts;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A table at one moment: its guests, and its open orders. Pure.
///
/// @param visit of the guests who are there, or after which it is to be cleaned; null: none
/// @param host those whom its guests have joined, whose orders these are; null: nobody
/// @param joined the tables whose guests have joined these
record TableNow(
        Table table,
        @Nullable Visit visit,
        @Nullable Visit host,
        List<String> joined,
        List<Order> orders) {
    private static final Duration NO_ORDER = Duration.ofMinutes(10);
    private static final Duration NO_BILL = Duration.ofMinutes(5);

    static TableNow of(Floor floor, Table table) {
        List<Visit> visits = floor.at(table.label()).visits();
        Visit visit =
                floor.at(table.label()).open().or(() -> visits.stream().findFirst()).orElse(null);
        Optional<Visit> host =
                Optional.ofNullable(visit)
                        .filter(Visit::isOpen)
                        .map(Visit::mergedInto)
                        .flatMap(
                                id ->
                                        floor.visits().stream()
                                                .filter(other -> other.id().equals(id))
                                                .findFirst());
        return new TableNow(
                table,
                visit,
                host.orElse(null),
                visit == null ? List.of() : joined(floor, visit),
                orders(floor, table.label(), host));
    }

    private static List<String> joined(Floor floor, Visit visit) {
        return floor.visits().stream()
                .filter(other -> other.isOpen() && visit.id().equals(other.mergedInto()))
                .map(Visit::table)
                .toList();
    }

    /// Those of its own table, and of the table that its guests are with.
    private static List<Order> orders(Floor floor, String label, Optional<Visit> host) {
        return Stream.concat(Stream.of(label), host.map(Visit::table).stream())
                .flatMap(where -> floor.ordersAt(where).stream())
                .toList();
    }

    TableState state() {
        if (host != null) {
            return TableState.JOINED;
        }
        Visit guests = visit;
        if (guests != null && guests.isOpen() && guests.billAskedAt() != null) {
            return TableState.BILL_ASKED;
        }
        if (!orders.isEmpty()) {
            return orderState();
        }
        if (guests == null) {
            return TableState.FREE;
        }
        return guests.isOpen() ? TableState.SEATED : TableState.TO_CLEAN;
    }

    private TableState orderState() {
        if (orders.stream().allMatch(Order::isServed)) {
            return TableState.SERVED;
        }
        boolean isReady = orders.stream().allMatch(order -> order.isServable() || order.isServed());
        return isReady ? TableState.READY : TableState.ORDERED;
    }

    /// The visit of the guests who are there, or of those whom they have joined.
    Optional<Visit> guests() {
        return Optional.ofNullable(host == null ? visit : host).filter(Visit::isOpen);
    }

    /// Where what is ordered for it belongs.
    String label() {
        return host == null ? table.label() : host.table();
    }

    TableTile tile(Instant now, Texts texts) {
        return new TableTile(
                table,
                state(),
                words(texts),
                people(now, texts),
                attention(now, texts),
                waiter(),
                "",
                false);
    }

    private String waiter() {
        return orders.stream()
                .map(Order::waiter)
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private String words(Texts texts) {
        if (state() == TableState.ORDERED) {
            return progress(texts);
        }
        return host == null
                ? texts.text("floor.state." + state())
                : texts.text("floor.with", host.table());
    }

    /// How much of what is not handed out yet is made, by pieces.
    private String progress(Texts texts) {
        List<OrderLine> lines =
                orders.stream()
                        .flatMap(order -> order.lines().stream())
                        .filter(line -> line.status().isLive() && !line.isCombo())
                        .toList();
        int made =
                lines.stream().filter(l -> l.status().isMade()).mapToInt(OrderLine::quantity).sum();
        int all = lines.stream().mapToInt(OrderLine::quantity).sum();
        return texts.text("floor.progress", made, all);
    }

    private String people(Instant now, Texts texts) {
        if (host != null) {
            return "";
        }
        if (!state().isTaken()) {
            return state() == TableState.FREE ? texts.text("floor.seats", table.seats()) : "";
        }
        int covers =
                guests().map(Visit::guests)
                        .filter(count -> count > 0)
                        .orElseGet(() -> orders.stream().mapToInt(Order::guests).max().orElse(0));
        String count = covers == 0 ? "" : texts.text("floor.guests", covers);
        String with = joined.isEmpty() ? "" : texts.text("floor.with", String.join(", ", joined));
        return Stream.of(count, texts.text("floor.minutes", minutesSince(since(), now)), with)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private Instant since() {
        return guests().map(Visit::openedAt).orElseGet(() -> orders.getFirst().placedAt());
    }

    private String attention(Instant now, Texts texts) {
        if (host != null) {
            return "";
        }
        if (orders.stream().anyMatch(Order::isServable)) {
            return texts.text("floor.attention.ready");
        }
        Optional<Visit> there = guests();
        if (there.isEmpty()) {
            return "";
        }
        Instant asked = there.get().billAskedAt();
        if (asked != null && isLonger(asked, now, NO_BILL)) {
            return texts.text("floor.attention.bill");
        }
        boolean waits = orders.isEmpty() && isLonger(there.get().openedAt(), now, NO_ORDER);
        return waits ? texts.text("floor.attention.order") : "";
    }

    private static boolean isLonger(Instant since, Instant now, Duration most) {
        return Duration.between(since, now).compareTo(most) >= 0;
    }

    private static long minutesSince(Instant then, Instant now) {
        return Math.max(0, Duration.between(then, now).toMinutes());
    }
}
