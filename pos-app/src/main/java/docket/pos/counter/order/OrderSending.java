package docket.pos.counter.order;

import docket.client.Command;
import docket.client.CommandDesk;
import docket.client.CommandDesk.Result;
import docket.client.Ids;
import docket.model.OrderType;
import docket.model.Refusal;
import docket.model.menu.ItemId;
import docket.model.order.AddLines;
import docket.model.order.LineId;
import docket.model.order.NewLine;
import docket.model.order.NewOrder;
import docket.model.order.Order;
import docket.model.order.PartOf;
import docket.ui.Notices;
import docket.ui.Texts;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Sends drafts to the kitchen, and brings back what the server refused. Confined to the screens'
/// thread.
final class OrderSending implements CommandDesk.Watcher {
    private final CommandDesk desk;
    private final Ids ids;
    private final DraftBook drafts;
    private final KnownFloor known;
    private final Texts texts;
    private final Notices notices;

    OrderSending(
            CommandDesk desk,
            Ids ids,
            DraftBook drafts,
            KnownFloor known,
            Texts texts,
            Notices notices) {
        this.desk = desk;
        this.ids = ids;
        this.drafts = drafts;
        this.known = known;
        this.texts = texts;
        this.notices = notices;
        desk.watch(this);
    }

    /// Sends the draft; the screen is free for the next order at once.
    ///
    /// @param then gets the order as the server keeps it
    void send(Consumer<Order> then) {
        Draft sent = drafts.draft();
        if (sent.isEmpty()) {
            notices.say(texts.text("order.nothingToSend"));
            return;
        }
        Command command = command(sent);
        Consumer<Order> promised = known.promised(sent);
        drafts.startNext();
        desk.send(command, result -> answered(result, sent, promised.andThen(then)));
        drafts.keep();
    }

    /// Where nobody told of an order at the table, one that is there by then takes the lines: they
    /// are of the same guests.
    private Command command(Draft sent) {
        List<NewLine> lines = sent.commands();
        if (sent.adding()) {
            return new Command.AddToOrder(ids.command(), sent.orderId(), new AddLines(lines, null));
        }
        Later later = sent.later();
        return new Command.PlaceOrder(
                sent.orderId(),
                new NewOrder(
                        sent.type(),
                        sent.table(),
                        sent.guests(),
                        sent.note(),
                        lines,
                        sent.guestName(),
                        later == null ? null : later.dueAt(),
                        later == null ? null : later.leadMinutes(),
                        later == null && isFirstAtTable(sent)));
    }

    private boolean isFirstAtTable(Draft sent) {
        return !sent.table().isEmpty()
                && known.offered().filter(order -> !order.isScheduled()).isEmpty();
    }

    private void answered(Result result, Draft sent, Consumer<Order> then) {
        switch (result) {
            case Result.Done done -> {
                Order order = (Order) done.answer();
                notices.say(said(order, sent));
                then.accept(order);
            }
            case Result.Refused no -> takeBack(sent, texts.refusal(no.refusal()));
            case Result.Broken broken -> takeBack(sent, texts.failure(broken.cause()));
        }
    }

    private String said(Order order, Draft sent) {
        if (!order.id().equals(sent.orderId())) {
            return texts.text("order.joined", order.number());
        }
        Instant due = order.dueAt();
        return order.isScheduled() && due != null
                ? texts.text(
                        "order.booked",
                        order.number(),
                        known.clock().map(clock -> clock.of(due)).orElse(""))
                : texts.text("order.sent", order.number());
    }

    private void takeBack(Draft sent, String sentence) {
        boolean onScreen = drafts.draft().isEmpty();
        drafts.takeBack(sent);
        notices.insist(sentence + " " + texts.text(onScreen ? "order.back" : "order.backAside"));
    }

    @Override
    public void onWaiting(List<Command> waiting, boolean unreachable) {}

    /// A Send of an earlier run was refused: its lines come back too.
    @Override
    public void onRefused(Command command, Refusal refusal) {
        Draft sent = draftOf(command);
        if (sent != null) {
            takeBack(sent, texts.refusal(refusal));
        }
    }

    @Override
    public void onBroken(Command command, RuntimeException cause) {
        Draft sent = draftOf(command);
        if (sent != null) {
            takeBack(sent, texts.failure(cause));
        }
    }

    private static @Nullable Draft draftOf(Command command) {
        if (command instanceof Command.PlaceOrder place) {
            NewOrder order = place.order();
            return new Draft(
                    place.orderId(),
                    false,
                    order.type(),
                    order.tableText(),
                    order.guestCount(),
                    order.noteText(),
                    lines(order.lines()),
                    null,
                    order.guestName(),
                    Later.of(order));
        }
        if (command instanceof Command.AddToOrder add) {
            return new Draft(
                    add.orderId(),
                    true,
                    OrderType.DINE_IN,
                    "",
                    0,
                    "",
                    lines(add.lines().lines()),
                    null,
                    null,
                    null);
        }
        return null;
    }

    /// Lines as they were entered.
    static List<DraftLine> lines(List<NewLine> lines) {
        Map<LineId, ItemId> items =
                lines.stream().collect(Collectors.toMap(NewLine::id, NewLine::itemId));
        return lines.stream().map(line -> DraftLine.of(line, part(line.partOf(), items))).toList();
    }

    private static @Nullable DraftPart part(@Nullable PartOf of, Map<LineId, ItemId> items) {
        ItemId combo = of == null ? null : items.get(of.lineId());
        return of == null || combo == null ? null : new DraftPart(of.lineId(), of.slotId(), combo);
    }
}
