package docket.pos.counter.order;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DraftHistoryTest extends OrderEntryTest {
    @Test
    void aDraftThatWasClearedComesBackWithItsTable() {
        order.editor().chooseTable("7");
        counter.add("Steak");
        order.drafts().clear();
        cashier.assertPanel("0");

        order.drafts().undo();

        cashier.assertPanel("28,900", "1 Steak 28,900");
        assertThat(order.editor().draft().table()).isEqualTo("7");
    }

    @Test
    void everyTapIsTakenBackOneAfterAnother() {
        counter.add("Americano");
        counter.add("Americano");
        cashier.choose("Temperature", "Iced");

        order.drafts().undo();
        cashier.assertPanel("9,000", "2 Americano 9,000");
        order.drafts().undo();
        cashier.assertPanel("4,500", "1 Americano 4,500");
        order.drafts().undo();
        cashier.assertPanel("0");
        assertThat(order.drafts().canUndo()).isFalse();
    }

    @Test
    void typingANoteIsNoTap() {
        counter.add("Americano");
        order.editor().noteLine("hot");
        order.drafts().undo();

        cashier.assertPanel("0");
    }

    @Test
    void whatWasSentIsNotTakenBack() {
        counter.add("Americano");
        order.send();

        assertThat(order.drafts().canUndo()).isFalse();
        order.drafts().undo();
        cashier.assertPanel("0");
    }

    @Test
    void aDraftThatWasTakenBackOutlivesACrash() {
        counter.add("Americano");
        order.drafts().clear();
        order.drafts().undo();

        open();

        cashier.assertPanel("4,500", "1 Americano 4,500");
    }
}
