package docket.pos.specification;

import docket.model.CommandId;
import docket.model.Money;
import docket.model.OrderType;
import docket.model.menu.ItemId;
import docket.model.order.AddLines;
import docket.model.order.ChangeOrderStatus;
import docket.model.order.CompLine;
import docket.model.order.FireLines;
import docket.model.order.LineId;
import docket.model.order.MoveOrder;
import docket.model.order.NewLine;
import docket.model.order.NewOrder;
import docket.model.order.OrderId;
import docket.model.order.OrderTarget;
import docket.model.order.RemakeLine;
import docket.model.order.RemoveLine;
import docket.model.order.TransferLines;
import docket.model.order.VoidLine;
import docket.model.payment.PaymentId;
import docket.model.payment.TakePayment;
import docket.model.payment.Tender;
import docket.pos.server.Caller;
import docket.pos.server.db.SmallRestaurant;
import docket.pos.server.order.OrderService;
import docket.pos.server.order.SentLineService;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What a cashier asks of the services.
final class Till {
    private static final Caller BY = SmallRestaurant.TILL;

    private final House house;

    Till(House house) {
        this.house = house;
    }

    /// @param table `""`: it is to take away
    void place(String table, List<Line> lines, Set<Integer> held) {
        house.send(
                id -> place(id, table, lines, held, ""),
                id -> place(id, table, lines, held, "another"));
        house.placed();
    }

    private Object place(
            CommandId id, String table, List<Line> lines, Set<Integer> held, String note) {
        var order = new OrderId(id.value());
        OrderType type = table.isEmpty() ? OrderType.TAKEAWAY : OrderType.DINE_IN;
        var wanted = new NewOrder(type, table, null, note, lines(lines, held));
        return orders().place(BY, order, wanted).value();
    }

    private List<NewLine> lines(List<Line> lines, Set<Integer> held) {
        return lines.stream()
                .map(
                        line ->
                                new NewLine(
                                        house.line(line.number),
                                        new ItemId(line.item.id()),
                                        line.quantity,
                                        null,
                                        null,
                                        null,
                                        null,
                                        held.contains(line.number)))
                .toList();
    }

    void add(int order, List<Line> lines, Set<Integer> held) {
        OrderId to = house.order(order);
        var more = new AddLines(lines(lines, held), null);
        var other = new AddLines(lines(lines, held), 1);
        house.send(
                id -> orders().addLines(BY, id, to, more).value(),
                id -> orders().addLines(BY, id, to, other).value());
    }

    void fire(int order, int line) {
        OrderId of = house.order(order);
        var fired = FireLines.lines(List.of(house.line(line)));
        house.send(
                id -> sentLines().fire(BY, id, of, fired).value(),
                id -> sentLines().fire(BY, id, of, FireLines.course(1)).value());
    }

    void remove(int order, int line) {
        OrderId of = house.order(order);
        house.send(
                id -> remove(id, of, line, null),
                id -> remove(id, of, line, orders().find(of).version()));
    }

    private Object remove(CommandId id, OrderId of, int line, @Nullable Integer seen) {
        return sentLines().remove(BY, id, of, house.line(line), new RemoveLine(seen)).value();
    }

    void voidLine(int order, int line, String why) {
        OrderId of = house.order(order);
        house.send(id -> voidLine(id, of, line, why), id -> voidLine(id, of, line, "another"));
    }

    private Object voidLine(CommandId id, OrderId of, int line, String why) {
        var command = new VoidLine(why, null);
        return sentLines().voidLine(BY, id, of, house.line(line), command).value();
    }

    /// @param why the guest does not pay; null: he does
    void comp(int order, int line, @Nullable String why) {
        OrderId of = house.order(order);
        house.send(id -> comp(id, of, line, why), id -> comp(id, of, line, "another"));
    }

    private Object comp(CommandId id, OrderId of, int line, @Nullable String why) {
        var command = new CompLine(why, null);
        return sentLines().comp(BY, id, of, house.line(line), command).value();
    }

    /// @param pieces null: all
    void remake(int order, int line, int again, @Nullable Integer pieces, String why) {
        OrderId of = house.order(order);
        house.send(
                id -> remake(id, of, line, again, pieces, why),
                id -> remake(id, of, line, again, pieces, "another"));
    }

    private Object remake(
            CommandId id, OrderId of, int line, int again, @Nullable Integer pieces, String why) {
        var command = new RemakeLine(house.line(again), pieces, why, null);
        return sentLines().remake(BY, id, of, house.line(line), command).value();
    }

    void change(int order, OrderTarget to, String why, int seen) {
        OrderId of = house.order(order);
        var command = new ChangeOrderStatus(to, seen, why);
        var other = new ChangeOrderStatus(to, seen, "another");
        house.send(
                id -> orders().change(BY, id, of, command).value(),
                id -> orders().change(BY, id, of, other).value());
    }

    void move(int order, String table, int seen) {
        OrderId of = house.order(order);
        var command = new MoveOrder(table, seen);
        var other = new MoveOrder("another", seen);
        house.send(
                id -> house.services().moving().bring(BY, id, of, command).value(),
                id -> house.services().moving().bring(BY, id, of, other).value());
    }

    /// @param part the same line, or some of its pieces
    void transfer(int from, int to, Line line, Line part, int seen) {
        OrderId other = house.order(to);
        transfer(from, id -> other, null, part(line, part), seen);
    }

    /// @param table `""`: at none
    /// @param part the same line, or some of its pieces
    void transferToNew(int from, String table, Line line, Line part, int seen) {
        transfer(from, id -> new OrderId(id.value()), table, part(line, part), seen);
        house.placed();
    }

    private TransferLines.Part part(Line line, Line part) {
        LineId id = house.line(line.number);
        return part == line
                ? TransferLines.Part.all(id)
                : new TransferLines.Part(id, part.quantity, house.line(part.number));
    }

    private void transfer(
            int from,
            Function<CommandId, OrderId> to,
            @Nullable String table,
            TransferLines.Part part,
            int seen) {
        OrderId of = house.order(from);
        house.send(
                id ->
                        transfer(
                                id,
                                of,
                                new TransferLines(List.of(part), to.apply(id), table, seen, null)),
                id ->
                        transfer(
                                id,
                                of,
                                new TransferLines(List.of(part), to.apply(id), table, seen, 1)));
    }

    private Object transfer(CommandId id, OrderId of, TransferLines command) {
        return house.services().transfers().transfer(BY, id, of, command).value();
    }

    void pay(int order, long amount) {
        OrderId of = house.order(order);
        house.send(id -> pay(id, of, amount), id -> pay(id, of, amount + 1));
    }

    private Object pay(CommandId id, OrderId of, long amount) {
        var payment =
                new TakePayment(
                        new PaymentId(id.value()), Tender.CASH, new Money(amount), null, null);
        return house.services().payments().take(BY, of, payment).value();
    }

    void addWhatNobodySells(int order) {
        OrderId to = house.order(order);
        var line = new NewLine(new LineId(UUID.randomUUID()), new ItemId("soap"), 1, null, null);
        var unused =
                orders().addLines(
                                BY,
                                new CommandId(UUID.randomUUID()),
                                to,
                                new AddLines(List.of(line), null));
    }

    private OrderService orders() {
        return house.services().orders();
    }

    private SentLineService sentLines() {
        return house.services().sentLines();
    }
}
