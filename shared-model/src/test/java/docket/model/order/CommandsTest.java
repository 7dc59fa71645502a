package docket.model.order;

import static docket.model.ModelSamples.lineId;
import static docket.model.ModelSamples.paymentId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import docket.model.Money;
import docket.model.OrderType;
import docket.model.menu.ItemId;
import docket.model.menu.ModifierId;
import docket.model.payment.TakePayment;
import docket.model.payment.Tender;
import docket.model.ticket.ChangeLineStatus;
import docket.model.ticket.ChangeTicketStatus;
import docket.model.ticket.TicketStatus;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandsTest {
    private static final ItemId FRIES = new ItemId("fries");

    private static NewLine line(int place) {
        return new NewLine(lineId(1, place), FRIES, 1, null, null);
    }

    @Test
    void anOrderHasAtLeastOneLine() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new NewOrder(OrderType.DINE_IN, "4", null, null, List.of()))
                .withMessage("number of lines is 0; it must be from 1 to 200");
    }

    @Test
    void twoLinesDoNotShareAnId() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AddLines(List.of(line(1), line(1)), null))
                .withMessageContaining("is used twice");
    }

    @Test
    void aTakeAwayOrderHasNoTable() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new NewOrder(OrderType.TAKEAWAY, "4", null, null, List.of(line(1))))
                .withMessage("a take-away order has no table");
    }

    @Test
    void whatIsLeftOutIsEmpty() {
        var order = new NewOrder(OrderType.DINE_IN, null, null, null, List.of(line(1)));

        assertThat(order.tableText()).isEmpty();
        assertThat(order.guestCount()).isZero();
        assertThat(order.noteText()).isEmpty();
        assertThat(line(1).choices()).isEmpty();
        assertThat(line(1).noteText()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 1000})
    void aQuantityIsFrom1To999(int quantity) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new NewLine(lineId(1, 1), FRIES, quantity, null, null))
                .withMessage("quantity is %d; it must be from 1 to 999", quantity);
    }

    @Test
    void aModifierIsNamedOnce() {
        var ice = new ModifierChoice(new ModifierId("ice"), null);

        assertThat(ice.count()).isEqualTo(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new NewLine(lineId(1, 1), FRIES, 1, List.of(ice, ice), null))
                .withMessageContaining("named twice");
    }

    @Test
    void aVoidHasAReason() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new VoidLine(" ", null))
                .withMessage("reason is missing");
    }

    @ParameterizedTest
    @EnumSource(names = {"OPEN", "CANCELLED", "VOIDED"})
    void takingBackAndCallingOffHaveAReason(OrderTarget target) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ChangeOrderStatus(target, 1, null))
                .withMessage("reason is missing");
    }

    @Test
    void aChangeOfStatusSaysWhichVersionItSaw() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ChangeOrderStatus(OrderTarget.SERVED, null, null))
                .withMessage("expectedVersion is missing");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ChangeTicketStatus(TicketStatus.DONE, null, null))
                .withMessage("expectedVersion is missing");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ChangeLineStatus(LineStatus.DONE, null))
                .withMessage("expectedVersion is missing");
    }

    @ParameterizedTest
    @EnumSource(names = {"HELD", "SERVED", "REMOVED", "VOIDED"})
    void aStationDoesNotSetWhatIsTheCounters(LineStatus status) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ChangeLineStatus(status, 1))
                .withMessageContaining("a station sets FIRED, STARTED, DONE or SEEN");
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, 0})
    void aPaymentIsMoreThanNothing(long amount) {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                new TakePayment(
                                        paymentId(1), Tender.CARD, new Money(amount), null, null))
                .withMessageStartingWith("amount is %d;", amount);
    }

    @ParameterizedTest
    @EnumSource(names = "CASH", mode = EnumSource.Mode.EXCLUDE)
    void onlyCashGivesChange(Tender tender) {
        Money amount = new Money(4500);
        Money more = new Money(5000);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TakePayment(paymentId(1), tender, amount, more, null))
                .withMessage("tendered goes with CASH only, not " + tender);
    }
}
