package docket.kitchen.board;

import docket.client.Command;
import docket.client.CommandDesk.Result;
import docket.kitchen.contact.TapNotices;
import docket.model.Names;
import docket.model.OrderType;
import docket.model.event.Floor;
import docket.model.menu.ItemId;
import docket.model.menu.StationId;
import docket.model.message.Message;
import docket.model.message.MessageId;
import docket.model.message.SeeMessage;
import docket.model.order.LineId;
import docket.model.order.LineStatus;
import docket.model.order.OrderId;
import docket.model.ticket.Ticket;
import docket.model.ticket.TicketId;
import docket.model.ticket.TicketLine;
import docket.ui.Texts;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The test tickets among the cards: of no order, marked as tests, bumped like others, and gone by
/// themselves after [Message#TEST_KEPT]. Nothing counts them. Confined to the screens' thread.
final class TestTickets {
    private final String place;
    private final Taps taps;
    private final Texts texts;
    private final Supplier<Instant> serverNow;
    private final TapNotices notices;
    private final Runnable changed;
    private final Map<TicketId, MessageId> standing = new HashMap<>();
    private final Set<MessageId> heard = new HashSet<>();
    private final Set<MessageId> tapped = new HashSet<>();
    private boolean begun;

    /// @param place the station that the display shows, or [Message#EVERY_STATION]
    /// @param changed is run when an answer has come
    TestTickets(
            String place,
            Taps taps,
            Texts texts,
            Supplier<Instant> serverNow,
            TapNotices notices,
            Runnable changed) {
        this.place = place;
        this.taps = taps;
        this.texts = texts;
        this.serverNow = serverNow;
        this.notices = notices;
        this.changed = changed;
    }

    /// The cards of the orders with those of the tests among them.
    ///
    /// @param orders the cards of the orders, as they stand
    List<Card> among(List<Card> orders, Floor floor) {
        List<Message> tests = current(floor);
        standing.clear();
        tests.forEach(test -> standing.put(test.ticketId(), test.id()));
        return tests.isEmpty()
                ? orders
                : Stream.concat(orders.stream(), tests.stream().map(this::card))
                        .sorted(Card.IN_ORDER)
                        .toList();
    }

    /// Tells of those that were not there before; not at the first look.
    void hear(Floor floor, Consumer<OrderId> news) {
        boolean isFirst = !begun;
        begun = true;
        for (Message test : current(floor)) {
            if (heard.add(test.id()) && !isFirst) {
                news.accept(order(test));
            }
        }
    }

    /// Whether one stands there that is over by now, or is back.
    boolean isPast(@Nullable Floor floor) {
        return floor != null && current(floor).size() != standing.size();
    }

    private List<Message> current(Floor floor) {
        Instant now = serverNow.get();
        return floor.messages(now).stream()
                .filter(one -> one.isTestAt(place, now) && !tapped.contains(one.id()))
                .toList();
    }

    boolean isOne(TicketId ticket) {
        return standing.containsKey(ticket);
    }

    boolean isOne(Card card) {
        return card.mine().stream().anyMatch(ticket -> isOne(ticket.id()));
    }

    /// Takes one off the board, and says that a cook did.
    ///
    /// @return whether it was one
    boolean bump(TicketId ticket) {
        MessageId test = standing.get(ticket);
        if (test == null) {
            return false;
        }
        tapped.add(test);
        taps.desk()
                .send(
                        new Command.SayMessageSeen(
                                taps.ids().command(), test, new SeeMessage(place)),
                        result -> answered(test, result));
        return true;
    }

    private void answered(MessageId test, Result result) {
        if (!(result instanceof Result.Done)) {
            tapped.remove(test);
            notices.answered(result, "");
            changed.run();
        }
    }

    private static OrderId order(Message test) {
        return new OrderId(test.id().value());
    }

    private Card card(Message test) {
        String title = texts.text("test.title");
        var line = new LineId(test.id().value());
        var wording = new Card.Wording(test.text(), "", "", "", false);
        return new Card(
                order(test),
                new Card.Head(title, texts.text("test.place"), ""),
                test.sentAt(),
                List.of(ticket(test, line, title)),
                List.of(
                        new Card.Row.Remark(texts.text("test.hint"), Card.Kind.ALARM),
                        new Card.Row.Line(
                                test.ticketId(),
                                line,
                                1,
                                0,
                                wording,
                                LineStatus.FIRED,
                                true,
                                "",
                                false)),
                false);
    }

    /// What it would be if it were a ticket: the screen tells of it by its id, as of any.
    private Ticket ticket(Message test, LineId line, String title) {
        StationId station = test.station();
        return new Ticket(
                test.ticketId(),
                order(test),
                station == null ? new StationId(place) : station,
                title,
                OrderType.TAKEAWAY,
                "",
                0,
                "",
                List.of(
                        new TicketLine(
                                line,
                                new ItemId("test"),
                                test.text(),
                                Names.NONE,
                                1,
                                List.of(),
                                "",
                                1,
                                LineStatus.FIRED,
                                test.sentAt(),
                                null,
                                null,
                                0,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null)),
                test.sentAt(),
                1,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
