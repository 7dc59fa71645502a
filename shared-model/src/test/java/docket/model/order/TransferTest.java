package docket.model.order;

import static docket.model.ModelSamples.DAY;
import static docket.model.ModelSamples.NOON;
import static docket.model.ModelSamples.card;
import static docket.model.ModelSamples.lineId;
import static docket.model.ModelSamples.menu;
import static docket.model.ModelSamples.order;
import static docket.model.ModelSamples.orderId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import docket.model.InvalidValue;
import docket.model.ModelSamples;
import docket.model.Reason;
import docket.model.Refusal;
import docket.model.event.Floor;
import docket.model.event.FloorEvent;
import docket.model.menu.ItemId;
import docket.model.ticket.ChangeTicketStatus;
import docket.model.ticket.FiredOrder;
import docket.model.ticket.Ticket;
import docket.model.ticket.TicketLine;
import docket.model.ticket.TicketStatus;
import docket.model.ticket.Transferred;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class TransferTest {
    private final FiredOrder four =
            order().numbered(1).at("4").with("americano", 3).with("burger-set", 1).fired();
    private final FiredOrder seven = order().numbered(2).at("7").with("americano", 1).fired();

    private static TransferLines wanted(
            FiredOrder from, FiredOrder to, TransferLines.Part... parts) {
        return new TransferLines(
                List.of(parts), to.id(), null, from.order().version(), to.order().version());
    }

    private static Transferred bring(FiredOrder from, FiredOrder to, TransferLines.Part... parts) {
        Transfer lines = Transfer.of(from.order(), to.order(), wanted(from, to, parts), NOON);
        return Transferred.of(from, to, lines);
    }

    private static LineId first(FiredOrder fired) {
        return fired.order().lines().getFirst().id();
    }

    private static LineId last(FiredOrder fired) {
        return fired.order().lines().getLast().id();
    }

    private static FiredOrder bumped(FiredOrder fired, String station) {
        Ticket ticket =
                fired.tickets().stream()
                        .filter(t -> t.stationId().value().equals(station))
                        .findFirst()
                        .orElseThrow();
        return fired.change(
                ticket.id(),
                new ChangeTicketStatus(TicketStatus.DONE, ticket.version(), null),
                NOON.plusSeconds(60));
    }

    private static void refused(Reason reason, ThrowingCallable step) {
        assertThatThrownBy(step)
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.reason()).isEqualTo(reason));
    }

    @Test
    void aLineGoesWithItsIdItsPriceAndHowFarItIs() {
        FiredOrder done = bumped(four, station(four));

        Transferred after = bring(done, seven, TransferLines.Part.all(first(done)));

        OrderLine line = after.to().order().line(first(done));
        assertThat(line.status()).isEqualTo(done.order().line(first(done)).status());
        assertThat(line.firedAt()).isEqualTo(done.order().line(first(done)).firedAt());
        assertThat(after.from().order().total().plus(after.to().order().total()))
                .isEqualTo(done.order().total().plus(seven.order().total()));
        assertThat(after.from().order().lines())
                .extracting(OrderLine::id)
                .doesNotContain(line.id());
    }

    private static String station(FiredOrder fired) {
        return fired.order().lines().getFirst().stationIds().getFirst().value();
    }

    @Test
    void theCooksKeepWhatTheyHaveOfItAndReadWhereItWent() {
        FiredOrder done = bumped(four, station(four));
        TicketLine known = ticketLine(done, first(done));

        Transferred after = bring(done, seven, TransferLines.Part.all(first(done)));

        TicketLine now = ticketLine(after.to(), first(done));
        assertThat(now.status()).isEqualTo(known.status());
        assertThat(now.doneAt()).isEqualTo(known.doneAt());
        assertThat(now.movedFrom()).isEqualTo(four.order().number());
        assertThat(now.batch()).isEqualTo(2);
        assertThat(after.to().tickets()).extracting(Ticket::table).containsOnly("7");
    }

    private static TicketLine ticketLine(FiredOrder fired, LineId id) {
        return fired.tickets().stream()
                .flatMap(ticket -> ticket.line(id).stream())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void someOfItsPiecesGoAsALineOfTheirOwn() {
        LineId fresh = lineId(1, 77);

        Transferred after = bring(four, seven, new TransferLines.Part(first(four), 2, fresh));

        assertThat(after.from().order().line(first(four)).quantity()).isEqualTo(1);
        assertThat(after.to().order().line(fresh).quantity()).isEqualTo(2);
        assertThat(ticketLine(after.from(), first(four)).quantity()).isEqualTo(1);
        assertThat(ticketLine(after.to(), fresh).quantity()).isEqualTo(2);
        assertThat(after.from().order().total().plus(after.to().order().total()))
                .isEqualTo(four.order().total().plus(seven.order().total()));
    }

    @Test
    void aTicketOfWhichNothingIsLeftIsGoneAndAnEmptyOrderIsOff() {
        Transferred after =
                bring(
                        four,
                        seven,
                        TransferLines.Part.all(first(four)),
                        TransferLines.Part.all(last(four)));

        assertThat(after.gone())
                .containsExactlyInAnyOrderElementsOf(
                        four.tickets().stream().map(Ticket::id).toList());
        assertThat(after.from().order().status()).isEqualTo(OrderStatus.CANCELLED);
        assertThat(after.from().order().reason()).contains(seven.order().number());
        assertThat(after.to().order().lines()).hasSize(3);
    }

    @Test
    void aTapOnATicketThatIsGoneIsNoneOnTheNextOneOfItsStation() {
        Ticket gone = four.tickets().getFirst();
        FiredOrder without =
                bring(four, seven, TransferLines.Part.all(gone.lines().getFirst().id())).from();
        assertThat(without.tickets()).extracting(Ticket::id).doesNotContain(gone.id());

        FiredOrder again = withAnAmericano(without, lineId(1, 50));

        assertThat(again.tickets()).extracting(Ticket::id).contains(gone.id());
        var tap = new ChangeTicketStatus(TicketStatus.DONE, gone.version(), null);
        refused(Reason.STALE_VERSION, () -> again.change(gone.id(), tap, NOON));
    }

    private static FiredOrder withAnAmericano(FiredOrder fired, LineId line) {
        var more = new NewLine(line, new ItemId("americano"), 1, null, null);
        return fired.addLines(new AddLines(List.of(more), null), menu(), NOON);
    }

    @Test
    void aLineThatComesBackIsAtHomeAgain() {
        Transferred there = bring(four, seven, TransferLines.Part.all(first(four)));

        Transferred back = bring(there.to(), there.from(), TransferLines.Part.all(first(four)));

        assertThat(ticketLine(back.to(), first(four)).movedFrom()).isNull();
        assertThat(back.to().order().lines()).hasSize(2);
    }

    @Test
    void laterStepsKeepWhatCame() {
        Transferred after = bring(four, seven, TransferLines.Part.all(first(four)));
        TicketLine came = ticketLine(after.to(), first(four));

        FiredOrder more = withAnAmericano(after.to(), lineId(2, 50));

        assertThat(ticketLine(more, first(four))).isEqualTo(came);
        assertThat(ticketLine(more, lineId(2, 50)).batch()).isEqualTo(3);
    }

    @Test
    void aNewOrderTakesThemAtItsTable() {
        Order empty = Transfer.begin(orderId(9), "T9-009", DAY, four.order(), "9", NOON);
        var wanted =
                new TransferLines(
                        List.of(TransferLines.Part.all(first(four))), orderId(9), "9", 1, null);

        Transfer lines = Transfer.of(four.order(), empty, wanted, NOON);

        assertThat(lines.to().version()).isEqualTo(1);
        assertThat(lines.to().table()).isEqualTo("9");
        assertThat(lines.to().lines()).extracting(OrderLine::batch).containsExactly(1);
    }

    @Test
    void paidAndClosedOrdersKeepTheirLines() {
        FiredOrder paid = four.take(card(1, four.order().due().minor()), NOON);
        refused(Reason.PAID_ALREADY, () -> bring(paid, seven, TransferLines.Part.all(first(paid))));
        FiredOrder closed = new FiredOrder(paid.order().close(NOON), paid.tickets());
        refused(
                Reason.ILLEGAL_TRANSITION,
                () -> bring(closed, seven, TransferLines.Part.all(first(closed))));
        refused(
                Reason.ILLEGAL_TRANSITION,
                () -> bring(seven, closed, TransferLines.Part.all(first(seven))));
    }

    @Test
    void whoeverSawAnOlderStateIsTold() {
        FiredOrder since = four.change(ChangeDetails.note("birthday"), NOON);
        TransferLines wanted = wanted(four, seven, TransferLines.Part.all(first(four)));

        refused(
                Reason.STALE_VERSION,
                () -> Transfer.of(since.order(), seven.order(), wanted, NOON));
    }

    @Test
    void whatIsNotThereCannotGo() {
        refused(
                Reason.LINE_UNKNOWN,
                () -> bring(four, seven, TransferLines.Part.all(lineId(5, 5))));
        refused(Reason.INVALID, () -> bring(four, four, TransferLines.Part.all(first(four))));
        refused(
                Reason.INVALID,
                () -> bring(four, seven, new TransferLines.Part(first(four), 4, lineId(1, 77))));
        FiredOrder voided = four.voidLine(first(four), new VoidLine("mistake", null));
        refused(
                Reason.ILLEGAL_TRANSITION,
                () -> bring(voided, seven, TransferLines.Part.all(first(voided))));
    }

    @Test
    void nonsenseIsNoCommand() {
        assertThatThrownBy(() -> new TransferLines.Part(first(four), 2, null))
                .isInstanceOf(InvalidValue.class);
        var one = TransferLines.Part.all(first(four));
        assertThatThrownBy(() -> new TransferLines(List.of(one, one), orderId(2), null, 1, null))
                .isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> new TransferLines(List.of(), orderId(2), null, 1, null))
                .isInstanceOf(InvalidValue.class);
    }

    @Test
    void aFloorFoldsItOnceHoweverOftenItIsTold() {
        var floor = new Floor(ModelSamples.snapshot(four, seven));
        Transferred after =
                bring(
                        four,
                        seven,
                        TransferLines.Part.all(first(four)),
                        TransferLines.Part.all(last(four)));
        var fact =
                new FloorEvent.LinesTransferred(
                        List.of(after.from().order(), after.to().order()),
                        after.changedSince(four, seven),
                        after.gone(),
                        List.of());

        floor.apply(fact);
        floor.apply(fact);

        assertThat(floor.orders()).containsExactly(after.to().order());
        assertThat(floor.tickets()).containsExactlyInAnyOrderElementsOf(after.to().tickets());
        assertThat(floor.tickets())
                .flatExtracting(Ticket::lines)
                .filteredOn(line -> line.id().equals(first(four)))
                .extracting(TicketLine::movedFrom, TicketLine::quantity)
                .contains(tuple(four.order().number(), 3));
    }
}
