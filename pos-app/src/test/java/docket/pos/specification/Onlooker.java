package docket.pos.specification;

import docket.model.order.LineId;
import docket.model.order.Order;
import docket.model.order.OrderId;
import docket.model.order.OrderLine;
import docket.model.ticket.Ticket;
import docket.model.ticket.TicketLine;
import docket.wire.Json;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Who sees all that the services keep.
final class Onlooker {
    private final House house;

    Onlooker(House house) {
        this.house = house;
    }

    /// All that people can see of it, one thing a line.
    List<String> seen() {
        var seen = new ArrayList<String>();
        for (OrderId id : house.orders()) {
            Order order = house.services().orders().find(id);
            seen.add(order(order));
            order.lines().forEach(line -> seen.add(line(line)));
            house
                    .services()
                    .texts("select state from ticket where order_id = ?", id.value())
                    .stream()
                    .map(state -> Json.MAPPER.readValue(state, Ticket.class))
                    .sorted(Comparator.comparing(ticket -> ticket.stationId().value()))
                    .forEach(ticket -> seen.add(ticket(ticket)));
        }
        seen.add(books());
        return seen;
    }

    private static String order(Order order) {
        return Seen.order(
                order.number(),
                order.table(),
                order.status().name(),
                order.version(),
                order.total().minor(),
                order.paid().minor(),
                order.lines().stream()
                        .filter(line -> line.comp() != null && line.status().isLive())
                        .mapToLong(line -> line.worth().minor())
                        .sum());
    }

    private static String line(OrderLine line) {
        return Seen.given(
                Seen.line(
                        number(line.id()),
                        line.quantity() + " " + line.itemId().value(),
                        line.status().name(),
                        madeFor(line.remakeOf()),
                        line.reason()),
                line.comp());
    }

    private static String line(TicketLine line) {
        return Seen.from(
                Seen.line(
                        number(line.id()),
                        line.quantity() + " " + line.itemId().value(),
                        line.status().name(),
                        madeFor(line.remakeOf()),
                        line.reason()),
                line.movedFrom());
    }

    private static @Nullable Long madeFor(@Nullable LineId line) {
        return line == null ? null : number(line);
    }

    private static long number(LineId line) {
        return line.value().getLeastSignificantBits();
    }

    private static String ticket(Ticket ticket) {
        return Seen.ticket(
                ticket.orderNumber(),
                ticket.stationId().value(),
                ticket.version(),
                ticket.movedFrom(),
                Seen.forTable(
                        ticket.table(),
                        ticket.lines().stream()
                                .sorted(Comparator.comparingLong(line -> number(line.id())))
                                .map(Onlooker::line)
                                .collect(Collectors.joining(", "))));
    }

    private String books() {
        var many = new TreeMap<String, Integer>();
        long taken = 0;
        long given = 0;
        for (String entry : house.audited()) {
            JsonNode change = Json.MAPPER.readTree(entry).get("change");
            String action = change.get("action").asString();
            many.merge(action, 1, Integer::sum);
            if (action.equals("PAYMENT_TAKEN")) {
                taken += amount(change.get("after").get("amount"));
            }
            if (action.equals("LINE_COMPED")) {
                given += amount(change.get("before").get("total"));
                given -= amount(change.get("after").get("total"));
            }
        }
        return Seen.books(many, taken, given);
    }

    private static long amount(JsonNode text) {
        return Long.parseLong(text.asString());
    }
}
