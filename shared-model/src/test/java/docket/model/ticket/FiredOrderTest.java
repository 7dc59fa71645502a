package docket.model.ticket;

import static docket.model.ModelSamples.BAR;
import static docket.model.ModelSamples.COLD;
import static docket.model.ModelSamples.FRY;
import static docket.model.ModelSamples.GRILL;
import static docket.model.ModelSamples.NOON;
import static docket.model.ModelSamples.card;
import static docket.model.ModelSamples.lineId;
import static docket.model.ModelSamples.menu;
import static docket.model.ModelSamples.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import docket.model.OrderSample;
import docket.model.Reason;
import docket.model.Refusal;
import docket.model.menu.StationId;
import docket.model.order.ChangeNote;
import docket.model.order.ChangeOrderStatus;
import docket.model.order.FireLines;
import docket.model.order.LineId;
import docket.model.order.LineStatus;
import docket.model.order.OrderTarget;
import docket.model.order.RemakeLine;
import docket.model.order.RemoveLine;
import docket.model.order.VoidLine;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class FiredOrderTest {
    private static final Instant LATER = NOON.plusSeconds(60);
    private static final LineId SET = lineId(1, 1);
    private static final LineId BURGER = lineId(1, 2);
    private static final LineId COFFEE = lineId(1, 3);

    private final OrderSample sample =
            order().at("4").with("burger-set", 1).with("burger", 2).with("americano", 2);
    private final FiredOrder placed = sample.fired();

    private static Ticket at(StationId station, FiredOrder fired) {
        return fired.ticket(TicketId.of(fired.id(), station));
    }

    private static FiredOrder change(FiredOrder fired, StationId station, TicketStatus status) {
        Ticket ticket = at(station, fired);
        var command = new ChangeTicketStatus(status, ticket.version(), null);
        return fired.change(ticket.id(), command, LATER);
    }

    private static FiredOrder bump(FiredOrder fired, StationId station) {
        return change(fired, station, TicketStatus.DONE);
    }

    private static FiredOrder move(
            FiredOrder fired, StationId station, LineId line, LineStatus status) {
        Ticket ticket = at(station, fired);
        return fired.change(
                ticket.id(), line, new ChangeLineStatus(status, ticket.version()), LATER);
    }

    private static FiredOrder change(FiredOrder fired, OrderTarget target) {
        var command = new ChangeOrderStatus(target, fired.order().version(), "because");
        return fired.change(command, LATER);
    }

    private static LineStatus line(FiredOrder fired, LineId line) {
        return fired.order().line(line).status();
    }

    private static LineStatus line(FiredOrder fired, StationId station, LineId line) {
        return at(station, fired).line(line).orElseThrow().status();
    }

    @Nested
    class Firing {
        @Test
        void eachStationGetsOneTicketWithItsLines() {
            assertThat(placed.tickets())
                    .extracting(Ticket::stationId)
                    .containsExactly(GRILL, FRY, BAR);
            assertThat(at(GRILL, placed).lines())
                    .extracting(TicketLine::id)
                    .containsExactly(SET, BURGER);
            assertThat(at(FRY, placed).lines()).extracting(TicketLine::id).containsExactly(SET);
            assertThat(at(FRY, placed).status()).isEqualTo(TicketStatus.FIRED);
            assertThat(at(FRY, placed).orderNumber()).isEqualTo("T4-001");
        }

        @Test
        void addedLinesJoinTheTicketsThatThereAre() {
            FiredOrder after =
                    placed.addLines(
                            sample.with("burger", 1).with("cheesecake", 1).addedFrom(4),
                            menu(),
                            LATER);

            assertThat(at(GRILL, after).lines()).hasSize(3).last().satisfies(this::isAddOn);
            assertThat(at(GRILL, after).version()).isEqualTo(2);
            assertThat(at(BAR, after)).isEqualTo(at(BAR, placed));
            assertThat(after.changedSince(placed))
                    .extracting(Ticket::stationId)
                    .containsExactlyInAnyOrder(GRILL, COLD);
        }

        @Test
        void anAddOnOpensABumpedTicketAgain() {
            FiredOrder bumped = bump(placed, GRILL);
            FiredOrder after =
                    bumped.addLines(sample.with("burger", 1).addedFrom(4), menu(), LATER);

            assertThat(at(GRILL, bumped).isOpen()).isFalse();
            assertThat(at(GRILL, after).isOpen()).isTrue();
            assertThat(at(GRILL, after).status()).isEqualTo(TicketStatus.STARTED);
            assertThat(at(GRILL, after).waitingSince()).isEqualTo(LATER);
            assertThat(at(GRILL, after).firedAt()).isEqualTo(NOON);
        }

        private void isAddOn(TicketLine line) {
            assertThat(line.batch()).isEqualTo(2);
            assertThat(line.firedAt()).isEqualTo(LATER);
            assertThat(line.status()).isEqualTo(LineStatus.FIRED);
        }
    }

    @Nested
    class Making {
        @Test
        void aLineOfTwoStationsIsDoneWhenBothAre() {
            FiredOrder one = bump(placed, GRILL);
            FiredOrder both = bump(one, FRY);

            assertThat(line(one, SET)).isEqualTo(LineStatus.STARTED);
            assertThat(line(one, BURGER)).isEqualTo(LineStatus.DONE);
            assertThat(line(both, SET)).isEqualTo(LineStatus.DONE);
            assertThat(both.order().isReady()).isFalse();
            assertThat(bump(both, BAR).order().isReady()).isTrue();
        }

        @Test
        void startingShowsOnTheOrder() {
            FiredOrder started = change(placed, GRILL, TicketStatus.STARTED);

            assertThat(at(GRILL, started).status()).isEqualTo(TicketStatus.STARTED);
            assertThat(line(started, BURGER)).isEqualTo(LineStatus.STARTED);
            assertThat(line(started, COFFEE)).isEqualTo(LineStatus.FIRED);
        }

        @Test
        void theLastLineBumpsTheTicket() {
            FiredOrder first = move(placed, GRILL, SET, LineStatus.DONE);
            FiredOrder last = move(first, GRILL, BURGER, LineStatus.DONE);

            assertThat(at(GRILL, first).isOpen()).isTrue();
            assertThat(at(GRILL, last).isOpen()).isFalse();
            assertThat(at(GRILL, last).bumpedAt()).contains(LATER);
            assertThat(at(GRILL, last).version()).isEqualTo(3);
        }

        @Test
        void onlyTheTicketThatMovedGetsAVersion() {
            FiredOrder after = bump(placed, GRILL);

            assertThat(after.changedSince(placed)).containsExactly(at(GRILL, after));
            assertThat(after.order().version()).isEqualTo(placed.order().version() + 1);
        }

        @Test
        void aSecondBumpIsRefused() {
            FiredOrder bumped = bump(placed, GRILL);

            Refusal refusal = catchThrowableOfType(Refusal.class, () -> bump(bumped, GRILL));

            assertThat(refusal.reason()).isEqualTo(Reason.ILLEGAL_TRANSITION);
            assertThat(refusal.members())
                    .containsEntry("currentStatus", "DONE")
                    .containsEntry("currentVersion", 2)
                    .containsEntry("ticket", at(GRILL, bumped));
        }

        @Test
        void aCookWhoSawAnOlderTicketIsTold() {
            FiredOrder bumped = bump(placed, GRILL);
            var late = new ChangeTicketStatus(TicketStatus.STARTED, 1, null);

            Refusal refusal =
                    catchThrowableOfType(
                            Refusal.class,
                            () -> bumped.change(at(GRILL, bumped).id(), late, LATER));

            assertThat(refusal.reason()).isEqualTo(Reason.STALE_VERSION);
            assertThat(refusal.members())
                    .containsEntry("currentVersion", 2)
                    .containsEntry("currentStatus", "DONE")
                    .containsEntry("ticket", at(GRILL, bumped));
        }

        @Test
        void aStrangeTicketAndAStrangeLineAreRefused() {
            Refusal ticket =
                    catchThrowableOfType(Refusal.class, () -> bump(placed, new StationId("oven")));
            Refusal line =
                    catchThrowableOfType(
                            Refusal.class, () -> move(placed, FRY, COFFEE, LineStatus.DONE));

            assertThat(ticket.reason()).isEqualTo(Reason.TICKET_UNKNOWN);
            assertThat(line.reason()).isEqualTo(Reason.LINE_UNKNOWN);
        }
    }

    @Nested
    class Recalling {
        private final FiredOrder bumped = bump(placed, GRILL);

        @Test
        void firedTimeStaysAndRecallsCount() {
            FiredOrder back = change(bumped, GRILL, TicketStatus.FIRED);

            assertThat(at(GRILL, bumped).isRecallable()).isTrue();
            assertThat(at(GRILL, back).isOpen()).isTrue();
            assertThat(at(GRILL, back).recalls()).isEqualTo(1);
            assertThat(at(GRILL, back).waitingSince()).isEqualTo(NOON);
            assertThat(at(GRILL, back).bumpedAt()).isEmpty();
            assertThat(line(back, BURGER)).isEqualTo(LineStatus.FIRED);
        }

        @Test
        void anUndoBringsBackTheLinesOfThatBumpOnly() {
            FiredOrder all = bump(move(placed, GRILL, SET, LineStatus.DONE), GRILL);
            Ticket ticket = at(GRILL, all);
            var undo =
                    new ChangeTicketStatus(TicketStatus.FIRED, ticket.version(), List.of(BURGER));

            FiredOrder back = all.change(ticket.id(), undo, LATER);

            assertThat(line(back, GRILL, BURGER)).isEqualTo(LineStatus.FIRED);
            assertThat(line(back, GRILL, SET)).isEqualTo(LineStatus.DONE);
        }

        @Test
        void whatWasHandedOutStaysOut() {
            FiredOrder served = change(bump(bump(bumped, FRY), BAR), OrderTarget.SERVED);

            Refusal refusal =
                    catchThrowableOfType(
                            Refusal.class, () -> change(served, GRILL, TicketStatus.FIRED));

            assertThat(line(served, GRILL, BURGER)).isEqualTo(LineStatus.SERVED);
            assertThat(refusal.reason()).isEqualTo(Reason.ILLEGAL_TRANSITION);
        }
    }

    @Nested
    class Voiding {
        private final VoidLine mistake = new VoidLine("wrong table", null);

        @Test
        void theLineStaysOnTheBoardUntilItIsSeen() {
            FiredOrder voided = placed.voidLine(COFFEE, mistake);
            FiredOrder seen = move(voided, BAR, COFFEE, LineStatus.SEEN);

            assertThat(line(voided, BAR, COFFEE)).isEqualTo(LineStatus.VOIDED);
            assertThat(at(BAR, voided).isOpen()).isTrue();
            assertThat(at(BAR, seen).isOpen()).isFalse();
            assertThat(line(seen, COFFEE)).isEqualTo(LineStatus.SEEN);
        }

        @Test
        void afterItWasDoneItComesBackToBeSeen() {
            FiredOrder done = bump(placed, BAR);
            FiredOrder voided = done.voidLine(COFFEE, mistake);

            assertThat(at(BAR, done).isOpen()).isFalse();
            assertThat(at(BAR, voided).isOpen()).isTrue();
            assertThat(at(BAR, voided).line(COFFEE).orElseThrow().reason())
                    .isEqualTo("wrong table");
        }

        @Test
        void aBumpMarksItSeen() {
            FiredOrder bumped = bump(placed.voidLine(BURGER, mistake), GRILL);

            assertThat(line(bumped, GRILL, BURGER)).isEqualTo(LineStatus.SEEN);
            assertThat(line(bumped, GRILL, SET)).isEqualTo(LineStatus.DONE);
        }

        @Test
        void atTwoStationsItIsSeenWhenBothHaveSeenIt() {
            FiredOrder voided = placed.voidLine(SET, mistake);
            FiredOrder one = move(voided, GRILL, SET, LineStatus.SEEN);
            FiredOrder both = move(one, FRY, SET, LineStatus.SEEN);

            assertThat(line(one, SET)).isEqualTo(LineStatus.VOIDED);
            assertThat(line(both, SET)).isEqualTo(LineStatus.SEEN);
        }

        @Test
        void aCancelledOrderIsStruckOnEveryBoard() {
            FiredOrder off = change(bump(placed, FRY), OrderTarget.CANCELLED);

            assertThat(off.tickets())
                    .allMatch(Ticket::isOpen)
                    .flatExtracting(Ticket::lines)
                    .extracting(TicketLine::status)
                    .containsOnly(LineStatus.VOIDED);
        }
    }

    @Nested
    class Closing {
        private final FiredOrder closed =
                change(
                        bump(placed, GRILL).take(card(1, placed.order().total().minor()), LATER),
                        OrderTarget.CLOSED);

        @Test
        void theKitchenCooksOn() {
            FiredOrder ready = bump(bump(closed, FRY), BAR);

            assertThat(closed.changedSince(bump(placed, GRILL))).isEmpty();
            assertThat(ready.order().isReady()).isTrue();
            assertThat(change(ready, OrderTarget.SERVED).order().isServed()).isTrue();
        }

        @Test
        void reopeningTellsOfEveryTicket() {
            FiredOrder again = change(closed, OrderTarget.OPEN);

            assertThat(again.changedSince(closed)).isEqualTo(again.tickets()).hasSize(3);
        }

        @Test
        void aCashierWhoSawAnOlderOrderIsTold() {
            Refusal refusal =
                    catchThrowableOfType(
                            Refusal.class,
                            () ->
                                    closed.change(
                                            new ChangeOrderStatus(OrderTarget.SERVED, 1, null),
                                            LATER));

            assertThat(refusal.reason()).isEqualTo(Reason.STALE_VERSION);
            assertThat(refusal.members()).containsEntry("order", closed.order());
        }
    }

    @Nested
    class Courses {
        private final FiredOrder meal =
                order().at("4")
                        .with("burger", 1)
                        .course(1)
                        .with("steak", 1, "rare")
                        .course(2)
                        .with("cheesecake", 1)
                        .course(2)
                        .fired();

        @Test
        void whatIsHeldReachesNoStation() {
            assertThat(meal.tickets()).extracting(Ticket::stationId).containsExactly(GRILL);
            assertThat(at(GRILL, meal).lines()).extracting(TicketLine::id).containsExactly(SET);
        }

        @Test
        void aCourseThatIsFiredJoinsTheTicketsAsABatch() {
            FiredOrder fired = meal.fire(FireLines.course(2), LATER);

            assertThat(fired.tickets()).extracting(Ticket::stationId).containsExactly(GRILL, COLD);
            TicketLine steak = at(GRILL, fired).lines().getLast();
            assertThat(steak.batch()).isEqualTo(2);
            assertThat(steak.course()).isEqualTo(2);
            assertThat(steak.firedAt()).isEqualTo(LATER);
            assertThat(fired.changedSince(meal)).hasSize(2);
        }

        @Test
        void aTicketIsReadByBatchWhateverTheOrderOfTheLines() {
            OrderSample coffeeLast = order().with("soup", 1).held().with("burger", 1);
            FiredOrder fired =
                    coffeeLast.fired().fire(FireLines.lines(List.of(lineId(1, 1))), LATER);

            assertThat(at(GRILL, fired).lines())
                    .extracting(TicketLine::batch)
                    .containsExactly(1, 2);
        }

        @Test
        void whatIsRemovedIsNeverShown() {
            FiredOrder less = meal.removeLine(BURGER, new RemoveLine(null));

            assertThat(less.changedSince(meal)).isEmpty();
            assertThat(less.tickets()).isEqualTo(meal.tickets());
        }
    }

    @Nested
    class NotesAndRemakes {
        private final ChangeNote noOnions = new ChangeNote("no onions", null);

        private TicketLine burger(FiredOrder fired) {
            return at(GRILL, fired).line(BURGER).orElseThrow();
        }

        @Test
        void theCookIsToldWhatTheNoteWas() {
            FiredOrder noted = placed.noteLine(BURGER, noOnions);
            FiredOrder again = noted.noteLine(BURGER, new ChangeNote("no onions, no sauce", null));
            FiredOrder back = again.noteLine(BURGER, new ChangeNote("", null));

            assertThat(burger(noted).note()).isEqualTo("no onions");
            assertThat(burger(noted).noteBefore()).isEmpty();
            assertThat(burger(again).noteBefore()).isEmpty();
            assertThat(burger(back).noteBefore()).isNull();
            assertThat(noted.changedSince(placed))
                    .extracting(Ticket::stationId)
                    .containsOnly(GRILL);
        }

        @Test
        void whoBumpsTheLineHasReadIt() {
            FiredOrder bumped = bump(placed.noteLine(BURGER, noOnions), GRILL);

            assertThat(burger(bumped).note()).isEqualTo("no onions");
            assertThat(burger(bumped).noteBefore()).isNull();
        }

        @Test
        void aRemakeJoinsTheTicketsOfItsStations() {
            FiredOrder made = bump(placed, BAR);
            LineId fresh = lineId(1, 50);
            FiredOrder again =
                    made.remakeLine(COFFEE, new RemakeLine(fresh, 1, "dropped", null), LATER);

            TicketLine line = at(BAR, again).line(fresh).orElseThrow();
            assertThat(line.remakeOf()).isEqualTo(COFFEE);
            assertThat(line.reason()).isEqualTo("dropped");
            assertThat(at(BAR, again).isOpen()).isTrue();
            assertThat(again.changedSince(made)).extracting(Ticket::stationId).containsOnly(BAR);
        }
    }
}
