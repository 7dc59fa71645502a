package docket.kitchen.expo;

import docket.kitchen.board.Allergies;
import docket.kitchen.board.HeadTexts;
import docket.kitchen.expo.PassOrder.Row;
import docket.kitchen.expo.PassOrder.Stage;
import docket.kitchen.expo.PassOrder.Stuck;
import docket.kitchen.expo.PassOrder.Tick;
import docket.model.event.Floor;
import docket.model.menu.Station;
import docket.model.menu.StationId;
import docket.model.order.FireLines;
import docket.model.order.Firing;
import docket.model.order.LineStatus;
import docket.model.order.Order;
import docket.model.order.OrderId;
import docket.model.order.OrderLine;
import docket.model.ticket.Ticket;
import docket.model.ticket.TicketLine;
import docket.ui.Texts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Makes what stands at the pass from the floor: the orders of which the kitchen has something and
/// not everything went out; a rush first, else the longest waiting.
record PassOrders(Texts texts) {
    private static final Comparator<@Nullable Integer> COURSES =
            Comparator.nullsFirst(Comparator.naturalOrder());

    List<PassOrder> of(Floor floor) {
        Map<OrderId, List<Ticket>> tickets =
                floor.tickets().stream().collect(Collectors.groupingBy(Ticket::orderId));
        return floor.orders().stream()
                .filter(order -> !order.isCalledOff() && !order.isServed())
                .flatMap(
                        order ->
                                Optional.ofNullable(tickets.get(order.id()))
                                        .map(of -> passed(order, of, floor))
                                        .stream())
                .sorted(
                        Comparator.comparing((PassOrder at) -> !at.order().isRush())
                                .thenComparing(PassOrder::waitingSince)
                                .thenComparing(at -> at.order().number()))
                .toList();
    }

    /// The orders of which something went out, the last first.
    List<Order> wentOut(Floor floor, int most) {
        return floor.orders().stream()
                .filter(order -> lastServed(order).isPresent())
                .sorted(
                        Comparator.comparing((Order order) -> lastServed(order).orElse(Instant.MIN))
                                .reversed())
                .limit(most)
                .toList();
    }

    static Optional<Instant> lastServed(Order order) {
        return order.lines().stream()
                .filter(line -> line.status() == LineStatus.SERVED)
                .map(OrderLine::servedAt)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder());
    }

    private PassOrder passed(Order order, List<Ticket> tickets, Floor floor) {
        List<OrderLine> here = order.lines().stream().filter(PassOrders::isHere).toList();
        List<OrderLine> fired = here.stream().filter(line -> !line.isHeld()).toList();
        int done = (int) fired.stream().filter(line -> line.status() == LineStatus.DONE).count();
        return new PassOrder(
                order,
                new HeadTexts(texts).of(tickets, tickets, Optional.of(order), floor.shop().zone()),
                waitingSince(order, fired),
                stage(order, fired),
                ticks(tickets, floor),
                rows(order, here, floor),
                done == 0 ? null : stuck(tickets, floor),
                done,
                fired.size(),
                next(order));
    }

    /// Whether a line is still to go out; a combo goes out as its parts.
    private static boolean isHere(OrderLine line) {
        return line.status().isLive() && line.status() != LineStatus.SERVED && !line.isCombo();
    }

    private static Instant waitingSince(Order order, List<OrderLine> fired) {
        return fired.stream()
                .map(OrderLine::firedAt)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .or(() -> lastServed(order))
                .orElse(order.placedAt());
    }

    private static Stage stage(Order order, List<OrderLine> fired) {
        if (fired.isEmpty()) {
            return Stage.HELD;
        }
        if (order.isServable()) {
            return order.assembledAt() == null ? Stage.READY : Stage.ASSEMBLED;
        }
        return order.isPartlyServable() ? Stage.PARTLY : Stage.COOKING;
    }

    private List<Tick> ticks(List<Ticket> tickets, Floor floor) {
        var ticks = new ArrayList<Tick>();
        for (Station station : floor.menu().stations()) {
            List<TicketLine> lines =
                    tickets.stream()
                            .filter(ticket -> ticket.stationId().equals(station.id()))
                            .flatMap(ticket -> ticket.lines().stream())
                            .filter(PassOrders::isHere)
                            .toList();
            if (!lines.isEmpty()) {
                int done = (int) lines.stream().filter(line -> line.status().isMade()).count();
                ticks.add(
                        new Tick(texts.name(station.name(), station.names()), done, lines.size()));
            }
        }
        return ticks;
    }

    private static boolean isHere(TicketLine line) {
        return line.status().isLive() && line.status() != LineStatus.SERVED;
    }

    /// The station that has had its line longest of those that are not done.
    private @Nullable Stuck stuck(List<Ticket> tickets, Floor floor) {
        return tickets.stream()
                .flatMap(
                        ticket ->
                                ticket.lines().stream()
                                        .filter(PassOrders::isHere)
                                        .filter(line -> !line.status().isMade())
                                        .map(
                                                line ->
                                                        new Stuck(
                                                                station(ticket.stationId(), floor),
                                                                line.firedAt())))
                .min(Comparator.comparing(Stuck::since))
                .orElse(null);
    }

    private List<Row> rows(Order order, List<OrderLine> here, Floor floor) {
        var rows = new ArrayList<Row>();
        int out = (int) order.lines().stream().filter(PassOrders::wentOut).count();
        if (out > 0) {
            rows.add(new Row.Remark(texts.text("expo.wentOut", out)));
        }
        String under = "";
        for (OrderLine line : byCourse(here)) {
            String course = course(line);
            if (!course.equals(under) && !course.isEmpty()) {
                rows.add(new Row.Remark(course));
            }
            under = course;
            rows.add(row(line, floor));
        }
        return rows;
    }

    private static boolean wentOut(OrderLine line) {
        return line.status() == LineStatus.SERVED && !line.isCombo();
    }

    private static List<OrderLine> byCourse(List<OrderLine> lines) {
        return lines.stream()
                .sorted(
                        Comparator.comparing(OrderLine::isHeld)
                                .thenComparing(OrderLine::course, COURSES))
                .toList();
    }

    private String course(OrderLine line) {
        String course = line.course() == null ? "" : texts.text("board.course", line.course());
        if (!line.isHeld()) {
            return course;
        }
        String held = texts.text("line.HELD");
        return course.isEmpty() ? held : course + " · " + held;
    }

    private Row row(OrderLine line, Floor floor) {
        String choices = texts.choices(line.modifiers()).collect(Collectors.joining(" · "));
        return new Row.Line(
                line.quantity(),
                texts.name(line.called()),
                choices,
                line.note(),
                Allergies.isOne(line.note()),
                line.status(),
                stations(line, floor));
    }

    private String stations(OrderLine line, Floor floor) {
        return line.stationIds().stream()
                .map(id -> station(id, floor))
                .collect(Collectors.joining(", "));
    }

    private String station(StationId id, Floor floor) {
        return texts.name(floor.menu().called(id));
    }

    private String next(Order order) {
        return Firing.next(order)
                .map(FireLines::course)
                .map(course -> texts.text("expo.fireCourse", course))
                .orElseGet(() -> Firing.next(order).isPresent() ? texts.text("expo.fireHeld") : "");
    }
}
