package docket.model.ticket;

import static docket.model.ModelSamples.NOON;
import static docket.model.ModelSamples.menu;
import static docket.model.ModelSamples.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import docket.model.InvalidValue;
import docket.model.OrderSample;
import docket.model.Reason;
import docket.model.Refusal;
import docket.model.menu.StationId;
import docket.model.order.ChangeOrderStatus;
import docket.model.order.LineStatus;
import docket.model.order.Order;
import docket.model.order.OrderLine;
import docket.model.order.OrderTarget;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What happens at the pass: put together, handed out in one go or bit by bit, and taken back.
class PassTest {
    private static final Instant LATER = NOON.plusSeconds(300);

    private final OrderSample sample = order().at("4").with("burger-set", 1).with("americano", 2);
    private final FiredOrder placed = sample.fired();
    private final FiredOrder drinks = bump(placed, "bar");
    private final FiredOrder made = bump(bump(drinks, "grill"), "fry");

    @Test
    void isPutTogetherOnceEverythingIsMade() {
        FiredOrder assembled = step(made, OrderTarget.ASSEMBLED);

        assertThat(assembled.order().assembledAt()).isEqualTo(LATER);
        assertThat(assembled.changedSince(made)).isEmpty();
        assertThat(refused(drinks, OrderTarget.ASSEMBLED)).isEqualTo(Reason.ILLEGAL_TRANSITION);
        assertThat(refused(assembled, OrderTarget.ASSEMBLED)).isEqualTo(Reason.ILLEGAL_TRANSITION);
    }

    @Test
    void isNotTogetherAnyMoreOnceMoreIsMadeOrItWentOut() {
        FiredOrder assembled = step(made, OrderTarget.ASSEMBLED);

        FiredOrder more =
                assembled.addLines(sample.with("cheesecake", 1).addedFrom(3), menu(), NOON);
        FiredOrder recalled = move(assembled, "fry", TicketStatus.FIRED);
        FiredOrder served = step(assembled, OrderTarget.SERVED);

        assertThat(List.of(more, recalled, served))
                .extracting(fired -> fired.order().assembledAt())
                .containsOnlyNulls();
    }

    @Test
    void whatIsDoneMayGoOutBeforeTheRest() {
        assertThat(refused(drinks, OrderTarget.SERVED)).isEqualTo(Reason.ILLEGAL_TRANSITION);

        FiredOrder partly = partly(drinks);

        assertThat(statuses(partly.order())).containsExactly(LineStatus.FIRED, LineStatus.SERVED);
        assertThat(partly.order().isServed()).isFalse();
        assertThat(step(bump(bump(partly, "grill"), "fry"), OrderTarget.SERVED).order().isServed())
                .isTrue();
    }

    @Test
    void nothingGoesOutWhereNothingIsDone() {
        Refusal no = catchThrowableOfType(Refusal.class, () -> partly(placed));

        assertThat(no.reason()).isEqualTo(Reason.ILLEGAL_TRANSITION);
    }

    @Test
    void whatWentOutLastIsTakenBackAndTheRestIsNot() {
        FiredOrder first = partly(drinks);
        Instant late = LATER.plusSeconds(60);
        FiredOrder all =
                bump(bump(first, "grill"), "fry")
                        .change(new ChangeOrderStatus(OrderTarget.SERVED, 5, null), late);

        FiredOrder back = step(all, OrderTarget.READY);

        assertThat(statuses(back.order())).containsExactly(LineStatus.DONE, LineStatus.SERVED);
        assertThat(back.order().lines().getFirst().servedAt()).isNull();
        assertThat(ticket(back, "fry").lines().getFirst().status()).isEqualTo(LineStatus.DONE);
        assertThat(back.order().isReady()).isTrue();
    }

    @Test
    void whatIsPutTogetherIsTakenApartBeforeAnythingComesBack() {
        FiredOrder back = step(step(made, OrderTarget.ASSEMBLED), OrderTarget.READY);

        assertThat(back.order().assembledAt()).isNull();
        assertThat(back.order().lines()).isEqualTo(made.order().lines());
    }

    @Test
    void whatNeverWentOutIsNotTakenBack() {
        assertThat(refused(made, OrderTarget.READY)).isEqualTo(Reason.ILLEGAL_TRANSITION);
    }

    @Test
    void aCookMovesNothingThatWentOut() {
        FiredOrder served = step(made, OrderTarget.SERVED);
        Ticket bar = ticket(served, "bar");
        var tap = new ChangeLineStatus(LineStatus.DONE, bar.version());

        assertThat(
                        catchThrowableOfType(
                                        Refusal.class,
                                        () ->
                                                served.change(
                                                        bar.id(),
                                                        bar.lines().getFirst().id(),
                                                        tap,
                                                        LATER))
                                .reason())
                .isEqualTo(Reason.ILLEGAL_TRANSITION);
    }

    @Test
    void onlyWhatIsServedIsServedPartly() {
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> new ChangeOrderStatus(OrderTarget.CLOSED, 1, null, true));
    }

    private static List<LineStatus> statuses(Order order) {
        return order.lines().stream()
                .filter(line -> line.partOf() == null)
                .map(OrderLine::status)
                .toList();
    }

    private static Ticket ticket(FiredOrder fired, String station) {
        return fired.ticket(TicketId.of(fired.order().id(), new StationId(station)));
    }

    private static FiredOrder bump(FiredOrder fired, String station) {
        return move(fired, station, TicketStatus.DONE);
    }

    private static FiredOrder move(FiredOrder fired, String station, TicketStatus status) {
        Ticket ticket = ticket(fired, station);
        return fired.change(
                ticket.id(), new ChangeTicketStatus(status, ticket.version(), null), LATER);
    }

    private static FiredOrder partly(FiredOrder fired) {
        return fired.change(ChangeOrderStatus.servingPartly(fired.order().version()), LATER);
    }

    private static FiredOrder step(FiredOrder fired, OrderTarget target) {
        return fired.change(new ChangeOrderStatus(target, fired.order().version(), null), LATER);
    }

    private static Reason refused(FiredOrder fired, OrderTarget target) {
        return catchThrowableOfType(Refusal.class, () -> step(fired, target)).reason();
    }
}
