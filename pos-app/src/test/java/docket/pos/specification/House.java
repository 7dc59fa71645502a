package docket.pos.specification;

import docket.model.CommandId;
import docket.model.Money;
import docket.model.MovableClock;
import docket.model.OrderType;
import docket.model.menu.ItemId;
import docket.model.menu.StationId;
import docket.model.order.AddLines;
import docket.model.order.ChangeOrderStatus;
import docket.model.order.FireLines;
import docket.model.order.LineId;
import docket.model.order.LineStatus;
import docket.model.order.NewLine;
import docket.model.order.NewOrder;
import docket.model.order.OrderId;
import docket.model.order.OrderTarget;
import docket.model.order.RemoveLine;
import docket.model.order.VoidLine;
import docket.model.payment.PaymentId;
import docket.model.payment.TakePayment;
import docket.model.payment.Tender;
import docket.model.ticket.ChangeLineStatus;
import docket.model.ticket.ChangeTicketStatus;
import docket.model.ticket.Ticket;
import docket.model.ticket.TicketId;
import docket.model.ticket.TicketStatus;
import docket.pos.server.Caller;
import docket.pos.server.db.SmallRestaurant;
import docket.pos.specification.Specification.Line;
import docket.wire.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// The services of Docket above a store on disk, driven by what the specification calls orders,
/// lines and stations. Its folder is another one after it was killed.
final class House implements AutoCloseable {
    private static final Caller BY = SmallRestaurant.TILL;

    private final Path folders;
    private final MovableClock clock;
    private final List<OrderId> orders = new ArrayList<>();
    private SmallRestaurant open;
    private Path folder;
    private int kills;
    private int commands;
    private long audited;
    private @Nullable Sent last;

    House(Path folders, MovableClock clock) throws IOException {
        this.folders = folders;
        this.clock = clock;
        folder = Files.createDirectories(folders.resolve("0"));
        open = SmallRestaurant.open(folder, clock);
    }

    /// A command that was sent, and that can be sent once more.
    ///
    /// @param otherwise another command under the same id
    private record Sent(
            CommandId id,
            Function<CommandId, ?> command,
            Function<CommandId, ?> otherwise,
            Object answer) {}

    /// Another day, and no order or entry of those before counts.
    void beginAnew() {
        orders.clear();
        last = null;
        clock.move(Duration.ofDays(1));
        audited = Long.parseLong(open.texts("select coalesce(max(n), 0) from audit").getFirst());
    }

    /// The day ends: what is too old is forgotten, and the store is packed.
    void nextDay() {
        clock.move(Duration.ofDays(1));
        open.keepHouse();
    }

    void restart() {
        open.close();
        open = SmallRestaurant.open(folder, clock);
    }

    /// Goes on with what is on disk at this moment.
    void kill() throws IOException {
        kills++;
        Path left = Files.createDirectories(folders.resolve(String.valueOf(kills)));
        copy(folder, left);
        open.close();
        folder = left;
        open = SmallRestaurant.open(folder, clock);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path one : all.filter(Files::isRegularFile).toList()) {
                if (!one.endsWith("docket.lock")) {
                    Path copy = to.resolve(from.relativize(one));
                    Files.createDirectories(copy.getParent());
                    Files.copy(one, copy);
                }
            }
        }
    }

    private void send(Function<CommandId, ?> command, Function<CommandId, ?> otherwise) {
        commands++;
        clock.move(Duration.ofSeconds(1));
        String name = "%s %d".formatted(clock.instant(), commands);
        var id = new CommandId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
        last = new Sent(id, command, otherwise, command.apply(id));
    }

    /// Sends the last command once more, which was carried out.
    ///
    /// @return whether the answer is the first one
    boolean sendAgain() {
        Sent sent = last;
        return sent == null || sent.command().apply(sent.id()).equals(sent.answer());
    }

    /// Sends another command under the id of the last one.
    void sendOtherwise() {
        Sent sent = last;
        if (sent != null) {
            var unused = sent.otherwise().apply(sent.id());
        }
    }

    void place(List<Line> lines, Set<Integer> held) {
        send(id -> place(id, lines, held, ""), id -> place(id, lines, held, "another"));
        orders.add(new OrderId(last().id().value()));
    }

    private Object place(CommandId id, List<Line> lines, Set<Integer> held, String note) {
        var order = new OrderId(id.value());
        var wanted = new NewOrder(OrderType.TAKEAWAY, null, null, note, lines(order, lines, held));
        return open.orders().place(BY, order, wanted).value();
    }

    private Sent last() {
        if (last == null) {
            throw new IllegalStateException("nothing was sent");
        }
        return last;
    }

    private static List<NewLine> lines(OrderId order, List<Line> lines, Set<Integer> held) {
        return lines.stream()
                .map(
                        line ->
                                new NewLine(
                                        id(order, line.number),
                                        new ItemId(line.item.id()),
                                        line.quantity,
                                        null,
                                        null,
                                        null,
                                        null,
                                        held.contains(line.number)))
                .toList();
    }

    private static LineId id(OrderId order, int line) {
        return new LineId(new UUID(order.value().getLeastSignificantBits(), line));
    }

    void add(int order, List<Line> lines, Set<Integer> held) {
        OrderId to = orders.get(order);
        var more = new AddLines(lines(to, lines, held), null);
        var other = new AddLines(lines(to, lines, held), 1);
        send(
                id -> open.orders().addLines(BY, id, to, more).value(),
                id -> open.orders().addLines(BY, id, to, other).value());
    }

    void fire(int order, int line) {
        OrderId of = orders.get(order);
        var fired = FireLines.lines(List.of(id(of, line)));
        send(
                id -> open.sentLines().fire(BY, id, of, fired).value(),
                id -> open.sentLines().fire(BY, id, of, FireLines.course(1)).value());
    }

    void remove(int order, int line) {
        OrderId of = orders.get(order);
        send(
                id -> remove(id, of, line, null),
                id -> remove(id, of, line, open.orders().find(of).version()));
    }

    private Object remove(CommandId id, OrderId of, int line, @Nullable Integer seen) {
        return open.sentLines().remove(BY, id, of, id(of, line), new RemoveLine(seen)).value();
    }

    void voidLine(int order, int line) {
        OrderId of = orders.get(order);
        send(id -> voidLine(id, of, line, "wrong"), id -> voidLine(id, of, line, "another"));
    }

    private Object voidLine(CommandId id, OrderId of, int line, String why) {
        var command = new VoidLine(why, null);
        return open.sentLines().voidLine(BY, id, of, id(of, line), command).value();
    }

    void cook(int order, String station, TicketStatus to, int seen) {
        var ticket = TicketId.of(orders.get(order), new StationId(station));
        var command = new ChangeTicketStatus(to, seen, null);
        var other = new ChangeTicketStatus(to, seen + 1, null);
        send(
                id -> open.tickets().change(BY, id, ticket, command).value(),
                id -> open.tickets().change(BY, id, ticket, other).value());
    }

    void make(int order, String station, int line, int seen) {
        OrderId of = orders.get(order);
        var ticket = TicketId.of(of, new StationId(station));
        var command = new ChangeLineStatus(LineStatus.DONE, seen);
        var other = new ChangeLineStatus(LineStatus.FIRED, seen);
        send(
                id -> open.tickets().changeLine(BY, id, ticket, id(of, line), command).value(),
                id -> open.tickets().changeLine(BY, id, ticket, id(of, line), other).value());
    }

    void change(int order, OrderTarget to, int seen) {
        OrderId of = orders.get(order);
        var command = new ChangeOrderStatus(to, seen, "because");
        var other = new ChangeOrderStatus(to, seen, "another");
        send(
                id -> open.orders().change(BY, id, of, command).value(),
                id -> open.orders().change(BY, id, of, other).value());
    }

    void pay(int order, long amount) {
        OrderId of = orders.get(order);
        send(id -> pay(id, of, amount), id -> pay(id, of, amount + 1));
    }

    private Object pay(CommandId id, OrderId of, long amount) {
        var payment =
                new TakePayment(
                        new PaymentId(id.value()), Tender.CASH, new Money(amount), null, null);
        return open.payments().take(BY, of, payment).value();
    }

    void addWhatNobodySells(int order) {
        OrderId to = orders.get(order);
        var line = new NewLine(new LineId(UUID.randomUUID()), new ItemId("soap"), 1, null, null);
        var unused = open.orders().addLines(BY, commandId(), to, new AddLines(List.of(line), null));
    }

    private static CommandId commandId() {
        return new CommandId(UUID.randomUUID());
    }

    /// All that people can see of it, one thing a line.
    List<String> seen() {
        var seen = new ArrayList<String>();
        for (OrderId id : orders) {
            var order = open.orders().find(id);
            seen.add(
                    Seen.order(
                            order.number(),
                            order.status().name(),
                            order.version(),
                            order.total().minor(),
                            order.paid().minor(),
                            order.lines().stream()
                                    .map(line -> number(line.id()) + " " + line.status())
                                    .toList()));
            open.texts("select state from ticket where order_id = ?", id.value()).stream()
                    .map(state -> Json.MAPPER.readValue(state, Ticket.class))
                    .sorted(Comparator.comparing(ticket -> ticket.stationId().value()))
                    .forEach(ticket -> seen.add(ticket(ticket)));
        }
        seen.add(books());
        return seen;
    }

    private static long number(LineId line) {
        return line.value().getLeastSignificantBits();
    }

    private static String ticket(Ticket ticket) {
        return Seen.ticket(
                ticket.orderNumber(),
                ticket.stationId().value(),
                ticket.version(),
                ticket.lines().stream()
                        .sorted(Comparator.comparingLong(line -> number(line.id())))
                        .map(line -> number(line.id()) + " " + line.status())
                        .collect(Collectors.joining(", ")));
    }

    private String books() {
        List<String> entries =
                open.texts("select entry from audit where n > ? order by n", audited);
        var many = new TreeMap<String, Integer>();
        long taken = 0;
        for (String entry : entries) {
            JsonNode change = Json.MAPPER.readTree(entry).get("change");
            many.merge(change.get("action").asString(), 1, Integer::sum);
            if (change.get("action").asString().equals("PAYMENT_TAKEN")) {
                taken += Long.parseLong(change.get("after").get("amount").asString());
            }
        }
        return Seen.audited(many, taken);
    }

    @Override
    public void close() {
        open.close();
    }
}
