package docket.model.order;

import static docket.model.ModelSamples.NOON;
import static docket.model.ModelSamples.lineId;
import static docket.model.ModelSamples.order;
import static docket.model.order.LineStatus.DONE;
import static docket.model.order.LineStatus.FIRED;
import static docket.model.order.LineStatus.SERVED;
import static docket.model.order.LineStatus.STARTED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import docket.model.InvalidValue;
import docket.model.Money;
import docket.model.Reason;
import docket.model.Refusal;
import docket.model.menu.ItemId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AfterSendTest {
    private static final Instant LATER = NOON.plusSeconds(600);
    private static final LineId COFFEE = lineId(1, 1);
    private static final LineId AGAIN = lineId(1, 50);
    private static final VoidLine MISTAKE = new VoidLine("mistake", null);

    private final Order placed = order().at("4").with("americano", 2, "extra-shot").placed();

    private Order in(LineStatus status) {
        return placed.withLines(line -> line.with(status));
    }

    private static RemakeLine remake(@Nullable Integer pieces) {
        return new RemakeLine(AGAIN, pieces, "dropped", null);
    }

    private static Refusal refusalOf(ThrowingCallable step) {
        return catchThrowableOfType(Refusal.class, step);
    }

    @Nested
    class Voiding {
        @ParameterizedTest
        @CsvSource({"FIRED, false", "STARTED, true", "DONE, true"})
        void whatTheKitchenHadBegunIsWasted(LineStatus before, boolean wasted) {
            OrderLine line = in(before).voidLine(COFFEE, MISTAKE).line(COFFEE);

            assertThat(line.wasted() != null).isEqualTo(wasted);
            assertThat(line.reason()).isEqualTo("mistake");
        }

        @Test
        void aWholeOrderThatIsCalledOffSaysItOfEachLine() {
            Order off = in(STARTED).callOff(OrderStatus.CANCELLED, "left", LATER);

            assertThat(off.line(COFFEE).wasted()).isTrue();
        }
    }

    @Nested
    class Comp {
        private static final CompLine GIFT = new CompLine(" long wait ", null);

        @ParameterizedTest
        @EnumSource(names = {"FIRED", "STARTED", "DONE", "SERVED"})
        void theGuestDoesNotPayForALineThatIsMadeAllTheSame(LineStatus before) {
            Order after = in(before).compLine(COFFEE, GIFT);
            OrderLine given = after.line(COFFEE);

            assertThat(given.comp()).isEqualTo("long wait");
            assertThat(given.status()).isEqualTo(before);
            assertThat(given.total()).isEqualTo(Money.ZERO);
            assertThat(given.worth()).isEqualTo(in(before).line(COFFEE).total());
            assertThat(after.version()).isEqualTo(in(before).version() + 1);
        }

        @Test
        void itIsChargedAgain() {
            Order given = placed.compLine(COFFEE, GIFT);

            Order charged = given.compLine(COFFEE, new CompLine("", null));
            assertThat(charged.lines()).isEqualTo(placed.lines());
        }

        @Test
        void whatIsVoidOrSeenByAnOldVersionIsNotGiven() {
            Order voided = placed.voidLine(COFFEE, MISTAKE);
            var old = new CompLine("long wait", 9);

            assertThat(refusalOf(() -> voided.compLine(COFFEE, GIFT)).reason())
                    .isEqualTo(Reason.ILLEGAL_TRANSITION);
            assertThat(refusalOf(() -> placed.compLine(COFFEE, old)).reason())
                    .isEqualTo(Reason.STALE_VERSION);
        }

        @Test
        void whatIsMadeAgainForIsNoGiftItself() {
            Order made = in(SERVED).compLine(COFFEE, GIFT);

            assertThat(made.remakeLine(COFFEE, remake(1), LATER).line(AGAIN).comp()).isNull();
        }
    }

    @Nested
    class Remake {
        @ParameterizedTest
        @EnumSource(names = {"STARTED", "DONE", "SERVED"})
        void aLineIsFiredAgainAtNoCharge(LineStatus before) {
            Order after = in(before).remakeLine(COFFEE, remake(null), LATER);
            OrderLine again = after.line(AGAIN);

            assertThat(again.status()).isEqualTo(FIRED);
            assertThat(again.quantity()).isEqualTo(2);
            assertThat(again.total()).isEqualTo(Money.ZERO);
            assertThat(again.modifiers())
                    .extracting(modifier -> modifier.id().value())
                    .containsExactly("extra-shot");
            assertThat(again.remakeOf()).isEqualTo(COFFEE);
            assertThat(again.reason()).isEqualTo("dropped");
            assertThat(again.batch()).isEqualTo(2);
            assertThat(again.firedAt()).isEqualTo(LATER);
            assertThat(after.line(COFFEE)).isEqualTo(in(before).line(COFFEE));
            assertThat(after.total()).isEqualTo(placed.total());
        }

        @Test
        void onePieceOfTwoIsMadeAgain() {
            Order after = in(SERVED).remakeLine(COFFEE, remake(1), LATER);

            assertThat(after.line(AGAIN).quantity()).isEqualTo(1);
            assertThat(Stock.taken(in(SERVED), after))
                    .containsExactlyEntriesOf(Map.of(new ItemId("americano"), 1));
            assertThat(refusalOf(() -> in(SERVED).remakeLine(COFFEE, remake(3), LATER)).reason())
                    .isEqualTo(Reason.INVALID);
        }

        @Test
        void whatIsNotBegunOrIsVoidIsNotMadeAgain() {
            Order voided = placed.voidLine(COFFEE, MISTAKE);

            for (Order order : List.of(placed, voided)) {
                assertThat(refusalOf(() -> order.remakeLine(COFFEE, remake(1), LATER)).reason())
                        .isEqualTo(Reason.ILLEGAL_TRANSITION);
            }
        }

        @Test
        void itsIdIsNew() {
            var same = new RemakeLine(COFFEE, 1, "dropped", null);

            assertThat(refusalOf(() -> in(DONE).remakeLine(COFFEE, same, LATER)).reason())
                    .isEqualTo(Reason.ID_REUSED);
        }

        @Test
        void anOldVersionAndNoReasonAreRefused() {
            var old = new RemakeLine(AGAIN, 1, "dropped", 9);

            assertThat(refusalOf(() -> in(DONE).remakeLine(COFFEE, old, LATER)).reason())
                    .isEqualTo(Reason.STALE_VERSION);
            assertThatExceptionOfType(InvalidValue.class)
                    .isThrownBy(() -> new RemakeLine(AGAIN, 1, " ", null));
        }
    }

    @Nested
    class Note {
        private final ChangeNote noIce = new ChangeNote(" no ice ", null);

        @Test
        void aLineGetsAnotherNoteWhileItIsNotMade() {
            assertThat(placed.noteLine(COFFEE, noIce).line(COFFEE).note()).isEqualTo("no ice");
            assertThat(in(STARTED).noteLine(COFFEE, noIce).line(COFFEE).note()).isEqualTo("no ice");
            assertThat(in(LineStatus.HELD).noteLine(COFFEE, noIce).line(COFFEE).note())
                    .isEqualTo("no ice");
        }

        @ParameterizedTest
        @EnumSource(names = {"DONE", "SERVED", "VOIDED", "SEEN", "REMOVED"})
        void whatIsMadeOrOffTakesNone(LineStatus status) {
            assertThat(refusalOf(() -> in(status).noteLine(COFFEE, noIce)).reason())
                    .isEqualTo(Reason.ILLEGAL_TRANSITION);
        }

        @Test
        void anOldVersionIsRefused() {
            assertThat(refusalOf(() -> placed.noteLine(COFFEE, new ChangeNote("x", 9))).reason())
                    .isEqualTo(Reason.STALE_VERSION);
        }
    }
}
