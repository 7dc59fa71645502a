package docket.model.order;

import static docket.model.ModelSamples.DAY;
import static docket.model.ModelSamples.NOON;
import static docket.model.ModelSamples.menu;
import static docket.model.ModelSamples.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import docket.model.InvalidValue;
import docket.model.Limits;
import docket.model.OrderSample;
import docket.model.OrderType;
import docket.model.Reason;
import docket.model.Refusal;
import docket.model.ticket.FiredOrder;
import docket.model.ticket.Ticket;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class DetailsTest {
    private final OrderSample sample = order().takeAway().with("burger", 1).with("fries", 2);

    private FiredOrder named(String name) {
        var command =
                new NewOrder(
                        OrderType.TAKEAWAY, null, null, "bag", sample.lines(), name, null, null);
        Order placed = Order.place(sample.id(), "A-001", DAY, command, menu(), NOON);
        return FiredOrder.place(placed);
    }

    @Nested
    class Name {
        @Test
        void theOrderAndItsTicketsAreCalledByIt() {
            FiredOrder kim = named(" Kim ");

            assertThat(kim.order().guestName()).isEqualTo("Kim");
            assertThat(kim.tickets()).extracting(Ticket::guestName).containsOnly("Kim");
            assertThat(named("  ").order().guestName()).isNull();
        }

        @Test
        void itIsNotLong() {
            assertThatExceptionOfType(InvalidValue.class)
                    .isThrownBy(() -> named("x".repeat(Limits.GUEST_NAME + 1)))
                    .withMessageContaining("guestName");
        }
    }

    @Nested
    class Change {
        private final FiredOrder kim = named("Kim");

        @Test
        void whatIsNotSaidStays() {
            FiredOrder more = kim.change(ChangeDetails.guests(3), NOON);

            assertThat(more.order())
                    .extracting(Order::guests, Order::note, Order::guestName)
                    .containsExactly(3, "bag", "Kim");
            assertThat(more.order().version()).isEqualTo(2);
        }

        @Test
        void theTicketsFollowAndNothingIsFiredAgain() {
            FiredOrder lee = kim.change(ChangeDetails.guestName("Lee"), NOON);
            FiredOrder noted = lee.change(ChangeDetails.note(""), NOON);

            assertThat(noted.changedSince(kim))
                    .extracting(Ticket::guestName, Ticket::note, Ticket::version)
                    .containsExactly(tuple("Lee", "", 3), tuple("Lee", "", 3));
            assertThat(noted.tickets().getFirst().lines())
                    .isEqualTo(kim.tickets().getFirst().lines());
            assertThat(kim.change(ChangeDetails.guestName(""), NOON).order().guestName()).isNull();
        }

        @Test
        void anOldVersionAndAnOrderThatIsOverAreRefused() {
            Order over = kim.order().callOff(OrderStatus.CANCELLED, "left", kim.order().placedAt());

            assertThat(
                            catchThrowableOfType(
                                            Refusal.class,
                                            () ->
                                                    kim.change(
                                                            new ChangeDetails("x", null, null, 9),
                                                            NOON))
                                    .reason())
                    .isEqualTo(Reason.STALE_VERSION);
            assertThat(
                            catchThrowableOfType(
                                            Refusal.class,
                                            () -> over.change(ChangeDetails.guests(1), NOON))
                                    .reason())
                    .isEqualTo(Reason.ILLEGAL_TRANSITION);
        }

        @Test
        void somethingIsSaid() {
            assertThatExceptionOfType(InvalidValue.class)
                    .isThrownBy(() -> new ChangeDetails(null, null, null, null));
            assertThatExceptionOfType(InvalidValue.class)
                    .isThrownBy(() -> ChangeDetails.guests(-1));
        }
    }

    @Nested
    class Preview {
        private List<String> stations(SendPreview preview) {
            return preview.fired().entrySet().stream()
                    .map(at -> at.getKey().id().value() + " " + at.getValue())
                    .toList();
        }

        @Test
        void eachStationHasItsPiecesInTheMenusOrder() {
            OrderSample much = order().with("americano", 2).with("burger-set", 3).with("fries", 1);

            SendPreview preview = SendPreview.of(Optional.empty(), much.lines(), menu());

            assertThat(stations(preview)).containsExactly("grill 3", "fry 4", "bar 2");
            assertThat(preview.held()).isZero();
        }

        @Test
        void whatWouldBeHeldIsCountedByItself() {
            OrderSample meal = order().with("fries", 1).course(1).with("burger", 2).course(2);
            Order sent = meal.placed();
            OrderSample more = meal.with("burger", 3).course(2);

            assertThat(SendPreview.of(Optional.empty(), meal.lines(), menu()).held()).isEqualTo(2);
            assertThat(SendPreview.of(Optional.of(sent), more.lines().subList(2, 3), menu()).held())
                    .isEqualTo(3);
        }
    }
}
