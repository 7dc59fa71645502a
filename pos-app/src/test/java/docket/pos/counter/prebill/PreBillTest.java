package docket.pos.counter.prebill;

import static org.assertj.core.api.Assertions.assertThat;

import docket.model.order.Order;
import docket.pos.counter.CounterStage;
import docket.pos.counter.prebill.PreBill.Row;
import docket.ui.Language;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What guests are shown before they pay.
class PreBillTest {
    @TempDir private Path folder;
    private CounterStage counter;

    @BeforeEach
    void open() {
        counter = CounterStage.connected(folder);
        counter.drawFloor();
    }

    private Order orderAt(String table, String... items) {
        counter.order.begin(table, 2);
        for (String item : items) {
            counter.add(item);
        }
        counter.order.send();
        return counter.server.orders().getLast();
    }

    private void ask(String table) {
        counter.floor.getChoice().select(table);
        counter.floor.showPreBill();
    }

    private String words() {
        return Objects.requireNonNull(counter.floor.selectedProperty().get()).words();
    }

    private PreBill bill() {
        return Objects.requireNonNull(counter.preBill.billProperty().get());
    }

    @Test
    void saysWhatEachLineAndAllOfThemCost() {
        Order order = orderAt("4", "Americano", "Americano", "Steak");

        ask("4");

        assertThat(bill().place()).isEqualTo("Table 4");
        assertThat(bill().when()).isEqualTo("2026-11-20 19:00");
        assertThat(bill().parts())
                .singleElement()
                .satisfies(
                        part -> {
                            assertThat(part.number()).isEqualTo(order.number());
                            assertThat(part.rows())
                                    .containsExactly(
                                            new Row("2 × Americano", "", "9,000"),
                                            new Row("1 × Steak", "", "28,900"));
                        });
        assertThat(bill().sums()).containsExactly(new Row("Total", "", "37,900"));
        assertThat(bill().notes()).contains("This is not a receipt.");
    }

    @Test
    void hasAllOrdersOfATableAndWhatWasPaidOfThem() {
        Order first = orderAt("4", "Americano");
        orderAt("4", "Steak");
        counter.payment.open(first);
        counter.payment.take(first.due());
        counter.payment.close();
        ask("4");

        assertThat(bill().sums())
                .extracting(Row::amount)
                .containsExactly("33,400", "4,500", "28,900");
    }

    @Test
    void notesThatTheBillIsAskedFor() {
        orderAt("4", "Steak");

        ask("4");

        assertThat(words()).isEqualTo("bill asked");
        ask("4");
        assertThat(words()).isEqualTo("bill asked");
    }

    @Test
    void followsItsOrdersAndTheLanguage() {
        orderAt("4", "Steak");
        ask("4");

        counter.texts.switchTo(Language.KOREAN);
        counter.preBill.refresh();

        assertThat(bill().place()).isEqualTo("테이블 4");
        assertThat(bill().notes()).contains("영수증이 아닙니다.");
        counter.preBill.close();
        assertThat(counter.preBill.showingProperty().get()).isFalse();
    }

    @Test
    void isPrintedAsItStandsThere() {
        orderAt("4", "Steak");
        ask("4");
        var paper = new ArrayList<PreBill>();
        counter.paper = paper;

        counter.preBill.print();

        assertThat(paper).containsExactly(bill());
        assertThat(counter.frame.getNotice()).endsWith("The pre-bill goes to the printer.");
        assertThat(counter.preBill.printingProperty().get()).isFalse();
    }

    @Test
    void saysWhereThereIsNoPrinter() {
        orderAt("4", "Steak");
        ask("4");

        counter.preBill.print();

        assertThat(counter.frame.getNotice()).endsWith("This PC knows no printer.");
        assertThat(counter.preBill.showingProperty().get()).isTrue();
    }

    @Test
    void isOfNothingWhereNothingWasOrdered() {
        ask("4");

        assertThat(counter.preBill.billProperty().get()).isNull();
        assertThat(counter.preBill.showingProperty().get()).isFalse();
    }
}
