package docket.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import docket.model.CommandId;
import docket.model.Money;
import docket.model.OrderType;
import docket.model.Reason;
import docket.model.Refusal;
import docket.model.Unreachable;
import docket.model.menu.Availability;
import docket.model.menu.AvailabilityStatus;
import docket.model.menu.ChangeAvailability;
import docket.model.menu.MenuItem;
import docket.model.menu.Modifier;
import docket.model.menu.ModifierAvailability;
import docket.model.order.AddLines;
import docket.model.order.ChangeDetails;
import docket.model.order.ChangeNote;
import docket.model.order.ChangeOrderStatus;
import docket.model.order.CompLine;
import docket.model.order.EnteredLines;
import docket.model.order.FireLines;
import docket.model.order.Firing;
import docket.model.order.LineId;
import docket.model.order.LineStatus;
import docket.model.order.ModifierChoice;
import docket.model.order.NewLine;
import docket.model.order.NewOrder;
import docket.model.order.Order;
import docket.model.order.OrderId;
import docket.model.order.OrderLine;
import docket.model.order.OrderStatus;
import docket.model.order.OrderTarget;
import docket.model.order.RemakeLine;
import docket.model.order.RemoveLine;
import docket.model.order.RushOrder;
import docket.model.order.VoidLine;
import docket.model.payment.PaymentId;
import docket.model.payment.TakePayment;
import docket.model.payment.Tender;
import docket.model.ticket.ChangeLineStatus;
import docket.model.ticket.ChangeTicketStatus;
import docket.model.ticket.Delivery;
import docket.model.ticket.Receipt;
import docket.model.ticket.Ticket;
import docket.model.ticket.TicketId;
import docket.model.ticket.TicketStatus;
import docket.wire.Beat;
import docket.wire.Drafting;
import docket.wire.Presence;
import docket.wire.Protocol;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What every [DocketClient] keeps, whatever is behind it. The fake one of the screens' tests runs
/// it in memory and the real one against a real server, so that the fake cannot lie. It asks for a
/// menu with an item that needs no choice, and does not mind orders that are there already.
public interface DocketClientContract extends TableContract, MessageContract {
    @Override
    DocketClient station();

    private static OrderId freshOrder() {
        return new OrderId(UUID.randomUUID());
    }

    private static CommandId fresh() {
        return new CommandId(UUID.randomUUID());
    }

    /// An item that can be ordered as it is and is made at one station.
    private static MenuItem item(DocketClient client) {
        return client.menu().items().stream()
                .filter(item -> item.availability().isPublished())
                .filter(item -> item.modifierGroups().isEmpty())
                .filter(item -> item.stationIds().size() == 1)
                .findFirst()
                .orElseThrow();
    }

    private static NewLine line(MenuItem item) {
        return new NewLine(
                new LineId(UUID.randomUUID()), item.id(), 2, List.of(), "덜 맵게, no onions");
    }

    private static NewOrder takeaway(NewLine... lines) {
        return new NewOrder(OrderType.TAKEAWAY, null, null, null, List.of(lines));
    }

    private static NewOrder takeaway(Instant due, @Nullable Integer lead, NewLine line) {
        return new NewOrder(OrderType.TAKEAWAY, null, null, null, List.of(line), null, due, lead);
    }

    private static Order place(DocketClient client) {
        return client.place(freshOrder(), takeaway(line(item(client))));
    }

    private static Ticket ticketOf(DocketClient client, Order order) {
        return client.openTickets(Protocol.ALL_STATIONS).tickets().stream()
                .filter(ticket -> ticket.orderId().equals(order.id()))
                .findFirst()
                .orElseThrow();
    }

    private static Order change(
            DocketClient client, Order order, OrderTarget target, String reason) {
        return client.changeOrder(
                fresh(), order.id(), new ChangeOrderStatus(target, order.version(), reason));
    }

    private static Ticket change(DocketClient client, Ticket ticket, TicketStatus status) {
        return client.changeTicket(
                fresh(), ticket.id(), new ChangeTicketStatus(status, ticket.version(), null));
    }

    private static TakePayment cash(long amount) {
        return new TakePayment(
                new PaymentId(UUID.randomUUID()), Tender.CASH, new Money(amount), null, null);
    }

    private static Refusal refusal(ThrowingCallable call) {
        Refusal no = catchThrowableOfType(Refusal.class, call);
        assertThat(no).as("a refusal").isNotNull();
        return no;
    }

    private static List<OrderId> openOrders(DocketClient client) {
        return client.openOrders().orders().stream().map(Order::id).toList();
    }

    private static List<TicketId> ids(List<Ticket> tickets) {
        return tickets.stream().map(Ticket::id).toList();
    }

    @Test
    default void anOrderIsPlacedOnceHoweverOftenItIsSent() {
        DocketClient counter = station();
        OrderId id = freshOrder();
        NewOrder order = takeaway(line(item(counter)));

        Order first = counter.place(id, order);
        Order second = counter.place(id, order);

        assertThat(second).isEqualTo(first);
        assertThat(first.status()).isEqualTo(OrderStatus.OPEN);
        assertThat(first.lines().getFirst().note()).isEqualTo("덜 맵게, no onions");
        assertThat(first.total()).isEqualTo(item(counter).price().times(2));
        assertThat(openOrders(counter)).containsOnlyOnce(id);
    }

    @Test
    default void anIdIsNotUsedForTwoOrders() {
        DocketClient counter = station();
        Order first = place(counter);

        Refusal no = refusal(() -> counter.place(first.id(), takeaway(line(item(counter)))));

        assertThat(no.reason()).isEqualTo(Reason.ID_REUSED);
        assertThat(counter.order(first.id())).isEqualTo(first);
    }

    @Test
    default void anUnknownOrderIsRefused() {
        DocketClient counter = station();

        assertThat(refusal(() -> counter.order(freshOrder())).reason())
                .isEqualTo(Reason.ORDER_UNKNOWN);
        assertThat(refusal(() -> counter.take(freshOrder(), cash(1))).reason())
                .isEqualTo(Reason.ORDER_UNKNOWN);
    }

    @Test
    default void linesAreAddedOnceHoweverOftenTheyAreSent() {
        DocketClient counter = station();
        Order order = place(counter);
        var more = new AddLines(List.of(line(item(counter))), null);
        CommandId command = fresh();

        Order first = counter.addLines(command, order.id(), more);
        Order second = counter.addLines(command, order.id(), more);

        assertThat(second).isEqualTo(first);
        assertThat(counter.order(order.id()).lines()).hasSize(2);
    }

    @Test
    default void aLineIsVoidedWithAReason() {
        DocketClient counter = station();
        Order order = place(counter);
        LineId line = order.lines().getFirst().id();
        var reason = new VoidLine("changed mind", null);

        Order after = counter.voidLine(fresh(), order.id(), line, reason);

        assertThat(after.lines()).extracting(OrderLine::status).containsExactly(LineStatus.VOIDED);
        assertThat(
                        refusal(
                                        () ->
                                                counter.voidLine(
                                                        fresh(),
                                                        order.id(),
                                                        new LineId(UUID.randomUUID()),
                                                        reason))
                                .reason())
                .isEqualTo(Reason.LINE_UNKNOWN);
    }

    @Test
    default void aHeldLineIsFiredOnceOrTakenOff() {
        DocketClient counter = station();
        MenuItem item = item(counter);
        Order order = counter.place(freshOrder(), takeaway(held(item), held(item)));
        LineId first = order.lines().getFirst().id();
        LineId second = order.lines().getLast().id();
        CommandId command = fresh();

        Order fired =
                counter.sentLines().fire(command, order.id(), FireLines.lines(List.of(first)));
        Order again =
                counter.sentLines().fire(command, order.id(), FireLines.lines(List.of(first)));
        Order removed =
                counter.sentLines().remove(fresh(), order.id(), second, new RemoveLine(null));

        assertThat(order.lines())
                .extracting(OrderLine::status)
                .containsExactly(LineStatus.HELD, LineStatus.HELD);
        assertThat(again).isEqualTo(fired);
        assertThat(removed.lines())
                .extracting(OrderLine::status)
                .containsExactly(LineStatus.FIRED, LineStatus.REMOVED);
        assertThat(removed.total()).isEqualTo(item.price().times(2));
        assertThat(ticketOf(counter, order).lines()).hasSize(1);
    }

    @Test
    default void aLineGetsAnotherNoteAndIsMadeAgainOnce() {
        DocketClient counter = station();
        Order order = place(counter);
        LineId line = order.lines().getFirst().id();
        LineId fresh = new LineId(UUID.randomUUID());
        var again = new RemakeLine(fresh, 1, "dropped", null);
        CommandId command = fresh();

        Order noted =
                counter.sentLines().note(fresh(), order.id(), line, new ChangeNote("cut", null));
        assertThat(ticketOf(counter, order).lines().getFirst().noteBefore())
                .isEqualTo("덜 맵게, no onions");
        change(counter, ticketOf(counter, order), TicketStatus.DONE);
        Order remade = counter.sentLines().remake(command, order.id(), line, again);
        Order retried = counter.sentLines().remake(command, order.id(), line, again);

        assertThat(noted.lines().getFirst().note()).isEqualTo("cut");
        assertThat(remade.lines()).extracting(OrderLine::remakeOf).containsExactly(null, line);
        assertThat(remade.total()).isEqualTo(order.total());
        assertThat(retried).isEqualTo(remade);
    }

    @Test
    default void aLineThatIsGivenToTheGuestCostsNothingUntilItIsChargedAgain() {
        DocketClient counter = station();
        Order order = place(counter);
        LineId line = order.lines().getFirst().id();
        CommandId command = fresh();
        var gift = new CompLine("long wait", null);

        Order given = counter.sentLines().comp(command, order.id(), line, gift);
        Order retried = counter.sentLines().comp(command, order.id(), line, gift);
        Order charged =
                counter.sentLines().comp(fresh(), order.id(), line, new CompLine(null, null));

        assertThat(given.lines().getFirst().comp()).isEqualTo("long wait");
        assertThat(given.total()).isEqualTo(Money.ZERO);
        assertThat(retried).isEqualTo(given);
        assertThat(charged.total()).isEqualTo(order.total());
    }

    @Test
    default void aRushIsOnEveryTicketOfItsOrderUntilItIsTakenBack() {
        DocketClient counter = station();
        Order order = place(counter);
        CommandId command = fresh();
        var hurry = new RushOrder(true, order.version());

        Order rushed = counter.sentLines().rush(command, order.id(), hurry);
        Order retried = counter.sentLines().rush(command, order.id(), hurry);
        List<Ticket> onBoards = counter.openTickets(Protocol.ALL_STATIONS).tickets();

        assertThat(rushed.isRush()).isTrue();
        assertThat(retried).isEqualTo(rushed);
        assertThat(onBoards)
                .filteredOn(ticket -> ticket.orderId().equals(order.id()))
                .isNotEmpty()
                .allMatch(Ticket::isRush);
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(
                        () ->
                                counter.sentLines()
                                        .rush(fresh(), order.id(), new RushOrder(true, null)))
                .extracting(Refusal::reason)
                .isEqualTo(Reason.ILLEGAL_TRANSITION);
        Order calm = counter.sentLines().rush(fresh(), order.id(), new RushOrder(false, null));
        assertThat(calm.isRush()).isFalse();
    }

    @Test
    default void whatIsSaidOfAnOrderChangesOnItsTicketsToo() {
        DocketClient counter = station();
        Order order = place(counter);
        CommandId command = fresh();
        var details = new ChangeDetails("bag", 2, "Kim", order.version());

        Order changed = counter.sentLines().change(command, order.id(), details);
        Order again = counter.sentLines().change(command, order.id(), details);

        assertThat(again).isEqualTo(changed);
        assertThat(changed.guestName()).isEqualTo("Kim");
        assertThat(ticketOf(counter, order))
                .extracting(Ticket::guestName, Ticket::note, Ticket::guests)
                .containsExactly("Kim", "bag", 2);
    }

    private static NewLine held(MenuItem item) {
        return new NewLine(
                new LineId(UUID.randomUUID()), item.id(), 2, List.of(), null, null, null, true);
    }

    @Test
    default void anOrderForLaterWaitsForItsTimeWhichCanBeAnother() {
        DocketClient counter = station();
        Instant due = Instant.now().plus(Duration.ofHours(3)).truncatedTo(ChronoUnit.SECONDS);
        Order order = counter.place(freshOrder(), takeaway(due, 30, line(item(counter))));
        ChangeDetails later = ChangeDetails.due(due.plus(Duration.ofHours(1)), null);
        CommandId id = fresh();
        Order changed = counter.sentLines().change(id, order.id(), later);

        assertThat(order.lines()).extracting(OrderLine::status).containsOnly(LineStatus.HELD);
        assertThat(order.dueAt()).isEqualTo(due);
        assertThat(order.fireAt()).isEqualTo(due.minus(Duration.ofMinutes(30)));
        assertThat(counter.sentLines().change(id, order.id(), later)).isEqualTo(changed);
        assertThat(changed.fireAt()).isEqualTo(due.plus(Duration.ofMinutes(30)));

        Order fired =
                counter.sentLines().fire(fresh(), order.id(), Firing.next(changed).orElseThrow());
        assertThat(fired.lines()).extracting(OrderLine::status).containsOnly(LineStatus.FIRED);
        assertThat(fired.fireAt()).isNull();
        assertThat(ticketOf(counter, fired).dueAt()).isEqualTo(changed.dueAt());
    }

    @Test
    default void aTimeThatIsOverOrFarAheadIsRefused() {
        DocketClient counter = station();
        Instant now = Instant.now();
        for (Instant wrong : List.of(now.minusSeconds(1), now.plus(Duration.ofDays(61)))) {
            Refusal no =
                    refusal(
                            () ->
                                    counter.place(
                                            freshOrder(),
                                            takeaway(wrong, null, line(item(counter)))));
            assertThat(no.reason()).isEqualTo(Reason.DUE_TIME);
        }
    }

    @Test
    default void whatWasSoldTodayIsNoFavouriteYet() {
        DocketClient counter = station();
        place(counter);

        assertThat(counter.favourites().items()).isEmpty();
    }

    @Test
    default void whoSawAnOlderOrderIsToldTheCurrentVersion() {
        DocketClient counter = station();
        Order seen = place(counter);
        Order now =
                counter.addLines(
                        fresh(), seen.id(), new AddLines(List.of(line(item(counter))), null));

        Refusal no = refusal(() -> change(counter, seen, OrderTarget.CANCELLED, "guest left"));

        assertThat(no.reason()).isEqualTo(Reason.STALE_VERSION);
        assertThat(no.members())
                .containsEntry("currentVersion", now.version())
                .containsEntry("currentStatus", "OPEN");
    }

    @Test
    default void anOrderThatIsCalledOffIsNoLongerOpen() {
        DocketClient counter = station();
        Order order = place(counter);

        Order after = change(counter, order, OrderTarget.CANCELLED, "guest left");

        assertThat(after.status()).isEqualTo(OrderStatus.CANCELLED);
        assertThat(after.reason()).isEqualTo("guest left");
        assertThat(openOrders(counter)).doesNotContain(order.id());
    }

    @Test
    default void moneyIsTakenOnceHoweverOftenItIsSent() {
        DocketClient counter = station();
        Order order = place(counter);
        TakePayment part = cash(1000);

        Order first = counter.take(order.id(), part);
        Order second = counter.take(order.id(), part);

        assertThat(second).isEqualTo(first);
        assertThat(first.due()).isEqualTo(order.total().minus(new Money(1000)));
        assertThat(counter.order(order.id()).payments()).hasSize(1);
    }

    @Test
    default void noMoreIsTakenThanWhatIsDue() {
        DocketClient counter = station();
        Order order = place(counter);

        Refusal no = refusal(() -> counter.take(order.id(), cash(order.due().minor() + 1)));

        assertThat(no.reason()).isEqualTo(Reason.OVERPAID);
        assertThat(counter.order(order.id()).payments()).isEmpty();
    }

    @Test
    default void whatWasHandedOutByMistakeWaitsAtThePassAgain() {
        DocketClient counter = station();
        Order order = place(counter);
        change(counter, ticketOf(counter, order), TicketStatus.DONE);
        Order assembled = change(counter, counter.order(order.id()), OrderTarget.ASSEMBLED, "");
        Order served = change(counter, assembled, OrderTarget.SERVED, "");

        Order back = change(counter, served, OrderTarget.READY, "");

        assertThat(assembled.assembledAt()).isNotNull();
        assertThat(served.assembledAt()).isNull();
        assertThat(back.isReady()).isTrue();
        assertThat(back).isEqualTo(counter.order(order.id()));
    }

    @Test
    default void anOrderIsClosedWhenItIsPaidAndNotBefore() {
        DocketClient counter = station();
        Order order = place(counter);
        change(counter, ticketOf(counter, order), TicketStatus.DONE);
        Order served = change(counter, counter.order(order.id()), OrderTarget.SERVED, "");

        assertThat(refusal(() -> change(counter, served, OrderTarget.CLOSED, "")).reason())
                .isEqualTo(Reason.NOT_PAID);
        Order paid = counter.take(order.id(), cash(order.due().minor()));
        Order closed = change(counter, paid, OrderTarget.CLOSED, "");

        assertThat(closed.status()).isEqualTo(OrderStatus.CLOSED);
        assertThat(openOrders(counter)).doesNotContain(order.id());
    }

    @Test
    default void aTicketIsOnTheBoardOfItsStationAndOfAll() {
        DocketClient kitchen = station();
        String station = item(kitchen).stationIds().getFirst().value();
        Ticket ticket = ticketOf(kitchen, place(kitchen));

        assertThat(ids(kitchen.openTickets(station).tickets())).containsOnlyOnce(ticket.id());
        assertThat(ids(kitchen.openTickets(Protocol.ALL_STATIONS).tickets()))
                .containsOnlyOnce(ticket.id());
        kitchen.menu().stations().stream()
                .map(other -> other.id().value())
                .filter(other -> !other.equals(station))
                .forEach(
                        other ->
                                assertThat(ids(kitchen.openTickets(other).tickets()))
                                        .doesNotContain(ticket.id()));
    }

    @Test
    default void aStationThatTheMenuDoesNotHaveIsRefused() {
        DocketClient kitchen = station();

        assertThat(refusal(() -> kitchen.openTickets("no such & station")).reason())
                .isEqualTo(Reason.STATION_UNKNOWN);
    }

    @Test
    default void aBumpedTicketLeavesTheBoardAndComesBackByARecall() {
        DocketClient kitchen = station();
        String station = item(kitchen).stationIds().getFirst().value();
        Ticket ticket = ticketOf(kitchen, place(kitchen));

        Ticket done = change(kitchen, ticket, TicketStatus.DONE);
        assertThat(done.status()).isEqualTo(TicketStatus.DONE);
        assertThat(ids(kitchen.openTickets(station).tickets())).doesNotContain(ticket.id());
        assertThat(kitchen.bumpedTickets(station, 1).tickets()).containsExactly(done);

        Ticket back = change(kitchen, done, TicketStatus.FIRED);
        assertThat(back.status()).isEqualTo(TicketStatus.FIRED);
        assertThat(kitchen.openTickets(station).tickets()).contains(back);
        assertThat(ids(kitchen.bumpedTickets(station, 50).tickets())).doesNotContain(ticket.id());
    }

    @Test
    default void ofTwoWhoBumpOneTicketTheSecondIsToldThatItIsDone() {
        DocketClient one = station();
        DocketClient two = station();
        Ticket seen = ticketOf(one, place(one));
        Ticket done = change(one, seen, TicketStatus.DONE);

        Refusal no = refusal(() -> change(two, seen, TicketStatus.DONE));

        assertThat(no.reason()).isEqualTo(Reason.STALE_VERSION);
        assertThat(no.members())
                .containsEntry("currentVersion", done.version())
                .containsEntry("currentStatus", "DONE");
    }

    @Test
    default void oneLineIsDoneByItself() {
        DocketClient kitchen = station();
        MenuItem item = item(kitchen);
        Order order = kitchen.place(freshOrder(), takeaway(line(item), line(item)));
        Ticket ticket = ticketOf(kitchen, order);
        LineId first = order.lines().getFirst().id();

        Ticket after =
                kitchen.changeTicketLine(
                        fresh(),
                        ticket.id(),
                        first,
                        new ChangeLineStatus(LineStatus.DONE, ticket.version()));

        assertThat(after.line(first).orElseThrow().status()).isEqualTo(LineStatus.DONE);
        assertThat(after.status()).isEqualTo(TicketStatus.STARTED);
        assertThat(kitchen.order(order.id()).lines().getFirst().status())
                .isEqualTo(LineStatus.DONE);
    }

    @Test
    default void anUnknownTicketIsRefused() {
        DocketClient kitchen = station();
        var bump = new ChangeTicketStatus(TicketStatus.DONE, 1, null);

        Refusal no =
                refusal(() -> kitchen.changeTicket(fresh(), new TicketId(UUID.randomUUID()), bump));

        assertThat(no.reason()).isEqualTo(Reason.TICKET_UNKNOWN);
    }

    @Test
    default void whatIsSoldOutIsRefusedUntilItIsBack() {
        DocketClient counter = station();
        MenuItem item = item(counter);
        var off = new ChangeAvailability(AvailabilityStatus.SOLD_OUT, null);
        var on = new ChangeAvailability(AvailabilityStatus.PUBLISHED, null);

        MenuItem changed = counter.changeAvailability(fresh(), item.id(), off);
        Refusal no = refusal(() -> counter.place(freshOrder(), takeaway(line(item))));
        counter.changeAvailability(fresh(), item.id(), on);

        assertThat(changed.availability().status()).isEqualTo(AvailabilityStatus.SOLD_OUT);
        assertThat(no.reason()).isEqualTo(Reason.ITEM_SOLD_OUT);
        assertThat(no.members()).containsEntry("itemId", item.id().value());
        assertThat(counter.place(freshOrder(), takeaway(line(item))).isOpen()).isTrue();
    }

    @Test
    default void aChoiceThatIsSoldOutIsRefusedUntilItIsBack() {
        DocketClient counter = station();
        MenuItem item =
                counter.menu().items().stream()
                        .filter(one -> !one.modifierGroups().isEmpty())
                        .findFirst()
                        .orElseThrow();
        Modifier choice = item.modifierGroups().getFirst().modifiers().getFirst();
        var with =
                new NewLine(
                        new LineId(UUID.randomUUID()),
                        item.id(),
                        1,
                        List.of(new ModifierChoice(choice.id(), 1)),
                        null);
        var off = new ChangeAvailability(AvailabilityStatus.SOLD_OUT, null);
        var on = new ChangeAvailability(AvailabilityStatus.PUBLISHED, null);

        ModifierAvailability changed = counter.changeAvailability(fresh(), choice.id(), off);
        Refusal no = refusal(() -> counter.place(freshOrder(), takeaway(with)));
        assertThat(counter.menu().modifiersOff()).containsExactly(changed);
        counter.changeAvailability(fresh(), choice.id(), on);

        assertThat(no.reason()).isEqualTo(Reason.MODIFIER_SOLD_OUT);
        assertThat(no.members()).containsEntry("modifierId", choice.id().value());
        assertThat(counter.menu().modifiersOff()).isEmpty();
        assertThat(counter.place(freshOrder(), takeaway(with)).isOpen()).isTrue();
    }

    @Test
    default void whatIsCountedRunsOutAndWhatWasNotBegunComesBack() {
        DocketClient counter = station();
        MenuItem item = item(counter);
        MenuItem counted = counter.changeAvailability(fresh(), item.id(), only(5));

        Order order = counter.place(freshOrder(), takeaway(line(item), line(item)));
        assertThat(left(counter, item)).isEqualTo(Availability.left(1));
        Refusal no = refusal(() -> counter.place(freshOrder(), takeaway(line(item))));
        assertThat(no.reason()).isEqualTo(Reason.TOO_FEW_LEFT);
        assertThat(no.members())
                .containsEntry("itemId", item.id().value())
                .containsEntry("left", 1);

        LineId first = order.lines().getFirst().id();
        Order less = counter.voidLine(fresh(), order.id(), first, new VoidLine("mistake", null));
        assertThat(left(counter, item)).isEqualTo(Availability.left(3));

        change(counter, ticketOf(counter, order), TicketStatus.STARTED);
        change(counter, counter.order(less.id()), OrderTarget.CANCELLED, "they left");
        assertThat(left(counter, item)).isEqualTo(Availability.left(3));
        assertThat(menuItem(counter, item).version()).isEqualTo(counted.version());
        uncount(counter, item);
    }

    @Test
    default void theLastOneSellsItOut() {
        DocketClient counter = station();
        MenuItem item = item(counter);
        counter.changeAvailability(fresh(), item.id(), only(4));
        Order order = place(counter);

        counter.addLines(fresh(), order.id(), new AddLines(List.of(line(item)), null));

        assertThat(left(counter, item))
                .isEqualTo(new Availability(AvailabilityStatus.SOLD_OUT, null, 0));
        Refusal no = refusal(() -> counter.place(freshOrder(), takeaway(line(item))));
        assertThat(no.reason()).isEqualTo(Reason.ITEM_SOLD_OUT);

        change(counter, counter.order(order.id()), OrderTarget.CANCELLED, "a mistake");
        assertThat(left(counter, item)).isEqualTo(Availability.left(4));
        uncount(counter, item);
    }

    /// The other tests of the same server want more of it.
    private static void uncount(DocketClient counter, MenuItem item) {
        var endless = new ChangeAvailability(AvailabilityStatus.PUBLISHED, null);
        assertThat(counter.changeAvailability(fresh(), item.id(), endless).availability().left())
                .isNull();
    }

    private static ChangeAvailability only(int count) {
        return new ChangeAvailability(AvailabilityStatus.PUBLISHED, null, count);
    }

    private static MenuItem menuItem(DocketClient counter, MenuItem item) {
        return counter.menu().items().stream()
                .filter(now -> now.id().equals(item.id()))
                .findFirst()
                .orElseThrow();
    }

    private static Availability left(DocketClient counter, MenuItem item) {
        return menuItem(counter, item).availability();
    }

    @Test
    default void aFeedTellsTheFloorAndThenEveryFactOnce() throws Exception {
        DocketClient counter = station();
        Order before = place(counter);
        long seq = counter.health().seq();
        var ear = new FeedEar();
        try (var feed = station().follow(new FeedRequest("", "contract", false), ear)) {
            assertThat(feed).isNotNull();
            assertThat(ear.next(3)).containsExactly("connecting", "floor " + seq, "live " + seq);
            assertThat(ear.floor().order(before.id())).contains(before);

            OrderId id = freshOrder();
            NewOrder order = takeaway(line(item(counter)));
            Order placed = counter.place(id, order);
            counter.place(id, order);
            refusal(() -> counter.take(id, cash(placed.due().minor() + 1)));
            Ticket done = change(counter, ticketOf(counter, placed), TicketStatus.DONE);

            assertThat(ear.next(2)).containsExactly("fact " + (seq + 1), "fact " + (seq + 2));
            assertThat(counter.health().seq()).isEqualTo(seq + 2);
            assertThat(counter.menu().asOf()).isEqualTo(seq + 2);
            assertThat(ear.floor().orders()).isEqualTo(counter.openOrders().orders());
            assertThat(ear.floor().ticket(done.id())).contains(done);
        }
    }

    @Test
    default void aClosedFeedSaysNothingMore() throws Exception {
        DocketClient counter = station();
        var ear = new FeedEar();
        var witness = new FeedEar();
        try (var other = station().follow(new FeedRequest("", "witness", false), witness)) {
            assertThat(other).isNotNull();
            long seq = counter.health().seq();
            FeedSubscription feed = station().follow(new FeedRequest("", "ends", false), ear);
            ear.until("live " + seq);
            witness.until("live " + seq);
            feed.close();
            place(counter);

            witness.until("fact " + (seq + 1));
            assertThat(ear.heard).isEmpty();
        }
    }

    @Test
    default void whoIsThereIsToldToThoseWhoAsk() throws Exception {
        var asking = new FeedEar();
        var silent = new FeedEar();
        try (var counter = station().follow(new FeedRequest("", "till", true), asking);
                var kitchen = station().follow(new FeedRequest("grill", "그릴 1", false), silent)) {
            assertThat(counter).isNotSameAs(kitchen);

            await().until(() -> asking.presence.stream().anyMatch(now -> shows(now, "그릴 1")));
        }
        assertThat(asking.presence).noneMatch(now -> shows(now, "till"));
        assertThat(silent.presence).isEmpty();
    }

    @Test
    default void aCounterIsToldHowFarAnOrderHasComeOnItsWayToTheCooks() {
        DocketClient counter = station();
        var asking = new FeedEar();
        try (var till = station().follow(new FeedRequest("", "till", true), asking);
                var kitchen =
                        station()
                                .follow(
                                        new FeedRequest(Protocol.ALL_STATIONS, "all", false),
                                        new FeedEar())) {
            assertThat(till).isNotNull();
            Order order = place(counter);
            await().until(() -> receipts(asking, order).contains(Receipt.RECEIVED));
            TicketId ticket =
                    counter.openTickets(Protocol.ALL_STATIONS).tickets().stream()
                            .filter(one -> one.orderId().equals(order.id()))
                            .findFirst()
                            .orElseThrow()
                            .id();

            kitchen.shows(List.of(new Beat.Sight(ticket, 1, null)));
            await().until(() -> receipts(asking, order).contains(Receipt.SHOWN));
            kitchen.shows(List.of(new Beat.Sight(ticket, 1, true)));
            await().until(() -> receipts(asking, order).contains(Receipt.SEEN));
        }
    }

    private static List<Receipt> receipts(FeedEar ear, Order order) {
        List<Delivery> told = ear.presence.isEmpty() ? null : ear.presence.getLast().deliveries();
        return told == null
                ? List.of()
                : told.stream()
                        .filter(delivery -> delivery.orderId().equals(order.id()))
                        .map(Delivery::receipt)
                        .toList();
    }

    private static NewOrder joining(String table, int guests, String note, NewLine... lines) {
        return new NewOrder(
                OrderType.DINE_IN, table, guests, note, List.of(lines), null, null, null, true);
    }

    @Test
    default void anOrderThatKnewOfNoOtherJoinsTheOneThatIsOpenAtItsTable() {
        DocketClient first = station();
        DocketClient second = station();
        String table = "J" + UUID.randomUUID().toString().substring(0, 6);
        NewLine own = line(item(first));
        NewLine more = line(item(first));
        Order placed = first.place(freshOrder(), joining(table, 0, "nuts", own));
        OrderId id = freshOrder();
        NewOrder late = joining(table, 3, "window", more);

        Order joined = second.place(id, late);
        Order again = second.place(id, late);

        assertThat(again).isEqualTo(joined);
        assertThat(joined.id()).isEqualTo(placed.id());
        assertThat(joined.lines()).extracting(OrderLine::id).containsExactly(own.id(), more.id());
        assertThat(joined.lines()).extracting(OrderLine::batch).containsExactly(1, 2);
        assertThat(joined.guests()).isEqualTo(3);
        assertThat(joined.note()).isEqualTo("nuts · window");
        assertThat(refusal(() -> second.order(id)).reason()).isEqualTo(Reason.ORDER_UNKNOWN);
        assertThat(openOrders(second)).contains(placed.id()).doesNotContain(id);
    }

    @Test
    default void whereSeveralOrdersAreOpenAtATableANewOneIsItsOwn() {
        DocketClient counter = station();
        String table = "J" + UUID.randomUUID().toString().substring(0, 6);
        NewLine[] lines = {line(item(counter)), line(item(counter)), line(item(counter))};
        Order first = counter.place(freshOrder(), joining(table, 0, "", lines[0]));
        var apart = new NewOrder(OrderType.DINE_IN, table, 0, "", List.of(lines[1]));
        Order second = counter.place(freshOrder(), apart);
        OrderId id = freshOrder();

        Order third = counter.place(id, joining(table, 0, "", lines[2]));

        assertThat(second.id()).isNotEqualTo(first.id());
        assertThat(third.id()).isEqualTo(id);
        assertThat(third.visitId()).isEqualTo(first.visitId());
    }

    @Test
    default void whatIsEnteredIsToldToTheOtherCountersUntilItIsLeft() {
        DocketClient enters = station();
        DocketClient looks = station();
        var own = new FeedEar();
        var other = new FeedEar();
        var entered =
                new EnteredLines(
                        freshOrder(), "7", List.of(line(item(enters)), line(item(enters))));
        try (var first = enters.follow(new FeedRequest("", "one", true), own);
                var second = looks.follow(new FeedRequest("", "two", true), other)) {
            assertThat(first).isNotSameAs(second);

            enters.drafts().enter(entered);
            await().until(() -> entered(other).contains(entered));

            enters.drafts().leave();
            await().until(() -> !entered(other).contains(entered));
        }
        assertThat(own.presence).flatExtracting(Presence::drafts).isEmpty();
    }

    @Test
    default void whoeverHasLeftEntersNothingAnyMore() {
        DocketClient enters = station();
        var ear = new FeedEar();
        var entered = new EnteredLines(freshOrder(), "8", List.of(line(item(enters))));
        try (var feed = station().follow(new FeedRequest("", "looks", true), ear)) {
            assertThat(feed).isNotNull();
            var unheard = new FeedEar();
            var unused = enters.follow(new FeedRequest("", "leaves", true), unheard);
            await().until(() -> !unheard.presence.isEmpty());
            enters.drafts().enter(entered);
            await().until(() -> entered(ear).contains(entered));

            enters.close();

            await().until(() -> !entered(ear).contains(entered));
        }
    }

    private static List<EnteredLines> entered(FeedEar ear) {
        return ear.presence.isEmpty()
                ? List.of()
                : ear.presence.getLast().drafts().stream().map(Drafting::entered).toList();
    }

    private static boolean shows(Presence presence, String name) {
        return presence.stations().stream().anyMatch(contact -> contact.name().equals(name));
    }

    @Test
    default void aClosedClientReachesNobody() {
        DocketClient client = station();
        client.close();

        assertThatThrownBy(client::menu).isInstanceOf(Unreachable.class);
        assertThatThrownBy(() -> client.place(freshOrder(), takeaway(line(item(station())))))
                .isInstanceOf(Unreachable.class);
    }
}
