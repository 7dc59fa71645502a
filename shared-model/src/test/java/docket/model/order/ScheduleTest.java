package docket.model.order;

import static docket.model.ModelSamples.DAY;
import static docket.model.ModelSamples.NOON;
import static docket.model.ModelSamples.card;
import static docket.model.ModelSamples.lineId;
import static docket.model.ModelSamples.menu;
import static docket.model.ModelSamples.order;
import static docket.model.order.LineStatus.FIRED;
import static docket.model.order.LineStatus.HELD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import docket.model.InvalidValue;
import docket.model.Limits;
import docket.model.OrderSample;
import docket.model.OrderType;
import docket.model.Reason;
import docket.model.Refusal;
import docket.model.ticket.FiredOrder;
import docket.model.ticket.Ticket;
import docket.wire.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ScheduleTest {
    private static final Instant DUE = NOON.plus(Duration.ofHours(2));
    private static final int LEAD = 20;
    private static final Instant FIRE = DUE.minus(Duration.ofMinutes(LEAD));

    private final OrderSample bag = order().takeAway().with("burger", 1).with("fries", 2);
    private final OrderSample meal =
            order().at("4")
                    .with("americano", 1)
                    .with("fries", 1)
                    .course(1)
                    .with("burger", 2)
                    .course(2);

    private static FiredOrder placed(OrderSample sample, Instant due, @Nullable Integer lead) {
        NewOrder now = sample.command();
        var command =
                new NewOrder(
                        now.type(),
                        now.table(),
                        now.guests(),
                        now.note(),
                        now.lines(),
                        null,
                        due,
                        lead);
        return FiredOrder.place(
                Order.place(sample.id(), "A-001", DAY, command.led(LEAD), menu(), NOON));
    }

    private static FiredOrder placed(OrderSample sample) {
        return placed(sample, DUE, null);
    }

    private static List<LineStatus> states(FiredOrder fired) {
        return fired.order().lines().stream().map(OrderLine::status).toList();
    }

    private static Reason refused(ThrowingCallable step) {
        return catchThrowableOfType(Refusal.class, step).reason();
    }

    @Nested
    class Placing {
        @Test
        void theKitchenHearsNothingUntilItIsTime() {
            FiredOrder later = placed(bag);

            assertThat(states(later)).containsOnly(HELD);
            assertThat(later.tickets()).isEmpty();
            assertThat(later.order())
                    .extracting(Order::dueAt, Order::fireAt, Order::isScheduled)
                    .containsExactly(DUE, FIRE, true);
        }

        @Test
        void anOrderCanGiveTheKitchenLonger() {
            assertThat(placed(bag, DUE, 90).order().fireAt())
                    .isEqualTo(DUE.minus(Duration.ofMinutes(90)));
        }

        @Test
        void whatIsDueSoonerThanItIsMadeGoesAtOnceAndSaysForWhen() {
            FiredOrder soon = placed(bag, NOON.plus(Duration.ofMinutes(LEAD)), null);

            assertThat(states(soon)).containsOnly(FIRED);
            assertThat(soon.order().isScheduled()).isFalse();
            assertThat(soon.tickets())
                    .extracting(Ticket::dueAt)
                    .containsOnly(NOON.plus(Duration.ofMinutes(LEAD)));
        }

        @Test
        void aTimeThatIsOverOrFarAheadIsRefused() {
            Instant farAhead = NOON.plus(Duration.ofDays(Limits.DAYS_AHEAD)).plusSeconds(1);

            assertThat(refused(() -> placed(bag, NOON, null))).isEqualTo(Reason.DUE_TIME);
            assertThat(refused(() -> placed(bag, farAhead, null))).isEqualTo(Reason.DUE_TIME);
            assertThat(placed(bag, farAhead.minusSeconds(1), null).order().isScheduled()).isTrue();
        }

        @Test
        void aLeadIsOfADayAtMost() {
            assertThatExceptionOfType(InvalidValue.class)
                    .isThrownBy(() -> placed(bag, DUE, Limits.LEAD_MINUTES + 1));
            assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> placed(bag, DUE, -1));
        }

        @Test
        void itCanBePaidMeanwhile() {
            Order paid = placed(bag).order().take(card(9, 17_900), NOON);

            assertThat(paid.due().isZero()).isTrue();
            assertThat(paid.isScheduled()).isTrue();
        }

        @Test
        void whatIsForNowDoesNotJoinIt() {
            NewOrder now = meal.command();
            var joining =
                    new NewOrder(
                            now.type(),
                            now.table(),
                            now.guests(),
                            now.note(),
                            now.lines(),
                            null,
                            null,
                            null,
                            true);

            assertThat(joining.mayJoin(placed(meal).order())).isFalse();
            assertThat(joining.mayJoin(placed(meal).fireDue(FIRE).order())).isTrue();
        }

        @Test
        void whatIsAddedWaitsWithIt() {
            FiredOrder more =
                    placed(bag).addLines(bag.with("americano", 1).addedFrom(3), menu(), NOON);

            assertThat(states(more)).containsExactly(HELD, HELD, HELD);
        }
    }

    @Nested
    class Firing {
        @Test
        void atItsTimeTheKitchenGetsAllAndReadsForWhen() {
            FiredOrder fired = placed(bag).fireDue(FIRE);

            assertThat(states(fired)).containsOnly(FIRED);
            assertThat(fired.order())
                    .extracting(Order::dueAt, Order::fireAt)
                    .containsExactly(DUE, null);
            assertThat(fired.tickets()).extracting(Ticket::dueAt).containsOnly(DUE);
            assertThat(fired.tickets()).extracting(Ticket::firedAt).containsOnly(FIRE);
        }

        @Test
        void notBeforeItsTimeAndNotTwice() {
            FiredOrder later = placed(bag);
            FiredOrder fired = later.fireDue(FIRE);

            assertThat(refused(() -> later.fireDue(FIRE.minusSeconds(1))))
                    .isEqualTo(Reason.ILLEGAL_TRANSITION);
            assertThat(refused(() -> fired.fireDue(FIRE.plusSeconds(1))))
                    .isEqualTo(Reason.ILLEGAL_TRANSITION);
        }

        @Test
        void ofCoursesTheFirstGoesWithWhatHasNone() {
            FiredOrder fired = placed(meal).fireDue(FIRE);

            assertThat(states(fired)).containsExactly(FIRED, FIRED, HELD);
            assertThat(fired.order().isScheduled()).isFalse();
        }

        @Test
        void byHandTheSameIsFiredAndTheClockHasNothingToDo() {
            FiredOrder later = placed(meal);
            FireLines next = docket.model.order.Firing.next(later.order()).orElseThrow();
            FiredOrder fired = later.fire(next, NOON);

            assertThat(states(fired)).containsExactly(FIRED, FIRED, HELD);
            assertThat(fired.order().isScheduled()).isFalse();
            assertThat(docket.model.order.Firing.next(fired.order())).contains(FireLines.course(2));
        }

        @Test
        void whatIsFiredAloneLeavesTheRestToTheClock() {
            FiredOrder begun = placed(bag).fire(FireLines.lines(List.of(lineId(1, 1))), NOON);
            assertThat(begun.order().isScheduled()).isTrue();

            FiredOrder fired = begun.fireDue(FIRE);
            assertThat(states(fired)).containsOnly(FIRED);
            assertThat(fired.order().lines()).extracting(OrderLine::batch).containsExactly(1, 2);
        }

        @Test
        void whereAllWasTakenOffTheTimePassesQuietly() {
            FiredOrder empty =
                    placed(order().takeAway().with("burger", 1))
                            .removeLine(lineId(1, 1), new RemoveLine(null));
            FiredOrder after = empty.fireDue(FIRE);

            assertThat(after.order().isScheduled()).isFalse();
            assertThat(after.tickets()).isEmpty();
        }

        @Test
        void whatIsCalledOffIsNotFired() {
            Order off = placed(bag).order().callOff(OrderStatus.CANCELLED, "guest", NOON);

            assertThat(off.isScheduled()).isFalse();
            assertThat(refused(() -> off.fireDue(FIRE))).isEqualTo(Reason.ILLEGAL_TRANSITION);
        }
    }

    @Nested
    class Changing {
        private final Instant evening = DUE.plus(Duration.ofHours(3));

        @Test
        void anotherTimeLeavesTheKitchenAsLong() {
            FiredOrder later = placed(bag).change(ChangeDetails.due(evening, null), NOON);

            assertThat(later.order().dueAt()).isEqualTo(evening);
            assertThat(later.order().fireAt()).isEqualTo(evening.minus(Duration.ofMinutes(LEAD)));
            assertThat(placed(bag).change(ChangeDetails.due(evening, 45), NOON).order().fireAt())
                    .isEqualTo(evening.minus(Duration.ofMinutes(45)));
        }

        @Test
        void whatTheKitchenHasItKeepsAndReadsTheOtherTime() {
            FiredOrder fired = placed(bag).fireDue(FIRE);
            FiredOrder later = fired.change(ChangeDetails.due(evening, null), FIRE);

            assertThat(states(later)).containsOnly(FIRED);
            assertThat(later.order().isScheduled()).isFalse();
            assertThat(later.changedSince(fired)).extracting(Ticket::dueAt).containsOnly(evening);
        }

        @Test
        void anOrderForNowGetsNoTimeAndNoTimeIsOver() {
            assertThat(refused(() -> bag.fired().change(ChangeDetails.due(DUE, null), NOON)))
                    .isEqualTo(Reason.ILLEGAL_TRANSITION);
            assertThat(refused(() -> placed(bag).change(ChangeDetails.due(NOON, null), NOON)))
                    .isEqualTo(Reason.DUE_TIME);
            assertThatExceptionOfType(InvalidValue.class)
                    .isThrownBy(() -> new ChangeDetails("x", null, null, null, LEAD, null));
        }
    }

    @Nested
    class OnTheWire {
        @Test
        void anOrderForNowSaysNothingOfIt() {
            String json = Json.MAPPER.writeValueAsString(bag.fired());

            assertThat(json).doesNotContain("dueAt").doesNotContain("fireAt");
            assertThat(Json.MAPPER.readValue(json, FiredOrder.class)).isEqualTo(bag.fired());
        }

        @Test
        void anOrderForLaterIsReadAsItWasWritten() {
            FiredOrder later = placed(bag);
            String json = Json.MAPPER.writeValueAsString(later.order());

            assertThat(json).contains("\"dueAt\":\"2026-11-21T05:00:00Z\"");
            assertThat(Json.MAPPER.readValue(json, Order.class)).isEqualTo(later.order());
        }

        @Test
        void aCommandCanLeaveTheLeadToTheShop() {
            String json =
                    """
                    {"type":"TAKEAWAY","dueAt":"2026-11-21T05:00:00.5Z","lines":[
                     {"id":"00000000-0000-4000-8000-000000000001","itemId":"burger","quantity":1}]}
                    """;
            NewOrder read = Json.MAPPER.readValue(json, NewOrder.class);

            assertThat(read.dueAt()).isEqualTo(DUE);
            assertThat(read.leadMinutes()).isNull();
            assertThat(read.led(LEAD).leadMinutes()).isEqualTo(LEAD);
            assertThat(read.type()).isEqualTo(OrderType.TAKEAWAY);
        }
    }
}
