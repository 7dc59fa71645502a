package docket.pos.counter.order;

import static org.assertj.core.api.Assertions.assertThat;

import docket.model.Limits;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DraftEditorTest extends OrderEntryTest {
    @BeforeEach
    void enter() {
        counter.add("Americano");
    }

    @Test
    void aLineTakesAsManyPiecesAsTheServerAllows() {
        order.editor().setQuantity(Limits.QUANTITY);
        counter.add("Americano");
        order.editor().changeQuantity(1);

        assertThat(line().quantity()).isEqualTo(Limits.QUANTITY);
        order.editor().setQuantity(0);
        cashier.assertPanel("0");
    }

    @Test
    void aNoteIsCutAtItsLimitAndNeverInTheMiddleOfACharacter() {
        order.editor().noteLine("🍜".repeat(Limits.NOTE + 1));

        assertThat(line().note()).isEqualTo("🍜".repeat(Limits.NOTE));
        order.send();
        assertThat(counter.server.onlyOrder().lines().getFirst().note()).startsWith("🍜");
    }

    @Test
    void aTableIsAsLongAsALabelMayBe() {
        order.editor().chooseTable("창가 12");
        order.editor().chooseTable("x".repeat(Limits.TABLE + 1));

        assertThat(order.editor().draft().table()).isEqualTo("창가 12");
        order.editor().chooseTable("x".repeat(Limits.TABLE));
        assertThat(order.editor().draft().table()).hasSize(Limits.TABLE);
    }

    @Test
    void guestsAreNeitherBelowNoneNorAboveTheLimit() {
        order.editor().changeGuests(-1);
        assertThat(order.editor().draft().guests()).isZero();

        order.editor().changeGuests(Integer.MAX_VALUE);
        assertThat(order.editor().draft().guests()).isEqualTo(Limits.GUESTS);
    }

    private DraftLine line() {
        return order.editor().draft().lines().getFirst();
    }
}
