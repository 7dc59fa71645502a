package docket.model.table;

import static docket.model.ModelSamples.DAY;
import static docket.model.ModelSamples.NOON;
import static docket.model.ModelSamples.order;
import static docket.model.ModelSamples.visitId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import docket.model.ModelSamples;
import docket.model.Reason;
import docket.model.Refusal;
import docket.model.event.Floor;
import docket.model.event.FloorEvent;
import docket.model.order.MoveOrder;
import docket.model.order.Sitting;
import docket.model.ticket.FiredOrder;
import docket.model.ticket.Moved;
import docket.model.ticket.Ticket;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class MergeVisitTest {
    private final Visit four = Visit.open(visitId(4), "4", 2, DAY, NOON);
    private final Visit five = Visit.open(visitId(5), "5", 3, DAY, NOON);
    private final Visit six = Visit.open(visitId(6), "6", 1, DAY, NOON);

    private static MergeVisit into(Visit host, Visit joining) {
        return new MergeVisit(host.id(), joining.version(), host.version());
    }

    private static PartVisit part(Visit joined) {
        return new PartVisit(joined.version());
    }

    private static void refused(Reason reason, ThrowingCallable step) {
        assertThatThrownBy(step)
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.reason()).isEqualTo(reason));
    }

    private static FiredOrder orderOf(Visit visit, int number) {
        return order().numbered(number)
                .at(visit.table())
                .with("americano", 2)
                .with("soup", 1)
                .fired()
                .broughtTo(visit, null);
    }

    @Nested
    class Joining {
        private final List<Visit> after = into(four, five).on(five, List.of(), four);

        @Test
        void makesOnePartyThatKeepsBothTables() {
            assertThat(after)
                    .extracting(Visit::table, Visit::guests, Visit::mergedInto)
                    .containsExactly(tuple("5", 3, four.id()), tuple("4", 5, null));
            assertThat(after).allMatch(Visit::isOpen);
        }

        @Test
        void isUndoneByParting() {
            List<Visit> apart = part(after.getFirst()).on(after.getFirst(), after.get(1));

            assertThat(apart)
                    .extracting(Visit::table, Visit::guests, Visit::mergedInto)
                    .containsExactly(tuple("5", 3, null), tuple("4", 2, null));
        }

        @Test
        void takesThoseAlongWhoHadJoinedBeforeAndEachCanPartByItself() {
            List<Visit> both = into(five, six).on(six, List.of(), five);
            Visit fiveWithSix = both.get(1);

            List<Visit> all =
                    into(four, fiveWithSix).on(fiveWithSix, List.of(both.getFirst()), four);

            assertThat(all)
                    .extracting(Visit::table, Visit::guests, Visit::mergedInto)
                    .containsExactly(
                            tuple("5", 3, four.id()),
                            tuple("4", 6, null),
                            tuple("6", 1, four.id()));
            assertThat(part(all.get(2)).on(all.get(2), all.get(1)).get(1).guests()).isEqualTo(5);
        }

        @Test
        void isRefusedToWhoeverSawAnOlderState() {
            refused(
                    Reason.STALE_VERSION,
                    () -> into(four, five).on(five.askBill(NOON), List.of(), four));
            refused(
                    Reason.STALE_VERSION,
                    () -> into(four, five).on(five, List.of(), four.askBill(NOON)));
        }

        @Test
        void isRefusedWithOneselfAndWithWhoeverHasJoinedOthers() {
            refused(Reason.INVALID, () -> into(four, four).on(four, List.of(), four));
            Visit gone = after.getFirst();
            refused(Reason.ILLEGAL_TRANSITION, () -> into(gone, six).on(six, List.of(), gone));
            refused(Reason.ILLEGAL_TRANSITION, () -> into(six, gone).on(gone, List.of(), six));
        }

        @Test
        void leavesNothingToDoWithoutTheOthersButToGo() {
            Visit joined = after.getFirst();
            refused(Reason.ILLEGAL_TRANSITION, () -> joined.movedTo("9"));
            refused(Reason.ILLEGAL_TRANSITION, () -> joined.askBill(NOON));
            refused(Reason.ILLEGAL_TRANSITION, () -> joined.counted(4));
            refused(Reason.ILLEGAL_TRANSITION, () -> part(four).on(four, four));
            assertThat(joined.clean(NOON).status()).isEqualTo(VisitStatus.OVER);
        }
    }

    @Nested
    class TheirOrders {
        private final FiredOrder came = orderOf(five, 1);
        private final FiredOrder own = orderOf(four, 2);
        private final List<Visit> visits = into(four, five).on(five, List.of(), four);
        private final Moved joined = Moved.joining(visits, List.of(came));

        @Test
        void areOneVisitsAndTheKitchenIsToldWhereTheyWent() {
            assertThat(joined.orders())
                    .extracting(o -> o.visitId(), o -> o.table())
                    .containsExactly(tuple(four.id(), "4"));
            assertThat(joined.tickets())
                    .extracting(Ticket::table, Ticket::movedFrom)
                    .containsOnly(tuple("4", "5"));
            assertThat(joined.tickets().stream().map(Ticket::lines).toList())
                    .isEqualTo(came.tickets().stream().map(Ticket::lines).toList());
        }

        @Test
        void goBackAsTheyCameAndWhatWasOrderedSinceStays() {
            FiredOrder since = orderOf(visits.get(1), 3);
            List<Visit> apart = part(visits.getFirst()).on(visits.getFirst(), visits.get(1));

            Moved back = Moved.parting(apart, List.of(own, joined.fired().getFirst(), since));

            assertThat(back.orders())
                    .extracting(o -> o.id(), o -> o.table(), o -> o.visitId(), o -> o.homeVisitId())
                    .containsExactly(tuple(came.id(), "5", five.id(), null));
            assertThat(back.orders().getFirst().lines()).isEqualTo(came.order().lines());
            assertThat(back.tickets()).extracting(Ticket::movedFrom).containsOnlyNulls();
        }

        @Test
        void stayWhereOneOfThemWasBroughtSince() {
            FiredOrder elsewhere = joined.fired().getFirst().broughtTo(six, null);
            List<Visit> apart = part(visits.getFirst()).on(visits.getFirst(), visits.get(1));

            assertThat(Moved.parting(apart, List.of(elsewhere)).orders()).isEmpty();
        }

        @Test
        void endWithAllTheirTablesToBeCleaned() {
            var sitting =
                    new Sitting(
                            new TableVisits(List.of(visits.get(1))),
                            visits.get(1),
                            false,
                            List.of(visits.getFirst()),
                            label -> label.equals("4"));
            var order = joined.orders().getFirst();
            var paid =
                    order.take(
                            ModelSamples.cash(1, order.due().minor(), order.due().minor()), NOON);

            assertThat(sitting.after(paid, paid.close(NOON), NOON))
                    .extracting(Visit::table, Visit::status)
                    .containsExactly(
                            tuple("4", VisitStatus.TO_CLEAN), tuple("5", VisitStatus.OVER));
        }

        @Test
        void areFoldedIntoTheFloor() {
            var floor = new Floor(ModelSamples.snapshot(came, own));

            floor.apply(
                    new FloorEvent.VisitsMerged(
                            joined.visits(), joined.orders(), joined.tickets()));

            assertThat(floor.ordersAt("5")).isEmpty();
            assertThat(floor.ordersAt("4")).hasSize(2);
            assertThat(floor.at("5").open()).contains(visits.getFirst());
        }
    }

    @Nested
    class OneOrder {
        private final FiredOrder fired = orderOf(four, 1);

        private Moved bring(FiredOrder which, String table, List<Visit> there, Visit... own) {
            return Moved.alone(
                    which,
                    new MoveOrder(table, which.order().version()),
                    new TableVisits(there),
                    new Sitting(
                            new TableVisits(List.of(own)), own[0], false, List.of(), label -> true),
                    NOON);
        }

        @Test
        void goesToTheGuestsWhoAreThere() {
            Moved moved = bring(fired, "5", List.of(five), four);

            assertThat(moved.visits()).isEmpty();
            assertThat(moved.orders().getFirst().visitId()).isEqualTo(five.id());
            assertThat(moved.tickets())
                    .extracting(Ticket::table, Ticket::movedFrom)
                    .containsOnly(tuple("5", "4"));
        }

        @Test
        void opensAFreeTableAndLeavesTheGuestsWhoWereSeated() {
            Moved moved = bring(fired, "7", List.of(five.close(NOON)), four);

            assertThat(moved.visits())
                    .extracting(Visit::status)
                    .containsExactly(VisitStatus.SEATED, VisitStatus.OVER);
            assertThat(moved.orders().getFirst().visitId())
                    .isEqualTo(moved.visits().getFirst().id());
        }

        @Test
        void leavesNobodyWhereItWasEnteredAtTheWrongTable() {
            Visit wrong = Visit.open(VisitId.openedBy(fired.id().value()), "4", 0, DAY, NOON);

            Moved moved = bring(fired.broughtTo(wrong, null), "7", List.of(), wrong);
            Visit seven = moved.visits().getFirst();
            Moved again = bring(moved.fired().getFirst(), "4", List.of(), seven);

            assertThat(moved.visits())
                    .extracting(Visit::table, Visit::status)
                    .containsExactly(tuple("7", VisitStatus.SEATED), tuple("4", VisitStatus.OVER));
            assertThat(again.visits())
                    .extracting(Visit::table, Visit::status)
                    .containsExactly(tuple("4", VisitStatus.SEATED), tuple("7", VisitStatus.OVER));
            assertThat(again.visits().getFirst().id()).isNotEqualTo(wrong.id());
        }

        @Test
        void isRefusedWhereItIsAlreadyAndToWhoeverSawAnOlderState() {
            refused(Reason.ILLEGAL_TRANSITION, () -> bring(fired, "4", List.of(four), four));
            refused(
                    Reason.STALE_VERSION,
                    () ->
                            Moved.alone(
                                    fired,
                                    new MoveOrder("7", 99),
                                    new TableVisits(List.of()),
                                    new Sitting(
                                            new TableVisits(List.of()),
                                            null,
                                            false,
                                            List.of(),
                                            label -> true),
                                    NOON));
        }
    }
}
