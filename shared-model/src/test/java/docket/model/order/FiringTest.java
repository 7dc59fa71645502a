package docket.model.order;

import static docket.model.ModelSamples.NOON;
import static docket.model.ModelSamples.card;
import static docket.model.ModelSamples.lineId;
import static docket.model.ModelSamples.menu;
import static docket.model.ModelSamples.order;
import static docket.model.order.LineStatus.DONE;
import static docket.model.order.LineStatus.FIRED;
import static docket.model.order.LineStatus.HELD;
import static docket.model.order.LineStatus.REMOVED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import docket.model.InvalidValue;
import docket.model.Limits;
import docket.model.Money;
import docket.model.OrderSample;
import docket.model.Reason;
import docket.model.Refusal;
import docket.model.menu.ItemId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FiringTest {
    private static final Instant LATER = NOON.plusSeconds(600);
    private static final RemoveLine REMOVE = new RemoveLine(null);

    /// A coffee at once, fries as the first course, burgers as the second, a cake as the third.
    private final OrderSample meal =
            order().at("4")
                    .with("americano", 1)
                    .with("fries", 1)
                    .course(1)
                    .with("burger", 2)
                    .course(2)
                    .with("cheesecake", 1)
                    .course(3);
    private final Order placed = meal.placed();

    private static List<LineStatus> states(Order order) {
        return order.lines().stream().map(OrderLine::status).toList();
    }

    private static Refusal refusalOf(ThrowingCallable step) {
        return catchThrowableOfType(Refusal.class, step);
    }

    private static Order more(Order before, OrderSample with) {
        return before.addLines(with.addedFrom(before.lines().size() + 1), menu(), LATER);
    }

    @Nested
    class Send {
        @Test
        void theLowestCourseIsFiredAndTheOthersAreHeld() {
            assertThat(states(placed)).containsExactly(FIRED, FIRED, HELD, HELD);
            assertThat(placed.lines()).extracting(OrderLine::batch).containsExactly(1, 1, 0, 0);
            assertThat(placed.line(lineId(1, 3)).firedAt()).isNull();
        }

        @Test
        void whatIsHeldIsPaidForAllTheSame() {
            assertThat(placed.total()).isEqualTo(new Money(4500 + 4500 + 2 * 8900 + 6500));
        }

        @Test
        void theCashierHoldsALineOfAnyCourse() {
            Order held =
                    order().with("fries", 1).held().with("burger", 1).course(1).held().placed();

            assertThat(states(held)).containsExactly(HELD, HELD);
            assertThat(held.nextBatch()).isEqualTo(1);
        }

        @Test
        void aCourseDoesNotGoBecauseTheOneBeforeItIsHeld() {
            Order held =
                    order().with("fries", 1).course(1).held().with("burger", 1).course(2).placed();

            assertThat(states(held)).containsExactly(HELD, HELD);
        }

        @Test
        void whatJoinsACourseThatWasFiredIsFiredToo() {
            Order joined = more(placed, meal.with("fries", 2).course(1));

            assertThat(joined.lines().getLast().status()).isEqualTo(FIRED);
            assertThat(joined.lines().getLast().batch()).isEqualTo(2);
        }

        @Test
        void whatJoinsACourseThatIsHeldIsHeldToo() {
            assertThat(more(placed, meal.with("burger", 1).course(2)).lines().getLast().status())
                    .isEqualTo(HELD);
            assertThat(more(placed, meal.with("burger", 1).course(4)).lines().getLast().status())
                    .isEqualTo(HELD);
        }

        @Test
        void aLaterSendBeginsWithItsLowestCourseWhereNothingIsHeld() {
            OrderSample sample = order().with("fries", 1).course(1);
            Order joined =
                    more(
                            sample.placed(),
                            sample.with("burger", 1).course(2).with("cheesecake", 1).course(3));

            assertThat(states(joined)).containsExactly(FIRED, FIRED, HELD);
        }

        @ParameterizedTest
        @ValueSource(ints = {0, -1, 10})
        void aCourseIsFromOneToNine(int course) {
            assertThatExceptionOfType(InvalidValue.class)
                    .isThrownBy(
                            () ->
                                    new NewLine(
                                            lineId(1, 1),
                                            new ItemId("fries"),
                                            1,
                                            null,
                                            null,
                                            course,
                                            null,
                                            null))
                    .withMessageContaining("course is " + course);
        }

        @ParameterizedTest
        @ValueSource(ints = {0, Limits.SEATS + 1})
        void aSeatIsOneOfTheTable(int seat) {
            assertThatExceptionOfType(InvalidValue.class)
                    .isThrownBy(
                            () ->
                                    new NewLine(
                                            lineId(1, 1),
                                            new ItemId("fries"),
                                            1,
                                            null,
                                            null,
                                            null,
                                            seat,
                                            null))
                    .withMessageContaining("seat is " + seat);
        }
    }

    @Nested
    class Fire {
        @Test
        void aCourseIsABatchOfItsOwn() {
            Order fired = placed.fire(FireLines.course(2), LATER);

            assertThat(states(fired)).containsExactly(FIRED, FIRED, FIRED, HELD);
            assertThat(fired.line(lineId(1, 3)).batch()).isEqualTo(2);
            assertThat(fired.line(lineId(1, 3)).firedAt()).isEqualTo(LATER);
            assertThat(fired.version()).isEqualTo(2);
        }

        @Test
        void singleLinesAreFired() {
            Order fired = placed.fire(FireLines.lines(List.of(lineId(1, 4))), LATER);

            assertThat(states(fired)).containsExactly(FIRED, FIRED, HELD, FIRED);
        }

        @Test
        void nothingIsFiredTwice() {
            Order fired = placed.fire(FireLines.course(2), LATER);

            Refusal course = refusalOf(() -> fired.fire(FireLines.course(2), LATER));
            Refusal line =
                    refusalOf(() -> fired.fire(FireLines.lines(List.of(lineId(1, 3))), LATER));

            assertThat(course.reason()).isEqualTo(Reason.ILLEGAL_TRANSITION);
            assertThat(course.detail()).isEqualTo("Order T4-001 holds nothing of course 2.");
            assertThat(line.reason()).isEqualTo(Reason.ILLEGAL_TRANSITION);
            assertThat(line.members()).containsEntry("currentStatus", "FIRED");
        }

        @Test
        void anUnknownLineAnOldVersionAndAnOrderThatIsOverAreRefused() {
            Order over = placed.callOff(OrderStatus.CANCELLED, "left", LATER);

            assertThat(refusalOf(() -> placed.fire(FireLines.lines(List.of(lineId(9, 9))), LATER)))
                    .extracting(Refusal::reason)
                    .isEqualTo(Reason.LINE_UNKNOWN);
            assertThat(refusalOf(() -> placed.fire(new FireLines(null, 2, 7), LATER)).reason())
                    .isEqualTo(Reason.STALE_VERSION);
            assertThat(refusalOf(() -> over.fire(FireLines.course(2), LATER)).reason())
                    .isEqualTo(Reason.ILLEGAL_TRANSITION);
        }

        @Test
        void oneSaysEitherLinesOrACourse() {
            assertThatExceptionOfType(InvalidValue.class)
                    .isThrownBy(() -> new FireLines(null, null, null))
                    .withMessageContaining("either lineIds or a course");
            assertThatExceptionOfType(InvalidValue.class)
                    .isThrownBy(() -> new FireLines(List.of(lineId(1, 1)), 1, null));
            assertThatExceptionOfType(InvalidValue.class)
                    .isThrownBy(() -> FireLines.lines(List.of()));
        }

        @Test
        void theLowestCourseIsNextAndWhatHasNoneComesLast() {
            Order all = order().with("fries", 1).held().with("burger", 1).course(2).held().placed();
            Order rest = all.fire(FireLines.course(2), LATER);

            assertThat(Firing.next(all)).contains(FireLines.course(2));
            assertThat(Firing.next(rest)).contains(FireLines.lines(List.of(lineId(1, 1))));
            assertThat(Firing.next(order().with("fries", 1).placed())).isEmpty();
        }
    }

    @Nested
    class Remove {
        @Test
        void aHeldLineIsTakenOffAndIsNotPaidForAnyMore() {
            Order less = placed.removeLine(lineId(1, 3), REMOVE);

            assertThat(states(less)).containsExactly(FIRED, FIRED, REMOVED, HELD);
            assertThat(less.total()).isEqualTo(new Money(4500 + 4500 + 6500));
            assertThat(Stock.taken(placed, less))
                    .containsExactlyEntriesOf(Map.of(new ItemId("burger"), -2));
        }

        @Test
        void whatTheKitchenHasIsVoidedInstead() {
            Refusal refusal = refusalOf(() -> placed.removeLine(lineId(1, 1), REMOVE));

            assertThat(refusal.reason()).isEqualTo(Reason.ILLEGAL_TRANSITION);
            assertThat(refusalOf(() -> placed.voidLine(lineId(1, 3), new VoidLine("x", null))))
                    .extracting(Refusal::reason)
                    .isEqualTo(Reason.ILLEGAL_TRANSITION);
        }

        @Test
        void anOldVersionIsRefused() {
            assertThat(refusalOf(() -> placed.removeLine(lineId(1, 3), new RemoveLine(9))).reason())
                    .isEqualTo(Reason.STALE_VERSION);
        }
    }

    @Nested
    class TheOrder {
        private final Order made = placed.withLines(line -> line.isHeld() ? line : line.with(DONE));

        @Test
        void isServedCourseByCourse() {
            assertThat(made.isServable()).isTrue();
            assertThat(made.isReady()).isFalse();

            Order served = made.serve(LATER);

            assertThat(states(served))
                    .containsExactly(LineStatus.SERVED, LineStatus.SERVED, HELD, HELD);
            assertThat(served.isServed()).isFalse();
            assertThat(served.isServable()).isFalse();
        }

        @Test
        void isNotClosedWhileSomethingIsHeld() {
            Order paid = made.take(card(1, made.due().minor()), LATER);

            Refusal refusal = refusalOf(() -> paid.close(LATER));

            assertThat(refusal.reason()).isEqualTo(Reason.LINES_HELD);
            assertThat(refusal.members()).containsEntry("held", 2);
        }

        @Test
        void takesWhatIsHeldOffWithoutAReasonWhenItIsCalledOff() {
            Order off = placed.callOff(OrderStatus.CANCELLED, "guest left", LATER);

            assertThat(states(off))
                    .containsExactly(LineStatus.VOIDED, LineStatus.VOIDED, REMOVED, REMOVED);
            assertThat(off.line(lineId(1, 3)).reason()).isNull();
            assertThat(Stock.taken(placed, off)).containsEntry(new ItemId("burger"), -2);
        }
    }
}
