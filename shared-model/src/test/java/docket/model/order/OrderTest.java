package docket.model.order;

import static docket.model.ModelSamples.NOON;
import static docket.model.ModelSamples.card;
import static docket.model.ModelSamples.cash;
import static docket.model.ModelSamples.lineId;
import static docket.model.ModelSamples.menu;
import static docket.model.ModelSamples.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import docket.model.Limits;
import docket.model.ModelSamples;
import docket.model.Money;
import docket.model.OrderSample;
import docket.model.OrderType;
import docket.model.Reason;
import docket.model.Refusal;
import docket.model.menu.ItemId;
import docket.model.menu.ModifierId;
import docket.model.payment.PaymentStatus;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrderTest {
    private static final VoidLine MISTAKE = new VoidLine("wrong table", null);

    private final Order placed = order().at("4").with("americano", 2).with("burger", 1).placed();
    private final Order made = placed.withLines(line -> line.with(LineStatus.DONE));

    private static Refusal refusalOf(ThrowingCallable step) {
        return catchThrowableOfType(Refusal.class, step);
    }

    @Nested
    class Place {
        @Test
        void anOrderIsOpenAndItsLinesAreFiredAsTheFirstBatch() {
            assertThat(placed.status()).isEqualTo(OrderStatus.OPEN);
            assertThat(placed.version()).isEqualTo(1);
            assertThat(placed.number()).isEqualTo("T4-001");
            assertThat(placed.lines())
                    .hasSize(2)
                    .allSatisfy(
                            line -> {
                                assertThat(line.status()).isEqualTo(LineStatus.FIRED);
                                assertThat(line.batch()).isEqualTo(1);
                                assertThat(line.firedAt()).isEqualTo(NOON);
                            });
        }

        @Test
        void nameAndPriceAreThoseOfTheMenuAtThatMoment() {
            OrderLine line = placed.line(lineId(1, 1));

            assertThat(line.name()).isEqualTo("아메리카노");
            assertThat(line.names().in("en", "")).isEqualTo("Americano");
            assertThat(line.unitPrice()).isEqualTo(new Money(4500));
            assertThat(line.stationIds()).containsExactly(ModelSamples.BAR);
        }

        @Test
        void anUnknownModifierIsRefused() {
            Refusal refusal = refusalOf(order().with("burger", 1, "ice")::placed);

            assertThat(refusal.reason()).isEqualTo(Reason.MODIFIER_UNKNOWN);
            assertThat(refusal.members()).containsEntry("modifierId", "ice");
        }

        @Test
        void tooManyOfAGroupAreRefused() {
            Refusal refusal = refusalOf(order().with("americano", 1, "hot", "ice")::placed);

            assertThat(refusal.reason()).isEqualTo(Reason.MODIFIER_COUNT);
            assertThat(refusal.members())
                    .containsEntry("itemId", "americano")
                    .containsEntry("modifierGroupId", "temperature");
        }

        @Test
        void tooFewOfAGroupAreRefused() {
            Refusal refusal = refusalOf(order().with("steak", 1)::placed);

            assertThat(refusal.reason()).isEqualTo(Reason.MODIFIER_COUNT);
            assertThat(refusal.members()).containsEntry("modifierGroupId", "doneness");
        }

        @ParameterizedTest
        @CsvSource({"pizza, ITEM_UNKNOWN", "cold-brew, ITEM_SOLD_OUT", "tiramisu, ITEM_HIDDEN"})
        void whatCannotBeHadIsRefused(String item, Reason reason) {
            Refusal refusal = refusalOf(order().with("burger", 1).with(item, 1)::placed);

            assertThat(refusal.reason()).isEqualTo(reason);
            assertThat(refusal.members()).containsEntry("itemId", item);
        }
    }

    @Nested
    class Totals {
        @ParameterizedTest
        @CsvSource(
                textBlock =
                        """
                        # item,     quantity, modifier,  times,    total
                        americano,         1, ice,           1,     4500
                        americano,         2, extra-shot,    1,    10000
                        americano,         2, extra-shot,    3,    12000
                        steak,             1, rare,          1,    28900
                        steak,           999, rare,          1, 28871100
                        """)
        void modifiersArePartOfEachPiece(
                String item, int quantity, String modifier, int times, long total) {
            var choice = new ModifierChoice(new ModifierId(modifier), times);
            var line = new NewLine(lineId(1, 1), new ItemId(item), quantity, List.of(choice), null);
            var command = new NewOrder(OrderType.TAKEAWAY, null, null, null, List.of(line));

            Order order =
                    Order.place(order().id(), "A-001", ModelSamples.DAY, command, menu(), NOON);

            assertThat(order.total()).isEqualTo(new Money(total));
        }

        @Test
        void aVoidedLineCostsNothing() {
            Order after = placed.voidLine(lineId(1, 2), MISTAKE);

            assertThat(placed.total()).isEqualTo(new Money(17900));
            assertThat(after.total()).isEqualTo(new Money(9000));
        }
    }

    @Nested
    class AddingLines {
        private final OrderSample more =
                order().at("4").with("americano", 2).with("burger", 1).with("fries", 3);

        @Test
        void theyJoinAsTheNextBatch() {
            Order after = placed.addLines(more.addedFrom(3), menu(), NOON.plusSeconds(60));

            assertThat(after.version()).isEqualTo(2);
            assertThat(after.lines()).hasSize(3).containsAll(placed.lines());
            assertThat(after.line(lineId(1, 3)).batch()).isEqualTo(2);
            assertThat(after.line(lineId(1, 3)).firedAt()).isEqualTo(NOON.plusSeconds(60));
        }

        @Test
        void aLineIdThatIsTakenIsRefused() {
            Refusal refusal = refusalOf(() -> placed.addLines(more.addedFrom(2), menu(), NOON));

            assertThat(refusal.reason()).isEqualTo(Reason.ID_REUSED);
            assertThat(refusal.members()).containsEntry("lineId", lineId(1, 2).value().toString());
        }

        @Test
        void aClosedOrderTakesNone() {
            Order closed = placed.take(card(1, 17900), NOON).close(NOON);

            Refusal refusal = refusalOf(() -> closed.addLines(more.addedFrom(3), menu(), NOON));

            assertThat(refusal.reason()).isEqualTo(Reason.ILLEGAL_TRANSITION);
            assertThat(refusal.members()).containsEntry("currentStatus", "CLOSED");
        }

        @Test
        void aStaleSenderIsRefusedWithTheCurrentOrder() {
            var stale = new AddLines(more.addedFrom(3).lines(), 7);

            Refusal refusal = refusalOf(() -> placed.addLines(stale, menu(), NOON));

            assertThat(refusal.reason()).isEqualTo(Reason.STALE_VERSION);
            assertThat(refusal.members())
                    .containsEntry("currentVersion", 1)
                    .containsEntry("currentStatus", "OPEN")
                    .containsEntry("order", placed);
        }

        @Test
        void pastTheLimitOfLinesIsRefused() {
            OrderSample full = order();
            for (int line = 1; line <= Limits.LINES; line++) {
                full = full.with("fries", 1);
            }
            Order order = full.placed();
            AddLines oneMore = full.with("fries", 1).addedFrom(Limits.LINES + 1);

            assertThat(refusalOf(() -> order.addLines(oneMore, menu(), NOON)).reason())
                    .isEqualTo(Reason.INVALID);
        }
    }

    @Nested
    class VoidingALine {
        @Test
        void itStaysWithItsReason() {
            OrderLine line = placed.voidLine(lineId(1, 1), MISTAKE).line(lineId(1, 1));

            assertThat(line.status()).isEqualTo(LineStatus.VOIDED);
            assertThat(line.reason()).isEqualTo("wrong table");
        }

        @Test
        void anUnknownLineIsRefused() {
            assertThat(refusalOf(() -> placed.voidLine(lineId(1, 9), MISTAKE)).reason())
                    .isEqualTo(Reason.LINE_UNKNOWN);
        }

        @Test
        void aSecondTimeIsRefused() {
            Order once = placed.voidLine(lineId(1, 1), MISTAKE);

            Refusal refusal = refusalOf(() -> once.voidLine(lineId(1, 1), MISTAKE));

            assertThat(refusal.reason()).isEqualTo(Reason.ILLEGAL_TRANSITION);
            assertThat(refusal.members())
                    .containsEntry("currentStatus", "VOIDED")
                    .containsEntry("lineId", lineId(1, 1).value().toString());
        }

        @Test
        void whatWasHandedOutIsNotVoided() {
            Order served = made.serve(NOON);

            assertThat(refusalOf(() -> served.voidLine(lineId(1, 1), MISTAKE)).reason())
                    .isEqualTo(Reason.ILLEGAL_TRANSITION);
        }
    }

    @Nested
    class Serving {
        @Test
        void everyDoneLineIsHandedOut() {
            Order served = made.serve(NOON.plusSeconds(300));

            assertThat(made.isReady()).isTrue();
            assertThat(served.isReady()).isFalse();
            assertThat(served.isServed()).isTrue();
            assertThat(served.line(lineId(1, 1)).servedAt()).isEqualTo(NOON.plusSeconds(300));
        }

        @Test
        void aPaidAndClosedOrderCanStillBeServed() {
            Order closed = made.take(card(1, 17900), NOON).close(NOON);

            assertThat(closed.serve(NOON).isServed()).isTrue();
        }

        @Test
        void notWhileALineIsBeingMade() {
            Order half =
                    placed.withLines(
                            line ->
                                    line.id().equals(lineId(1, 1))
                                            ? line.with(LineStatus.DONE)
                                            : line);

            Refusal refusal = refusalOf(() -> half.serve(NOON));

            assertThat(refusal.reason()).isEqualTo(Reason.ILLEGAL_TRANSITION);
            assertThat(refusal.detail()).contains("still being made");
        }

        @Test
        void notTwice() {
            assertThat(refusalOf(() -> made.serve(NOON).serve(NOON)).detail())
                    .contains("nothing to hand out");
        }

        @Test
        void notWhenCalledOff() {
            Order off = made.callOff(OrderStatus.CANCELLED, "left", NOON);

            assertThat(refusalOf(() -> off.serve(NOON)).members())
                    .containsEntry("currentStatus", "CANCELLED");
        }
    }

    @Nested
    class Paying {
        @Test
        void inParts() {
            Order part = placed.take(cash(1, 10000, 50000), NOON);
            Order whole = part.take(card(2, 7900), NOON);

            assertThat(placed.paymentStatus()).isEqualTo(PaymentStatus.UNPAID);
            assertThat(part.paymentStatus()).isEqualTo(PaymentStatus.PARTLY_PAID);
            assertThat(part.due()).isEqualTo(new Money(7900));
            assertThat(part.payments().getFirst().change()).isEqualTo(new Money(40000));
            assertThat(whole.paymentStatus()).isEqualTo(PaymentStatus.PAID);
            assertThat(whole.due()).isEqualTo(Money.ZERO);
        }

        @Test
        void notMoreThanIsDue() {
            Refusal refusal = refusalOf(() -> placed.take(card(1, 17901), NOON));

            assertThat(refusal.reason()).isEqualTo(Reason.OVERPAID);
            assertThat(refusal.members()).containsEntry("due", 17900L);
        }

        @Test
        void notWithLessCashThanTheAmount() {
            assertThat(refusalOf(() -> placed.take(cash(1, 9000, 8000), NOON)).reason())
                    .isEqualTo(Reason.TENDER_TOO_SMALL);
        }

        @Test
        void notTwiceUnderOneId() {
            Order paid = placed.take(card(1, 1000), NOON);

            assertThat(refusalOf(() -> paid.take(card(1, 1000), NOON)).reason())
                    .isEqualTo(Reason.ID_REUSED);
        }

        @Test
        void whatIsVoidedAfterPayingIsOwedToTheGuest() {
            Order after = placed.take(card(1, 17900), NOON).voidLine(lineId(1, 2), MISTAKE);

            assertThat(after.due()).isEqualTo(new Money(-8900));
            assertThat(after.paymentStatus()).isEqualTo(PaymentStatus.PAID);
        }
    }

    @Nested
    class ClosingAndReopening {
        private final Order closed = placed.take(card(1, 17900), NOON).close(NOON.plusSeconds(9));

        @Test
        void aPaidOrderIsClosed() {
            assertThat(closed.status()).isEqualTo(OrderStatus.CLOSED);
            assertThat(closed.closedAt()).isEqualTo(NOON.plusSeconds(9));
        }

        @Test
        void anUnpaidOneIsNot() {
            Refusal refusal = refusalOf(() -> placed.close(NOON));

            assertThat(refusal.reason()).isEqualTo(Reason.NOT_PAID);
            assertThat(refusal.members())
                    .containsEntry("due", 17900L)
                    .containsEntry("currentStatus", "OPEN");
        }

        @Test
        void notTwice() {
            Refusal refusal = refusalOf(() -> closed.close(NOON));

            assertThat(refusal.reason()).isEqualTo(Reason.ILLEGAL_TRANSITION);
            assertThat(refusal.members())
                    .containsEntry("currentStatus", "CLOSED")
                    .containsEntry("currentVersion", 3);
        }

        @Test
        void itIsTakenBackWithAReason() {
            Order again = closed.reopen("one more beer");

            assertThat(again.isOpen()).isTrue();
            assertThat(again.closedAt()).isNull();
            assertThat(again.reason()).isEqualTo("one more beer");
        }

        @Test
        void anOpenOneIsNotReopened() {
            assertThat(refusalOf(() -> placed.reopen("why not")).reason())
                    .isEqualTo(Reason.ILLEGAL_TRANSITION);
        }
    }

    @Nested
    class CallingOff {
        @Test
        void whatIsNotHandedOutIsVoidedAndMoneyGoesBack() {
            Order paid = placed.take(card(1, 10000), NOON);
            Order off = paid.callOff(OrderStatus.CANCELLED, "guest left", NOON.plusSeconds(5));

            assertThat(off.status()).isEqualTo(OrderStatus.CANCELLED);
            assertThat(off.reason()).isEqualTo("guest left");
            assertThat(off.lines())
                    .allMatch(line -> line.status() == LineStatus.VOIDED)
                    .allMatch(line -> "guest left".equals(line.reason()));
            assertThat(off.payments().getFirst().refundedAt()).isEqualTo(NOON.plusSeconds(5));
            assertThat(off.paymentStatus()).isEqualTo(PaymentStatus.REFUNDED);
            assertThat(off.due()).isEqualTo(Money.ZERO);
        }

        @Test
        void whatWasHandedOutStaysSo() {
            Order off = made.serve(NOON).callOff(OrderStatus.VOIDED, "not good", NOON);

            assertThat(off.lines()).allMatch(line -> line.status() == LineStatus.SERVED);
            assertThat(off.due()).isEqualTo(Money.ZERO);
        }

        @Test
        void notTwice() {
            Order off = placed.callOff(OrderStatus.CANCELLED, "left", NOON);

            Refusal refusal = refusalOf(() -> off.callOff(OrderStatus.VOIDED, "again", NOON));

            assertThat(refusal.reason()).isEqualTo(Reason.ILLEGAL_TRANSITION);
            assertThat(refusal.members()).containsEntry("currentStatus", "CANCELLED");
        }
    }
}
