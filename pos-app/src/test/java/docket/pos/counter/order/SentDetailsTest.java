package docket.pos.counter.order;

import static org.assertj.core.api.Assertions.assertThat;

import docket.model.OrderType;
import docket.model.order.Order;
import docket.pos.counter.CounterStage;
import docket.pos.counter.order.SentDetails.Text;
import org.junit.jupiter.api.Test;

class SentDetailsTest extends OrderEntryTest {
    private void send() {
        counter.add("Steak");
        order.send();
        order.open(now());
    }

    private Order now() {
        return counter.server.onlyOrder();
    }

    private SentDetails details() {
        return order.sent().details();
    }

    @Test
    void aTakeAwayOrderIsCalledByAName() {
        order.editor().chooseType(OrderType.TAKEAWAY);
        order.editor().nameGuest(" Kim ");
        send();

        assertThat(now().guestName()).isEqualTo("Kim");
        assertThat(details().kept(Text.GUEST_NAME)).contains("Kim");
    }

    @Test
    void aNameOutlivesARestart() {
        counter.add("Steak");
        order.editor().nameGuest("Kim");

        assertThat(CounterStage.connected(folder).order.editor().draft().calledBy())
                .isEqualTo("Kim");
    }

    @Test
    void aNameThatIsTypedIsSentWhenItIsFinished() {
        send();
        details().type(Text.GUEST_NAME, "Pager 7");
        assertThat(now().guestName()).isNull();

        details().finish(Text.GUEST_NAME);

        assertThat(now().guestName()).isEqualTo("Pager 7");
        assertThat(counter.frame.getNotice()).contains("The order is changed.");
    }

    @Test
    void theNoteOfTheOrderAlike() {
        send();
        details().type(Text.NOTE, "birthday");
        details().finish(Text.NOTE);

        assertThat(now().note()).isEqualTo("birthday");
    }

    @Test
    void whatIsLeftOrIsTheSameIsNotSent() {
        send();
        details().type(Text.NOTE, "birthday");
        details().forget(Text.NOTE);
        details().finish(Text.NOTE);
        details().type(Text.NOTE, " ");
        details().finish(Text.NOTE);

        assertThat(now().version()).isEqualTo(1);
    }

    @Test
    void theCoversChangeWithEachTap() {
        send();
        order.changeGuests(1);
        order.changeGuests(1);
        order.changeGuests(-1);
        assertThat(now().guests()).isEqualTo(1);

        order.changeGuests(-1);
        order.changeGuests(-1);
        assertThat(now().guests()).isZero();
        assertThat(details().guests()).contains(0);
    }

    @Test
    void theCoversOfADraftAreItsOwn() {
        order.changeGuests(2);

        assertThat(order.editor().draft().guests()).isEqualTo(2);
        assertThat(details().guests()).isEmpty();
    }

    @Test
    void sendTellsWhatWillGoWhere() {
        assertThat(order.getPanel().getPreviewText()).isEmpty();
        counter.add("Steak");
        counter.add("Americano");
        counter.add("Americano");
        assertThat(order.getPanel().getPreviewText()).isEqualTo("Send → Grill 1 · Bar 2");

        order.serving().switchHold();
        assertThat(order.getPanel().getPreviewText()).isEqualTo("Send → Grill 1 · held 2");
    }
}
